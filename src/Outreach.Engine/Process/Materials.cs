using Outreach.Model.Content;

namespace Outreach.Engine.Process;

/// <summary>The materials as authors write them.</summary>
internal static class Materials
{
    /// <summary>By their names in the files, in the order in which they are listed.</summary>
    public static IReadOnlyDictionary<string, Material> Known { get; } =
        new SortedDictionary<string, Material>(StringComparer.Ordinal)
        {
            ["leaflet"] = Material.Leaflet,
            ["page"] = Material.Page,
            ["story"] = Material.Story,
        };

    /// <summary>The material's name in the files.</summary>
    public static string Name(Material material) => Known.First(m => m.Value == material).Key;
}
