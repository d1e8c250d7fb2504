using System.IO.Compression;
using Outreach.Cli.Reports;
using Outreach.Engine;
using Outreach.Model.Diagnostics;

namespace Outreach.Cli;

/// <summary>Checks the whole site and puts together the evidence about one award for its donor.</summary>
internal sealed class DonorPackCommand(BuildOptions options, BrowserChoice browser)
{
    /// <summary>Writes the ZIP, or lists what keeps the site from being published: then there is nothing to show a donor.</summary>
    public int Run(CancellationToken cancellation)
    {
        var terminal = new Terminal(quiet: false);
        var result = BuildCommand.NewBuild(browser, options.Cache, terminal, cancellation).Run(options, terminal, cancellation);
        terminal.Show(result.Diagnostics.Where(d => d.Rule.Severity == Severity.Error));
        if (!result.Succeeded)
        {
            Console.WriteLine("The site has errors, so no evidence was put together.");
            return ExitCode.ContentErrors;
        }

        var sheets = SheetsIn(options.Pack!.Path);
        if (sheets == 0)
        {
            Console.WriteLine(
                $"Nothing was published under \"{options.Pack.Award}\" in this period: {options.Pack.Path} holds a cover sheet alone."
            );
            return ExitCode.Done;
        }

        Console.WriteLine(
            $"{options.Pack.Path} holds {sheets} printed {(sheets == 1 ? "sheet" : "sheets")}, a cover sheet and the ledger's rows for \"{options.Pack.Award}\"."
        );
        return ExitCode.Done;
    }

    private static int SheetsIn(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.Count(e => e.FullName.Contains('/', StringComparison.Ordinal));
    }
}
