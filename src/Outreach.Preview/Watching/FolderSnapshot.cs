using System.IO.Enumeration;

namespace Outreach.Preview.Watching;

/// <summary>The files of some folders at one moment, by size and time of the last change.</summary>
internal sealed class FolderSnapshot
{
    private static EnumerationOptions Everything =>
        new()
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

    /// <summary>
    /// Looks again at some paths alone, and remembers what it sees. Folders and links are left to a look at everything.
    /// </summary>
    /// <param name="paths">Full paths.</param>
    /// <param name="folders">The folders of which the snapshot was taken.</param>
    /// <returns>Those that are new, gone or different, in ordinal order.</returns>
    public IReadOnlyList<string> LookAgain(IEnumerable<string> paths, IReadOnlyList<string> folders)
    {
        var changes = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var path in paths.Where(p => IsWatchedWithin(p, folders)))
        {
            var now = StampOf(path);
            if (now != files.GetValueOrDefault(path))
            {
                changes.Add(path);
            }

            if (now is { } stamp)
            {
                files[path] = stamp;
            }
            else
            {
                files.Remove(path);
            }
        }

        return [.. changes];
    }

    private static bool IsWatchedWithin(string path, IReadOnlyList<string> folders) =>
        folders.Any(f =>
            path.StartsWith(f + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            && Array.TrueForAll(path[(f.Length + 1)..].Split(Path.DirectorySeparatorChar), name => name.Length > 0 && IsWatched(name))
        );

    private static Stamp? StampOf(string path) =>
        new FileInfo(path) is { Exists: true } file && !file.Attributes.HasFlag(FileAttributes.ReparsePoint)
            ? new Stamp(file.Length, new DateTimeOffset(file.LastWriteTimeUtc))
            : null;

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

    private sealed record Stamp(long Size, DateTimeOffset Changed);
}
