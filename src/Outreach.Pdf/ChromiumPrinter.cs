using System.Collections.Concurrent;
using Outreach.Model.Printing;
using Outreach.Pdf.Browsers;
using Outreach.Pdf.DevTools;
using Outreach.Pdf.Finishing;

namespace Outreach.Pdf;

/// <summary>Prints through Chromium or Chrome: up to four pages side by side, kept warm from job to job.</summary>
/// <param name="browser">
/// Gives the browser's full path, such as <see cref="BrowserSetup.Get"/>. It is asked once, when the browser or its
/// version is first needed.
/// </param>
/// <param name="cacheFolder">Full path of a folder in which the browser's version is remembered.</param>
public sealed class ChromiumPrinter(Func<string> browser, string cacheFolder) : IPdfPrinter
{
    private const int MostPages = 4;

    private readonly Lazy<string> _browser = new(browser);

    /// <inheritdoc/>
    public string Version =>
        BrowserVersion.Remembered(_browser.Value, cacheFolder) is { } version
            ? $"{Path.GetFileName(_browser.Value)} {version}, finisher {PdfFinisher.Version}"
            : throw new NoBrowserException(
                $"The browser {_browser.Value} does not start. Name another with `--browser PATH`, or build without PDFs with `--no-pdf`.");

    /// <summary>How long one job may take before its browser is held to hang.</summary>
    internal TimeSpan JobLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Receives each browser when it has started.</summary>
    internal Action<BrowserProcess> Started { get; init; } = _ => { };

    /// <inheritdoc/>
    public void Print(
        IReadOnlyList<PrintJob> jobs,
        string printFolder,
        Action<PrintOutcome> printed,
        CancellationToken cancellation) =>
        PrintAll(new ConcurrentQueue<PrintJob>(jobs), printFolder, printed, cancellation).GetAwaiter().GetResult();

    // What was under way in a browser that failed is tried again alone, so that no job answers for its neighbour.
    private async Task PrintAll(
        ConcurrentQueue<PrintJob> queue,
        string printFolder,
        Action<PrintOutcome> printed,
        CancellationToken cancellation)
    {
        while (!queue.IsEmpty)
        {
            foreach (Interruption once in await PrintTogether(queue, printFolder, printed, cancellation))
            {
                ConcurrentQueue<PrintJob> alone = new([once.Job]);
                foreach (Interruption twice in await PrintTogether(alone, printFolder, printed, cancellation))
                {
                    printed(new(twice.Job, null, $"The browser failed twice over this document. {twice.Reason}"));
                }
            }
        }
    }

    /// <summary>Prints from the queue until it is empty or the browser fails, and gives the jobs then under way.</summary>
    private async Task<IReadOnlyCollection<Interruption>> PrintTogether(
        ConcurrentQueue<PrintJob> queue,
        string printFolder,
        Action<PrintOutcome> printed,
        CancellationToken cancellation)
    {
        await using BrowserProcess process = await BrowserProcess.Start(_browser.Value, cancellation);
        Started(process);
        using CancellationTokenSource halt = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        PrintRun run = new(process, printFolder, queue, printed, JobLimit);
        int pages = Math.Min(queue.Count, Math.Min(MostPages, Environment.ProcessorCount));
        await Task.WhenAll(Enumerable.Range(0, pages).Select(_ => Task.Run(() => run.PrintOnOnePage(halt))));
        return run.Interruptions;
    }
}
