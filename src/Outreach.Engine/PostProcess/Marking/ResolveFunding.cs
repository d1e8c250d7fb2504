using System.Collections.Concurrent;
using System.Collections.Immutable;
using Outreach.Engine.Process;
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
internal sealed class ResolveFunding(MarkingRegister register)
{
    private readonly bool partnersHaveLogos = register.Settings.Organisations.Values.Any(o => o.Logo is not null);

    /// <summary>The few markings of a site: items that are marked the same share one, so that lists of them are cheap.</summary>
    private readonly ConcurrentDictionary<FundingBlock, FundingBlock> known = new(SameMarking.Instance);

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

        var question = new MarkingQuestion(register, request, language, diagnostics, trace);
        if (AwardsOf(question) is not { } awards)
        {
            return null;
        }

        WarnOfProminence(question, awards);
        return IsApproved(question, awards) && Resolve(question, awards) is { } block ? known.GetOrAdd(block, block) : null;
    }

    /// <summary>The awards in the order in which they stand; null when one of them cannot be told (reported).</summary>
    private List<MarkedAward>? AwardsOf(MarkingQuestion question)
    {
        var named = question.Request.FundedBy.Awards;
        var markAward = new MarkAward(question);
        var awards = new List<MarkedAward>(named.Length);
        foreach (var name in named)
        {
            if (!register.Awards.TryGetValue(name.Value, out var award) || !register.Donors.ContainsKey(award.Donor.Value))
            {
                return null; // Reported where the references were checked.
            }

            if (markAward.Run(name, award) is { } marked)
            {
                awards.Add(marked);
            }
        }

        return awards.Count == named.Length ? Ordered(question, awards) : null;
    }

    private FundingBlock? Resolve(MarkingQuestion question, List<MarkedAward> awards)
    {
        var texts = ImmutableArray.CreateBuilder<RequiredText>();
        var logos = ImmutableArray.CreateBuilder<RequiredLogo>();
        var complete = true;
        foreach (var award in awards)
        {
            WarnOutsidePeriod(question, award.Award);
            var own = new ResolveTexts(question, awards, award).Run();
            complete &= own is not null;
            texts.AddRange(own ?? []);
            var marks = new ResolveLogos(question, award).Run(own ?? []);
            complete &= marks is not null;
            logos.AddRange(marks ?? []);
        }

        if (!complete)
        {
            return null;
        }

        if (partnersHaveLogos)
        {
            logos.AddRange(PartnerLogos.Of(question, awards));
        }

        return new FundingBlock(
            [.. awards.Select(a => new Programme(a.Award, a.Donor, a.IsCredited, a.Lifted))],
            texts.DrainToImmutable(),
            logos.DrainToImmutable(),
            [.. awards.SelectMany(a => a.Exemptions)]
        );
    }

    /// <summary>As the author wrote them; where a share is written with any of them, the larger first, then by name.</summary>
    private static List<MarkedAward> Ordered(MarkingQuestion question, List<MarkedAward> awards)
    {
        if (awards.Count == 1)
        {
            return awards;
        }

        var fundedBy = question.Request.FundedBy;
        var byShare = fundedBy.Awards.Any(a => a.Share is not null);
        question.Trace?.Add(byShare ? "order_share" : "order_written", fundedBy.At);
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

    /// <summary>Whether the donor's approval stands as each of the awards asks for it.</summary>
    private static bool IsApproved(MarkingQuestion question, List<MarkedAward> awards)
    {
        var approved = true;
        foreach (var award in awards.Where(a => a.Award.ApprovalRequired))
        {
            approved &= IsApproved(question, award);
        }

        return approved;
    }

    private static bool IsApproved(MarkingQuestion question, MarkedAward award)
    {
        var approval = question.Request.Approval;
        if (!approval.IsWritten)
        {
            question.Diagnostics.Add(
                Rules.ApprovalMissing,
                award.Named,
                $"The award \"{award.Award.Id}\" asks for the donor's approval of each item, and this one does not say how it stands.",
                "Write approval: {status: approved, ref: e-mail of 2024-03-01}, or not-approved where the donor leaves it to you."
            );
            return false;
        }

        if (approval.Status == ApprovalStatus.Pending)
        {
            question.Diagnostics.Add(
                Rules.ApprovalMissing,
                approval.At,
                "The donor has been asked for its approval and has not answered.",
                "Wait for the answer, or write draft: true so that the rest of the site can be published."
            );
            return false;
        }

        question.Trace?.Add(
            "approval",
            approval.At,
            ("status", FundingWords.Name(FundingWords.Approvals, approval.Status)),
            ("ref", approval.Reference ?? "–")
        );
        return true;
    }

    private static void WarnOfProminence(MarkingQuestion question, List<MarkedAward> awards)
    {
        var wanting = awards.DistinctBy(a => a.Donor.Id).Where(a => a.Donor.Rules.Prominence != Prominence.Any).ToList();
        if (
            wanting.Count > 1
            && wanting.Exists(a => a.Donor.Rules.Prominence == Prominence.Most)
            && awards.TrueForAll(a => a.Award.ProminenceDecision is null)
        )
        {
            question.Diagnostics.Add(
                Rules.ProminenceContested,
                question.Request.FundedBy.At,
                $"{string.Join(" and ", wanting.Select(a => $"\"{a.Donor.Id}\""))} each want to be the most prominent; "
                    + "they stand in this order, at the same size.",
                "Ask both donors. Then write who decided into one of the awards: "
                    + "prominence_decision: {by: head of communications, ref: minutes of 2024-03-01}"
            );
        }
    }

    private static void WarnOutsidePeriod(MarkingQuestion question, Award award)
    {
        var published = question.Request.Published;
        if (question.IsInSource && !published.Value.IsUndated && !award.Period.Value.Overlaps(published.Value.Span))
        {
            question.Diagnostics.Add(
                Rules.DateOutsidePeriod,
                published.At,
                $"{published.Value} is outside the period of the award \"{award.Id}\" ({award.Period.Value}).",
                "Check the date, or the award."
            );
        }
    }
}
