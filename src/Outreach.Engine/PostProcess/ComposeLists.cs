using System.Collections.Immutable;
using Outreach.Engine.PostProcess.Marking;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// Makes the pages that show many items: home, sections, topics, provinces, awards. Each says who paid for everything
/// it shows, and for the site itself: the union of its items' funding blocks and the site's own.
/// </summary>
internal sealed class ComposeLists(Site site, IReadOnlyList<ItemPage> items, IReadOnlyDictionary<Language, FundingBlock> siteFunding)
{
    /// <summary>How many items a page of a list shows.</summary>
    public const int PageSize = 24;

    private const int StoriesOnHome = 7;
    private const int LeafletsOnHome = 6;

    /// <summary>The notices of every donor on the site, per language: they stand at its entrances, whatever is shown there.</summary>
    private readonly Dictionary<Language, FundingBlock> notices = siteFunding.ToDictionary(
        f => f.Key,
        f => FundingBlock.NoticesOf(items.Where(i => i.Language == f.Key).Select(i => i.Funding).Distinct().Append(f.Value))
    );

    /// <summary>The pages, language by language, always in the same order; then the door at the root, and what is served where there is nothing.</summary>
    public IEnumerable<SitePage> Run() =>
        [
            .. site.Settings.Languages.SelectMany(InLanguage),
            new ChooserPage(
                site.Settings.SourceLanguage,
                FundingBlock.Union([notices[site.Settings.SourceLanguage], siteFunding[site.Settings.SourceLanguage]])
            ),
            .. Editions(),
            .. site.Settings.Languages.Select(l => new NotFoundPage(l, $"/{l.Code}/404.html", siteFunding[l])),
            new NotFoundPage(site.Settings.SourceLanguage, "/404.html", siteFunding[site.Settings.SourceLanguage]),
        ];

    /// <summary>Who pays for the site itself, per language: it is a page that was always being published.</summary>
    public static IReadOnlyDictionary<Language, FundingBlock> FundingOf(Site site, DiagnosticBag diagnostics)
    {
        var resolve = new ResolveFunding(site);
        return site.Settings.Languages.ToDictionary(
            language => language,
            language => resolve.Run(MarkingRequest.Of(site.Settings), language, diagnostics) ?? FundingBlock.OwnFunds
        );
    }

    private IEnumerable<SitePage> InLanguage(Language language)
    {
        var own = items.Where(i => i.Language == language).ToList();
        var stories = own.OfType<StoryPage>().ToList();
        var leaflets = own.OfType<LeafletPage>().ToList();
        yield return Home(language, stories, leaflets);
        foreach (var page in Lists(language, stories, leaflets).SelectMany(list => Paged(language, list.Address, list.Subject, list.Items)))
        {
            yield return page;
        }
    }

    private IEnumerable<EditionPage> Editions()
    {
        var source = site.Settings.SourceLanguage;
        var pages = items.OfType<LeafletPage>().ToLookup(l => l.Leaflet, ReferenceEqualityComparer.Instance);
        foreach (var leaflet in site.Leaflets)
        {
            ImmutableArray<LeafletPage> sheets = [.. pages[leaflet].OfType<LeafletPage>()];
            if (sheets.IsEmpty)
            {
                continue; // Its marking could not be decided, which has been reported.
            }

            var funding = FundingBlock.Union(sheets.Select(s => s.Funding).Append(siteFunding[source]));
            for (var i = 0; i < leaflet.Editions.Length; i++)
            {
                yield return new EditionPage(
                    source,
                    leaflet.Editions[i],
                    i + 1 < leaflet.Editions.Length ? leaflet.Editions[i + 1] : null,
                    sheets,
                    funding
                );
            }
        }

        foreach (var past in site.PastEditions)
        {
            yield return new EditionPage(source, past, null, [], siteFunding[source]);
        }
    }

    private HomePage Home(Language language, List<StoryPage> stories, List<LeafletPage> leaflets)
    {
        var shownStories = stories.Take(StoriesOnHome).ToImmutableArray();
        var shownLeaflets = leaflets.Take(LeafletsOnHome).ToImmutableArray();
        IEnumerable<ItemPage> shown = [.. shownStories, .. shownLeaflets];
        return new HomePage(
            language,
            shownStories,
            shownLeaflets,
            FundingBlock.Union(shown.Select(s => s.Funding).Append(siteFunding[language]).Append(notices[language]))
        );
    }

    private IEnumerable<(string Address, ListSubject Subject, IReadOnlyList<ItemPage> Items)> Lists(
        Language language,
        List<StoryPage> stories,
        List<LeafletPage> leaflets
    )
    {
        var root = $"/{language.Code}";
        yield return ($"{root}/stories/", new SectionSubject("stories"), stories);
        yield return ($"{root}/leaflets/", new SectionSubject("leaflets"), leaflets);
        List<ItemPage> both = [.. stories, .. leaflets];
        var byTopic = both.SelectMany(i => i.Item.Facts.Topics.Select(t => (t.Value, Item: i)))
            .ToLookup(i => i.Value, i => i.Item, StringComparer.Ordinal);
        foreach (var topic in site.Settings.Topics)
        {
            yield return ($"{root}/topics/{topic.Id}/", new TopicSubject(topic), [.. byTopic[topic.Id]]);
        }

        var byProvince = both.SelectMany(i => i.Item.Facts.Provinces.Select(p => (p.Value, Item: i)))
            .ToLookup(i => i.Value, i => i.Item, StringComparer.Ordinal);
        foreach (var province in Provinces.All.Where(byProvince.Contains))
        {
            yield return ($"{root}/provinces/{province}/", new ProvinceSubject(province), [.. byProvince[province]]);
        }

        // Where the donor has lifted the credit, for somebody's safety, no list of the award leads to the item.
        var byAward = both.SelectMany(i => i.Funding.Programmes.Where(p => p.Credited).Select(p => (Value: p.Award.Id, Item: i)))
            .ToLookup(i => i.Value, i => i.Item, StringComparer.Ordinal);
        foreach (
            var award in site.Awards.Values.Where(a =>
                (byAward.Contains(a.Id) || siteFunding[language].Programmes.Any(p => p.Award.Id == a.Id && p.Credited))
                && site.Donors.ContainsKey(a.Donor.Value)
            )
        )
        {
            yield return (
                $"{root}/awards/{award.Id}/",
                new AwardSubject(new Programme(award, site.Donors[award.Donor.Value], Credited: true, [])),
                [.. byAward[award.Id]]
            );
        }
    }

    private IEnumerable<SitePage> Paged(Language language, string address, ListSubject subject, IReadOnlyList<ItemPage> items)
    {
        var count = Math.Max(1, (items.Count + PageSize - 1) / PageSize);
        for (var number = 1; number <= count; number++)
        {
            ImmutableArray<ItemPage> shown = [.. items.Skip((number - 1) * PageSize).Take(PageSize)];
            var notice = subject is SectionSubject && number == 1 ? notices[language] : FundingBlock.OwnFunds;
            yield return new ListPage(
                language,
                address,
                subject,
                number,
                count,
                shown,
                FundingBlock.Union(shown.Select(s => s.Funding).Append(siteFunding[language]).Append(notice))
            );
        }
    }
}
