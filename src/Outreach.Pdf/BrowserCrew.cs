using System.Collections.Concurrent;
using System.Globalization;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf;

/// <summary>
/// Work on a queue of documents in the pages of one browser, up to four side by side. What is under way in a browser
/// that fails is done once more in a new one, alone, so that no document answers for its neighbour.
/// </summary>
/// <param name="start">Starts a browser.</param>
/// <param name="open">Opens a page in it.</param>
/// <param name="work">Does one job on a page.</param>
/// <param name="fail">Receives each job over which the browser failed twice, and the reason.</param>
/// <param name="deed">What is done with a document, as a participle.</param>
/// <param name="jobLimit">How long one job may take before its browser is held to hang.</param>
internal sealed class BrowserCrew<TJob, TPage>(
    Func<CancellationToken, Task<BrowserProcess>> start,
    Func<BrowserProcess, CancellationToken, Task<TPage>> open,
    Func<TPage, TJob, CancellationToken, Task> work,
    Action<TJob, string> fail,
    string deed,
    TimeSpan jobLimit)
    where TPage : class
{
    private const int MostPages = 4;

    /// <summary>Does every job. With none no browser is started; none is left, however this ends.</summary>
    public async Task Do(IEnumerable<TJob> jobs, CancellationToken cancellation)
    {
        ConcurrentQueue<TJob> queue = new(jobs);
        while (!queue.IsEmpty)
        {
            foreach (Interruption once in await DoTogether(queue, cancellation))
            {
                foreach (Interruption twice in await DoTogether(new([once.Job]), cancellation))
                {
                    fail(twice.Job, $"The browser failed twice over this document. {twice.Reason}");
                }
            }
        }
    }

    /// <summary>Works until the queue is empty or the browser fails, and gives the jobs then under way.</summary>
    private async Task<IReadOnlyCollection<Interruption>> DoTogether(
        ConcurrentQueue<TJob> queue, CancellationToken cancellation)
    {
        await using BrowserProcess browser = await start(cancellation);
        using CancellationTokenSource halt = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Shift shift = new(browser, queue, []);
        int pages = Math.Min(queue.Count, Math.Min(MostPages, Environment.ProcessorCount));
        await Task.WhenAll(Enumerable.Range(0, pages).Select(_ => Task.Run(() => DoOnOnePage(shift, halt), CancellationToken.None)));
        return shift.Interruptions;
    }

    private async Task DoOnOnePage(Shift shift, CancellationTokenSource halt)
    {
        TPage? page = null;
        try
        {
            while (shift.Interruptions.IsEmpty && !halt.IsCancellationRequested && shift.Queue.TryDequeue(out TJob? job))
            {
                page = await DoOne(shift, page, job, halt.Token);
            }

            halt.Token.ThrowIfCancellationRequested();
        }
        catch
        {
            // The others must not go on either.
            await halt.CancelAsync();
            throw;
        }
    }

    private async Task<TPage?> DoOne(Shift shift, TPage? page, TJob job, CancellationToken cancellation)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(jobLimit);
        try
        {
            page ??= await open(shift.Browser, limited.Token);
            await work(page, job, limited.Token);
        }
        catch (Exception e) when (e is BrowserLostException or DevToolsException)
        {
            shift.Interruptions.Enqueue(new(job, e.Message));
        }
        catch (OperationCanceledException) when (limited.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            string seconds = jobLimit.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            shift.Interruptions.Enqueue(new(job, $"It was not {deed} within {seconds} s."));
        }

        return page;
    }

    /// <summary>A job that came to nothing because of the browser, and how.</summary>
    private sealed record Interruption(TJob Job, string Reason);

    /// <summary>The work of one browser.</summary>
    private sealed record Shift(
        BrowserProcess Browser, ConcurrentQueue<TJob> Queue, ConcurrentQueue<Interruption> Interruptions);
}
