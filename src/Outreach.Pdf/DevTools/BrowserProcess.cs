using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Outreach.Model.Printing;

namespace Outreach.Pdf.DevTools;

/// <summary>
/// A running browser with its own profile and a DevTools connection. Disposing ends every process of it and removes
/// the profile.
/// </summary>
internal sealed class BrowserProcess : IBrowser
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(30);

    private static readonly string[] Flags =
    [
        "--headless",
        "--disable-gpu",
        "--font-render-hinting=none",
        "--hide-scrollbars",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-extensions",
        "--disable-breakpad",
        "--disable-crash-reporter",
        "--no-first-run",
        "--mute-audio",
        // Pages that are not drawn are no less urgent for it.
        "--disable-renderer-backgrounding",
        // The documents are on this disk. Whatever else they ask for is not there.
        "--host-resolver-rules=MAP * ~NOTFOUND",
    ];

    private readonly Process _process;
    private readonly DirectoryInfo _profile;

    private BrowserProcess(Process process, DirectoryInfo profile, DevToolsConnection devTools)
    {
        _process = process;
        Id = process.Id;
        _profile = profile;
        DevTools = devTools;
    }

    /// <inheritdoc/>
    public DevToolsConnection DevTools { get; }

    /// <inheritdoc/>
    public string? Context => null;

    /// <inheritdoc/>
    public bool IsRemote => false;

    /// <summary>The browser's main process.</summary>
    public int Id { get; }

    /// <summary>The folder of its profile.</summary>
    public string Profile => _profile.FullName;

    /// <summary>Starts a browser and waits until it answers.</summary>
    /// <exception cref="NoBrowserException">It does not start, or does not answer in time.</exception>
    public static async Task<BrowserProcess> Start(string program, CancellationToken cancellation)
    {
        DirectoryInfo profile = Directory.CreateTempSubdirectory("outreach-browser-");
        Process process = new() { StartInfo = WithPipe(program, profile.FullName) };
        try
        {
            process.Start();
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            profile.Delete(recursive: true);
            throw new NoBrowserException($"The browser {program} could not be started: {e.Message}", e);
        }

        BrowserProcess browser = new(
            process,
            profile,
            new DevToolsConnection(process.StandardInput.BaseStream, process.StandardOutput.BaseStream)
        );
        try
        {
            await browser.WaitForAnswer(program, cancellation);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await ProcessTree.End(_process);
        await DevTools.DisposeAsync();
        _process.Dispose();
        await RemoveProfile();
    }

    // The browser reads commands from descriptor 3 and answers on 4: our ends of its stdin and stdout become these.
    private static ProcessStartInfo WithPipe(string program, string profile)
    {
        string exec = $"exec {ProcessTree.NewSession}\"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null";
        ProcessStartInfo start = new("/bin/sh", ["-c", exec, program, .. Flags])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            // Dates and numbers of a page must not depend on the machine.
            Environment = { ["TZ"] = "UTC", ["LANG"] = "en_US.UTF-8" },
        };
        start.ArgumentList.Add("--remote-debugging-pipe");
        start.ArgumentList.Add($"--user-data-dir={profile}");
        if (Environment.IsPrivilegedProcess)
        {
            // Chromium refuses to run as root inside its sandbox.
            start.ArgumentList.Add("--no-sandbox");
        }

        return start;
    }

    private async Task WaitForAnswer(string program, CancellationToken cancellation)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(StartLimit);
        try
        {
            await DevTools.Call("Browser.getVersion", null, null, limited.Token);
        }
        catch (Exception e) when (e is BrowserLostException || !cancellation.IsCancellationRequested)
        {
            string seconds = StartLimit.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            throw new NoBrowserException(
                e is BrowserLostException
                    ? $"The browser {program} ended as soon as it was started. Name another with `--browser PATH`."
                    : $"The browser {program} was started but did not answer within {seconds} s.",
                e
            );
        }
    }

    // A process that is ending may still write for a moment.
    private async Task RemoveProfile()
    {
        for (int attempt = 0; attempt < 20 && Directory.Exists(_profile.FullName); attempt++)
        {
            try
            {
                _profile.Delete(recursive: true);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                await Task.Delay(50);
            }
        }
    }
}
