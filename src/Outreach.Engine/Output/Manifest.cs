using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Outreach.Engine.Output;

/// <summary>What a build wrote: for each path its recipe, and the length and time by which a later change is noticed.</summary>
internal sealed class Manifest
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.Ordinal);

    /// <summary>One file.</summary>
    internal readonly record struct Entry(string Recipe, long Length, long Ticks);

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

        foreach (var fields in File.ReadLines(path, Encoding.UTF8).Select(line => line.Split(' ', 4)))
        {
            if (
                fields.Length == 4
                && long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var length)
                && long.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            )
            {
                manifest.entries[fields[3]] = new Entry(fields[0], length, ticks);
            }
        }

        return manifest;
    }

    /// <summary>Remembers a file.</summary>
    /// <returns>False when the path is remembered already.</returns>
    public bool Add(string path, string recipe, FileInfo file) =>
        entries.TryAdd(path, new Entry(recipe, file.Length, file.LastWriteTimeUtc.Ticks));

    /// <summary>Whether the file was made by this recipe and has not been touched since.</summary>
    public bool Holds(string path, string recipe, FileInfo file) =>
        entries.TryGetValue(path, out var entry)
        && entry.Recipe == recipe
        && file.Exists
        && file.Length == entry.Length
        && file.LastWriteTimeUtc.Ticks == entry.Ticks;

    /// <summary>Whether a path is remembered.</summary>
    public bool Contains(string path) => entries.ContainsKey(path);

    /// <summary>Writes it aside and puts it in place.</summary>
    public void Write(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var text = new StringBuilder();
        foreach (var (file, entry) in entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"{entry.Recipe} {entry.Length} {entry.Ticks} {file}\n");
        }

        File.WriteAllText(path + ".next", text.ToString());
        File.Move(path + ".next", path, overwrite: true);
    }
}
