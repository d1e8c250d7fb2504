using System.CommandLine;
using Outreach.Cli.Reports;

namespace Outreach.Cli.Commands;

/// <summary><c>outreach check</c>: everything that a build does, except to publish.</summary>
internal sealed class Check : Command
{
    private readonly SiteOptions site = new();
    private readonly BrowserOptions browser = new();
    private readonly Option<ReportFormat> report = new("--report") { Description = "How problems are written: text, json or github." };

    /// <summary>The command with its options.</summary>
    public Check()
        : base("check", "Report every problem; write nothing.")
    {
        Add(site.Input);
        Add(site.Theme);
        Add(site.Cache);
        Add(site.Preview);
        Add(site.NoPdf);
        Add(site.Date);
        Add(site.BaseUrl);
        Add(report);
        Add(browser.Program);
        Add(browser.Endpoints);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation) =>
        new ReportedBuild(site.Of(parsed) with { WriteOutput = false }, parsed.GetValue(report), browser.Of(parsed)).Run(cancellation);
}
