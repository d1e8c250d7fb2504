namespace Outreach.Site.Tests;

/// <summary>The checkout that these tests belong to.</summary>
internal static class Repository
{
    private const string Leaflet = "going-to-work-far-away";

    public static string Root { get; } = FindRoot();

    public static string Input { get; } = Path.Combine(Root, "input");

    public static string Theme { get; } = Path.Combine(Root, "theme");

    public static string Cases { get; } = Path.Combine(Root, "tests", "Outreach.Site.Tests", "cases");

    /// <summary>
    /// The printed files of the repository's own leaflet in a language, by name: each format in colour and for the
    /// photocopier.
    /// </summary>
    public static IEnumerable<string> LeafletSheets(string language) =>
        SourceText
            .Value(Path.Combine(Input, "leaflets", Leaflet, "index.en.md"), "formats")
            .Trim('[', ']')
            .Split(',', StringSplitOptions.TrimEntries)
            .SelectMany(format => new[] { $"{Leaflet}-{format}-{language}.pdf", $"{Leaflet}-{format}-copy-{language}.pdf" });

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Outreach.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run in a checkout: above them stands Outreach.sln.");
    }
}
