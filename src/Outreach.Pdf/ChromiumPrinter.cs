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
    private readonly RemoteVersions _remote = new(cacheFolder);

    /// <inheritdoc/>
    public string Version => $"{BrowserName}, finisher {PdfFinisher.Version}, layout {SheetScript.Version}, sights {SightScript.Version}";

    /// <inheritdoc/>
    public string ViewerVersion => $"{BrowserName}, views {ViewsVersion}, sights {SightScript.Version}";

    /// <summary>
    /// The addresses of browsers on other machines that print in place of one here: <c>ws://host:port/devtools/browser/…</c>
    /// or <c>http://host:port</c>. Empty: a browser is started here.
    /// </summary>
    public IReadOnlyList<Uri> Endpoints { get; init; } = [];

    /// <summary>How long one job may take before its browser is held to hang.</summary>
    internal TimeSpan JobLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Receives each browser when it has started.</summary>
    internal Action<BrowserProcess> Started { get; init; } = _ => { };

    private string BrowserName =>
        Endpoints.Count > 0 ? RemoteName()
        : BrowserVersion.Remembered(_browser.Value, cacheFolder) is { } version ? $"{Path.GetFileName(_browser.Value)} {version}"
        : throw new NoBrowserException(
            $"The browser {_browser.Value} does not start. Name another with `--browser PATH`, or build without PDFs with `--no-pdf`."
        );

    private IReadOnlyList<Func<CancellationToken, Task<IBrowser>>> Sources =>
        Endpoints.Count == 0 ? [Start] : [.. Endpoints.Select<Uri, Func<CancellationToken, Task<IBrowser>>>(e => c => Connect(e, c))];

    /// <inheritdoc/>
    public void Print(IReadOnlyList<PrintJob> jobs, string printFolder, Action<PrintOutcome> printed, CancellationToken cancellation) =>
        new BrowserCrew<PrintJob, PrintPages>(
            Sources,
            (browser, _) => Task.FromResult(new PrintPages(browser, printFolder)),
            async (pages, job, limited) => printed(await pages.Print(job, limited)),
            (job, reason) => printed(new(job, null, reason)),
            "printed",
            JobLimit,
            Endpoints.Count > 0
        )
            .Do(jobs, cancellation)
            .GetAwaiter()
            .GetResult();

    /// <inheritdoc/>
    public IReadOnlyList<ViewOutcome> View(IReadOnlyList<ViewJob> jobs, Func<string, byte[]?> file, CancellationToken cancellation)
    {
        var outcomes = new ViewOutcome[jobs.Count];
        new BrowserCrew<int, ViewPage>(
            Sources,
            (browser, limited) => ViewPage.Open(browser, file, limited),
            async (page, i, limited) => outcomes[i] = new(jobs[i], await page.Look(jobs[i], limited), null),
            (i, reason) => outcomes[i] = new(jobs[i], [], reason),
            "looked at",
            JobLimit,
            Endpoints.Count > 0
        )
            .Do(Enumerable.Range(0, jobs.Count), cancellation)
            .GetAwaiter()
            .GetResult();
        return outcomes;
    }

    private async Task<IBrowser> Start(CancellationToken cancellation)
    {
        BrowserProcess started = await BrowserProcess.Start(_browser.Value, cancellation);
        Started(started);
        return started;
    }

    // Known without asking from the last time, so that nothing is asked when nothing is printed.
    private string RemoteName()
    {
        string[] versions = [.. Endpoints.Select(e => _remote.Of(RemoteBrowser.Name(e)) ?? Ask(e)).Distinct()];
        return versions is [var one]
            ? $"remote {one}"
            : throw new NoBrowserException(
                $"The browsers differ, so sheets would too: {string.Join(", ", versions)}. Name browsers of one version."
            );
    }

    private string Ask(Uri endpoint) =>
        Task.Run(async () =>
            {
                await using RemoteBrowser asked = await RemoteBrowser.Connect(endpoint, CancellationToken.None);
                _remote.Remember(RemoteBrowser.Name(endpoint), asked.Version);
                return asked.Version;
            })
            .GetAwaiter()
            .GetResult();

    private async Task<IBrowser> Connect(Uri endpoint, CancellationToken cancellation)
    {
        RemoteBrowser remote = await RemoteBrowser.Connect(endpoint, cancellation);
        string name = RemoteBrowser.Name(endpoint);
        if (_remote.Of(name) is { } known && known != remote.Version)
        {
            _remote.Remember(name, remote.Version);
            await remote.DisposeAsync();
            throw new NoBrowserException(
                $"The browser at {name} is {remote.Version} now, and was {known}. Start the command again: what was printed "
                    + "before is printed anew."
            );
        }

        return remote;
    }
}
