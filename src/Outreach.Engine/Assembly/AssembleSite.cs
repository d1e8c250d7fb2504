using System.Collections.Immutable;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Photos;

namespace Outreach.Engine.Assembly;

/// <summary>Why something is finished but not published.</summary>
public enum HoldReason
{
    /// <summary>It is a draft.</summary>
    Draft,

    /// <summary>It is to be published on a later day.</summary>
    Later,

    /// <summary>Its last day is over.</summary>
    Expired,
}

/// <summary>Something that is finished but not published, and why, for the closing summary.</summary>
/// <param name="Path">The file.</param>
/// <param name="Why">Why it is held back.</param>
/// <param name="Date">The day on which it is to be published, or on which it expired; null for a draft.</param>
public sealed record HeldBack(string Path, HoldReason Why, DateOnly? Date)
{
    /// <summary>Why, in words.</summary>
    public string Reason =>
        Why switch
        {
            HoldReason.Draft => "it is a draft",
            HoldReason.Later => $"it is to be published on {Date:yyyy-MM-dd}",
            _ => $"it expired on {Date:yyyy-MM-dd}",
        };
}

/// <summary>What the Process phase made of the input folder.</summary>
internal sealed record ParsedInput(
    SiteSettings Settings,
    ImmutableArray<Donor> Donors,
    ImmutableArray<Award> Awards,
    ImmutableArray<ContentFile> Stories,
    ImmutableArray<ContentFile> Leaflets,
    ImmutableArray<ContentFile> Pages,
    ImmutableArray<EditionRecord> Editions,
    IReadOnlyDictionary<string, Photo?> Photos,
    IReadOnlySet<string> TextPaths
);

/// <summary>
/// The border between the phases: joins translations to their source texts, checks every reference, holds back what
/// is not to be published, and freezes the result.
/// </summary>
internal static class AssembleSite
{
    /// <summary>The site, with what was left out of it, and every item whether it is published or not.</summary>
    /// <param name="parsed">What was read.</param>
    /// <param name="today">The date of the build.</param>
    /// <param name="preview">Whether drafts and what is dated later are shown.</param>
    /// <param name="diagnostics">Receives every broken reference.</param>
    public static (Site Site, ImmutableArray<HeldBack> HeldBack, ImmutableArray<ContentItem> All) Run(
        ParsedInput parsed,
        DateOnly today,
        bool preview,
        DiagnosticBag diagnostics
    )
    {
        var editions = new JoinEditions(parsed.Editions, diagnostics);
        var join = new JoinTranslations(parsed.Settings, parsed.Photos, parsed.TextPaths, editions);
        var stories = Join(parsed.Stories, join.Story, diagnostics);
        var leaflets = Join(parsed.Leaflets, join.Leaflet, diagnostics);
        var pages = Join(parsed.Pages, join.Page, diagnostics);

        var schedule = new Schedule(today, preview);
        ImmutableArray<Story> publishedStories =
        [
            .. stories.Where(schedule.Publishes).OrderByDescending(Newest).ThenBy(s => s.Facts.Slug, StringComparer.Ordinal),
        ];
        ImmutableArray<Leaflet> publishedLeaflets =
        [
            .. leaflets.Where(schedule.Publishes).OrderByDescending(Newest).ThenBy(s => s.Facts.Slug, StringComparer.Ordinal),
        ];
        var site = new Site(
            parsed.Settings,
            parsed.Donors.ToImmutableSortedDictionary(d => d.Id, d => d, StringComparer.Ordinal),
            parsed.Awards.ToImmutableSortedDictionary(a => a.Id, a => a, StringComparer.Ordinal),
            publishedStories,
            publishedLeaflets,
            [.. pages.Where(schedule.Publishes)],
            [.. editions.NotPublished(publishedLeaflets, leaflets, l => l.Facts.Expires <= today)]
        );

        CheckReferences.Run(site, [.. stories, .. leaflets, .. pages], diagnostics);
        CheckExpiry.Run(site, today, diagnostics);
        return (site, [.. schedule.HeldBack], [.. stories, .. leaflets, .. pages]);
    }

    private static DateOnly Newest(ContentItem item) => item.Facts.Published.Value.Earliest ?? DateOnly.MinValue;

    private static List<T> Join<T>(
        ImmutableArray<ContentFile> files,
        Func<IReadOnlyList<ContentFile>, DiagnosticBag, T?> join,
        DiagnosticBag diagnostics
    )
        where T : ContentItem =>
        [.. files.GroupBy(f => f.Slug).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => join([.. g], diagnostics)).OfType<T>()];
}
