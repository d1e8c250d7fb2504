using System.CommandLine;
using Outreach.Cli.Reports;
using Outreach.Engine;
using Outreach.Media;
using Outreach.Model.Diagnostics;

namespace Outreach.Cli.Commands;

/// <summary><c>outreach editions</c>: records the editions of leaflets that have no code yet, and says what it wrote.</summary>
internal sealed class Editions : Command
{
    private readonly SiteOptions site = new();

    /// <summary>The command with its options.</summary>
    public Editions()
        : base("editions", "Give each leaflet's new edition its code, and write it down beside the leaflet.")
    {
        Add(site.Input);
        Add(site.Date);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var input = site.InputOf(parsed);
        var problems = new DiagnosticBag();
        var recorded = new RecordEditions(new VipsPhotoRenderer()).Run(
            input,
            TypedDay.Of(parsed, site.Date) ?? Today.InTimeZoneOf(input),
            problems,
            cancellation
        );
        Terminal.Talking().Show([.. problems]);
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
