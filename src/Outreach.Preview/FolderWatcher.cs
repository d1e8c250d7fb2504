using System.Collections.Concurrent;
using System.Threading.Channels;
using Outreach.Preview.Watching;

namespace Outreach.Preview;

/// <summary>
/// Notices when files in some folders change. The operating system's events are taken as hints: what has changed is
/// found by looking: at the files that they name, at once; and when there is rest, at all files, because some events never
/// come and others come twice.
/// </summary>
public sealed class FolderWatcher : IDisposable
{
    private const int EventBuffer = 64 * 1024;
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(500);

    private readonly IReadOnlyList<string> folders;
    private readonly Action<IReadOnlyList<string>> changed;
    private readonly List<FileSystemWatcher> watchers = [];
    private readonly Channel<bool> hints = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly CancellationTokenSource ending = new();
    private readonly ConcurrentDictionary<string, bool> named = new(StringComparer.Ordinal);
    private FolderSnapshot known;
    private volatile bool polling;

    /// <summary>Begins to watch. What changes after this has returned is noticed.</summary>
    /// <param name="folders">The folders, with all that is under them. One that is missing is empty.</param>
    /// <param name="changed">
    /// Called after each burst of changes, when 25 ms are quiet, with the full paths of the files that are new, gone
    /// or different, in ordinal order. Never called twice at a time: what changes while it runs is reported afterwards.
    /// </param>
    /// <param name="poll">
    /// Look at all files every 500 ms and ask the operating system for no events: for network shares and containers that
    /// send none. Done of itself where events cannot be had.
    /// </param>
    public FolderWatcher(IReadOnlyList<string> folders, Action<IReadOnlyList<string>> changed, bool poll = false)
    {
        ArgumentNullException.ThrowIfNull(folders);
        ArgumentNullException.ThrowIfNull(changed);
        this.folders = [.. folders.Select(Path.GetFullPath)];
        this.changed = changed;
        polling = poll || !TryListen();
        known = FolderSnapshot.Of(this.folders);
        var token = ending.Token;
        Completion = Task.Run(() => Watch(token), CancellationToken.None);
    }

    /// <summary>
    /// Ends when the watcher is disposed of; fails with what the callback threw, after which nothing is watched any more.
    /// </summary>
    public Task Completion { get; }

    /// <summary>Ends watching. Does not wait for a callback that is running.</summary>
    public void Dispose()
    {
        ending.Cancel();
        watchers.ForEach(w => w.Dispose());
        ending.Dispose();
    }

    private bool TryListen()
    {
        try
        {
            foreach (var folder in folders)
            {
                watchers.Add(Listen(folder));
            }

            return true;
        }
        catch (Exception problem) when (problem is IOException or ArgumentException or UnauthorizedAccessException)
        {
            // The folder is missing, or the system has no more watches to give.
            return false;
        }
    }

    private FileSystemWatcher Listen(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = EventBuffer,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, what) => Hint(what.FullPath);
        watcher.Changed += (_, what) => Hint(what.FullPath);
        watcher.Deleted += (_, what) => Hint(what.FullPath);
        watcher.Renamed += (_, what) =>
        {
            Hint(what.OldFullPath);
            Hint(what.FullPath);
        };
        watcher.Error += (_, problem) => Distrust(problem.GetException());
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    private void Hint(string path)
    {
        named[path] = true;
        Hint();
    }

    private void Hint() => hints.Writer.TryWrite(true);

    /// <summary>Too many events at once are still a hint; after anything else no more events may come.</summary>
    private void Distrust(Exception problem)
    {
        polling |= problem is not InternalBufferOverflowException;
        Hint();
    }

    private async Task Watch(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await NextLook(cancellation);
                if (!polling)
                {
                    do
                    {
                        Report(known.LookAgain(TakeNamed(), folders));
                    } while (await IsHintedAgain(cancellation));
                }

                await Look(cancellation);
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // How watching ends.
        }
    }

    private async Task NextLook(CancellationToken cancellation)
    {
        if (polling)
        {
            await Task.Delay(PollInterval, cancellation);
            return;
        }

        await hints.Reader.ReadAsync(cancellation);
        do
        {
            await Task.Delay(Quiet, cancellation);
        } while (hints.Reader.TryRead(out _));
    }

    private List<string> TakeNamed() => [.. named.Keys.Where(path => named.TryRemove(path, out _))];

    /// <summary>Whether more happens before there has been rest enough to look at everything.</summary>
    private async Task<bool> IsHintedAgain(CancellationToken cancellation)
    {
        using var rest = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        rest.CancelAfter(Rest);
        try
        {
            await NextLook(rest.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private async Task Look(CancellationToken cancellation)
    {
        var now = FolderSnapshot.Of(folders);
        while (polling && now.ChangesSince(known).Count > 0 && !await IsStill(now, cancellation))
        {
            now = FolderSnapshot.Of(folders);
        }

        var changes = now.ChangesSince(known);
        known = now;
        Report(changes);
    }

    private void Report(IReadOnlyList<string> changes)
    {
        if (changes.Count > 0)
        {
            changed(changes);
        }
    }

    /// <summary>Whether a burst is over, where no events tell.</summary>
    private async Task<bool> IsStill(FolderSnapshot snapshot, CancellationToken cancellation)
    {
        await Task.Delay(Quiet, cancellation);
        return FolderSnapshot.Of(folders).ChangesSince(snapshot).Count == 0;
    }
}
