using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Outreach.Pdf.DevTools;

/// <summary>A browser's processes: its main one, and those that it started for pages, network and the rest.</summary>
internal static class ProcessTree
{
    /// <summary>
    /// The environment variable that holds the browser's profile. Its children inherit it, so those of a main process
    /// that is gone can still be told from other people's browsers.
    /// </summary>
    public const string Mark = "OUTREACH_BROWSER_PROFILE";

    /// <summary>Ends them all; those already ended are passed over.</summary>
    public static void Kill(Process main, string profile)
    {
        Kill(main);
        foreach (int id in Marked(profile))
        {
            try
            {
                using Process child = Process.GetProcessById(id);
                Kill(child);
            }
            catch (ArgumentException)
            {
                // It ended by itself.
            }
        }
    }

    /// <summary>The running processes that belong to a profile. Known on Linux only; elsewhere none.</summary>
    public static IReadOnlyList<int> Marked(string profile) => OperatingSystem.IsLinux()
        ? [.. Directory.EnumerateDirectories("/proc").Select(Id).OfType<int>().Where(id => HasMark(id, profile))]
        : [];

    private static int? Id(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null;

    private static bool HasMark(int id, string profile)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/environ").Contains($"{Mark}={profile}\0", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It, or a child of it, ended in the meantime.
        }
    }
}
