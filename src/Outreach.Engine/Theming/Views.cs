using Outreach.Model.Photos;

namespace Outreach.Engine.Theming;

// What templates see: theme/README.md is the contract, ViewMembers says under which names. Words in these views are
// already in the page's language; addresses are from the root. Null is "not there" to a template.

internal sealed record SiteView(string Title, string? Tagline, string Home, IReadOnlyList<NavView> Nav);

internal sealed record NavView(string Title, string Url, bool Current);

internal sealed record SwitchView(string Lang, string Name, string Url, bool Current);

internal sealed record AlternateView(string Hreflang, string Href);

internal sealed record ShareImageView(string Src, int Width, int Height, string Alt);

internal sealed record PageView
{
    public required string Layout { get; init; }

    public required string Title { get; init; }

    public required string HeadTitle { get; init; }

    public string? Description { get; init; }

    public required string Url { get; init; }

    public required string Canonical { get; init; }

    public required IReadOnlyList<SwitchView> Switch { get; init; }

    public required IReadOnlyList<AlternateView> Alternates { get; init; }

    public string? Feed { get; init; }

    public bool Noindex { get; init; }

    public required string ContentLang { get; init; }

    public bool Fallback { get; init; }

    public bool DraftTranslation { get; init; }

    public bool StaleTranslation { get; init; }

    public ShareImageView? ShareImage { get; init; }

    public string? JsonLd { get; init; }
}

internal sealed record PlaceView(string Name, string Url, int Count = 0);

internal sealed record PhotoView(Photo Photo, Focus? Focus, string Alt, string? Caption, string Credit, bool StandIn);

internal sealed record PictureView(string Webp, string Jpeg, string Src, int Width, int Height);

internal sealed record PrintPictureView(string Src, double WidthMm, double HeightMm);

internal sealed record CardView(
    string Title,
    string Url,
    string Lang,
    bool Translated,
    string? Kind,
    string Summary,
    string? Date,
    string? Place,
    PhotoView? Photo,
    string? Audience,
    PagePictureView? Page,
    IReadOnlyList<string> Formats
);

/// <summary>A printed file as pages offer it.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Pages">Printed sides.</param>
/// <param name="Kb">Kilobytes, rounded up.</param>
/// <param name="Format">The format's name in the page's language.</param>
/// <param name="Id">The format's id; null for a story's sheet.</param>
/// <param name="Copy">Whether it is for the photocopier.</param>
/// <param name="Sheets">Sheets of paper.</param>
/// <param name="Lang">The language of its words.</param>
internal sealed record PdfView(string Url, int Pages, int Kb, string Format, string? Id, bool Copy, int Sheets, string Lang);

/// <summary>A leaflet's format, with its files.</summary>
/// <param name="Id">The format's id.</param>
/// <param name="Name">Its name in the page's language.</param>
/// <param name="Languages">The files by the language of their words, the page's own first. Never empty.</param>
internal sealed record FormatView(string Id, string Name, IReadOnlyList<FormatFilesView> Languages);

/// <summary>The files of a format in one language.</summary>
/// <param name="Lang">The language of their words.</param>
/// <param name="Name">Its name in itself.</param>
/// <param name="Files">In colour, then for the photocopier. Never empty.</param>
internal sealed record FormatFilesView(string Lang, string Name, IReadOnlyList<PdfView> Files);

/// <summary>A printed page as a picture.</summary>
internal sealed record PagePictureView(string Src, int Width, int Height, int Kb);

internal sealed record EditionSideView(string Lang, string Heading, string? Title, string? TitleLang, string Words, string Url, string Go);

internal sealed record EditionView(string State, IReadOnlyList<EditionSideView> Sides);

internal sealed record ProgrammeView(string Name, string Url, string Donor, string Prime, IReadOnlyList<string> Implementers);

internal sealed record FundingTextView(string Id, string Kind, string Lang, string Wording, bool Courtesy);

internal sealed record LogoView(
    string Src,
    string Alt,
    double Width,
    double Height,
    double ClearSpace,
    bool Partner,
    FundingTextView? Statement
);

internal sealed record ImprintView(string Series, IReadOnlyList<string> Lines, string Lang);

internal sealed record FundingView(
    bool OwnFunds,
    IReadOnlyList<ProgrammeView> Programmes,
    IReadOnlyList<FundingTextView> Texts,
    IReadOnlyList<LogoView> Logos,
    IReadOnlyList<ImprintView> Imprints
);

internal sealed record StoryView(
    string Genre,
    string Kind,
    string Title,
    string? Subtitle,
    string? Date,
    IReadOnlyList<PlaceView> Provinces,
    IReadOnlyList<PlaceView> Topics,
    IReadOnlyList<string> Implementers,
    PhotoView? Photo,
    IReadOnlyList<PhotoView> Photos,
    string Body,
    string BodyText,
    PdfView? Pdf,
    IReadOnlyList<CardView> Related
);

internal sealed record PanelView(int? Number, string Title, string Id, bool Help, string Body);

internal sealed record LeafletView(
    string Title,
    string? Subtitle,
    string? Audience,
    int Edition,
    string? Date,
    IReadOnlyList<PlaceView> Topics,
    PhotoView? Photo,
    IReadOnlyList<PanelView> Panels,
    IReadOnlyList<FormatView> Formats,
    PdfView? Suggested,
    PagePictureView? Page,
    IReadOnlyList<PagePictureView> Pictures
);

internal sealed record PagerView(int Number, int Count, string? Previous, string? Next);

internal sealed record AwardView(
    string Name,
    string Donor,
    string DonorStatus,
    string Prime,
    IReadOnlyList<string> Implementers,
    string Instrument,
    string? Period,
    string? Number,
    string? Iati
);

internal sealed record SheetView(string Url, string SiteTitle)
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
}

internal sealed record FigureView(string Value, string Label, string? Source);

internal sealed record PackedItemView(
    string Kind,
    string Title,
    string Lang,
    string Address,
    string? Date,
    string? Place,
    IReadOnlyList<FigureView> Figures,
    IReadOnlyList<FundingTextView> Texts,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Exemptions
);

internal sealed record PackCountsView(int Stories, int Leaflets, int Pages);

internal sealed record PackView(
    string Award,
    string Donor,
    string Prime,
    string? Number,
    string? From,
    string? To,
    IReadOnlyList<PackedItemView> Items,
    IReadOnlyList<FundingTextView> Texts,
    PackCountsView Counts
);

internal sealed record ChoiceView(string Lang, string Title, string? Tagline, string Url, string Choose);
