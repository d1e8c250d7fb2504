using System.Security.Cryptography;

namespace Outreach.Site.Tests;

/// <summary>A folder of a test's own, gone when the test ends.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("outreach-site-test-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>What tests do with whole folders.</summary>
internal static class Folders
{
    /// <summary>Every file below a folder, with forward slashes, sorted.</summary>
    public static IReadOnlyList<string> Files(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Every file below a folder with the hash of its bytes.</summary>
    public static IReadOnlyDictionary<string, string> Hashes(string folder) =>
        Files(folder).ToDictionary(f => f, f => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, f)))));

    public static string Copy(string from, string to)
    {
        foreach (var file in Files(from))
        {
            var target = Path.Combine(to, file);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(from, file), target);
        }

        return to;
    }

    /// <summary>Changes a file; the text that is replaced has to be there once.</summary>
    public static void Replace(string file, string text, string by)
    {
        var before = File.ReadAllText(file);
        Assert.Equal(2, before.Split(text).Length);
        File.WriteAllText(file, before.Replace(text, by, StringComparison.Ordinal));
    }
}
