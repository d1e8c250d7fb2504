using Outreach.Engine.Theming;

namespace Outreach.Engine.PostProcess.Views;

internal sealed record SheetView(string Url, string SiteTitle) : IView<SheetView>
{
    /// <summary>The address as people type it.</summary>
    public string Address => WithoutScheme(Url);

    public int? Edition { get; init; }

    public bool DraftTranslation { get; init; }

    /// <summary>A leaflet's format; null for other sheets.</summary>
    public string? Format { get; init; }

    /// <summary>Whether it is for the photocopier.</summary>
    public bool Copy { get; init; }

    /// <summary>Millimetres by which colour runs over the sheet's edge; 0: it is not for a printing house.</summary>
    public double Bleed { get; init; }

    /// <summary>Millimetres by which the page is larger than the sheet on each side.</summary>
    public double Slug { get; init; }

    /// <summary>The sheet's width in millimetres.</summary>
    public double Width { get; init; }

    /// <summary>The sheet's height in millimetres.</summary>
    public double Height { get; init; }

    /// <summary>Where the code leads; null: there is none.</summary>
    public string? CodeUrl { get; init; }

    /// <summary>The same as people type it.</summary>
    public string? CodeAddress => CodeUrl is null ? null : WithoutScheme(CodeUrl).TrimEnd('/');

    /// <summary>The QR code, an SVG element; null: there is none.</summary>
    public string? Qr { get; init; }

    public static string WithoutScheme(string url) => url[(url.IndexOf("//", StringComparison.Ordinal) + 2)..];

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<SheetView, object?>> Members { get; } =
        new Dictionary<string, Func<SheetView, object?>>(StringComparer.Ordinal)
        {
            ["url"] = x => x.Url,
            ["address"] = x => x.Address,
            ["site_title"] = x => x.SiteTitle,
            ["edition"] = x => x.Edition,
            ["draft_translation"] = x => x.DraftTranslation,
            ["format"] = x => x.Format,
            ["copy"] = x => x.Copy,
            ["bleed"] = x => x.Bleed,
            ["slug"] = x => x.Slug,
            ["width"] = x => x.Width,
            ["height"] = x => x.Height,
            ["code_url"] = x => x.CodeUrl,
            ["code_address"] = x => x.CodeAddress,
            ["qr"] = x => ViewRegister.Html(x.Qr ?? ""),
        };
}
