using System.Collections.Concurrent;

namespace Outreach.Engine.Tests;

/// <summary>
/// So many threads, whatever the machine has: what is done on them runs side by side on them alone. One is exactly one
/// after another; many change places even where there is one processor.
/// </summary>
internal sealed class Threads : TaskScheduler
{
    private readonly BlockingCollection<Task> waiting = [];
    private readonly int count;

    private Threads(int count) => this.count = count;

    public override int MaximumConcurrencyLevel => count;

    /// <summary>Does something on so many threads and waits for it; what goes wrong comes out as it was thrown.</summary>
    public static T Run<T>(int count, Func<T> action)
    {
        var threads = new Threads(count);
        List<Thread> running = [.. Enumerable.Range(0, count).Select(_ => new Thread(threads.Work) { IsBackground = true })];
        running.ForEach(t => t.Start());
        try
        {
            return Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.None, threads).GetAwaiter().GetResult();
        }
        finally
        {
            threads.waiting.CompleteAdding();
            running.ForEach(t => t.Join());
        }
    }

    protected override void QueueTask(Task task) => waiting.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => Current == this && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks() => waiting;

    private void Work()
    {
        foreach (var task in waiting.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }
}
