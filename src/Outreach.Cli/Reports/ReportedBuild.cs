using System.Diagnostics;
using Outreach.Engine;

namespace Outreach.Cli.Reports;

/// <summary>Runs a build or a check and reports it.</summary>
internal sealed class ReportedBuild(BuildOptions options, ReportFormat format, BrowserChoice browser)
{
    /// <summary>Builds, shows every problem and the closing summary; answers with the exit code.</summary>
    public int Run(CancellationToken cancellation)
    {
        var terminal = format == ReportFormat.Json ? Terminal.Quiet() : Terminal.Talking();
        var watch = Stopwatch.StartNew();
        var result = SiteBuilds.New(browser, options.Cache, terminal, cancellation).Run(options, terminal, cancellation);
        Report(result, terminal, watch.Elapsed);
        return result.Succeeded ? ExitCode.Done : ExitCode.ContentErrors;
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
