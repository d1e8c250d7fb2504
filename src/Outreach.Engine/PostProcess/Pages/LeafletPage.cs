using System.Collections.Immutable;
using Outreach.Engine.PostProcess.Views;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>A leaflet, with its donors' texts: the value from which page and sheets are rendered.</summary>
internal sealed record LeafletPage(Leaflet Leaflet, Text Text, Language Language, FundingBlock Funding)
    : ItemPage(Leaflet, Text, Language, Funding)
{
    /// <summary>The leaflet.</summary>
    public Leaflet Leaflet { get; } = Leaflet;

    /// <inheritdoc/>
    public override string Layout => "leaflet";

    /// <inheritdoc/>
    public override void Fill(Rendering rendering, PageViews views) =>
        rendering.With("leaflet", View(views, new BodyPlace(rendering, "leaflet")));

    /// <summary>What the templates of its page and of its sheets see.</summary>
    /// <param name="views">In its language.</param>
    /// <param name="place">Where its panels stand.</param>
    public LeafletView View(PageViews views, BodyPlace place)
    {
        var facts = Leaflet.Facts;
        var photos = Photos();
        var placed = PlacedPhotos();
        var formats = views.Formats(this);
        return new LeafletView(
            Text.Title,
            Text.Subtitle,
            Text.Audience,
            Leaflet.Edition.Number,
            views.Words.Date(facts.Published.Value),
            views.Places("topics", facts.Topics.Select(t => t.Value), views.Words.Topic),
            facts.Photos.Where(p => !placed.Contains(p.File.Value)).Select(p => photos.GetValueOrDefault(p.File.Value)).FirstOrDefault(),
            Panels(views, photos, place),
            formats,
            formats is [var first, ..] ? first.Languages[0].Files[^1] : null,
            views.Printed.ShelfOf(this),
            views.Printed.PicturesOf(this)
        );
    }

    private List<PanelView> Panels(PageViews views, IReadOnlyDictionary<string, PhotoView> photos, BodyPlace place)
    {
        var panels = new List<PanelView>();
        var parts = Text.Body.Blocks;
        var number = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i] is not HeadingBlock heading)
            {
                continue;
            }

            ImmutableArray<Block> inside = [.. parts.Skip(i + 1).TakeWhile(p => p is not HeadingBlock)];
            var help = inside.OfType<HelpBlock>().Any();
            var html = views.Html(inside, photos, place);
            panels.Add(new PanelView(help ? null : ++number, heading.Title, heading.Id, help, html));
        }

        return panels;
    }
}

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
) : IView<LeafletView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<LeafletView, object?>> Members { get; } =
        new Dictionary<string, Func<LeafletView, object?>>(StringComparer.Ordinal)
        {
            ["title"] = x => x.Title,
            ["subtitle"] = x => x.Subtitle,
            ["audience"] = x => x.Audience,
            ["edition"] = x => x.Edition,
            ["date"] = x => x.Date,
            ["topics"] = x => x.Topics,
            ["photo"] = x => x.Photo,
            ["panels"] = x => x.Panels,
            ["formats"] = x => x.Formats,
            ["suggested"] = x => x.Suggested,
            ["page"] = x => x.Page,
            ["pictures"] = x => x.Pictures,
        };
}

internal sealed record PanelView(int? Number, string Title, string Id, bool Help, string Body) : IView<PanelView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<PanelView, object?>> Members { get; } =
        new Dictionary<string, Func<PanelView, object?>>(StringComparer.Ordinal)
        {
            ["number"] = x => x.Number,
            ["title"] = x => x.Title,
            ["id"] = x => x.Id,
            ["help"] = x => x.Help,
            ["body"] = x => ViewRegister.Html(x.Body),
        };
}
