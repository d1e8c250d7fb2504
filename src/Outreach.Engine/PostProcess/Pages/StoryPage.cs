using System.Collections.Immutable;
using Outreach.Engine.PostProcess.Views;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>A story, with its donors' texts: the value from which page and sheet are rendered.</summary>
internal sealed record StoryPage(Story Story, Text Text, Language Language, FundingBlock Funding) : ItemPage(Story, Text, Language, Funding)
{
    /// <summary>The story.</summary>
    public Story Story { get; } = Story;

    /// <inheritdoc/>
    public override string Layout => "story";

    /// <inheritdoc/>
    public override void Fill(Rendering rendering, PageViews views) => rendering.With("story", View(rendering, views));

    /// <summary>What the templates of its page and of its sheet see.</summary>
    public StoryView View(Rendering rendering, PageViews views)
    {
        var facts = Story.Facts;
        var words = views.Words;
        var photos = Photos();
        var placed = PlacedPhotos();
        var isSheet = rendering.Medium == Medium.Print;
        var lead =
            facts.Photos is [var first, ..] && !placed.Contains(first.File.Value) ? photos.GetValueOrDefault(first.File.Value) : null;
        return new StoryView(
            SiteWords.KindId(Story.Kind),
            words.Kind(Story.Kind),
            Text.Title,
            Text.Subtitle,
            words.Date(facts.Published.Value),
            views.Places("provinces", facts.Provinces.Select(p => p.Value), words.Province),
            views.Places("topics", facts.Topics.Select(t => t.Value), words.Topic),
            [.. facts.Implementers.Select(i => words.Organisation(i.Value))],
            lead,
            [.. facts.Photos.Select(p => photos.GetValueOrDefault(p.File.Value)).OfType<PhotoView>()],
            isSheet ? "" : BodyOf(rendering, views, photos, placed),
            isSheet ? views.Html(Text.Body.Blocks, ImmutableDictionary<string, PhotoView>.Empty, new BodyPlace(rendering, "story")) : "",
            views.Printed.Of(this) is [var pdf, ..] ? pdf : null,
            isSheet ? [] : [.. views.Related.Of(this).Select(views.Card)]
        );
    }

    /// <summary>The text with its photographs, and behind it those that the author has put nowhere.</summary>
    private string BodyOf(Rendering rendering, PageViews views, IReadOnlyDictionary<string, PhotoView> photos, HashSet<string> placed)
    {
        var place = new BodyPlace(rendering, "story");
        var unplaced = Story
            .Facts.Photos.Skip(1)
            .Where(p => !placed.Contains(p.File.Value))
            .Select(p => photos.GetValueOrDefault(p.File.Value))
            .OfType<PhotoView>();
        return views.Html(Text.Body.Blocks, photos, place) + string.Concat(unplaced.Select(place.Figure));
    }
}

/// <summary>What templates see of a story: see theme/README.md.</summary>
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
) : IView<StoryView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<StoryView, object?>> Members { get; } =
        new Dictionary<string, Func<StoryView, object?>>(StringComparer.Ordinal)
        {
            ["genre"] = x => x.Genre,
            ["kind"] = x => x.Kind,
            ["title"] = x => x.Title,
            ["subtitle"] = x => x.Subtitle,
            ["date"] = x => x.Date,
            ["provinces"] = x => x.Provinces,
            ["topics"] = x => x.Topics,
            ["implementers"] = x => x.Implementers,
            ["photo"] = x => x.Photo,
            ["photos"] = x => x.Photos,
            ["body"] = x => ViewRegister.Html(x.Body),
            ["body_text"] = x => ViewRegister.Html(x.BodyText),
            ["pdf"] = x => x.Pdf,
            ["related"] = x => x.Related,
        };
}
