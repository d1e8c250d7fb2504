using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Outreach.Engine.Output;

/// <summary>What a build wrote: for each path its recipe, its hash, and the length and time by which a change is noticed.</summary>
internal sealed class Manifest
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>One file.</summary>
    /// <param name="Recipe">What it was made by.</param>
    /// <param name="Hash">SHA-256 of its bytes, lower-case hexadecimal.</param>
    /// <param name="Length">Bytes.</param>
    /// <param name="Ticks">When it was written, in ticks of UTC.</param>
    internal readonly record struct Entry(string Recipe, string Hash, long Length, long Ticks)
    {
        /// <summary>Whether the file looks as it was written.</summary>
        public bool Fits(FileSystemInfo file) =>
            file is FileInfo { Exists: true } f && f.Length == Length && f.LastWriteTimeUtc.Ticks == Ticks;
    }

    /// <summary>Number of files.</summary>
    public int Count => entries.Count;

    /// <summary>Reads a manifest; an empty one when there is none or it cannot be read: then everything is made again.</summary>
    public static Manifest Read(string path)
    {
        var manifest = new Manifest();
        if (!File.Exists(path))
        {
            return manifest;
        }

        foreach (var fields in File.ReadLines(path, Encoding.UTF8).Select(line => line.Split(' ', 5)))
        {
            if (
                fields.Length == 5
                && long.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                && long.TryParse(fields[3], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            )
            {
                manifest.entries[fields[4]] = new Entry(fields[0], fields[1], length, ticks);
            }
        }

        return manifest;
    }

    /// <summary>Remembers a file.</summary>
    /// <returns>False when the path is remembered already.</returns>
    public bool Add(string path, string recipe, string hash, FileInfo file) =>
        entries.TryAdd(path, new Entry(recipe, hash, file.Length, file.LastWriteTimeUtc.Ticks));

    /// <summary>What is remembered of a file that was made by this recipe; null: nothing is.</summary>
    public Entry? Find(string path, string recipe) => entries.TryGetValue(path, out var entry) && entry.Recipe == recipe ? entry : null;

    /// <summary>Whether a folder holds exactly these files, each as it was written, as far as a look at the folder tells.</summary>
    public bool Describes(string folder)
    {
        var found = 0;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(folder, file.FullName).Replace(Path.DirectorySeparatorChar, '/');
            if (!entries.TryGetValue(path, out var entry) || !entry.Fits(file))
            {
                return false;
            }

            found++;
        }

        return found > 0 && found == entries.Count;
    }

    /// <summary>Whether a path is remembered.</summary>
    public bool Contains(string path) => entries.ContainsKey(path);

    /// <summary>Writes it aside and puts it in place.</summary>
    public void Write(string path)
    {
        var text = new StringBuilder();
        foreach (var (file, entry) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{entry.Recipe} {entry.Hash} {entry.Length} {entry.Ticks} {file}\n");
        }

        AtomicFile.Write(path, Encoding.UTF8.GetBytes(text.ToString()));
    }
}
