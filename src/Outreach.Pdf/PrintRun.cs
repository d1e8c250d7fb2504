using System.Collections.Concurrent;
using System.Globalization;
using Outreach.Model.Printing;
using Outreach.Pdf.DevTools;
using Outreach.Pdf.Finishing;

namespace Outreach.Pdf;

/// <summary>A job that came to nothing because of the browser, and how.</summary>
internal sealed record Interruption(PrintJob Job, string Reason);

/// <summary>The printing of a queue on the pages of one browser, until the queue is empty or the browser fails.</summary>
internal sealed class PrintRun(
    BrowserProcess browser,
    string printFolder,
    ConcurrentQueue<PrintJob> queue,
    Action<PrintOutcome> printed,
    TimeSpan jobLimit)
{
    private readonly ConcurrentQueue<Interruption> _interruptions = [];

    /// <summary>The jobs under way when the browser failed; none if it did not.</summary>
    public IReadOnlyCollection<Interruption> Interruptions => _interruptions;

    /// <summary>Opens a page and prints jobs on it. Several may run side by side.</summary>
    /// <param name="halt">Stops the printing; is cancelled here when it must not go on for the others either.</param>
    public async Task PrintOnOnePage(CancellationTokenSource halt)
    {
        WarmPage? page = null;
        try
        {
            while (_interruptions.IsEmpty && !halt.IsCancellationRequested && queue.TryDequeue(out PrintJob? job))
            {
                page = await PrintOne(page, job, halt.Token);
            }

            halt.Token.ThrowIfCancellationRequested();
        }
        catch
        {
            await halt.CancelAsync();
            throw;
        }
    }

    private async Task<WarmPage?> PrintOne(WarmPage? page, PrintJob job, CancellationToken cancellation)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(jobLimit);
        try
        {
            page ??= await WarmPage.Open(browser, printFolder, limited.Token);
            printed(await Print(page, job, limited.Token));
        }
        catch (Exception e) when (e is BrowserLostException or DevToolsException)
        {
            _interruptions.Enqueue(new(job, e.Message));
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            string seconds = jobLimit.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            _interruptions.Enqueue(new(job, $"It was not printed within {seconds} s."));
        }

        return page;
    }

    private static async Task<PrintOutcome> Print(WarmPage page, PrintJob job, CancellationToken cancellation)
    {
        try
        {
            return await PrintToFit(page, job, cancellation);
        }
        catch (InvalidDataException e)
        {
            return new(job, null, $"The browser could not print the document: {e.Message}");
        }
    }

    // The measure in the window is quick but knows no page breaks: the PDF's own pages have the last word.
    private static async Task<PrintOutcome> PrintToFit(WarmPage page, PrintJob job, CancellationToken cancellation)
    {
        for (int step = 0; ; step++)
        {
            RawPrint raw = await page.Print(job, step, cancellation);
            if (raw.Failure is not null)
            {
                return new(job, null, raw.Failure);
            }

            byte[] file = PdfFinisher.Finish(raw.Pdf, job.Metadata);
            PdfText text = PdfTextReader.Read(file);
            step = raw.Step;
            if (text.Pages <= (job.Pages ?? text.Pages) || step >= raw.Steps)
            {
                return new(job, new(file, text.Pages, text.Text, step, [.. raw.Overflows, .. Surplus(job, raw, text.Pages)], []), null);
            }
        }
    }

    private static IEnumerable<Overflow> Surplus(PrintJob job, RawPrint raw, int pages)
    {
        if (job.Pages is { } wanted && pages != wanted && !raw.Overflows.Any(overflow => overflow.Part == WarmPage.Sheet))
        {
            yield return new(WarmPage.Sheet, Math.Round((pages - wanted) * job.Paper.Height, 2));
        }
    }
}
