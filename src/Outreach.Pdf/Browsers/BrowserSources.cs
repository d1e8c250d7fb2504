namespace Outreach.Pdf.Browsers;

/// <summary>Where a browser may come from.</summary>
/// <param name="Places">Full paths at which an installed browser is looked for, best first.</param>
/// <param name="AptGet">The full path of <c>apt-get</c> if packages may be installed with it, else null.</param>
/// <param name="Downloads">
/// The base address of Chrome for Testing's archives, ending in a slash; below it <c>VERSION/PLATFORM/NAME.zip</c>.
/// </param>
/// <param name="Pins">The archives that may be used.</param>
/// <param name="CacheFolder">The folder that keeps what was downloaded, for this user.</param>
public sealed record BrowserSources(IReadOnlyList<string> Places, string? AptGet, Uri Downloads, HeadlessShellPins Pins, string CacheFolder)
{
    private const string Apt = "/usr/bin/apt-get";

    /// <summary>The places of this machine, the user's cache, and the product's own pins.</summary>
    public static BrowserSources ForThisMachine() =>
        new(
            [.. WellKnownPlaces(), .. OnPath()],
            Environment.IsPrivilegedProcess && OperatingSystem.IsLinux() && File.Exists(Apt) ? Apt : null,
            new Uri("https://storage.googleapis.com/chrome-for-testing-public/"),
            HeadlessShellPins.Shipped(),
            UserCache()
        );

    // The headless shell first: it prints half as fast again as the whole browser. Debian's scripts in /usr/bin are
    // passed over, because a browser that they started outlives them.
    private static string[] WellKnownPlaces() =>
        true switch
        {
            _ when OperatingSystem.IsMacOS() =>
            [
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
            ],
            _ when OperatingSystem.IsWindows() => [.. WindowsPlaces()],
            _ =>
            [
                "/usr/lib/chromium/chromium-headless-shell",
                "/usr/lib/chromium/chromium",
                "/usr/lib64/chromium-browser/headless_shell",
                "/usr/lib64/chromium-browser/chromium-browser",
                "/opt/google/chrome/chrome",
            ],
        };

    private static IEnumerable<string> WindowsPlaces()
    {
        string[] programs =
        [
            @"Google\Chrome\Application\chrome.exe",
            @"Chromium\Application\chrome.exe",
            @"Microsoft\Edge\Application\msedge.exe",
        ];
        string[] folders =
        [
            Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles),
            Environment.GetFolderPath(Environment.SpecialFolder.ProgramFilesX86),
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
        ];
        return folders.SelectMany(folder => programs, Path.Combine);
    }

    // A snap may read neither hidden folders nor those outside the home folder: it could not see what to print.
    private static IEnumerable<string> OnPath()
    {
        string[] names = OperatingSystem.IsWindows()
            ? ["chrome.exe", "msedge.exe"]
            : ["chrome-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return from name in names
            from folder in folders
            where Path.IsPathFullyQualified(folder) && !folder.StartsWith("/snap", StringComparison.Ordinal)
            select Path.Combine(folder, name);
    }

    private static string UserCache()
    {
        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string cache = true switch
        {
            _ when OperatingSystem.IsMacOS() => Path.Combine(home, "Library", "Caches"),
            _ when OperatingSystem.IsWindows() => Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData),
            _ => Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named ? named : Path.Combine(home, ".cache"),
        };
        return Path.Combine(cache, "outreach", "browser");
    }
}
