using System.Collections.Frozen;
using Outreach.Engine;
using Outreach.Model.Diagnostics;
using Spectre.Console;

namespace Outreach.Cli.Reports;

/// <summary>
/// What a person sees: progress and colour on a terminal, plain lines in a pipe. Diagnostics and progress go to
/// standard error, the closing summary to standard output.
/// </summary>
internal sealed class Terminal : IBuildProgress
{
    private static readonly FrozenDictionary<BuildStage, string> StageNames = new Dictionary<BuildStage, string>
    {
        [BuildStage.Read] = "Reading texts",
        [BuildStage.Print] = "Printing sheets",
        [BuildStage.Render] = "Making pages",
        [BuildStage.Look] = "Looking at pages",
        [BuildStage.Photos] = "Making photographs",
    }.ToFrozenDictionary();

    private readonly IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
    private readonly bool quiet;
    private readonly Lock turn = new();
    private readonly Dictionary<BuildStage, (int Done, int Steps)> stages = [];
    private int lastPercent = -1;

    private Terminal(bool quiet) => this.quiet = quiet;

    private bool Interactive => !quiet && !Console.IsErrorRedirected && console.Profile.Capabilities.Ansi;

    /// <summary>For people: shows progress and says what goes on.</summary>
    public static Terminal Talking() => new(quiet: false);

    /// <summary>Problems alone, for answers that programs read.</summary>
    public static Terminal Quiet() => new(quiet: true);

    /// <inheritdoc/>
    public void Begin(BuildStage stage, int steps)
    {
        lock (turn)
        {
            stages[stage] = (0, steps);
            lastPercent = -1;
            if (!quiet && !Interactive && stage == BuildStage.Print && steps > 0)
            {
                Console.Error.WriteLine($"{StageNames[stage]}: {steps}");
            }
        }
    }

    /// <inheritdoc/>
    public void Advance(BuildStage stage)
    {
        lock (turn)
        {
            var (done, steps) = stages[stage];
            stages[stage] = (done + 1, steps);
            var percent = steps == 0 ? 100 : (done + 1) * 100 / steps;
            if (!Interactive || percent == lastPercent)
            {
                return;
            }

            lastPercent = percent;
            var filled = percent / 4;
            Console.Error.Write(
                $"\r\u001b[2K{StageNames[stage], -20} [{new string('#', filled)}{new string('.', 25 - filled)}] {done + 1} of {steps}"
            );
        }
    }

    /// <summary>Says something that is neither progress nor a problem: what is being installed, where the preview is.</summary>
    public void Say(string line)
    {
        lock (turn)
        {
            ClearProgress();
            if (!quiet)
            {
                Console.Error.WriteLine(line);
            }
        }
    }

    /// <summary>Shows every problem.</summary>
    public void Show(IEnumerable<Diagnostic> diagnostics)
    {
        lock (turn)
        {
            ClearProgress();
            if (!Interactive)
            {
                Console.Error.Write(string.Concat(diagnostics.Select(d => d + "\n")));
                return;
            }

            foreach (var diagnostic in diagnostics)
            {
                Show(diagnostic);
            }
        }
    }

    /// <summary>Removes the line of progress.</summary>
    public void ClearProgress()
    {
        if (Interactive && lastPercent >= 0)
        {
            Console.Error.Write("\r\u001b[2K");
            lastPercent = -1;
        }
    }

    private void Show(Diagnostic diagnostic)
    {
        var colour = diagnostic.Rule.Severity == Severity.Error ? "red" : "yellow";
        var word = diagnostic.Rule.Severity == Severity.Error ? "error" : "warning";
        console.MarkupLine(
            $"{Markup.Escape(diagnostic.At.ToString())}: [{colour}]{word} {diagnostic.Rule.Code}[/]: {Markup.Escape(diagnostic.Message)}"
        );
        if (diagnostic.Hint is { } hint)
        {
            console.MarkupLine($"  [grey]hint:[/] {Markup.Escape(hint)}");
        }
    }
}
