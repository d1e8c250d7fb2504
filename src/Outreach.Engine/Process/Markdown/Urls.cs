using System.Text;

namespace Outreach.Engine.Process.Markdown;

/// <summary>What may be linked to. Everything else is an error, whatever the notation that brought it.</summary>
internal static class Urls
{
    private static readonly string[] AllowedSchemes = ["http", "https", "mailto", "tel"];

    /// <summary>
    /// Whether the address leads within the site: it has no scheme and no host. White space and control characters,
    /// which browsers drop before they look for a scheme, are dropped first here too.
    /// </summary>
    public static bool IsInternal(string url)
    {
        var clean = Clean(url);
        return SchemeOf(clean) is null && !clean.StartsWith("//", StringComparison.Ordinal) && !clean.StartsWith('\\');
    }

    /// <summary>Whether the address may stand in a page.</summary>
    public static bool IsAllowed(string url)
    {
        var clean = Clean(url);
        return IsInternal(clean) || (SchemeOf(clean) is { } scheme && AllowedSchemes.Contains(scheme, StringComparer.OrdinalIgnoreCase));
    }

    private static string? SchemeOf(string url)
    {
        var end = url.AsSpan().IndexOfAny(":/?#");
        return end > 0 && url[end] == ':' ? url[..end] : null;
    }

    private static string Clean(string url)
    {
        var clean = new StringBuilder(url.Length);
        foreach (var c in url.Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c) && c is not ('\u200B' or '\uFEFF' or '\u00AD')))
        {
            clean.Append(c);
        }

        return clean.ToString();
    }
}
