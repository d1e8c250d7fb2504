using System.Text.RegularExpressions;

namespace Outreach.Engine.Output;

/// <summary>Removes what builds made, and nothing else: whatever else lies in the folders stays.</summary>
public static partial class OutputRemoval
{
    /// <summary>Removes a finished site and what is kept in the cache.</summary>
    /// <exception cref="IOException">The output folder holds something that no build made.</exception>
    public static void Run(string output, string cache)
    {
        OutputFolder.Clean(output);
        if (!Directory.Exists(cache))
        {
            return;
        }

        var preview = Path.Combine(cache, "preview");
        if (OutputFolder.IsOurs(preview))
        {
            Directory.Delete(preview, recursive: true);
        }

        var assets = Path.Combine(cache, "made", "assets");
        if (Directory.Exists(assets))
        {
            Directory.Delete(assets, recursive: true);
        }

        DeleteFiles(Path.Combine(cache, "pdf"), PrintedSheet());
        DeleteFiles(Path.Combine(cache, "seen"), SeenPage());
        DeleteFiles(cache, KeptFile());
        foreach (var folder in (string[])[Path.Combine(cache, "made"), Path.Combine(cache, "pdf"), Path.Combine(cache, "seen"), cache])
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }

    private static void DeleteFiles(string folder, Regex names)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in Directory.EnumerateFiles(folder).Where(f => names.IsMatch(Path.GetFileName(f))).ToList())
        {
            File.Delete(file);
        }
    }

    [GeneratedRegex("^[0-9a-f]{32}(\\.(pdf|json)|-[0-9]+\\.png)(\\.next)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PrintedSheet();

    [GeneratedRegex("^[0-9a-f]{32}$", RegexOptions.None, 1000)]
    private static partial Regex SeenPage();

    [GeneratedRegex(
        "^(manifest-[0-9a-f]{12}\\.txt|marking-ledger\\.(csv|json)|browser-version\\.txt|build\\.lock)(\\.next)?$",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex KeptFile();
}
