using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Outreach.Engine.Output;

/// <summary>
/// The layout of the cache folder: what is kept between builds, and where. Nobody else knows it, so that what is kept can
/// also be removed.
/// </summary>
/// <param name="path">The folder. Need not exist.</param>
public sealed partial class CacheFolder(string path)
{
    /// <summary>Renditions and theme files, laid out as sheets address them: the folder from which the browser prints.</summary>
    internal const string Made = "made";

    /// <summary>Printed sheets, pictures of their pages, and what is known of both.</summary>
    internal const string Printed = "pdf";

    /// <summary>Pages at which a browser has looked.</summary>
    internal const string Seen = "seen";

    private readonly string root = Path.GetFullPath(path);

    /// <summary>The evidence for donors, for a spreadsheet.</summary>
    public string LedgerCsv => FullPath("marking-ledger.csv");

    /// <summary>The evidence for donors, for programs.</summary>
    public string LedgerJson => FullPath("marking-ledger.json");

    /// <summary>Taken by the build that is running.</summary>
    internal string Lock => FullPath("build.lock");

    /// <summary>The hashes of everything that is kept.</summary>
    internal string Journal => FullPath("kept.txt");

    /// <summary>The folder from which the browser prints.</summary>
    internal string PrintFolder => FullPath(Made);

    /// <summary>Where something that is kept lies on this machine.</summary>
    internal string FullPath(string name) => Path.Combine(root, name);

    /// <summary>What an output folder's last build wrote.</summary>
    internal string Manifest(string output) => FullPath($"manifest-{IdOf(output)}.txt");

    /// <summary>From what an output folder's last build was made, and how it ended.</summary>
    internal static string LastBuild(string output) => $"last-build-{IdOf(output)}.json";

    /// <summary>
    /// Removes what builds have put here, when no build is running, and nothing else: whatever else lies here stays.
    /// </summary>
    /// <exception cref="IOException">A build is running.</exception>
    internal void Clean(CancellationToken cancellation)
    {
        if (!Directory.Exists(root))
        {
            return;
        }

        using (BuildLock.Take(this, cancellation))
        {
            var assets = FullPath($"{Made}/assets");
            if (Directory.Exists(assets))
            {
                Directory.Delete(assets, recursive: true);
            }

            DeleteFiles(FullPath(Printed), PrintedSheet());
            DeleteFiles(FullPath(Seen), SeenPage());
            DeleteFiles(root, KeptFile());
        }

        DeleteFiles(root, LockFile());
        foreach (var folder in (string[])[FullPath(Made), FullPath(Printed), FullPath(Seen), root])
        {
            if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
    }

    private static string IdOf(string output) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(output)))[..12];

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

    [GeneratedRegex("^[0-9a-f]{32}(\\.(pdf|json)|-[0-9]+\\.png)(\\.next)?$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex PrintedSheet();

    [GeneratedRegex("^[0-9a-f]{32}(\\.next)?$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex SeenPage();

    [GeneratedRegex(
        "^(manifest-[0-9a-f]{12}\\.txt|last-build-[0-9a-f]{12}\\.json|kept\\.txt|marking-ledger\\.(csv|json)|browser-version\\.txt)"
            + "(\\.next)?$",
        RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex KeptFile();

    [GeneratedRegex("^build\\.lock$", RegexOptions.None, 60_000)]
    private static partial Regex LockFile();
}
