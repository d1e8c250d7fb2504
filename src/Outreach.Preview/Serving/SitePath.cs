namespace Outreach.Preview.Serving;

/// <summary>Which file of a site an address stands for.</summary>
internal static class SitePath
{
    private const string Index = "index.html";

    /// <summary>The file's path, relative to the site's root; null when one of the names on the way must not be followed.</summary>
    /// <param name="address">The path part of the address, decoded, with its first slash.</param>
    public static string? Of(string address)
    {
        var segments = address.Split('/')[1..];
        if (segments is [.., ""])
        {
            segments[^1] = Index;
        }

        // The host keeps the files at the top that begin with an underscore to itself, so they are not part of the site.
        var isHostFile = segments is [['_', ..]];
        return segments.Length == 0 || isHostFile || !Array.TrueForAll(segments, IsPlain) ? null : string.Join('/', segments);
    }

    private static bool IsPlain(string name) => name.Length > 0 && name[0] != '.' && name.IndexOfAny(['\\', ':', '\0']) < 0;
}
