using System.Text.RegularExpressions;
using Outreach.Model.Content;

namespace Outreach.Engine.Input;

/// <summary>The plan of the input folder: what lies where, and how it is named.</summary>
internal static partial class InputPlan
{
    /// <summary>What the site says of itself.</summary>
    public const string Settings = "site.yml";

    /// <summary>The folder of donor packs and donors' logos.</summary>
    public const string Donors = "donors";

    /// <summary>The folder of awards.</summary>
    public const string Awards = "awards";

    /// <summary>The folder of organisations' logos.</summary>
    public const string Organisations = "organisations";

    /// <summary>The record of a leaflet's editions, in the leaflet's folder.</summary>
    public const string Editions = "editions.yml";

    /// <summary>The folder in which the texts of a material lie, each in a folder of its own.</summary>
    public static string FolderOf(Material material) =>
        material switch
        {
            Material.Story => "stories",
            Material.Leaflet => "leaflets",
            _ => "pages",
        };

    /// <summary>Where the record of a leaflet's editions lies.</summary>
    public static string EditionsOf(string slug) => $"{FolderOf(Material.Leaflet)}/{slug}/{Editions}";

    /// <summary>Whether the file is <c>donors/&lt;id&gt;.yml</c> or <c>awards/&lt;id&gt;.yml</c>.</summary>
    public static bool IsNamed(string path) =>
        path.Split('/') is [_, var name] && name.EndsWith(".yml", StringComparison.Ordinal) && IsSlug(name[..^".yml".Length]);

    /// <summary>Whether a name can be part of an address.</summary>
    public static bool IsSlug(string name) => Slug().IsMatch(name);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*\\z", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Slug();
}
