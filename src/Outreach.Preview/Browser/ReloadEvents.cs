using Microsoft.AspNetCore.Http;

namespace Outreach.Preview.Browser;

/// <summary>
/// Tells browsers which build is the current one, when they ask and whenever there is a new one. A browser compares
/// that with the build its page came from, so news that came while it was not listening is not lost.
/// </summary>
internal sealed class ReloadEvents
{
    private readonly Lock gate = new();
    private int builds;
    private TaskCompletionSource next = NewSignal();

    /// <summary>The current build's name. The process is part of it: a preview that is started again begins counting anew.</summary>
    public string Current
    {
        get
        {
            lock (gate)
            {
                return $"{Environment.ProcessId}-{builds}";
            }
        }
    }

    /// <summary>There is a new build.</summary>
    public void Announce()
    {
        TaskCompletionSource passed;
        lock (gate)
        {
            builds++;
            passed = next;
            next = NewSignal();
        }

        passed.SetResult();
    }

    /// <summary>Writes events until the browser leaves or the server stops.</summary>
    public async Task Stream(HttpResponse response, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                var changed = Changed(out var current);
                await response.WriteAsync($"retry: 1000\ndata: {current}\n\n", cancellation);
                await response.Body.FlushAsync(cancellation);
                await changed.WaitAsync(cancellation);
            }
        }
        catch (OperationCanceledException)
        {
            // How every stream ends.
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Task Changed(out string current)
    {
        lock (gate)
        {
            current = Current;
            return next.Task;
        }
    }
}
