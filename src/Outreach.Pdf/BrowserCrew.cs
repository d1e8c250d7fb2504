using System.Collections.Concurrent;
using System.Globalization;
using Outreach.Model.Printing;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf;

/// <summary>
/// Work on a queue of documents in the pages of browsers, up to four side by side in each. What is under way in a browser
/// that fails is done once more in a new one, or in another, alone, so that no document answers for its neighbour.
/// </summary>
/// <param name="sources">Each starts a browser, or connects to one. They work side by side.</param>
/// <param name="open">Opens a page in it.</param>
/// <param name="work">Does one job on a page.</param>
/// <param name="fail">Receives each job over which the browser failed twice, and the reason.</param>
/// <param name="deed">What is done with a document, as a participle.</param>
/// <param name="jobLimit">How long one job may take before its browser is held to hang.</param>
/// <param name="isElsewhere">Whether the browsers run on other machines, and may be gone for good.</param>
internal sealed class BrowserCrew<TJob, TPage>(
    IReadOnlyList<Func<CancellationToken, Task<IBrowser>>> sources,
    Func<IBrowser, CancellationToken, Task<TPage>> open,
    Func<TPage, TJob, CancellationToken, Task> work,
    Action<TJob, string> fail,
    string deed,
    TimeSpan jobLimit,
    bool isElsewhere
)
    where TPage : class
{
    private const int MostPages = 4;

    private readonly List<Func<CancellationToken, Task<IBrowser>>> _sources = [.. sources];

    /// <summary>Does every job. With none no browser is started; none is left, however this ends.</summary>
    /// <exception cref="NoBrowserException">There is no browser, or none is left before anything was done.</exception>
    public async Task Do(IEnumerable<TJob> jobs, CancellationToken cancellation)
    {
        ConcurrentQueue<TJob> queue = new(jobs);
        while (!queue.IsEmpty)
        {
            foreach (Interruption once in await DoEverywhere(queue, cancellation))
            {
                await DoOnceMore(once, cancellation);
            }
        }
    }

    private async Task<IReadOnlyCollection<Interruption>> DoEverywhere(ConcurrentQueue<TJob> queue, CancellationToken cancellation)
    {
        Func<CancellationToken, Task<IBrowser>>[] all = [.. _sources];
        NoBrowserException?[] gone = new NoBrowserException?[all.Length];
        ConcurrentQueue<Interruption> interruptions = [];
        await Task.WhenAll(
            all.Select(
                async (source, i) =>
                {
                    try
                    {
                        foreach (Interruption interruption in await DoTogether(source, queue, cancellation))
                        {
                            interruptions.Enqueue(interruption);
                        }
                    }
                    catch (NoBrowserException e) when (all.Length > 1)
                    {
                        gone[i] = e;
                        lock (_sources)
                        {
                            _sources.Remove(source);
                        }
                    }
                }
            )
        );
        return _sources.Count > 0 ? interruptions : throw gone.OfType<NoBrowserException>().First();
    }

    // In another browser than before, where there is one: a document is not given up because one machine is.
    private async Task DoOnceMore(Interruption once, CancellationToken cancellation)
    {
        string reason = once.Reason;
        foreach (Func<CancellationToken, Task<IBrowser>> source in _sources.ToArray().Reverse())
        {
            try
            {
                if (await DoTogether(source, new([once.Job]), cancellation) is { Count: > 0 } twice)
                {
                    fail(once.Job, $"The browser failed twice over this document. {twice.First().Reason}");
                }

                return;
            }
            catch (NoBrowserException e) when (isElsewhere)
            {
                reason = e.Message;
                if (_sources.Count > 1)
                {
                    _sources.Remove(source);
                }
            }
        }

        fail(once.Job, $"The browser was lost over this document, and none is left. {reason}");
    }

    /// <summary>Works until the queue is empty or the browser fails, and gives the jobs then under way.</summary>
    private async Task<IReadOnlyCollection<Interruption>> DoTogether(
        Func<CancellationToken, Task<IBrowser>> source,
        ConcurrentQueue<TJob> queue,
        CancellationToken cancellation
    )
    {
        await using IBrowser browser = await source(cancellation);
        using CancellationTokenSource halt = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Shift shift = new(browser, queue, []);
        int pages = Math.Min(queue.Count, isElsewhere ? MostPages : Math.Min(MostPages, Environment.ProcessorCount));
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
    private sealed record Shift(IBrowser Browser, ConcurrentQueue<TJob> Queue, ConcurrentQueue<Interruption> Interruptions);
}
