using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.Process;

/// <summary>The words with which donor packs, awards and texts speak of marking: spelled here and nowhere else.</summary>
internal static class FundingWords
{
    /// <summary>The elements of marking.</summary>
    public static IReadOnlyDictionary<string, MarkingElement> Elements { get; } =
        Set(
            ("logo", MarkingElement.Logo),
            ("credit", MarkingElement.Credit),
            ("disclaimer", MarkingElement.Disclaimer),
            ("site-notice", MarkingElement.SiteNotice),
            ("translation-notice", MarkingElement.TranslationNotice),
            ("map-notice", MarkingElement.MapNotice),
            ("archive-note", MarkingElement.ArchiveNote)
        );

    /// <summary>The kinds of a donor's text: every element but the logo.</summary>
    public static IReadOnlyDictionary<string, MarkingElement> TextKinds { get; } =
        new SortedDictionary<string, MarkingElement>(
            Elements.Where(e => e.Value != MarkingElement.Logo).ToDictionary(e => e.Key, e => e.Value),
            StringComparer.Ordinal
        );

    /// <summary>The channels.</summary>
    public static IReadOnlyDictionary<string, Channels> Channels { get; } =
        Set(("web", Model.Funding.Channels.Web), ("pdf", Model.Funding.Channels.Pdf));

    /// <summary>The placements.</summary>
    public static IReadOnlyDictionary<string, Placements> Placements { get; } =
        Set(
            ("item", Model.Funding.Placements.Item),
            ("home", Model.Funding.Placements.Home),
            ("section-index", Model.Funding.Placements.SectionIndex),
            ("list", Model.Funding.Placements.List)
        );

    /// <summary>How a donor's approval stands.</summary>
    public static IReadOnlyDictionary<string, ApprovalStatus> Approvals { get; } =
        Set(("not-approved", ApprovalStatus.NotApproved), ("pending", ApprovalStatus.Pending), ("approved", ApprovalStatus.Approved));

    /// <summary>By which texts an item is marked.</summary>
    public static IReadOnlyDictionary<string, MarkingVersion> Versions { get; } =
        Set(("as-published", MarkingVersion.AsPublished), ("current", MarkingVersion.Current));

    /// <summary>Whose words a text is.</summary>
    public static IReadOnlyDictionary<string, WordingBy> WordingsBy { get; } =
        Set(("required", WordingBy.Either), ("donor", WordingBy.Donor), ("award", WordingBy.Award));

    /// <summary>Shares.</summary>
    public static IReadOnlyDictionary<string, Share> Shares { get; } =
        Set(("majority", Share.Majority), ("co", Share.Co), ("minor", Share.Minor));

    /// <summary>Whether a donor still exists.</summary>
    public static IReadOnlyDictionary<string, DonorStatus> DonorStatuses { get; } =
        Set(("active", DonorStatus.Active), ("closed", DonorStatus.Closed), ("renamed", DonorStatus.Renamed));

    /// <summary>How prominent a donor wants to be.</summary>
    public static IReadOnlyDictionary<string, Prominence> Prominences { get; } =
        Set(("any", Prominence.Any), ("equal-or-greater", Prominence.EqualOrGreater), ("most", Prominence.Most));

    /// <summary>Whether a logo is shown.</summary>
    public static IReadOnlyDictionary<string, LogoPolicy> LogoPolicies { get; } =
        Set(("required", LogoPolicy.Required), ("permission", LogoPolicy.Permission), ("forbidden", LogoPolicy.Forbidden));

    /// <summary>How sure a wording is.</summary>
    public static IReadOnlyDictionary<string, Confidence> Confidences { get; } =
        Set(("high", Confidence.High), ("medium", Confidence.Medium), ("low", Confidence.Low));

    /// <summary>Whose words a wording in a language is.</summary>
    public static IReadOnlyDictionary<string, WordingStatus> WordingStatuses { get; } =
        Set(("official", WordingStatus.Official), ("donor-approved", WordingStatus.DonorApproved), ("courtesy", WordingStatus.Courtesy));

    /// <summary>Languages by their codes.</summary>
    public static IReadOnlyDictionary<string, Language> Languages { get; } = Language.All.ToDictionary(l => l.Code, StringComparer.Ordinal);

    /// <summary>The word for a value in the files.</summary>
    public static string Name<T>(IReadOnlyDictionary<string, T> words, T value) =>
        words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Key;

    private static SortedDictionary<string, T> Set<T>(params (string Word, T Value)[] words) =>
        new(words.ToDictionary(w => w.Word, w => w.Value), StringComparer.Ordinal);
}
