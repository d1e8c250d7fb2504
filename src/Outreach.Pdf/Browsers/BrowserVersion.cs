using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Outreach.Pdf.Browsers;

internal static partial class BrowserVersion
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// What the program calls itself, such as "Chromium 156.0.8078.79"; null when it is no browser that starts.
    /// </summary>
    public static string? Ask(string path)
    {
        try
        {
            // On Windows chrome.exe answers --version by opening a window.
            string answer = OperatingSystem.IsWindows()
                ? "Chromium " + FileVersionInfo.GetVersionInfo(path).FileVersion
                : ExternalProgram.Run(new ProcessStartInfo(path, ["--version"]), Patience, _ => { }, default).Output;
            return NameAndNumber().Match(answer) is { Success: true } found ? found.Value : null;
        }
        catch (Exception e) when (e is Win32Exception or IOException or TimeoutException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The same without starting anything while the file at <paramref name="path"/> is unchanged: the last answer is
    /// kept in <paramref name="cacheFolder"/> with the file's size and time.
    /// </summary>
    public static string? Remembered(string path, string cacheFolder)
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            return null;
        }

        string note = Path.Combine(cacheFolder, "browser-version.txt");
        string stamp = string.Create(CultureInfo.InvariantCulture, $"{path}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}\n");
        if (ReadIfThere(note) is { } kept && kept.StartsWith(stamp, StringComparison.Ordinal) && !IsScript(path))
        {
            return kept[stamp.Length..];
        }

        string? version = Ask(path);
        if (version is not null)
        {
            Write(note, stamp + version);
        }

        return version;
    }

    /// <summary>A script stays the same when the browser behind it is replaced.</summary>
    public static bool IsScript(string path)
    {
        using FileStream file = File.OpenRead(path);
        return file.ReadByte() == '#' && file.ReadByte() == '!';
    }

    private static string? ReadIfThere(string path) => File.Exists(path) ? File.ReadAllText(path) : null;

    private static void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        string next = $"{path}.{Environment.ProcessId}.new";
        File.WriteAllText(next, text);
        File.Move(next, path, overwrite: true);
    }

    [GeneratedRegex(@"[A-Za-z][A-Za-z ]*[ /]\d+(\.\d+){3}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 60_000)]
    private static partial Regex NameAndNumber();
}
