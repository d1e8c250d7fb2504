namespace Outreach.Cli;

/// <summary>Work that follows behind edits: one piece at a time, each ended by the next edit.</summary>
internal sealed class FollowUps : IDisposable
{
    private CancellationTokenSource ending = new();
    private Task last = Task.CompletedTask;

    /// <summary>Asks the piece that is running to end. Does not wait for it.</summary>
    public void End() => ending.Cancel();

    /// <summary>Begins a piece, when the one before has ended.</summary>
    /// <param name="work">What is done; may throw <see cref="OperationCanceledException"/>.</param>
    /// <param name="cancellation">Ends it too.</param>
    public void Begin(Action<CancellationToken> work, CancellationToken cancellation)
    {
        ending.Dispose();
        ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var token = ending.Token;
        last = last.ContinueWith(_ => Do(work, token), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Ends what is running, and waits for it.</summary>
    public Task Stop()
    {
        End();
        return last;
    }

    /// <inheritdoc/>
    public void Dispose() => ending.Dispose();

    private static void Do(Action<CancellationToken> work, CancellationToken cancellation)
    {
        try
        {
            work(cancellation);
        }
        catch (OperationCanceledException)
        {
            // The next edit has come.
        }
    }
}
