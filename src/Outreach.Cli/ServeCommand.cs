using Outreach.Cli.Reports;
using Outreach.Engine;
using Outreach.Engine.Workshops;
using Outreach.Model.Diagnostics;
using Outreach.Model.Printing;
using Outreach.Preview;

namespace Outreach.Cli;

/// <summary>
/// Shows the site on this machine and keeps it up to date: drafts included, errors on the page. It publishes nothing, so the
/// finished site is never touched, and while there are errors the last good preview stays up.
/// </summary>
/// <param name="options">The preview that is asked for.</param>
/// <param name="browser">Which browser prints.</param>
/// <param name="port">The port on which it is shown.</param>
/// <param name="poll">Whether to look for changes instead of being told of them.</param>
internal sealed class ServeCommand(BuildOptions options, BrowserChoice browser, int port, bool poll)
{
    private readonly Terminal terminal = new(quiet: false);
    private CancellationTokenSource following = new();
    private Task lastFollowUp = Task.CompletedTask;

    /// <summary>Serves until it is stopped.</summary>
    public async Task<int> Run(CancellationToken cancellation)
    {
        using var preview = BuildCommand.NewPreview(options, browser, terminal, cancellation);
        await using var server = new PreviewServer(preview, port);

        // Watching begins before the first reading, so that nothing written meanwhile is missed.
        using var isReady = new SemaphoreSlim(0, 1);
        using var watcher = new FolderWatcher(
            [options.Input, options.Theme],
            changed =>
            {
                isReady.Wait(cancellation);
                terminal.Say($"Changed: {string.Join(", ", changed.Take(3).Select(Path.GetFileName))}{(changed.Count > 3 ? " …" : "")}");
                Refresh(preview, server, changed, cancellation);
                isReady.Release();
            },
            poll
        );
        Refresh(preview, server, null, cancellation);
        await server.Start(cancellation);
        isReady.Release();
        Console.WriteLine($"The preview is at {server.Address} (stop with Ctrl+C).");
        await Stopped(watcher, cancellation);
        await following.CancelAsync();
        await lastFollowUp;
        return ExitCode.Done;
    }

    /// <summary>Ends when the person stops the command, or with the watcher's failure.</summary>
    private static async Task Stopped(FolderWatcher watcher, CancellationToken cancellation)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellation.Register(stopped.SetResult);
        await await Task.WhenAny(stopped.Task, watcher.Completion);
    }

    /// <summary>Takes an edit in and shows it; what follows behind an earlier one ends, and begins anew.</summary>
    private void Refresh(LivePreview preview, PreviewServer server, IReadOnlyList<string>? changed, CancellationToken cancellation)
    {
        following.Cancel();
        following.Dispose();
        following = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var token = following.Token;
        var known = Try(() => preview.Refresh(changed, terminal, cancellation));
        Show(server, known);
        lastFollowUp = lastFollowUp.ContinueWith(_ => FollowUp(preview, server, token), TaskScheduler.Default);
    }

    private void FollowUp(LivePreview preview, PreviewServer server, CancellationToken cancellation)
    {
        try
        {
            var all = Try(() => preview.FollowUp(terminal, cancellation));
            if (!cancellation.IsCancellationRequested)
            {
                Show(server, all);
                if (!all.Any(IsError))
                {
                    terminal.Say("Every page was made and proven.");
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The next edit has begun.
        }
    }

    private void Show(PreviewServer server, IReadOnlyList<Diagnostic> diagnostics)
    {
        terminal.Show(diagnostics.Where(IsError));
        if (diagnostics.Any(IsError))
        {
            terminal.Say("Mend the errors above; the preview shows the last good site with the errors on it.");
        }

        server.Show(diagnostics);
        server.Reload();
    }

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Rule.Severity == Severity.Error;

    private IReadOnlyList<Diagnostic> Try(Func<IReadOnlyList<Diagnostic>> work)
    {
        try
        {
            return work();
        }
        catch (Exception problem) when (problem is IOException or NoBrowserException or UnauthorizedAccessException)
        {
            // An editor may be writing the very file that is read; the next change looks again.
            var hint = "Save the file again; if it stays, see the terminal.";
            return [new Diagnostic(Rules.InternalError, SourceRange.InFile(options.Input), problem.Message, hint)];
        }
    }
}
