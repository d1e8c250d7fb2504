using Outreach.Engine.Process;
using Outreach.Model.Content;

namespace Outreach.Engine.Theming;

/// <summary>The strings that the engine itself asks for; the others are asked for by templates.</summary>
internal static class NeededStrings
{
    /// <summary>Their keys.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "nav.stories", "nav.leaflets", "chooser.choose", "not_found.title", "format.a4", "place.province", "place.capital",
        "list.stories", "list.stories_intro", "list.leaflets", "list.leaflets_intro", "list.topic", "list.province", "list.capital", "list.award",
        "kind.snapshot", "kind.success-story", "kind.case-study", "kind.first-person", "kind.before-and-after", "kind.photo-and-caption",
        "date.digits", "date.patterns.long", "date.patterns.month", "date.patterns.year", "date.patterns.range", "date.patterns.since", "date.patterns.until",
        .. Enumerable.Range(1, 12).Select(month => $"date.months.{month}"),
        .. ParseAward.Instruments.Select(instrument => $"instrument.{instrument}"),
        .. Provinces.All.Select(province => $"province.{province}"),
    ];
}
