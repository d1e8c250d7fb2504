using System.Reflection;
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
    private static readonly Lazy<bool> Prepared = new(Prepare);

    /// <summary>Loads the library and applies the settings once, however often and from however many threads it is called.</summary>
    /// <exception cref="IOException">The library cannot be unpacked, or another version was found on the machine.</exception>
    internal static void EnsurePrepared() => _ = Prepared.Value;

    private static bool Prepare()
    {
        LimitArenas();
        Find();
        var version = $"{Vips.Version(0)}.{Vips.Version(1)}.{Vips.Version(2)}";
        if (version != VipsVersion.Library)
        {
            // Its renditions would be kept under the name of those of another version.
            throw new IOException($"This program was made for libvips {VipsVersion.Library}, and found {version}.");
        }

        // Photographs are rendered side by side, so threads within one only cost time.
        Vips.Concurrency = 1;
        Vips.BlockUntrusted = true;

        // No operation is asked for twice: a cache would only hold on to photographs.
        Cache.Max = 0;

        // What the library warns of reaches the author as a diagnostic or not at all.
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silence);
        return true;
    }

    /// <summary>
    /// A program of one file carries the library within it, and its binding then leaves the start to us; else the
    /// binding finds the file beside the program.
    /// </summary>
    private static void Find()
    {
        if (CarriedLibrary.In(Assembly.GetEntryAssembly()) is not { } carried)
        {
            return;
        }

        var library = carried.Load(CarriedLibrary.OwnFolder);
        NativeLibrary.SetDllImportResolver(typeof(Image).Assembly, (_, _, _) => library);
        if (!Vips.Init())
        {
            throw new IOException("libvips does not start on this machine.");
        }
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
