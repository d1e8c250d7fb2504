namespace Outreach.Engine.Tests;

/// <summary>Tests that change what all threads share (their number, the culture, the time zone) run alone.</summary>
[CollectionDefinition(nameof(WholeMachine), DisableParallelization = true)]
public sealed class WholeMachine
{
    /// <summary>Does something while every other thread is kept busy, so that parallel work has one thread to run on.</summary>
    internal static T OnOneThread<T>(Func<T> action)
    {
        // On a thread of the pool, what parallel work leaves in the queue is taken up by the thread that waits for it.
        Assert.True(Thread.CurrentThread.IsThreadPoolThread);
        ThreadPool.GetMaxThreads(out var most, out var ports);
        var others = Environment.ProcessorCount - 1;
        Assert.True(ThreadPool.SetMaxThreads(Environment.ProcessorCount, ports));
        using var busy = new CountdownEvent(others);
        using var done = new ManualResetEventSlim();
        for (var i = 0; i < others; i++)
        {
            ThreadPool.UnsafeQueueUserWorkItem(
                _ =>
                {
                    busy.Signal();
                    done.Wait();
                },
                null
            );
        }

        try
        {
            busy.Wait(TimeSpan.FromSeconds(2));
            return action();
        }
        finally
        {
            done.Set();
            ThreadPool.SetMaxThreads(most, ports);
            busy.Wait(TimeSpan.FromSeconds(10));
        }
    }
}
