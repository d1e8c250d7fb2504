using System.CommandLine;
using Outreach.Cli.Reports;
using Outreach.Engine;

namespace Outreach.Cli.Commands;

/// <summary><c>outreach build</c>: makes the site.</summary>
internal sealed class Build : Command
{
    private readonly SiteOptions site = new();
    private readonly BrowserOptions browser = new();
    private readonly Option<ReportFormat> report = new("--report") { Description = "How problems are written: text, json or github." };
    private readonly Option<string?> press = new("--press")
    {
        Description = "Also make the sheets for a printing house, with bleed and crop marks, in this folder. Default: press",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The command with its options.</summary>
    public Build()
        : base("build", "Make the site and its PDFs.")
    {
        Add(site.Input);
        Add(site.Theme);
        Add(site.Output);
        Add(site.Cache);
        Add(site.Preview);
        Add(site.NoPdf);
        Add(site.Date);
        Add(site.BaseUrl);
        Add(report);
        Add(browser.Program);
        Add(browser.Endpoints);
        Add(press);
        SetAction(
            (parsed, cancellation) =>
                Task.FromResult(new ReportedBuild(OptionsOf(parsed), parsed.GetValue(report), browser.Of(parsed)).Run(cancellation))
        );
    }

    private BuildOptions OptionsOf(ParseResult parsed)
    {
        var options = site.Of(parsed);
        if (parsed.GetResult(press) is null)
        {
            return options;
        }

        // The printing house's folder is its own, so that nothing of it is published.
        var folder = parsed.GetValue(press) ?? "press";
        FoldersApart.Refuse("--press", folder, "--input", options.Input);
        FoldersApart.Refuse("--press", folder, "--theme", options.Theme);
        FoldersApart.Refuse("--press", folder, "--output", options.Output);
        return options.Pdf
            ? options with
            {
                Press = folder,
            }
            : throw new WrongCommandLineException("--press prints, and --no-pdf forbids it.");
    }
}
