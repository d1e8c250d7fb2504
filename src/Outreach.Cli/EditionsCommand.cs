using Outreach.Cli.Reports;
using Outreach.Engine;
using Outreach.Media;
using Outreach.Model.Diagnostics;

namespace Outreach.Cli;

/// <summary>Records the editions of leaflets that have no code yet, and says what it wrote.</summary>
internal sealed class EditionsCommand(string input, DateOnly today)
{
    /// <summary>Records and reports.</summary>
    public int Run(CancellationToken cancellation)
    {
        var problems = new DiagnosticBag();
        var recorded = new RecordEditions(new VipsPhotoRenderer()).Run(input, today, problems, cancellation);
        new Terminal(quiet: false).Show([.. problems]);
        if (problems.HasErrors)
        {
            Console.WriteLine("Nothing was written.");
            return ExitCode.ContentErrors;
        }

        foreach (var edition in recorded)
        {
            Console.WriteLine($"{edition.Path}: edition {edition.Number} has the code {edition.Code}.");
        }

        Console.WriteLine(
            recorded.Count == 0 ? "Every edition has its code." : "Keep these files: sheets that are handed out carry the codes for years."
        );
        return ExitCode.Done;
    }
}
