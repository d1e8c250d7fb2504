using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Outreach.Pdf.DevTools;

/// <summary>
/// A browser's processes: its main one, and those that it started for pages, network and the rest. On Linux they are
/// a session of their own, by which children of a main process that is gone can still be told from other people's.
/// Elsewhere, and where the program setsid is missing, such children are not found: they are left to end by themselves,
/// as a browser's children do when they lose it.
/// </summary>
internal static class ProcessTree
{
    private const string SetSid = "/usr/bin/setsid";

    /// <summary>The words of a shell command that make the program behind them the first of a session.</summary>
    public static string NewSession { get; } = OperatingSystem.IsLinux() && File.Exists(SetSid) ? $"{SetSid} " : "";

    /// <summary>Ends them all and waits until they are gone; those already ended are passed over.</summary>
    public static async Task End(Process main)
    {
        int session = main.Id;
        Kill(main, entireProcessTree: true);
        await main.WaitForExitAsync();
        // Again and again: one may have started another in the meantime, and what is killed takes a moment to go.
        for (int attempt = 0; attempt < 250 && OfSession(session) is { Count: > 0 } left; attempt++)
        {
            left.ToList().ForEach(Kill);
            await Task.Delay(20);
        }
    }

    /// <summary>The running processes of a session. Known on Linux only; elsewhere none.</summary>
    public static IReadOnlyList<int> OfSession(int session) =>
        OperatingSystem.IsLinux()
            ? [.. Directory.EnumerateDirectories("/proc").Select(Id).OfType<int>().Where(id => IsOf(session, id))]
            : [];

    private static int? Id(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out int id) ? id : null;

    // Behind the name in brackets stand state, parent, group and session (proc(5)). Z and X are dead already.
    private static bool IsOf(int session, int id)
    {
        try
        {
            string status = File.ReadAllText($"/proc/{id}/stat");
            string[] fields = status[(status.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is not ("Z" or "X") && fields[3] == session.ToString(CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            Kill(process, entireProcessTree: false);
        }
        catch (ArgumentException)
        {
            // It ended by itself.
        }
    }

    private static void Kill(Process process, bool entireProcessTree)
    {
        try
        {
            process.Kill(entireProcessTree);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It, or a child of it, ended in the meantime.
        }
    }
}
