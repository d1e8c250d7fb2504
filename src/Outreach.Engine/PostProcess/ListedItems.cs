using Outreach.Engine.PostProcess.Marking;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess;

/// <summary>What the pages that show many items are composed of, in one language.</summary>
internal sealed class ListedItems
{
    private readonly FundingUnions unions = new();

    /// <summary>Sorts the items' pages.</summary>
    /// <param name="site">The site.</param>
    /// <param name="language">The language.</param>
    /// <param name="items">The pages about items, in every language.</param>
    /// <param name="siteFunding">Who pays for the site itself, in the language.</param>
    public ListedItems(Site site, Language language, IEnumerable<ItemPage> items, FundingBlock siteFunding)
    {
        var own = items.Where(i => i.Language == language).ToList();
        Site = site;
        Language = language;
        SiteFunding = siteFunding;
        Stories = [.. own.OfType<StoryPage>()];
        Leaflets = [.. own.OfType<LeafletPage>()];
        Notices = FundingBlock.NoticesOf(own.Select(i => i.Funding).Distinct().Append(siteFunding));
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>The language.</summary>
    public Language Language { get; }

    /// <summary>Who pays for the site itself.</summary>
    public FundingBlock SiteFunding { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<StoryPage> Stories { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<LeafletPage> Leaflets { get; }

    /// <summary>The notices of every donor on the site: they stand at its entrances, whatever is shown there.</summary>
    public FundingBlock Notices { get; }

    /// <summary>Stories, then leaflets, by something that each may have several of.</summary>
    public ILookup<string, ItemPage> By(Func<ItemPage, IEnumerable<string>> keys) =>
        Stories
            .Cast<ItemPage>()
            .Concat(Leaflets)
            .SelectMany(i => keys(i).Select(key => (Key: key, Item: i)))
            .ToLookup(i => i.Key, i => i.Item, StringComparer.Ordinal);

    /// <summary>
    /// Who paid for everything that a page shows, and for the site itself: the union of its items' funding blocks and the
    /// site's own.
    /// </summary>
    public FundingBlock FundingOf(IEnumerable<ItemPage> shown) => FundingOf(shown, FundingBlock.OwnFunds);

    /// <summary>The same at an entrance of the site, with the notices that stand there.</summary>
    public FundingBlock FundingOf(IEnumerable<ItemPage> shown, FundingBlock notices) =>
        unions.Of(shown.Select(s => s.Funding).Append(SiteFunding).Append(notices));
}
