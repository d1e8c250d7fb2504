namespace Outreach.Engine.Output;

/// <summary>Removes what builds made.</summary>
public static class OutputRemoval
{
    private static readonly string[] KeptBetweenBuilds = ["made", "pdf", "preview"];
    private static readonly string[] KeptFiles = ["manifest-*.txt", "marking-ledger.*", "browser-*"];

    /// <summary>Removes a finished site and what is kept in the cache. Files that no build made stay.</summary>
    /// <exception cref="IOException">The output folder holds something that no build made.</exception>
    public static void Run(string output, string cache)
    {
        OutputFolder.Clean(output);
        foreach (var folder in KeptBetweenBuilds.Select(name => Path.Combine(cache, name)).Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        if (!Directory.Exists(cache))
        {
            return;
        }

        foreach (var file in KeptFiles.SelectMany(pattern => Directory.EnumerateFiles(cache, pattern)).ToList())
        {
            File.Delete(file);
        }

        if (!Directory.EnumerateFileSystemEntries(cache).Any())
        {
            Directory.Delete(cache);
        }
    }
}
