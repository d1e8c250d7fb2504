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
    private readonly Terminal terminal = Terminal.Talking();

    /// <summary>Serves until it is stopped.</summary>
    public async Task<int> Run(CancellationToken cancellation)
    {
        using var preview = SiteBuilds.NewPreview(options, browser, terminal, cancellation);
        await using var server = new PreviewServer(preview, port);
        using var followUps = new FollowUps();
        string[] folders = [options.Input, .. Directory.Exists(options.Theme) ? [options.Theme] : Array.Empty<string>()];

        // Watching begins before the first reading, so that nothing written meanwhile is missed.
        using var isReady = new SemaphoreSlim(0, 1);
        using var watcher = new FolderWatcher(
            folders,
            changed =>
            {
                isReady.Wait(cancellation);
                terminal.Say($"Changed: {string.Join(", ", changed.Take(3).Select(Path.GetFileName))}{(changed.Count > 3 ? " …" : "")}");
                Refresh(changed);
                isReady.Release();
            },
            poll
        );
        Refresh(null);
        await server.Start(cancellation);
        isReady.Release();
        Console.WriteLine($"The preview is at {server.Address} (stop with Ctrl+C).");
        await Stopped(watcher, cancellation);
        await followUps.Stop();
        return ExitCode.Done;

        // What follows behind an earlier edit ends, and begins anew behind this one.
        void Refresh(IReadOnlyList<string>? changed)
        {
            followUps.End();
            Show(server, Try(() => preview.Refresh(changed, terminal, cancellation)));
            followUps.Begin(token => FollowUp(preview, server, token), cancellation);
        }
    }

    /// <summary>Ends when the person stops the command, or with the watcher's failure.</summary>
    private static async Task Stopped(FolderWatcher watcher, CancellationToken cancellation)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellation.Register(stopped.SetResult);
        await await Task.WhenAny(stopped.Task, watcher.Completion);
    }

    private void FollowUp(LivePreview preview, PreviewServer server, CancellationToken cancellation)
    {
        var all = Try(() => preview.FollowUp(terminal, cancellation));
        cancellation.ThrowIfCancellationRequested();
        Show(server, all);
        if (!all.Any(IsError))
        {
            terminal.Say("Every page was made and proven.");
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
