using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Assembly;

/// <summary>The site, with what was left out of it, and every item whether it is published or not.</summary>
/// <param name="Site">What is published.</param>
/// <param name="HeldBack">What is finished but not published, and why.</param>
/// <param name="All">Every item: stories, leaflets, pages, each by slug.</param>
internal sealed record AssembledSite(Site Site, ImmutableArray<HeldBack> HeldBack, ImmutableArray<ContentItem> All);

/// <summary>
/// The border between the phases: checks what only the whole site shows (every reference, addresses, codes), holds back
/// what is not to be published, and freezes the result.
/// </summary>
internal static class AssembleSite
{
    /// <summary>Freezes the site.</summary>
    /// <param name="parsed">What was read.</param>
    /// <param name="items">Every item, joined: stories, leaflets, pages, each by slug.</param>
    /// <param name="schedule">What is published today.</param>
    /// <param name="diagnostics">Receives every broken reference.</param>
    public static AssembledSite Run(ParsedInput parsed, ImmutableArray<ContentItem> items, Schedule schedule, DiagnosticBag diagnostics)
    {
        new EditionCodes(parsed.Editions).FindDoubles(diagnostics);
        var (published, heldBack) = schedule.Choose(items);
        ImmutableArray<Leaflet> leaflets = [.. NewestFirst(published.OfType<Leaflet>())];
        var site = new Site(
            parsed.Settings,
            parsed.Donors.ToImmutableSortedDictionary(d => d.Id, d => d, StringComparer.Ordinal),
            parsed.Awards.ToImmutableSortedDictionary(a => a.Id, a => a, StringComparer.Ordinal),
            [.. NewestFirst(published.OfType<Story>())],
            leaflets,
            [.. published.OfType<Page>()],
            [.. PastEditions(parsed.Editions, leaflets, [.. items.OfType<Leaflet>()], schedule)]
        );
        new CheckReferences(site, items, diagnostics).Run();
        CheckAddresses.Run(site, items, diagnostics);
        new CheckExpiry(schedule.Today, diagnostics).Run(site);
        return new AssembledSite(site, heldBack, items);
    }

    private static IEnumerable<T> NewestFirst<T>(IEnumerable<T> items)
        where T : ContentItem =>
        items
            .OrderByDescending(i => i.Facts.Published.Value.Earliest ?? DateOnly.MinValue)
            .ThenBy(i => i.Facts.Slug, StringComparer.Ordinal);

    /// <summary>
    /// Editions of leaflets that are not on the site now. The one that a held-back leaflet is to have stays secret until
    /// then; an expired leaflet's was handed out.
    /// </summary>
    private static IEnumerable<Edition> PastEditions(
        ImmutableArray<EditionRecord> records,
        ImmutableArray<Leaflet> published,
        ImmutableArray<Leaflet> all,
        Schedule schedule
    )
    {
        var live = published.Select(l => l.Facts.Slug).ToHashSet(StringComparer.Ordinal);
        var known = all.ToDictionary(l => l.Facts.Slug, StringComparer.Ordinal);
        return records
            .Where(r => !live.Contains(r.Slug))
            .OrderBy(r => r.Slug, StringComparer.Ordinal)
            .SelectMany(r =>
                known.TryGetValue(r.Slug, out var leaflet) && !schedule.IsOver(leaflet)
                    ? r.Editions.Where(e => e.Number < leaflet.Edition.Number)
                    : r.Editions
            );
    }
}
