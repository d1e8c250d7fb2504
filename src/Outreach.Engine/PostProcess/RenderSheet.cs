using Outreach.Engine.PostProcess.Marking;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;
using Outreach.Model.Printing;

namespace Outreach.Engine.PostProcess;

/// <summary>A sheet that is to be made of an item's page.</summary>
/// <param name="Page">The page that offers it, in the language of its words.</param>
/// <param name="Format">A leaflet's format; null: a story's sheet.</param>
/// <param name="Copy">Whether it is for the photocopier.</param>
/// <param name="Press">Marks for a printing house; null: it is for the reader's own printer.</param>
internal sealed record SheetRequest(ItemPage Page, LeafletFormat? Format, bool Copy, PressMarks? Press)
{
    /// <summary>The sheet's file: under the output folder, or under that of the printing house's files.</summary>
    public string Path
    {
        get
        {
            string?[] name = [Page.Item.Facts.Slug, Format?.Id, Copy ? "copy" : null, Press is null ? null : "press", Page.Language.Code];
            return Page.OutputPath.Replace("index.html", $"{string.Join('-', name.OfType<string>())}.pdf", StringComparison.Ordinal);
        }
    }

    /// <summary>The donors' texts that must stand on it, each once, in order: whole and in the donors' own words.</summary>
    /// <remarks>A card has no room for translations for convenience beside the donors' own words.</remarks>
    public IEnumerable<RequiredText> Texts =>
        Page.Funding.Printed(Channels.Pdf, Placements.Item).Where(t => !t.Courtesy || Format != LeafletFormat.Card);

    /// <summary>Whether who paid may stand there: on a story's first or last page, on a leaflet's back, on either side of a card.</summary>
    /// <param name="page">The page, counted from 0.</param>
    /// <param name="last">The last page.</param>
    public bool IsBack(int page, int last) =>
        Format?.Folding switch
        {
            null => page == 0 || page == last,
            Folding.InThree or Folding.Booklet => page == 0,
            Folding.CutIntoCards => true,
            _ => page == last,
        };

    /// <summary>
    /// Whether the pages are published as pictures too: those of the first format whose pages are read as they are printed.
    /// </summary>
    public bool IsShared => !Copy && Press is null && Page is LeafletPage leaflet && Format == FirstFlat(leaflet.Leaflet);

    /// <summary>
    /// The sheets of a page. One whose words are in another language has none of its own: readers are offered those in
    /// the language of the words.
    /// </summary>
    public static IEnumerable<SheetRequest> Of(ItemPage page) =>
        page switch
        {
            { IsFallback: true } => [],
            StoryPage => [new SheetRequest(page, null, Copy: false, null)],
            LeafletPage leaflet => leaflet.Leaflet.Formats.SelectMany(f => ForEach(leaflet, f)),
            _ => [],
        };

    /// <summary>The same for a printing house: in colour alone.</summary>
    public static IEnumerable<SheetRequest> ForPress(ItemPage page) =>
        Of(page).Where(r => !r.Copy).Select(r => r with { Press = PressMarks.Usual });

    /// <summary>In colour, and for the photocopier.</summary>
    private static IEnumerable<SheetRequest> ForEach(LeafletPage page, LeafletFormat format)
    {
        yield return new SheetRequest(page, format, Copy: false, null);
        yield return new SheetRequest(page, format, Copy: true, null);
    }

    private static LeafletFormat FirstFlat(Leaflet leaflet) =>
        leaflet.Formats.FirstOrDefault(f => f.Folding == Folding.None) ?? leaflet.Formats[0];
}

/// <summary>A sheet that is ready to be printed, with the page from which it was made.</summary>
/// <param name="Page">The page that offers it, in the language of its words.</param>
/// <param name="Request">What was asked for; null: a donor pack's cover sheet.</param>
/// <param name="Job">What the printer needs.</param>
internal sealed record Sheet(SitePage Page, SheetRequest? Request, PrintJob Job)
{
    /// <summary>The wordings that must stand on it, each once, in order.</summary>
    public IEnumerable<RequiredText> Texts => Page is CoverPage cover ? cover.Listed : Request!.Texts;

    /// <summary>Where the text from which it is made begins; the page's file for a sheet that several texts make.</summary>
    public SourceRange At => Page is ItemPage item ? item.Text.At : SourceRange.InFile(Job.Path);

    /// <summary>Whether it is for the photocopier.</summary>
    public bool Copy => Request is { Copy: true };

    /// <summary>What its QR code must lead to; null: it has none.</summary>
    public string? CodeAddress { get; init; }
}

/// <summary>Renders the printed sheets of stories and leaflets from the same values as their web pages.</summary>
internal sealed class RenderSheet : IModule<SheetRequest, Sheet>
{
    /// <summary>Width of a page's picture in pixels: what messengers show without scaling it down.</summary>
    private const int PictureWidth = 1240;

    private readonly Site site;
    private readonly Theme theme;
    private readonly Dictionary<Language, SiteWords> words;
    private readonly Dictionary<Language, PageViews> views;

    public RenderSheet(Site site, Theme theme)
    {
        this.site = site;
        this.theme = theme;
        var nothingRelated = new RelatedStories([]);
        words = site.Settings.Languages.ToDictionary(l => l, l => new SiteWords(site, theme.Strings, l));
        views = words.ToDictionary(w => w.Key, w => new PageViews(site, theme, w.Value, nothingRelated, PrintedFiles.None));
    }

    /// <inheritdoc/>
    public Sheet? Run(SheetRequest document, DiagnosticBag diagnostics)
    {
        var (page, format, copy, press) = document;
        var word = words[page.Language];
        var paper = format?.Paper ?? Paper.A4;
        var code = CodeAddress(page);
        var view = new SheetView(site.Settings.Address + page.Address, site.Settings.Title.OrOther(page.Language))
        {
            Edition = (page as LeafletPage)?.Leaflet.Edition.Number,
            DraftTranslation = page.Text.State == TranslationState.Draft,
            Format = format?.Id,
            Copy = copy,
            Bleed = press?.Bleed ?? 0,
            Slug = press?.Slug ?? 0,
            Width = paper.Width,
            Height = paper.Height,
            CodeUrl = code,
            Qr = code is null ? null : QrCode.Of(code).Svg($"QR: {SheetView.WithoutScheme(code)}"),
        };
        var rendering = theme
            .Begin(page.Language, print: true)
            .With("funding", word.Funding(document))
            .With("sheet", view)
            .With("story", page is StoryPage story ? views[page.Language].Story(story, print: true) : null)
            .With("leaflet", page is LeafletPage leaflet ? views[page.Language].Leaflet(leaflet, view) : null);
        var html = rendering.Render(format is null ? "print/story.liquid" : $"print/leaflet-{format.Id}.liquid");
        var job = new PrintJob(document.Path, html, paper, PagesOf(document), Metadata(page, word), SightsOf.Sheet(document))
        {
            Press = press,
            PictureWidth = page is LeafletPage && press is null ? PictureWidth : null,
        };
        return new Sheet(page, document, job) { CodeAddress = code };
    }

    /// <summary>A leaflet's sheet leads to its edition; a story's to the story.</summary>
    private string CodeAddress(ItemPage page) =>
        site.Settings.Address + (page is LeafletPage leaflet ? leaflet.Leaflet.Edition.Address : page.Address);

    /// <summary>Kinds with one moment are one page; the others may use two. Formats say how many they have.</summary>
    private static int PagesOf(SheetRequest request) =>
        request switch
        {
            { Format: { } format } => format.MostPages,
            { Page: StoryPage { Story.Kind: StoryKind.Snapshot or StoryKind.PhotoAndCaption } } => 1,
            _ => 2,
        };

    private PdfMetadata Metadata(ItemPage page, SiteWords word)
    {
        var facts = page.Item.Facts;
        var responsible = page.Funding.Programmes.Where(p => p.Credited).Select(p => word.Organisation(p.Award.Prime.Value));
        var authors = responsible.Concat(facts.Implementers.Select(i => word.Organisation(i.Value))).Distinct();
        return new PdfMetadata(
            page.Text.Title,
            string.Join(", ", authors.DefaultIfEmpty(site.Settings.Title.OrOther(page.Language))),
            string.Join(' ', page.Funding.Printed(Channels.Pdf, Placements.Item).Select(t => t.Wording).Prepend(page.Text.Summary)),
            string.Join(", ", facts.Topics.Select(t => word.Topic(t.Value)).Concat(facts.Provinces.Select(p => word.Province(p.Value)))),
            page.Text.Language.Code,
            facts.Published.Value.Day is null ? null : facts.Published.Value.Earliest
        );
    }
}
