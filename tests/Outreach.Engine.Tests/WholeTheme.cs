using Outreach.Engine.Workshops;

namespace Outreach.Engine.Tests;

/// <summary>The repository's theme, as tests build with it.</summary>
internal static class WholeTheme
{
    /// <summary>The theme's folder.</summary>
    public static string Folder { get; } = Path.Combine(RepositoryFolder(), "theme");

    /// <summary>The theme, read once for all builds with the usual renderer.</summary>
    public static KeptTheme Kept { get; } = new(Folder, FakePhotoRenderer.UsualVersion);

    private static string RepositoryFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Outreach.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not lie within the repository.");
        }

        return folder;
    }
}
