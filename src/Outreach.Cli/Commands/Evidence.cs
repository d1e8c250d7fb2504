using System.CommandLine;
using System.IO.Compression;
using Outreach.Cli.Reports;
using Outreach.Engine;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Cli.Commands;

/// <summary><c>outreach evidence</c>: checks the whole site and puts together what is handed to a donor about one award.</summary>
internal sealed class Evidence : Command
{
    private readonly SiteOptions site = new();
    private readonly BrowserOptions browser = new();
    private readonly LanguageOption language = new();
    private readonly Argument<string> award = new("award") { Description = "The award: the name of its file in awards/." };
    private readonly Option<string?> from = new("--from")
    {
        Description = "The first publication date, YYYY-MM-DD. Undated material is always included.",
    };
    private readonly Option<string?> to = new("--to") { Description = "The last publication date, YYYY-MM-DD." };
    private readonly Option<string?> file = new("--file") { Description = "Where the ZIP goes. Default: evidence-AWARD.zip" };

    /// <summary>The command with its options.</summary>
    public Evidence()
        : base("evidence", "Put together a donor's evidence: printed sheets, a cover sheet and the ledger's rows of an award.")
    {
        Add(award);
        Add(from);
        Add(to);
        Add(file);
        Add(language);
        Add(site.Input);
        Add(site.Theme);
        Add(site.Cache);
        Add(site.Date);
        Add(site.BaseUrl);
        Add(browser.Program);
        Add(browser.Endpoints);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    /// <summary><c>outreach donor-pack</c>: the same under the name that it had, which still stands in people's scripts.</summary>
    public Command UnderItsOldName()
    {
        var old = new Command("donor-pack", "Is called evidence now.") { Hidden = true };
        old.Arguments.Add(award);
        foreach (var option in Options)
        {
            old.Options.Add(option);
        }

        old.SetAction(
            (parsed, cancellation) =>
            {
                Console.Error.WriteLine("donor-pack is called evidence now: outreach evidence.");
                return Task.FromResult(Run(parsed, cancellation));
            }
        );
        return old;
    }

    /// <summary>Writes the ZIP, or lists what keeps the site from being published: then there is nothing to show a donor.</summary>
    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var request = RequestOf(parsed);
        var options = site.Of(parsed) with { WriteOutput = false, Evidence = request };
        var terminal = Terminal.Talking();
        var result = SiteBuilds.New(browser.Of(parsed), options.Cache, terminal, cancellation).Run(options, terminal, cancellation);
        terminal.Show(result.Diagnostics.Where(d => d.Rule.Severity == Severity.Error));
        if (!result.Succeeded)
        {
            Console.WriteLine("The site has errors, so no evidence was put together.");
            return ExitCode.ContentErrors;
        }

        Console.WriteLine(
            SheetsIn(request.Path) switch
            {
                0 => $"Nothing was published under \"{request.Award}\" in this period: {request.Path} holds a cover sheet alone.",
                1 => $"{request.Path} holds 1 printed sheet, a cover sheet and the ledger's rows for \"{request.Award}\".",
                var sheets => $"{request.Path} holds {sheets} printed sheets, a cover sheet and the ledger's rows for \"{request.Award}\".",
            }
        );
        return ExitCode.Done;
    }

    private EvidenceRequest RequestOf(ParseResult parsed)
    {
        var days =
            Period.TryCreate(TypedDay.Of(parsed, from), TypedDay.Of(parsed, to))
            ?? throw new WrongCommandLineException("--from is a day before --to.");
        var name = parsed.GetValue(award)!;
        var usual = $"evidence-{name}.zip";
        var path = parsed.GetValue(file) ?? usual;
        return Directory.Exists(path)
            ? throw new WrongCommandLineException($"--file {path} is a folder. Name the file: {Path.Combine(path, usual)}")
            : new EvidenceRequest(name, days, path, language.Of(parsed));
    }

    private static int SheetsIn(string path)
    {
        using var zip = ZipFile.OpenRead(path);
        return zip.Entries.Count(e => e.FullName.Contains('/', StringComparison.Ordinal));
    }
}
