using Outreach.Model.Printing;
using Outreach.Pdf.Browsers;
using Outreach.Pdf.DevTools;
using Outreach.Pdf.Finishing;

namespace Outreach.Pdf;

/// <summary>
/// Prints and looks at pages through Chromium or Chrome: up to four pages side by side, kept warm from job to job.
/// </summary>
/// <param name="browser">
/// Gives the browser's full path, such as <see cref="BrowserSetup.Get"/>. It is asked once, when the browser or its
/// version is first needed.
/// </param>
/// <param name="cacheFolder">Full path of a folder in which the browser's version is remembered.</param>
public sealed class ChromiumPrinter(Func<string> browser, string cacheFolder) : IPdfPrinter, IPageViewer
{
    // Goes up with every change to what pages are looked at with, so that they are looked at again.
    private const int ViewsVersion = 1;

    private readonly Lazy<string> _browser = new(browser);

    /// <inheritdoc/>
    public string Version => $"{BrowserName}, finisher {PdfFinisher.Version}, layout {SheetScript.Version}, sights {SightScript.Version}";

    /// <inheritdoc/>
    public string ViewerVersion => $"{BrowserName}, views {ViewsVersion}, sights {SightScript.Version}";

    /// <summary>How long one job may take before its browser is held to hang.</summary>
    internal TimeSpan JobLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Receives each browser when it has started.</summary>
    internal Action<BrowserProcess> Started { get; init; } = _ => { };

    private string BrowserName =>
        BrowserVersion.Remembered(_browser.Value, cacheFolder) is { } version
            ? $"{Path.GetFileName(_browser.Value)} {version}"
            : throw new NoBrowserException(
                $"The browser {_browser.Value} does not start. Name another with `--browser PATH`, or build without PDFs with `--no-pdf`.");

    /// <inheritdoc/>
    public void Print(
        IReadOnlyList<PrintJob> jobs,
        string printFolder,
        Action<PrintOutcome> printed,
        CancellationToken cancellation) =>
        new BrowserCrew<PrintJob, WarmPage>(
            Start,
            (process, limited) => WarmPage.Open(process, printFolder, limited),
            async (page, job, limited) => printed(await PrintRun.Print(page, job, limited)),
            (job, reason) => printed(new(job, null, reason)),
            "printed",
            JobLimit).Do(jobs, cancellation).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public IReadOnlyList<ViewOutcome> View(
        IReadOnlyList<ViewJob> jobs, Func<string, byte[]?> file, CancellationToken cancellation)
    {
        var outcomes = new ViewOutcome[jobs.Count];
        new BrowserCrew<int, ViewPage>(
            Start,
            (process, limited) => ViewPage.Open(process, file, limited),
            async (page, i, limited) => outcomes[i] = new(jobs[i], await page.Look(jobs[i], limited), null),
            (i, reason) => outcomes[i] = new(jobs[i], [], reason),
            "looked at",
            JobLimit).Do(Enumerable.Range(0, jobs.Count), cancellation).GetAwaiter().GetResult();
        return outcomes;
    }

    private async Task<BrowserProcess> Start(CancellationToken cancellation)
    {
        BrowserProcess started = await BrowserProcess.Start(_browser.Value, cancellation);
        Started(started);
        return started;
    }
}
