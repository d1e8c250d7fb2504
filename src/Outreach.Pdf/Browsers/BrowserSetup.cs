using System.Diagnostics;
using Outreach.Model.Printing;

namespace Outreach.Pdf.Browsers;

/// <summary>
/// Finds the browser that prints, or gets one: the distribution's package where it may be installed, else the pinned
/// headless shell of Chrome for Testing.
/// </summary>
/// <param name="sources">Where to look; <see cref="BrowserSources.ForThisMachine"/> outside tests.</param>
public sealed class BrowserSetup(BrowserSources sources)
{
    private const string Package = "chromium-headless-shell";

    private static readonly TimeSpan InstallationLimit = TimeSpan.FromMinutes(10);

    private readonly HeadlessShellDownload _download = new(sources.Downloads, sources.Pins, sources.CacheFolder);

    /// <summary>
    /// The full path of the browser that is named, else of one installed, else of one fetched earlier; null when there
    /// is none. Nothing on the machine changes.
    /// </summary>
    /// <param name="named">The browser's path as the user gave it, or null or empty.</param>
    /// <exception cref="NoBrowserException">A browser is named, but it is not there or does not start.</exception>
    public string? Find(string? named)
    {
        if (!string.IsNullOrEmpty(named))
        {
            return Named(named);
        }

        return sources.Places.FirstOrDefault(IsBrowser) ?? _download.Installed();
    }

    /// <summary>As <see cref="Find"/>, but gets a browser where there is none. That may take minutes.</summary>
    /// <param name="named">The browser's path as the user gave it, or null or empty.</param>
    /// <param name="progress">Receives lines to show while something is installed or downloaded.</param>
    /// <param name="cancellation">Stops the installation.</param>
    /// <exception cref="NoBrowserException">There is none and none could be had.</exception>
    public string Get(string? named, Action<string> progress, CancellationToken cancellation)
    {
        if (Find(named) is { } found)
        {
            return found;
        }

        List<string> tried = [$"looked in {sources.Places.Count} places and in {sources.CacheFolder}"];
        return Install(tried, progress, cancellation)
            ?? Download(tried, progress, cancellation)
            ?? throw new NoBrowserException($"There is no browser to print with. Tried: {string.Join("; ", tried)}. {WhatToType()}");
    }

    private static string Named(string named)
    {
        string path = BehindScript(Path.GetFullPath(named));
        if (!File.Exists(path))
        {
            throw new NoBrowserException($"The browser {named} does not exist. {WhatToType()}");
        }

        return BrowserVersion.Ask(path) is not null
            ? path
            : throw new NoBrowserException($"The browser {named} does not start. {WhatToType()}");
    }

    // Debian's scripts do not exec: stopping one leaves the browser behind.
    private static string BehindScript(string path)
    {
        string program = Path.Combine("/usr/lib/chromium", Path.GetFileName(path));
        return Path.GetDirectoryName(path) == "/usr/bin" && File.Exists(program) ? program : path;
    }

    // Ubuntu's /usr/bin/chromium-browser is a script that only advises to install a snap, so a script is asked.
    private static bool IsBrowser(string path) =>
        File.Exists(path) && (!BrowserVersion.IsScript(path) || BrowserVersion.Ask(path) is not null);

    private static string WhatToType() =>
        OperatingSystem.IsLinux()
            ? $"Type `apt-get install {Package}` as root, or name a Chromium with `--browser PATH`, or build without PDFs with `--no-pdf`."
            : "Install Chrome or Chromium, or name one with `--browser PATH`, or build without PDFs with `--no-pdf`.";

    private string? Install(List<string> tried, Action<string> progress, CancellationToken cancellation)
    {
        if (sources.AptGet is null)
        {
            tried.Add("no package could be installed, because that needs Debian or Ubuntu and root");
            return null;
        }

        try
        {
            // Lists that cannot be refreshed may still serve.
            AptGet(["update"], progress, cancellation);
            ProgramResult installation = AptGet(
                ["install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", Package],
                progress,
                cancellation
            );
            string? found = sources.Places.FirstOrDefault(place => File.Exists(place) && BrowserVersion.Ask(place) is not null);
            tried.Add(
                installation.ExitCode == 0
                    ? $"installed {Package}, but no browser started afterwards"
                    : $"`apt-get install {Package}` failed: {LastLine(installation.Output)}"
            );
            return found;
        }
        catch (TimeoutException e)
        {
            tried.Add(e.Message);
            return null;
        }
    }

    private ProgramResult AptGet(string[] arguments, Action<string> progress, CancellationToken cancellation)
    {
        progress($"apt-get {string.Join(' ', arguments)}");
        ProcessStartInfo start = new(sources.AptGet!, arguments);
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        return ExternalProgram.Run(start, InstallationLimit, progress, cancellation);
    }

    private static string LastLine(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).LastOrDefault("");

    private string? Download(List<string> tried, Action<string> progress, CancellationToken cancellation)
    {
        try
        {
            string program = _download.Fetch(progress, cancellation);
            if (BrowserVersion.Ask(program) is not null)
            {
                return program;
            }

            tried.Add($"downloaded {program}, but it does not start (system libraries may be missing)");
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException or InvalidDataException
                || (e is OperationCanceledException && !cancellation.IsCancellationRequested)
            )
        {
            tried.Add(e.Message.TrimEnd('.'));
        }

        return null;
    }
}
