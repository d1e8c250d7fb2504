using Outreach.Engine.PostProcess.Marking;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;
using Outreach.Model.Printing;

namespace Outreach.Engine.PostProcess;

/// <summary>A sheet that is ready to be printed, with the page from which it was made.</summary>
/// <param name="Page">The page that offers it, in the language of its words.</param>
/// <param name="Format">What the format is called, in that language.</param>
/// <param name="Job">What the printer needs.</param>
internal sealed record Sheet(SitePage Page, string Format, PrintJob Job)
{
    /// <summary>The wordings that must stand on it, each once, in order.</summary>
    public IEnumerable<RequiredText> Texts => Page is CoverPage cover ? cover.Listed : Page.Funding.Printed(Channels.Pdf, Placements.Item);

    /// <summary>Where the text from which it is made begins; the page's file for a sheet that several texts make.</summary>
    public SourceRange At => Page is ItemPage item ? item.Text.At : SourceRange.InFile(Job.Path);

    /// <summary>What it is about; null for a cover sheet.</summary>
    public Material? Material => (Page as ItemPage)?.Item.Material;
}

/// <summary>
/// Renders the printed sheet of a story or a leaflet from the same value as its web page. A page whose words are in
/// another language has no sheet of its own: readers are offered the one in the language of the words.
/// </summary>
internal sealed class RenderSheet : IModule<ItemPage, Sheet>
{
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

    /// <summary>Whether the page has a sheet.</summary>
    public static bool Prints(ItemPage page) => page is StoryPage or LeafletSheet && !page.IsFallback;

    /// <summary>The sheet's file under the output folder.</summary>
    public static string PathOf(ItemPage page) =>
        page.OutputPath.Replace("index.html", $"{page.Item.Facts.Slug}{(page is StoryPage ? "" : "-a4")}-{page.Language.Code}.pdf", StringComparison.Ordinal);

    /// <inheritdoc/>
    public Sheet? Run(ItemPage document, DiagnosticBag diagnostics)
    {
        var language = document.Language;
        var word = words[language];
        var isStory = document is StoryPage;
        var url = site.Settings.Address + document.Address;
        var address = url[(url.IndexOf("//", StringComparison.Ordinal) + 2)..];
        var edition = document is LeafletSheet leaflet ? leaflet.Leaflet.Edition : (int?)null;
        var rendering = theme.Begin(language, print: true)
            .With("funding", word.Funding(document, Channels.Pdf))
            .With("sheet", new SheetView(url, address, site.Settings.Title.OrOther(language), edition, document.Text.State == TranslationState.Draft))
            .With("story", document is StoryPage story ? views[language].Story(story, print: true) : null)
            .With("leaflet", document is LeafletSheet sheet ? views[language].Leaflet(sheet, print: true) : null);
        var html = rendering.Render(isStory ? "print/story.liquid" : "print/leaflet-a4.liquid");
        var job = new PrintJob(PathOf(document), html, Paper.A4, PagesOf(document), Metadata(document, word), SightsOf.Sheet(document));
        return new Sheet(document, word["format.a4"], job);
    }

    /// <summary>A snapshot is one page by definition; leaflets and longer kinds may use two.</summary>
    private static int? PagesOf(ItemPage page) => page is StoryPage { Story.Kind: StoryKind.Snapshot or StoryKind.PhotoAndCaption } ? 1 : null;

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
            facts.Published.Value.Day is null ? null : facts.Published.Value.Earliest);
    }
}
