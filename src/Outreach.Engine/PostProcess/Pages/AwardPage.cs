using System.Collections.Immutable;
using Outreach.Engine.Theming;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>A page about an award, with the list of everything that it paid for.</summary>
internal sealed record AwardPage(Programme Programme, Language Language, ImmutableArray<ItemPage> Items, Pager Pager, FundingBlock Funding)
    : ListPage(Language, Items, Pager, Funding)
{
    /// <inheritdoc/>
    public override string Layout => "award";

    /// <summary>
    /// Composes the pages of every award that readers are told of. Where the donor has lifted the credit, for somebody's
    /// safety, no list of the award leads to the item.
    /// </summary>
    public static IEnumerable<SitePage> Compose(ListedItems listed)
    {
        var byAward = listed.By(i => i.Funding.Programmes.Where(p => p.Credited).Select(p => p.Award.Id));
        var ofSite = listed.SiteFunding.Programmes.Where(p => p.Credited).Select(p => p.Award.Id).ToHashSet(StringComparer.Ordinal);
        return listed
            .Site.Awards.Values.Where(a =>
                (byAward.Contains(a.Id) || ofSite.Contains(a.Id)) && listed.Site.Donors.ContainsKey(a.Donor.Value)
            )
            .Select(a => new Programme(a, listed.Site.Donors[a.Donor.Value], Credited: true, []))
            .SelectMany(programme =>
                Pager.Deal(
                    $"/{listed.Language.Code}/awards/{programme.Award.Id}/",
                    [.. byAward[programme.Award.Id]],
                    (shown, pager) => new AwardPage(programme, listed.Language, shown, pager, listed.FundingOf(shown))
                )
            );
    }

    /// <inheritdoc/>
    public override string Title(SiteWords words) => Programme.Award.Title.OrOther(words.Language);

    /// <inheritdoc/>
    public override string? Eyebrow(SiteWords words) => words["list.award"];

    /// <inheritdoc/>
    public override void Fill(Rendering rendering, PageViews views)
    {
        base.Fill(rendering, views);
        rendering.With("award", View(views.Words));
    }

    private AwardView View(SiteWords words) =>
        new(
            Title(words),
            Programme.Donor.Names.OrOther(words.Language),
            Programme.Donor.Status.ToString().ToLowerInvariant(),
            words.Organisation(Programme.Award.Prime.Value),
            [.. Programme.Award.Subs.Select(s => words.Organisation(s.Value))],
            words.Instrument(Programme.Award.Instrument),
            words.PeriodWords(Programme.Award.Period.Value),
            Programme.Award.Number,
            Programme.Award.Iati
        );
}

internal sealed record AwardView(
    string Name,
    string Donor,
    string DonorStatus,
    string Prime,
    IReadOnlyList<string> Implementers,
    string Instrument,
    string? Period,
    string? Number,
    string? Iati
) : IView<AwardView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<AwardView, object?>> Members { get; } =
        new Dictionary<string, Func<AwardView, object?>>(StringComparer.Ordinal)
        {
            ["name"] = x => x.Name,
            ["donor"] = x => x.Donor,
            ["donor_status"] = x => x.DonorStatus,
            ["prime"] = x => x.Prime,
            ["implementers"] = x => x.Implementers,
            ["instrument"] = x => x.Instrument,
            ["period"] = x => x.Period,
            ["number"] = x => x.Number,
            ["iati"] = x => x.Iati,
        };
}
