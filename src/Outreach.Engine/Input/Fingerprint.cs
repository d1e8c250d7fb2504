using System.IO.Enumeration;
using System.Security.Cryptography;
using System.Text;

namespace Outreach.Engine.Input;

/// <summary>
/// What a folder holds, as one hash: the path and the bytes of every file. Times count for nothing: a file that was changed
/// and given its old time back is a changed file.
/// </summary>
internal static class Fingerprint
{
    private static EnumerationOptions Everything =>
        new()
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.None,
            IgnoreInaccessible = false,
        };

    /// <summary>
    /// The hash of a folder; that of an empty one when it is missing. Names that begin with a dot are left out, as nothing
    /// reads them; of a link its name counts, as it is not followed.
    /// </summary>
    /// <param name="folder">Its path on this machine.</param>
    /// <param name="cancellation">Stops between files.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static byte[] Of(string folder, CancellationToken cancellation)
    {
        var files = FilesIn(folder);
        var hashes = new byte[files.Count][];
        Phase.SideBySide(files.Count, i => hashes[i] = HashOf(files[i].FullPath, files[i].IsLink), cancellation);
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var i = 0; i < files.Count; i++)
        {
            all.AppendData(Encoding.UTF8.GetBytes(files[i].Path + "\0"));
            all.AppendData(hashes[i]);
        }

        return all.GetHashAndReset();
    }

    private static List<(string Path, string FullPath, bool IsLink)> FilesIn(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
        {
            return [];
        }

        var found = new FileSystemEnumerable<(string Path, string FullPath, bool IsLink)>(root, Describe, Everything)
        {
            ShouldIncludePredicate = (ref entry) => entry.FileName[0] != '.' && (!entry.IsDirectory || IsLink(ref entry)),
            ShouldRecursePredicate = (ref entry) => entry.FileName[0] != '.' && !IsLink(ref entry),
        };
        return [.. found.OrderBy(f => f.Path, StringComparer.Ordinal)];

        (string Path, string FullPath, bool IsLink) Describe(ref FileSystemEntry entry)
        {
            var full = entry.ToFullPath();
            return (Path.GetRelativePath(root, full), full, IsLink(ref entry));
        }
    }

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static byte[] HashOf(string path, bool isLink)
    {
        if (isLink)
        {
            return [];
        }

        using var file = File.OpenHandle(path, options: FileOptions.SequentialScan);
        var length = RandomAccess.GetLength(file);
        return length > 1 << 20 ? HashOfLarge(path) : HashOfSmall(file, (int)length);
    }

    private static byte[] HashOfSmall(Microsoft.Win32.SafeHandles.SafeFileHandle file, int length)
    {
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var read = RandomAccess.Read(file, buffer.AsSpan(0, length), 0);
            return SHA256.HashData(buffer.AsSpan(0, read));
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] HashOfLarge(string path)
    {
        using var stream = File.OpenRead(path);
        return SHA256.HashData(stream);
    }
}
