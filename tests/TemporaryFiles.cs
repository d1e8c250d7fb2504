using System.Runtime.CompilerServices;

namespace Outreach.Tests;

/// <summary>Where tests, and the programs and browsers that they start, put what is gone when they end.</summary>
internal static class TemporaryFiles
{
    private const string Memory = "/dev/shm";
    private const long Enough = 2L << 30;

    /// <summary>
    /// In memory, where there is enough of it: thousands of small sites come and go, and a disk that must look for room
    /// between files that were just deleted takes longer over it than the builds themselves. Who sets TMPDIR is obeyed.
    /// </summary>
    [ModuleInitializer]
    internal static void KeepInMemory()
    {
        if (
            Environment.GetEnvironmentVariable("TMPDIR") is null
            && Directory.Exists(Memory)
            && new DriveInfo(Memory).AvailableFreeSpace > Enough
        )
        {
            Environment.SetEnvironmentVariable("TMPDIR", Memory);
        }
    }
}
