using System.Collections.Concurrent;
using System.Security.Cryptography;
using Outreach.Engine.PostProcess;
using Outreach.Engine.PostProcess.Recipes;

namespace Outreach.Engine.Output;

/// <summary>How many files a build made, kept and removed.</summary>
public sealed record OutputCounts(int Written, int Kept, int Removed);

/// <summary>
/// The folder of the finished site. A build is put together aside, in a folder next to it, and changes places with it
/// in one step: whatever happens before, the previous site stands untouched. Files whose recipe has not changed are
/// the very files of the previous site.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string output;
    private readonly string next;
    private readonly string old;
    private readonly string manifestPath;
    private readonly IOutputDoors doors;
    private readonly Manifest previous;
    private readonly Manifest current = new();
    private readonly ConcurrentDictionary<string, bool> folders = new(StringComparer.Ordinal);
    private int written;
    private int kept;

    private OutputFolder(string output, CacheFolder cache, IOutputDoors doors)
    {
        this.output = output;
        this.doors = doors;
        next = Beside(output, "next");
        old = Beside(output, "old");
        manifestPath = cache.Manifest(output);
        Recover();
        previous = Directory.Exists(output) ? Manifest.Read(manifestPath) : new Manifest();
        Directory.CreateDirectory(next);
    }

    /// <summary>Begins a build aside.</summary>
    /// <param name="path">The output folder.</param>
    /// <param name="cache">Where the manifest is kept.</param>
    /// <param name="doors">Where recipes get what they are made from.</param>
    /// <exception cref="IOException">
    /// The folder holds something that no build made: it is not replaced. The message says what to do.
    /// </exception>
    public static OutputFolder Begin(string path, CacheFolder cache, IOutputDoors doors)
    {
        var full = Resolve(path);
        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any() && !IsOurs(full))
        {
            throw new IOException(
                $"The folder {path} holds files that were not made by this program, so it is not replaced. "
                    + "Choose another folder with --output, or empty it yourself."
            );
        }

        return new OutputFolder(full, cache, doors);
    }

    /// <summary>Removes a finished site. Does nothing when there is none.</summary>
    /// <exception cref="IOException">The folder holds something that no build made.</exception>
    public static void Clean(string path)
    {
        var full = Resolve(path);
        if (!Directory.Exists(full))
        {
            return;
        }

        if (Directory.EnumerateFileSystemEntries(full).Any() && !IsOurs(full))
        {
            throw new IOException($"The folder {path} holds files that were not made by this program, so it is not removed.");
        }

        Directory.Delete(full, recursive: true);
    }

    /// <summary>
    /// Puts a file into the build: the previous site's own file if its recipe is the same and its bytes are as they were
    /// written, else a new one. Safe for several threads.
    /// </summary>
    /// <exception cref="InvalidDataException">A photograph's pixels are damaged. The message is written for the author.</exception>
    public void Put(OutputFile file)
    {
        var recipe = file.Recipe;
        var target = Path.Combine(next, file.Path);
        MakeFolder(Path.GetDirectoryName(file.Path)!);
        var existing = new FileInfo(Path.Combine(output, file.Path));
        string hash;
        if (
            previous.Find(file.Path, recipe) is { } entry
            && entry.Fits(existing)
            && HashOf(File.ReadAllBytes(existing.FullName)) == entry.Hash
        )
        {
            hash = entry.Hash;
            FileSystemCalls.LinkOrCopy(existing.FullName, target);
            Interlocked.Increment(ref kept);
        }
        else
        {
            var bytes = file.Make(doors);
            hash = file is TextFile ? recipe : HashOf(bytes);
            File.WriteAllBytes(target, bytes);
            Interlocked.Increment(ref written);
        }

        if (!current.Add(file.Path, recipe, hash, new FileInfo(target)))
        {
            throw new InvalidOperationException($"Two outputs want the path {file.Path}.");
        }
    }

    /// <summary>Lets the finished build take the place of the previous site.</summary>
    public OutputCounts Publish()
    {
        var removed = RemovedFiles();
        if (written > 0 || removed > 0 || !Directory.Exists(output))
        {
            Swap();
            current.Write(manifestPath);
        }

        return new OutputCounts(written, kept, removed);
    }

    /// <summary>Throws away what was not published.</summary>
    public void Dispose()
    {
        DeleteFolder(next);
        DeleteFolder(old);
    }

    /// <summary>Whether a build that was killed left something beside the site.</summary>
    /// <param name="output">The whole path of the output folder.</param>
    public static bool WasInterrupted(string output) =>
        Directory.Exists(Beside(output, "next")) || Directory.Exists(Beside(output, "old"));

    private static string Beside(string output, string what) =>
        Path.Combine(Path.GetDirectoryName(output)!, $".{Path.GetFileName(output)}.{what}");

    /// <summary>Whether a build made the folder.</summary>
    public static bool IsOurs(string folder)
    {
        var headers = Path.Combine(folder, "_headers");
        return File.Exists(headers) && File.ReadLines(headers).FirstOrDefault() == MachineFiles.Marker;
    }

    /// <summary>Where the folder really is: a link to a folder elsewhere is followed, not replaced.</summary>
    public static string Resolve(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        return Directory.Exists(full) ? Directory.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full : full;
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static void DeleteFolder(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>
    /// Where folders cannot change places in one step, a build that was killed between two renames has left the
    /// previous site under its other name.
    /// </summary>
    private void Recover()
    {
        if (!Directory.Exists(output) && Directory.Exists(old))
        {
            Directory.Move(old, output);
        }

        DeleteFolder(next);
        DeleteFolder(old);
    }

    private int RemovedFiles()
    {
        if (!Directory.Exists(output))
        {
            return 0;
        }

        return Directory
            .EnumerateFiles(output, "*", SearchOption.AllDirectories)
            .Count(f => !current.Contains(Path.GetRelativePath(output, f).Replace(Path.DirectorySeparatorChar, '/')));
    }

    private void Swap()
    {
        if (!Directory.Exists(output))
        {
            Directory.Move(next, output);
        }
        else if (!FileSystemCalls.TryExchange(next, output))
        {
            Directory.Move(output, old);
            Directory.Move(next, output);
        }
    }

    private void MakeFolder(string folder)
    {
        if (folders.ContainsKey(folder))
        {
            return;
        }

        // Two threads may both make it; that does no harm, and neither goes on before it is there.
        Directory.CreateDirectory(Path.Combine(next, folder));
        folders.TryAdd(folder, true);
    }
}
