using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Output;

/// <summary>
/// What was made once and is kept between builds. Nothing of it is believed: what is taken is compared with the hash that
/// was written down when it was put there, and what does not match is made again, and said. Safe for several threads.
/// </summary>
/// <remarks>
/// The hashes stand in a journal to which a line is added for each file. What a killed program left half written has no
/// line, or another hash; a line that is torn counts for nothing.
/// </remarks>
internal sealed class KeptFiles : IDisposable
{
    private const int HashLength = 64;
    private readonly CacheFolder folder;
    private readonly ConcurrentDictionary<string, string> hashes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> verified = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> damaged = new(StringComparer.Ordinal);
    private readonly Lock turn = new();
    private StreamWriter? journal;

    /// <summary>Reads the journal. The caller has the folder to itself.</summary>
    public KeptFiles(CacheFolder folder)
    {
        this.folder = folder;
        if (!File.Exists(folder.Journal))
        {
            return;
        }

        var lines = 0;
        foreach (var line in File.ReadLines(folder.Journal).Where(l => l.Length > HashLength + 1 && l[HashLength] == ' '))
        {
            hashes[line[(HashLength + 1)..]] = line[..HashLength];
            lines++;
        }

        if (lines > 2 * hashes.Count)
        {
            Compact();
        }
    }

    /// <summary>Where a kept file lies on this machine: for what reads it there by itself.</summary>
    public string FullPath(string name) => folder.FullPath(name);

    /// <summary>The file's bytes; null when it is not kept, or not as it was put there.</summary>
    public byte[]? Find(string name)
    {
        if (!hashes.TryGetValue(name, out var hash))
        {
            return null;
        }

        if (ReadOrNull(folder.FullPath(name)) is { } bytes && HashOf(bytes) == hash)
        {
            verified[name] = true;
            return bytes;
        }

        // One cause is said once: a sheet whose remembered text is damaged is printed again with all its files.
        damaged[name] = true;
        hashes.TryRemove(name, out _);
        verified.TryRemove(name, out _);
        return null;
    }

    /// <summary>Whether the file is kept as it was put there. Read once in a build.</summary>
    public bool Holds(string name) => verified.ContainsKey(name) || Find(name) is not null;

    /// <summary>Keeps a file, and its hash.</summary>
    /// <param name="name">Relative to the cache folder, with forward slashes.</param>
    /// <param name="bytes">Its content.</param>
    public void Keep(string name, byte[] bytes)
    {
        AtomicFile.Write(folder.FullPath(name), bytes);
        var hash = HashOf(bytes);
        hashes[name] = hash;
        verified[name] = true;
        lock (turn)
        {
            journal ??= new StreamWriter(
                new FileStream(folder.Journal, FileMode.Append, FileAccess.Write, FileShare.Read | FileShare.Delete)
            );
            journal.Write($"{hash} {name}\n");
            journal.Flush();
        }
    }

    /// <summary>Says what was not as it had been put there since the last time.</summary>
    public void ReportDamaged(DiagnosticBag diagnostics)
    {
        foreach (var name in damaged.Keys.Order(StringComparer.Ordinal))
        {
            damaged.TryRemove(name, out _);
            diagnostics.Add(
                Rules.KeptFileDamaged,
                SourceRange.InFile(name),
                "This file of the cache folder is not as it was put there; it was made again.",
                "Look after the disk if this happens again; \"outreach clean\" removes everything that is kept."
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose() => journal?.Dispose();

    private static byte[]? ReadOrNull(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private void Compact()
    {
        var lines = hashes.OrderBy(h => h.Key, StringComparer.Ordinal).Select(h => $"{h.Value} {h.Key}\n");
        AtomicFile.Write(folder.Journal, Encoding.UTF8.GetBytes(string.Concat(lines)));
    }
}
