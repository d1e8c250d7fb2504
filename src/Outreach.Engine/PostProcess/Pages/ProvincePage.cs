using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>A page of the list of everything that happened in a province.</summary>
/// <param name="Province">Its id.</param>
/// <param name="Language">The page's language.</param>
/// <param name="Items">What this page shows.</param>
/// <param name="Pager">Which page of the list it is.</param>
/// <param name="Funding">Who paid for what it shows.</param>
internal sealed record ProvincePage(string Province, Language Language, ImmutableArray<ItemPage> Items, Pager Pager, FundingBlock Funding)
    : ListPage(Language, Items, Pager, Funding)
{
    /// <summary>Composes the pages of every province in which something happened.</summary>
    public static IEnumerable<SitePage> Compose(ListedItems listed)
    {
        var byProvince = listed.By(i => i.Item.Facts.Provinces.Select(p => p.Value));
        return Provinces
            .All.Where(byProvince.Contains)
            .SelectMany(province =>
                Pager.Deal(
                    $"/{listed.Language.Code}/provinces/{province}/",
                    [.. byProvince[province]],
                    (shown, pager) => new ProvincePage(province, listed.Language, shown, pager, listed.FundingOf(shown))
                )
            );
    }

    /// <inheritdoc/>
    public override string Title(SiteWords words) => words[$"province.{Province}"];

    /// <inheritdoc/>
    public override string? Eyebrow(SiteWords words) => words[Province == "phnom-penh" ? "list.capital" : "list.province"];
}
