using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Outreach.Engine.Tests;

/// <summary>What is known of a file: two states are equal exactly when nobody has touched it.</summary>
internal sealed record FileState(string Hash, DateTime Written, ulong Inode);

/// <summary>Looks at folders from outside the program.</summary>
internal static class Folders
{
    private const int SizeOfStat = 256;
    private const int OffsetOfInode = 8;

    /// <summary>Every file below a folder, by its relative path.</summary>
    public static SortedDictionary<string, FileState> Snapshot(string folder)
    {
        var files = new SortedDictionary<string, FileState>(StringComparer.Ordinal);
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
                files[Path.GetRelativePath(folder, file)] = new FileState(hash, File.GetLastWriteTimeUtc(file), InodeOf(file));
            }
        }

        return files;
    }

    /// <summary>The bytes alone: two sites are equal however they came to be.</summary>
    public static SortedDictionary<string, string> Hashes(string folder) =>
        new(Snapshot(folder).ToDictionary(f => f.Key, f => f.Value.Hash), StringComparer.Ordinal);

    public static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>The number of the file in the file system; 0 where the system has none that we can ask for.</summary>
    private static ulong InodeOf(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 0;
        }

        var found = new byte[SizeOfStat];
        Assert.Equal(0, Stat(path, found));
        return BitConverter.ToUInt64(found, OffsetOfInode);
    }

    [DllImport("libc", EntryPoint = "stat", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, byte[] found);
}
