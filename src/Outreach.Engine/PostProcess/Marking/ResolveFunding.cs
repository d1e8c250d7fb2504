using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>
/// Decides which texts and logos an item must carry. A pure function of what the item says of itself, its awards and
/// their donors' packs: the date of the build has no say. There is no fallback: what cannot be decided is an error.
/// </summary>
/// <remarks>
/// The order of decisions is that of the donor manuals: the publication date chooses the version of the pack, the award's
/// own wording stands in place of the pack's text where the marking plan allows it, then material, channel, placement and
/// approval select, then the language, and last an exemption takes elements away. A date known only in part, or not at
/// all, stands for all the days on which it may have been; the outcome must be the same on each of them.
/// </remarks>
internal sealed class ResolveFunding(Site site)
{
    private readonly bool partnersHaveLogos = site.Settings.Organisations.Values.Any(o => o.Logo is not null);

    /// <summary>The funding block of an item in a language, or null when it cannot be decided: then at least one error says why.</summary>
    /// <param name="request">The item.</param>
    /// <param name="language">The language of the page and the sheet.</param>
    /// <param name="diagnostics">Receives what cannot be decided, and warnings.</param>
    /// <param name="trace">Takes down each step; null: nobody asks why.</param>
    public FundingBlock? Run(MarkingRequest request, Language language, DiagnosticBag diagnostics, Trace? trace = null)
    {
        if (request.FundedBy.OwnFunds)
        {
            trace?.Add("own_funds", request.FundedBy.At);
            return FundingBlock.OwnFunds;
        }

        var awards = new List<MarkedAward>();
        foreach (var named in request.FundedBy.Awards)
        {
            if (!site.Awards.TryGetValue(named.Value, out var award) || !site.Donors.ContainsKey(award.Donor.Value))
            {
                return null; // Reported where the references were checked.
            }

            if (MarkAward.Run(named, award, site, request, diagnostics, trace) is { } marked)
            {
                awards.Add(marked);
            }
        }

        if (awards.Count < request.FundedBy.Awards.Length)
        {
            return null;
        }

        awards = Ordered(request.FundedBy, awards, trace);
        WarnOfProminence(request, awards, diagnostics);
        return IsApproved(request, awards, diagnostics, trace) ? Resolve(request, awards, language, diagnostics, trace) : null;
    }

    private FundingBlock? Resolve(
        MarkingRequest request,
        List<MarkedAward> awards,
        Language language,
        DiagnosticBag diagnostics,
        Trace? trace
    )
    {
        var texts = ImmutableArray.CreateBuilder<RequiredText>();
        var logos = ImmutableArray.CreateBuilder<RequiredLogo>();
        var complete = true;
        foreach (var award in awards)
        {
            WarnOutsidePeriod(request, award, language, diagnostics);
            var own = new ResolveTexts(site.Settings, awards, award, request, language, diagnostics, trace).Run();
            complete &= own is not null;
            texts.AddRange(own ?? []);
            var marks = new ResolveLogos(award, request, language, diagnostics, trace).Run(own ?? []);
            complete &= marks is not null;
            logos.AddRange(marks ?? []);
        }

        if (!complete)
        {
            return null;
        }

        if (partnersHaveLogos)
        {
            logos.AddRange(PartnerLogos.Of(site.Settings, awards, request, language, trace));
        }

        return new FundingBlock(
            [.. awards.Select(a => new Programme(a.Award, a.Donor, a.IsCredited, a.Lifted))],
            texts.DrainToImmutable(),
            logos.DrainToImmutable(),
            [.. awards.SelectMany(a => a.Exemptions)]
        );
    }

    /// <summary>As the author wrote them; where a share is written with any of them, the larger first, then by name.</summary>
    private static List<MarkedAward> Ordered(FundedBy fundedBy, List<MarkedAward> awards, Trace? trace)
    {
        if (awards.Count == 1)
        {
            return awards;
        }

        var byShare = fundedBy.Awards.Any(a => a.Share is not null);
        trace?.Add(byShare ? "order_share" : "order_written", fundedBy.At);
        return byShare
            ?
            [
                .. awards
                    .OrderBy(a => a.Share)
                    .ThenBy(a => a.Award.Title.En ?? a.Award.Title.Km, StringComparer.Ordinal)
                    .ThenBy(a => a.Award.Id, StringComparer.Ordinal),
            ]
            : awards;
    }

    private static bool IsApproved(MarkingRequest request, List<MarkedAward> awards, DiagnosticBag diagnostics, Trace? trace)
    {
        var approved = true;
        foreach (var award in awards.Where(a => a.Award.ApprovalRequired))
        {
            if (!request.Approval.IsWritten)
            {
                approved = false;
                diagnostics.Add(
                    Rules.ApprovalMissing,
                    award.Named,
                    $"The award \"{award.Award.Id}\" asks for the donor's approval of each item, and this one does not say how it stands.",
                    "Write approval: {status: approved, ref: e-mail of 2024-03-01}, or not-approved where the donor leaves it to you."
                );
            }
            else if (request.Approval.Status == ApprovalStatus.Pending)
            {
                approved = false;
                diagnostics.Add(
                    Rules.ApprovalMissing,
                    request.Approval.At,
                    "The donor has been asked for its approval and has not answered.",
                    "Wait for the answer, or write draft: true so that the rest of the site can be published."
                );
            }
            else
            {
                trace?.Add(
                    "approval",
                    request.Approval.At,
                    ("status", Process.FundingWords.Name(Process.FundingWords.Approvals, request.Approval.Status)),
                    ("ref", request.Approval.Reference ?? "–")
                );
            }
        }

        return approved;
    }

    private static void WarnOfProminence(MarkingRequest request, List<MarkedAward> awards, DiagnosticBag diagnostics)
    {
        var wanting = awards.DistinctBy(a => a.Donor.Id).Where(a => a.Donor.Rules.Prominence != Prominence.Any).ToList();
        if (
            wanting.Count > 1
            && wanting.Exists(a => a.Donor.Rules.Prominence == Prominence.Most)
            && awards.TrueForAll(a => a.Award.ProminenceDecision is null)
        )
        {
            diagnostics.Add(
                Rules.ProminenceContested,
                request.FundedBy.At,
                $"{string.Join(" and ", wanting.Select(a => $"\"{a.Donor.Id}\""))} each want to be the most prominent; they stand in this order, at the same size.",
                "Ask both donors. Then write who decided into one of the awards: prominence_decision: {by: head of communications, ref: minutes of 2024-03-01}"
            );
        }
    }

    private void WarnOutsidePeriod(MarkingRequest request, MarkedAward marked, Language language, DiagnosticBag diagnostics)
    {
        var award = marked.Award;
        if (
            language == site.Settings.SourceLanguage
            && !request.Published.Value.IsUndated
            && !award.Period.Value.Overlaps(request.Published.Value.Span)
        )
        {
            diagnostics.Add(
                Rules.DateOutsidePeriod,
                request.Published.At,
                $"{request.Published.Value} is outside the period of the award \"{award.Id}\" ({award.Period.Value}).",
                "Check the date, or the award."
            );
        }
    }
}
