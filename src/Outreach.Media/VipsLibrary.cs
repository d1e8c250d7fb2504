using System.Runtime.InteropServices;
using NetVips;
using Vips = NetVips.NetVips;

namespace Outreach.Media;

/// <summary>libvips as this program uses it. Its settings hold for the whole process.</summary>
internal static class VipsLibrary
{
    /// <summary>M_ARENA_MAX of malloc.h.</summary>
    private const int ArenasAtMost = -8;

    // Held for as long as the process lives: the native library calls it.
    private static readonly Log.LogDelegate Silence = static (_, _, _) => { };
    private static readonly Lazy<string> Prepared = new(Prepare);

    /// <summary>Applies the settings once, however often and from however many threads it is called.</summary>
    /// <returns>The versions of the library and of its binding.</returns>
    internal static string EnsurePrepared() => Prepared.Value;

    private static string Prepare()
    {
        LimitArenas();

        // Photographs are rendered side by side, so threads within one only cost time.
        Vips.Concurrency = 1;
        Vips.BlockUntrusted = true;

        // No operation is asked for twice: a cache would only hold on to photographs.
        Cache.Max = 0;

        // What the library warns of reaches the author as a diagnostic or not at all.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silence);
        var binding = typeof(Image).Assembly.GetName().Version?.ToString(3);
        return $"NetVips {binding} libvips {Vips.Version(0)}.{Vips.Version(1)}.{Vips.Version(2)}";
    }

    /// <summary>
    /// The GNU C library keeps a heap for each thread and seldom gives memory back: with two of them the same work
    /// takes two thirds of the memory and no more time. Other C libraries have no such setting.
    /// </summary>
    private static void LimitArenas()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            _ = SetAllocatorOption(ArenasAtMost, 2);
        }
        catch (EntryPointNotFoundException)
        {
            // Not the GNU C library.
        }
    }

    [DllImport("libc", EntryPoint = "mallopt")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetAllocatorOption(int option, int value);
}
