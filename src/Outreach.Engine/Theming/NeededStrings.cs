using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Printing;

namespace Outreach.Engine.Theming;

/// <summary>The strings that the engine itself asks for; the others are asked for by templates.</summary>
internal static class NeededStrings
{
    /// <summary>The steps of a decision about marking; see <see cref="PostProcess.Marking.Trace"/>.</summary>
    private static readonly string[] ReasonKeys =
    [
        "own_funds", "award", "transferred", "international", "exempt", "approval", "order_written", "order_share",
        "lifted", "merged", "own_wording", "pack", "pack_current", "language_own", "language_other", "language_courtesy",
        "logo", "logo_lifted", "logo_not_asked", "logo_none", "logo_expired", "logo_forbidden", "logo_no_permission", "partner_logo_kept_out", "partner_logos_forbidden",
    ];

    private static readonly string[] EditionStates = ["current", "replaced", "withdrawn", "gone"];

    /// <summary>Their keys.</summary>
    public static IReadOnlyList<string> Keys { get; } =
    [
        "nav.stories", "nav.leaflets", "chooser.choose", "not_found.title", "place.province", "place.capital",
        "list.stories", "list.stories_intro", "list.leaflets", "list.leaflets_intro", "list.topic", "list.province", "list.capital", "list.award",
        "kind.snapshot", "kind.success-story", "kind.case-study", "kind.first-person", "kind.before-and-after", "kind.photo-and-caption",
        "date.digits", "date.patterns.long", "date.patterns.month", "date.patterns.year", "date.patterns.range", "date.patterns.since", "date.patterns.until",
        "leaflet.kind", "explain.entrance",
        "explain.title", "explain.live", "explain.not_live", "explain.held_draft", "explain.held_later", "explain.held_expired", "explain.held_errors", "explain.held_others",
        "explain.texts", "explain.logos", "explain.why", "explain.exemptions", "explain.none", "explain.courtesy", "explain.list", "explain.source", "explain.verified", "explain.not_verified",
        "explain.pages", "explain.at_entrances", "explain.on_web", "explain.on_paper", "explain.undated",
        .. FundingWords.Elements.Keys.Select(element => $"explain.element_{element}"),
        .. Materials.Known.Keys.Select(material => $"explain.material_{material}"),
        .. FundingWords.Approvals.Keys.Select(status => $"explain.approval_{status}"),
        .. FundingWords.Confidences.Keys.Select(sure => $"explain.confidence_{sure}"),
        .. ReasonKeys.Select(key => $"explain.{key}"),
        "format.story", .. LeafletFormat.All.Select(format => $"format.{format.Id}"),
        "edition.title", "edition.replaced_undated_words",
        .. EditionStates.SelectMany(state => new[] { $"edition.{state}", $"edition.{state}_words", $"edition.{state}_go" }),
        .. Enumerable.Range(1, 12).Select(month => $"date.months.{month}"),
        .. ParseAward.Instruments.Select(instrument => $"instrument.{instrument}"),
        .. Provinces.All.Select(province => $"province.{province}"),
    ];
}
