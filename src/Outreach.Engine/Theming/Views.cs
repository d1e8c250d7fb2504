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
    string? Audience);

internal sealed record PdfView(string Url, int Pages, int Kb, string Format);

internal sealed record ProgrammeView(string Name, string Url, string Donor, string Prime, IReadOnlyList<string> Implementers);

internal sealed record FundingTextView(string Id, string Kind, string Lang, string Wording, bool Courtesy);

internal sealed record LogoView(string Src, string Alt, double Width, double Height, double ClearSpace, bool Partner, FundingTextView? Statement);

internal sealed record ImprintView(string Series, IReadOnlyList<string> Lines, string Lang);

internal sealed record FundingView(
    bool OwnFunds,
    IReadOnlyList<ProgrammeView> Programmes,
    IReadOnlyList<FundingTextView> Texts,
    IReadOnlyList<LogoView> Logos,
    IReadOnlyList<ImprintView> Imprints);

internal sealed record StoryView(
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
    IReadOnlyList<CardView> Related);

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
    IReadOnlyList<PdfView> Pdfs);

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
    string? Iati);

internal sealed record SheetView(string Url, string Address, string SiteTitle, int? Edition, bool DraftTranslation);

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
    IReadOnlyList<string> Exemptions);

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
    PackCountsView Counts);

internal sealed record ChoiceView(string Lang, string Title, string? Tagline, string Url, string Choose);
