using System.CommandLine;
using Outreach.Cli.Reports;
using Outreach.Pdf.Browsers;

namespace Outreach.Cli.Commands;

/// <summary><c>outreach setup</c>: gets the browser that prints.</summary>
internal sealed class Setup : Command
{
    private readonly BrowserOptions browser = new();

    /// <summary>The command with its options.</summary>
    public Setup()
        : base("setup", "Get the browser that prints, and say which one it is.")
    {
        Add(browser.Program);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var setup = new BrowserSetup(BrowserSources.ForThisMachine());
        var found = setup.Get(browser.ProgramOf(parsed), Terminal.Talking().Say, cancellation);
        Console.WriteLine($"Sheets are printed with {found}");
        return ExitCode.Done;
    }
}
