using System.Collections.Immutable;
using Outreach.Engine.Theming;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>One page of a list of items. Its funding covers what it shows, else it cannot be made.</summary>
/// <param name="Language">The page's language.</param>
/// <param name="Items">What this page shows.</param>
/// <param name="Pager">Which page of the list it is.</param>
/// <param name="Funding">Who paid for what it shows.</param>
internal abstract record ListPage(Language Language, ImmutableArray<ItemPage> Items, Pager Pager, FundingBlock Funding)
    : SitePage(Language, Pager.Address, Funding.Covering(Items.Select(i => i.Funding)))
{
    /// <summary>What this page shows.</summary>
    public ImmutableArray<ItemPage> Items { get; } = Items;

    /// <inheritdoc/>
    public override string Layout => "list";

    /// <summary>What stands above the title; null: nothing.</summary>
    public virtual string? Eyebrow(SiteWords words) => null;

    /// <summary>A sentence under the title; null: none.</summary>
    public virtual string? Intro(SiteWords words) => null;

    /// <inheritdoc/>
    public override string? Description(PageViews views) =>
        Intro(views.Words) ?? $"{Title(views.Words)} · {views.Site.Settings.Tagline.OrOther(Language)}";

    /// <inheritdoc/>
    public override void Fill(Rendering rendering, PageViews views) =>
        rendering
            .With("heading", Title(views.Words))
            .With("eyebrow", Eyebrow(views.Words))
            .With("intro", Intro(views.Words))
            .With("stories", Items.OfType<StoryPage>().Select(views.Card).ToList())
            .With("leaflets", Items.OfType<LeafletPage>().Select(views.Card).ToList())
            .With("pager", Pager.Count == 1 ? null : Pager.View);
}

/// <summary>A page's place among the pages of its list.</summary>
/// <param name="First">The address of the list's first page.</param>
/// <param name="Number">Counted from 1.</param>
/// <param name="Count">How many pages the list has.</param>
internal sealed record Pager(string First, int Number, int Count)
{
    /// <summary>How many items a page of a list shows.</summary>
    public const int PageSize = 24;

    /// <summary>The page's address.</summary>
    public string Address => AddressOf(Number);

    /// <summary>What templates see of it.</summary>
    public PagerView View => new(Number, Count, Number > 1 ? AddressOf(Number - 1) : null, Number < Count ? AddressOf(Number + 1) : null);

    /// <summary>Deals items out to pages; without items there is one page.</summary>
    /// <param name="first">The address of the first page.</param>
    /// <param name="items">All that the list shows.</param>
    /// <param name="compose">Makes a page.</param>
    public static IEnumerable<ListPage> Deal(
        string first,
        IReadOnlyList<ItemPage> items,
        Func<ImmutableArray<ItemPage>, Pager, ListPage> compose
    )
    {
        var count = Math.Max(1, (items.Count + PageSize - 1) / PageSize);
        return Enumerable
            .Range(1, count)
            .Select(number => compose([.. items.Skip((number - 1) * PageSize).Take(PageSize)], new Pager(first, number, count)));
    }

    private string AddressOf(int number) => number == 1 ? First : $"{First}page/{number}/";
}

internal sealed record PagerView(int Number, int Count, string? Previous, string? Next) : IView<PagerView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<PagerView, object?>> Members { get; } =
        new Dictionary<string, Func<PagerView, object?>>(StringComparer.Ordinal)
        {
            ["number"] = x => x.Number,
            ["count"] = x => x.Count,
            ["previous"] = x => x.Previous,
            ["next"] = x => x.Next,
        };
}
