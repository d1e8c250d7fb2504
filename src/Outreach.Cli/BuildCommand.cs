using System.Diagnostics;
using Outreach.Cli.Reports;
using Outreach.Engine;
using Outreach.Engine.Workshops;
using Outreach.Media;
using Outreach.Model.Printing;
using Outreach.Pdf;
using Outreach.Pdf.Browsers;

namespace Outreach.Cli;

/// <summary>The exit codes that scripts may depend on.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The content has errors; all are listed, and the previous site stands untouched.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command line is wrong.</summary>
    public const int CommandLine = 2;

    /// <summary>The machine is: no disk, no browser.</summary>
    public const int Machine = 3;
}

/// <summary>Runs a build or a check and reports it.</summary>
internal sealed class BuildCommand(BuildOptions options, ReportFormat format, BrowserChoice browser)
{
    /// <summary>Builds, shows every problem and the closing summary.</summary>
    public int Run(CancellationToken cancellation)
    {
        var terminal = new Terminal(quiet: format == ReportFormat.Json);
        var watch = Stopwatch.StartNew();
        var result = NewBuild(browser, options.Cache, terminal, cancellation).Run(options, terminal, cancellation);
        Report(result, terminal, watch.Elapsed);
        return result.Succeeded ? ExitCode.Done : ExitCode.ContentErrors;
    }

    /// <summary>A build that prints with the browser that is named, installed, or can be had.</summary>
    public static SiteBuild NewBuild(BrowserChoice browser, string cache, Terminal terminal, CancellationToken cancellation)
    {
        var printer = new Lazy<ChromiumPrinter>(() => NewPrinter(browser, cache, terminal, cancellation));
        return new SiteBuild(new VipsPhotoRenderer(), () => printer.Value, new VipsPagePictures(), () => printer.Value);
    }

    /// <summary>A preview that prints with the browser that is named, installed, or can be had.</summary>
    public static LivePreview NewPreview(BuildOptions options, BrowserChoice browser, Terminal terminal, CancellationToken cancellation)
    {
        var printer = new Lazy<ChromiumPrinter>(() => NewPrinter(browser, options.Cache, terminal, cancellation));
        return new LivePreview(options, new VipsPhotoRenderer(), () => printer.Value, new VipsPagePictures(), () => printer.Value);
    }

    private static ChromiumPrinter NewPrinter(BrowserChoice browser, string cache, Terminal terminal, CancellationToken cancellation)
    {
        if (browser.Endpoints.Count > 0)
        {
            return new ChromiumPrinter(() => throw new NoBrowserException("No browser of this machine was asked for."), cache)
            {
                Endpoints = browser.Endpoints,
            };
        }

        var found = new BrowserSetup(BrowserSources.ForThisMachine()).Get(browser.Program, terminal.Say, cancellation);
        Directory.CreateDirectory(cache);
        return new ChromiumPrinter(() => found, cache);
    }

    private void Report(BuildResult result, Terminal terminal, TimeSpan time)
    {
        switch (format)
        {
            case ReportFormat.Json:
                Console.WriteLine(Reporter.Json(result));
                return;
            case ReportFormat.Github:
                terminal.ClearProgress();
                foreach (var diagnostic in result.Diagnostics)
                {
                    Console.WriteLine(Reporter.Github(diagnostic, options.Input));
                }

                break;
            default:
                terminal.Show(result.Diagnostics);
                break;
        }

        foreach (var line in Summary.Lines(result, options, time))
        {
            Console.WriteLine(line);
        }
    }
}
