using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.PostProcess.Views;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Printing;

namespace Outreach.Engine.PostProcess;

/// <summary>Renders the printed sheets of stories and leaflets from the same values as their web pages.</summary>
/// <param name="theme">How they look.</param>
/// <param name="views">With what their views are made; nothing is printed yet.</param>
internal sealed class RenderSheet(Theme theme, SiteViews views) : IModule<SheetRequest, Sheet>
{
    /// <summary>Width of a page's picture in pixels: what messengers show without scaling it down.</summary>
    private const int PictureWidth = 1240;

    private readonly Site site = views.Site;

    /// <inheritdoc/>
    public Sheet? Run(SheetRequest document, DiagnosticBag diagnostics)
    {
        var (page, format, _, press) = document;
        var own = views.In(page.Language);
        var view = ViewOf(document);
        var rendering = theme.Begin(page.Language, Medium.Print, own.Parts);
        rendering.With("funding", own.Words.Funding(document)).With("sheet", view);
        rendering
            .With("story", page is StoryPage story ? story.View(rendering, own) : null)
            .With("leaflet", page is LeafletPage leaflet ? leaflet.View(own, new BodyPlace(rendering, "leaflet") { Sheet = view }) : null);
        var html = rendering.Render(format is null ? "print/story.liquid" : $"print/leaflet-{format.Id}.liquid");
        var paper = format?.Paper ?? Paper.A4;
        var job = new PrintJob(document.Path, html, paper, PagesOf(document), Metadata(page, own.Words), SightsOf.Sheet(document))
        {
            Press = press,
            PictureWidth = page is LeafletPage && press is null ? PictureWidth : null,
        };
        return new Sheet(document, job, [.. document.Texts], rendering.Needs) { CodeAddress = CodeAddress(page) };
    }

    private SheetView ViewOf(SheetRequest request)
    {
        var (page, format, copy, press) = request;
        var paper = format?.Paper ?? Paper.A4;
        var code = CodeAddress(page);
        return new SheetView(site.Settings.Address + page.Address, site.Settings.Title.OrOther(page.Language))
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
            Qr = QrCode.Of(code).Svg($"QR: {SheetView.WithoutScheme(code)}"),
        };
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
