using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>Whether a text of a kind must be there.</summary>
internal enum Demand
{
    /// <summary>It stands where the pack has one.</summary>
    Allowed,

    /// <summary>Without it nothing is published.</summary>
    Demanded,
}

/// <summary>
/// Chooses among the texts of a donor pack: by the days on which the item may have been published, the material, the
/// donor's approval, and for each channel and place.
/// </summary>
internal sealed class ChooseFromPack(MarkingQuestion question, MarkedAward marked)
{
    /// <summary>Everywhere a text can stand: on the web in each place, on paper on an item's sheet.</summary>
    private static readonly (Channels Channel, Placements Placement)[] Spots =
    [
        (Channels.Web, Placements.Item),
        (Channels.Pdf, Placements.Item),
        (Channels.Web, Placements.Home),
        (Channels.Web, Placements.SectionIndex),
        (Channels.Web, Placements.List),
    ];

    private readonly MarkingRequest request = question.Request;
    private readonly Period days = question.Request.DaysUnder(marked.Award);

    private Donor Donor => marked.Donor;

    /// <summary>
    /// The text for each channel and place, with all the channels and places for which it is the one; null when one that
    /// is demanded is not there, or none can be told (reported).
    /// </summary>
    public IReadOnlyList<PlacedText>? Run(MarkingElement kind, Demand demand)
    {
        var candidates = Candidates(kind);
        if (candidates.Count == 0)
        {
            return demand == Demand.Demanded ? ReportNoText(kind, Channels.Web) : [];
        }

        return
            candidates is [var only]
            && HoldsThroughout(only)
            && (demand == Demand.Allowed || Stands(only, Channels.All, Placements.Item) || kind == MarkingElement.SiteNotice)
            ? [new PlacedText(only, only.Channels, only.Placements)]
            : ChooseEach(kind, candidates, demand);
    }

    /// <summary>
    /// Whether a text may be published. One that nobody has compared with the donor's own document is told of; one that
    /// is not even known from use is not published (reported).
    /// </summary>
    public bool IsCertain(DonorText text)
    {
        if (text.Provenance is { VerifiedOn: not null } or { Confidence: null } || !question.IsInSource)
        {
            return true;
        }

        var known = text.Provenance.Confidence != Confidence.Low;
        question.Diagnostics.Add(
            known ? Rules.WordingUnverified : Rules.WordingUncertain,
            text.At,
            known
                ? $"Nobody has compared the text \"{text.Id}\" with the document of \"{Donor.Id}\"."
                : $"It is not known whether the text \"{text.Id}\" is the wording of \"{Donor.Id}\" (confidence: low), "
                    + "and nobody has verified it.",
            "Compare it with the agreement, word for word; then write the day as verified_on."
        );
        return known;
    }

    /// <summary>Takes down why a text was chosen.</summary>
    public void TraceChoice(DonorText text) =>
        question.Trace?.Add(
            request.IsCurrent ? "pack_current" : "pack",
            text.At,
            ("kind", FundingWords.Name(FundingWords.Elements, text.Kind)),
            ("text", text.Id),
            ("donor", Donor.Id),
            ("valid", $"{text.Valid.From:yyyy-MM-dd} … {text.Valid.To:yyyy-MM-dd}".Trim()),
            ("date", request.Published.Value.ToString()),
            ("material", question.MaterialName)
        );

    /// <summary>The texts of the pack that may hold on any of the days.</summary>
    private List<DonorText> Candidates(MarkingElement kind)
    {
        var candidates = new List<DonorText>();
        foreach (var text in Donor.Texts)
        {
            if (
                text.Kind == kind
                && text.Materials.Contains(request.Material)
                && (text.Approved is null || text.Approved == (request.Approval.Status == ApprovalStatus.Approved))
                && (request.IsCurrent ? text.Valid.To is null : text.Valid.Overlaps(days))
            )
            {
                candidates.Add(text);
            }
        }

        return candidates;
    }

    private bool HoldsThroughout(DonorText text) => request.IsCurrent || text.Valid.Covers(days);

    private static bool Stands(DonorText text, Channels channels, Placements placements) =>
        (text.Channels & channels) == channels && (text.Placements & placements) == placements;

    private List<PlacedText>? ChooseEach(MarkingElement kind, List<DonorText> candidates, Demand demand)
    {
        var chosen = new List<PlacedText>();
        foreach (var (channel, placement) in Spots)
        {
            List<DonorText> fitting = [.. candidates.Where(t => Stands(t, channel, placement))];
            if (fitting.Count == 0)
            {
                // On an item's page and sheet a text that is demanded must stand; elsewhere it stands where the pack puts it.
                if (demand == Demand.Demanded && placement == Placements.Item && kind != MarkingElement.SiteNotice)
                {
                    return ReportNoText(kind, channel);
                }

                continue;
            }

            if (Choose(fitting) is not { } text)
            {
                return null;
            }

            Place(text, channel, placement, chosen);
        }

        return chosen;
    }

    private static void Place(DonorText text, Channels channel, Placements placement, List<PlacedText> chosen)
    {
        var known = chosen.FindIndex(c => c.Text == text);
        if (known < 0)
        {
            chosen.Add(new PlacedText(text, channel, placement));
        }
        else
        {
            chosen[known] = new PlacedText(text, chosen[known].Channels | channel, chosen[known].Placements | placement);
        }
    }

    /// <summary>The one text that fits on each of the days; null when none can be told (reported).</summary>
    private DonorText? Choose(List<DonorText> fitting)
    {
        if (fitting is [var only] && HoldsThroughout(only))
        {
            return only;
        }

        var together = fitting.Where((t, i) => fitting.Take(i).Any(o => o.Valid.Overlaps(t.Valid))).FirstOrDefault();
        if (together is not null)
        {
            question.Diagnostics.Add(
                Rules.DisclaimerAmbiguous,
                together.At,
                $"Two texts of the donor pack \"{Donor.Id}\" fit a {question.MaterialName} of {request.Published.Value}.",
                "Narrow the materials or the validity of one of them."
            );
            return null;
        }

        if (fitting.TrueForAll(t => SameWords(t, fitting[0])) && IsCovered(days, fitting))
        {
            return fitting[0]; // The words did not change, so it does not matter on which day it was.
        }

        ReportDateNeeded(fitting[0]);
        return null;
    }

    private bool SameWords(DonorText one, DonorText other) =>
        one.Wording == other.Wording
        && one.Placements == other.Placements
        && one.ProductNames.GetValueOrDefault(request.Material) == other.ProductNames.GetValueOrDefault(request.Material);

    private static bool IsCovered(Period days, List<DonorText> texts)
    {
        var ordered = texts.OrderBy(t => t.Valid.From ?? DateOnly.MinValue).ToList();
        var unbroken = Enumerable.Range(1, ordered.Count - 1).All(i => ordered[i].Valid.From == ordered[i - 1].Valid.To?.AddDays(1));
        return unbroken && new Period(ordered[0].Valid.From, ordered[^1].Valid.To).Covers(days);
    }

    private void ReportDateNeeded(DonorText first) =>
        question.Diagnostics.Add(
            Rules.DateNeeded,
            request.Published.At,
            $"The donor's wording changed within {days}, so the date decides which one is right: " + $"\"{first.Id}\" holds {first.Valid}.",
            request.Published.Value.IsUndated
                ? "Give the text its date, or write the award's period so that it ends where the wording does."
                : "Give the exact day."
        );

    /// <summary>Reports that the pack has none; always null.</summary>
    private List<PlacedText>? ReportNoText(MarkingElement kind, Channels channel)
    {
        var inPack = Donor
            .Texts.Where(t => t.Kind == kind && t.Materials.Contains(request.Material))
            .Select(t => $"\"{t.Id}\" ({t.Valid}{ConditionsOf(t)})")
            .ToList();
        var when = request switch
        {
            { IsCurrent: true } => "among those in force now",
            { Published.Value.IsUndated: true } => "published within the award's period",
            _ => $"published {request.Published.Value}",
        };
        var approved = request.Approval.Status == ApprovalStatus.Approved ? " that the donor has approved," : "";
        question.Diagnostics.Add(
            Rules.DisclaimerMissing,
            marked.Named,
            $"The donor pack \"{Donor.Id}\" has no {FundingWords.Name(FundingWords.Elements, kind).Replace('-', ' ')} "
                + $"for a {question.MaterialName}{approved} {when}{(channel == Channels.Web ? "" : ", printed")}.",
            inPack.Count == 0
                ? AdviceWithout(kind)
                : $"It has {string.Join(", ", inPack)}. Ask the donor which text holds.{AdviceForGone()}"
        );
        return null;
    }

    private string AdviceWithout(MarkingElement kind) =>
        kind == MarkingElement.Disclaimer && Donor.Texts.FirstOrDefault(t => t.Kind == MarkingElement.Credit) is { } credit
            ? $"It has the credit \"{credit.Id}\". If the agreement asks for no disclaimer, "
                + $"write rules: {{requires: [credit]}} in donors/{Donor.Id}.yml; else add the disclaimer there."
            : $"Add the donor's text to donors/{Donor.Id}.yml, as the agreement gives it.";

    private string AdviceForGone() =>
        Donor.Status == DonorStatus.Active
            ? ""
            : $" If the award went to another donor, write it into awards/{marked.Award.Id}.yml: "
                + "mods: [{date: 2025-07-01, transferred_to: …}]";

    private static string ConditionsOf(DonorText text) =>
        string.Concat(
            text.Channels == Channels.All ? ""
                : text.Channels == Channels.Web ? ", on the web"
                : ", on paper",
            text.Approved switch
            {
                true => ", approved by the donor",
                false => ", not approved by the donor",
                null => "",
            }
        );
}
