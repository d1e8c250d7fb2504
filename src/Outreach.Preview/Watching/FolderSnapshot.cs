using System.IO.Enumeration;

namespace Outreach.Preview.Watching;

/// <summary>The files of some folders at one moment, by size and time of the last change.</summary>
internal sealed class FolderSnapshot
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = true,
    };

    private readonly Dictionary<string, Stamp> files = new(StringComparer.Ordinal);

    private FolderSnapshot() { }

    /// <summary>
    /// Takes one. A folder that is missing counts as empty. Links are noticed, not followed. Names that begin with a dot
    /// or end in a tilde are left out: they are what editors and version control keep for themselves.
    /// </summary>
    public static FolderSnapshot Of(IEnumerable<string> folders)
    {
        var snapshot = new FolderSnapshot();
        foreach (var folder in folders.Where(Directory.Exists))
        {
            try
            {
                foreach (var (path, stamp) in Files(folder))
                {
                    snapshot.files[path] = stamp;
                }
            }
            catch (DirectoryNotFoundException)
            {
                // It went away in the meantime: empty too.
            }
        }

        return snapshot;
    }

    /// <summary>The paths that are new, gone or different since an earlier snapshot, in ordinal order.</summary>
    public IReadOnlyList<string> ChangesSince(FolderSnapshot earlier)
    {
        var changed = files.Where(f => !earlier.files.TryGetValue(f.Key, out var stamp) || stamp != f.Value).Select(f => f.Key);
        var gone = earlier.files.Keys.Where(path => !files.ContainsKey(path));
        return [.. changed.Concat(gone).Order(StringComparer.Ordinal)];
    }

    private static FileSystemEnumerable<(string Path, Stamp Stamp)> Files(string folder) =>
        new(folder, Describe, Everything)
        {
            ShouldIncludePredicate = (ref entry) => IsWatched(entry.FileName) && (!entry.IsDirectory || IsLink(ref entry)),
            ShouldRecursePredicate = (ref entry) => IsWatched(entry.FileName) && !IsLink(ref entry),
        };

    private static (string Path, Stamp Stamp) Describe(ref FileSystemEntry entry) =>
        (entry.ToFullPath(), new Stamp(entry.IsDirectory ? 0 : entry.Length, entry.LastWriteTimeUtc));

    private static bool IsWatched(ReadOnlySpan<char> name) => name[0] != '.' && name[^1] != '~';

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private readonly record struct Stamp(long Size, DateTimeOffset Changed);
}
