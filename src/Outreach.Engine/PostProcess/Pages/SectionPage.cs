using System.Collections.Immutable;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>A page of the list of all stories, or of all leaflets.</summary>
/// <param name="Section"><c>stories</c> or <c>leaflets</c>: the folder in addresses, and the key of its words.</param>
/// <param name="Language">The page's language.</param>
/// <param name="Items">What this page shows.</param>
/// <param name="Pager">Which page of the list it is.</param>
/// <param name="Funding">Who paid for what it shows.</param>
internal sealed record SectionPage(string Section, Language Language, ImmutableArray<ItemPage> Items, Pager Pager, FundingBlock Funding)
    : ListPage(Language, Items, Pager, Funding)
{
    /// <summary>The section's front carries what donors ask of entrances.</summary>
    public override Placements Placement => Pager.Number == 1 ? Placements.SectionIndex : Placements.List;

    /// <summary>Composes the section's pages.</summary>
    public static IEnumerable<SitePage> Compose(string section, IReadOnlyList<ItemPage> items, ListedItems listed) =>
        Pager.Deal(
            $"/{listed.Language.Code}/{section}/",
            items,
            (shown, pager) =>
                new SectionPage(
                    section,
                    listed.Language,
                    shown,
                    pager,
                    listed.FundingOf(shown, pager.Number == 1 ? listed.Notices : FundingBlock.OwnFunds)
                )
        );

    /// <inheritdoc/>
    public override string Title(SiteWords words) => words[$"list.{Section}"];

    /// <inheritdoc/>
    public override string? Intro(SiteWords words) => words[$"list.{Section}_intro"];
}
