using System.Collections.Immutable;
using Outreach.Engine.PostProcess.Views;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>The page at a language's address. Its funding covers what it shows, else it cannot be made.</summary>
internal sealed record HomePage(
    Language Language,
    ImmutableArray<StoryPage> Stories,
    ImmutableArray<LeafletPage> Leaflets,
    FundingBlock Funding
) : SitePage(Language, $"/{Language.Code}/", Funding.Covering(Stories.Select(s => s.Funding).Concat(Leaflets.Select(l => l.Funding))))
{
    private const int MostStories = 7;
    private const int MostLeaflets = 6;

    /// <summary>The stories that it shows.</summary>
    public ImmutableArray<StoryPage> Stories { get; } = Stories;

    /// <summary>The leaflets that it shows.</summary>
    public ImmutableArray<LeafletPage> Leaflets { get; } = Leaflets;

    /// <inheritdoc/>
    public override Placements Placement => Placements.Home;

    /// <inheritdoc/>
    public override string Layout => "home";

    /// <summary>Composes it of the newest stories and leaflets.</summary>
    public static HomePage Compose(ListedItems listed)
    {
        ImmutableArray<StoryPage> stories = [.. listed.Stories.Take(MostStories)];
        ImmutableArray<LeafletPage> leaflets = [.. listed.Leaflets.Take(MostLeaflets)];
        return new HomePage(listed.Language, stories, leaflets, listed.FundingOf([.. stories, .. leaflets], listed.Notices));
    }

    /// <inheritdoc/>
    public override string Title(SiteWords words) => words.SiteTitle;

    /// <inheritdoc/>
    public override string? Description(PageViews views) => views.Site.Settings.Tagline[Language];

    /// <inheritdoc/>
    public override void Fill(Rendering rendering, PageViews views)
    {
        var counts = views
            .Site.Stories.Cast<ContentItem>()
            .Concat(views.Site.Leaflets)
            .SelectMany(i => i.Facts.Provinces.Select(p => p.Value))
            .CountBy(p => p)
            .ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        var provinces = Provinces.All.Where(counts.ContainsKey);
        rendering
            .With("opening", Stories.IsEmpty ? null : views.Card(Stories[0]))
            .With("stories", Stories.Skip(1).Select(views.Card).ToList())
            .With("leaflets", Leaflets.Select(views.Card).ToList())
            .With(
                "provinces",
                provinces.Select(p => new PlaceView(views.Words[$"province.{p}"], $"{Address}provinces/{p}/", counts[p])).ToList()
            );
    }
}
