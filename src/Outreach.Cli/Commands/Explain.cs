using System.CommandLine;
using Outreach.Cli.Reports;
using Outreach.Engine;
using Outreach.Media;

namespace Outreach.Cli.Commands;

/// <summary><c>outreach explain</c>: which donors' texts and logos apply to something, why, and why it is not live.</summary>
internal sealed class Explain : Command
{
    private readonly SiteOptions site = new();
    private readonly LanguageOption language = new();
    private readonly Argument<string> what = new("what")
    {
        Description = "A story's, leaflet's or page's folder, or an address of the site.",
    };

    /// <summary>The command with its options.</summary>
    public Explain()
        : base("explain", "Tell which donors' texts and logos apply to a story, leaflet or page, and why; or why it is not live.")
    {
        Add(what);
        Add(language);
        Add(site.Input);
        Add(site.Theme);
        Add(site.Cache);
        Add(site.Preview);
        Add(site.Date);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    /// <summary>Explains; a name that leads nowhere is a mistake of the command line.</summary>
    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var name = parsed.GetValue(what)!;
        var explanation = new ExplainMarking(new VipsPhotoRenderer()).Run(
            site.Of(parsed),
            name,
            language.Of(parsed),
            Terminal.Quiet(),
            cancellation
        );
        if (explanation.Lines is not { } lines)
        {
            throw new WrongCommandLineException(
                $"There is no story, leaflet or page \"{name}\". There are: "
                    + $"{string.Join(", ", explanation.Similar.Take(20))}{(explanation.Similar.Length > 20 ? " …" : "")}"
            );
        }

        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }

        return ExitCode.Done;
    }
}
