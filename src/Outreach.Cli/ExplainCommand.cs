using Outreach.Cli.Reports;
using Outreach.Engine;
using Outreach.Media;
using Outreach.Model.Languages;

namespace Outreach.Cli;

/// <summary>Tells a person which donors' texts and logos apply to something, why, and why it is not live.</summary>
internal sealed class ExplainCommand(BuildOptions options, string what, Language language)
{
    /// <summary>Explains; a name that leads nowhere is a mistake of the command line.</summary>
    public int Run(CancellationToken cancellation)
    {
        var terminal = new Terminal(quiet: true);
        var explanation = new ExplainMarking(new VipsPhotoRenderer()).Run(options, what, language, terminal, cancellation);
        if (explanation.Lines is not { } lines)
        {
            throw new WrongCommandLineException(
                $"There is no story, leaflet or page \"{what}\". There are: {string.Join(", ", explanation.Similar.Take(20))}{(explanation.Similar.Length > 20 ? " …" : "")}"
            );
        }

        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }

        return ExitCode.Done;
    }
}
