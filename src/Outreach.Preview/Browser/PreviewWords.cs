namespace Outreach.Preview.Browser;

/// <summary>
/// Every word that the preview adds to a site. They are English alone, as diagnostics are: whoever sees them is
/// making the site, and they are never published.
/// </summary>
internal static class PreviewWords
{
    /// <summary>The language of these words.</summary>
    public const string Language = "en";

    /// <summary>Before a diagnostic's hint.</summary>
    public const string Hint = "Hint:";

    /// <summary>The title of the page that stands in for a site.</summary>
    public const string NoSiteTitle = "There is no site yet";

    /// <summary>Stands in for a site that could not be built.</summary>
    public const string NoSiteErrors =
        "The errors on this page keep it from being built. Once they are mended, this page makes way for the site by itself.";

    /// <summary>Stands in for a site that is being built.</summary>
    public const string NoSiteBuilding = "It is being built. This page makes way for it by itself.";

    /// <summary>The title of the page for an address that the site lacks, if the site brings no such page.</summary>
    public const string NotFoundTitle = "Not found";

    /// <summary>The text of that page.</summary>
    public const string NotFoundText = "The site has no page at this address.";

    /// <summary>The panel's first line.</summary>
    public static string Errors(int count) =>
        count == 1 ? "1 error: what you see is not up to date." : $"{count} errors: what you see is not up to date.";

    /// <summary>The line that opens the list of warnings.</summary>
    public static string Warnings(int count) => count == 1 ? "1 warning" : $"{count} warnings";
}
