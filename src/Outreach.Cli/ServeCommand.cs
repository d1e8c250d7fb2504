using Outreach.Cli.Reports;
using Outreach.Engine;
using Outreach.Model.Diagnostics;
using Outreach.Model.Printing;
using Outreach.Preview;

namespace Outreach.Cli;

/// <summary>
/// Shows the site on this machine and keeps it up to date: drafts included, errors on the page. It builds into the
/// cache, so the finished site is never touched, and while there are errors the last good preview stays up.
/// </summary>
internal sealed class ServeCommand(BuildOptions options, BrowserChoice browser, int port, bool poll)
{
    private readonly Terminal terminal = new(quiet: false);

    /// <summary>Serves until it is stopped.</summary>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var build = BuildCommand.NewBuild(browser, options.Cache, terminal, cancellation);
        await using var server = new PreviewServer(options.Output, port);

        // Watching begins before the first build, so that nothing written meanwhile is missed.
        using var firstBuild = new SemaphoreSlim(0, 1);
        using var watcher = new FolderWatcher(
            [options.Input, options.Theme],
            changed =>
            {
                firstBuild.Wait(cancellation);
                terminal.Say($"Changed: {string.Join(", ", changed.Take(3).Select(Path.GetFileName))}{(changed.Count > 3 ? " …" : "")}");
                Rebuild(build, server, cancellation);
                firstBuild.Release();
            },
            poll
        );
        Rebuild(build, server, cancellation);
        await server.Start(cancellation);
        firstBuild.Release();
        Console.WriteLine($"The preview is at {server.Address} (stop with Ctrl+C).");
        await Stopped(watcher, cancellation);
        return ExitCode.Done;
    }

    /// <summary>Ends when the person stops the command, or with the watcher's failure.</summary>
    private static async Task Stopped(FolderWatcher watcher, CancellationToken cancellation)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellation.Register(stopped.SetResult);
        await await Task.WhenAny(stopped.Task, watcher.Completion);
    }

    private void Rebuild(SiteBuild build, PreviewServer server, CancellationToken cancellation)
    {
        IReadOnlyList<Diagnostic> diagnostics;
        try
        {
            var result = build.Run(options, terminal, cancellation);
            terminal.Show(result.Diagnostics.Where(d => d.Rule.Severity == Severity.Error));
            terminal.Say(
                result.Succeeded
                    ? $"{result.Pages} pages, {result.Pdfs} PDFs."
                    : "Mend the errors above; the preview shows the last good site with the errors on it."
            );
            diagnostics = result.Diagnostics;
        }
        catch (Exception problem) when (problem is IOException or NoBrowserException or UnauthorizedAccessException)
        {
            // An editor may be writing the very file that is read; the next change builds again.
            terminal.Say(problem.Message);
            diagnostics =
            [
                new Diagnostic(
                    Rules.InternalError,
                    SourceRange.InFile(options.Input),
                    problem.Message,
                    "Save the file again; if it stays, see the terminal."
                ),
            ];
        }

        server.Show(diagnostics);
        server.Reload();
    }
}
