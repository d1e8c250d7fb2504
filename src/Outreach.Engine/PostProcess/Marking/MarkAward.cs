using System.Collections.Immutable;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>Finds who had an award when an item was published, and what the donor has lifted from it.</summary>
internal sealed class MarkAward(MarkingQuestion question)
{
    private readonly MarkingRequest request = question.Request;

    /// <summary>The award as it marks the item; null when that cannot be decided (reported).</summary>
    /// <param name="named">How the item names it.</param>
    /// <param name="award">The award; its donor is known.</param>
    public MarkedAward? Run(NamedAward named, Award award)
    {
        if (DonorOf(award) is not { } donor || Exempt(award, donor) is not { } exemptions)
        {
            return null;
        }

        return new MarkedAward(
            award,
            donor,
            named.At,
            named.Share ?? award.Share,
            award.Marking.FirstOrDefault(m => m.Material == request.Material),
            [.. exemptions.SelectMany(e => e.Elements), .. LiftedForInternational(award, donor)],
            exemptions
        );
    }

    /// <summary>The modifications by which another donor took the award over, by date.</summary>
    public static List<Modification> TransfersOf(Award award)
    {
        var transfers = new List<Modification>();
        var donor = award.Donor.Value;
        foreach (var modification in award.Modifications)
        {
            if (modification.TransferredTo is { } to && to.Value != donor)
            {
                transfers.Add(modification);
                donor = to.Value;
            }
        }

        return transfers;
    }

    /// <summary>What the donor does not ask of an organisation that is itself international.</summary>
    private ImmutableArray<MarkingElement> LiftedForInternational(Award award, Donor donor)
    {
        if (
            !donor.Rules.ExemptsInternationalOrganisations
            || !question.Register.Settings.Organisations.TryGetValue(award.Prime.Value, out var prime)
            || !prime.International
        )
        {
            return [];
        }

        question.Trace?.Add("international", donor.At, ("organisation", prime.Id), ("donor", donor.Id));
        return [MarkingElement.Logo, MarkingElement.Credit];
    }

    /// <summary>The donor that had the award on every day on which the item may have been published.</summary>
    private Donor? DonorOf(Award award)
    {
        var transfers = TransfersOf(award);
        if (request.IsCurrent)
        {
            return DonorAfter(award, transfers.LastOrDefault());
        }

        var days = request.DaysUnder(award);
        if (transfers.FirstOrDefault(t => !(days.From >= t.Date) && !(days.To < t.Date)) is { } changing)
        {
            question.Diagnostics.Add(
                Rules.DateNeeded,
                request.Published.At,
                $"The award \"{award.Id}\" went to another donor on {changing.Date:yyyy-MM-dd}, "
                    + "so the date decides whose words are right.",
                "Give the exact day."
            );
            return null;
        }

        return DonorAfter(award, transfers.LastOrDefault(t => days.From >= t.Date));
    }

    /// <summary>The donor that took the award over; that of the award's file where nobody had.</summary>
    private Donor? DonorAfter(Award award, Modification? transfer)
    {
        if (transfer is null)
        {
            question.Trace?.Add("award", award.Donor.At, ("award", award.Id), ("donor", award.Donor.Value));
            return question.Register.Donors.GetValueOrDefault(award.Donor.Value);
        }

        var donor = transfer.TransferredTo!.Value.Value;
        question.Trace?.Add("transferred", transfer.At, ("award", award.Id), ("donor", donor), ("date", $"{transfer.Date:yyyy-MM-dd}"));
        return question.Register.Donors.GetValueOrDefault(donor);
    }

    /// <summary>What the donor has lifted from the item; null where leave was given for other days than its own (reported).</summary>
    private ImmutableArray<AppliedExemption>? Exempt(Award award, Donor donor)
    {
        var applied = ImmutableArray.CreateBuilder<AppliedExemption>();
        var days = request.DaysUnder(award);
        foreach (var exemption in award.Exemptions.Where(e => request.IsIn(e.Scope)))
        {
            if (exemption.Period.Covers(days))
            {
                applied.Add(new AppliedExemption(award.Id, donor.Id, exemption.Elements, exemption.Reference));
                question.Trace?.Add(
                    "exempt",
                    exemption.At,
                    ("elements", string.Join(", ", exemption.Elements.Select(e => FundingWords.Name(FundingWords.Elements, e)))),
                    ("authority", exemption.Authority),
                    ("ref", exemption.Reference)
                );
            }
            else if (!IsRenewed(award, exemption, days))
            {
                ReportExpired(exemption);
                return null;
            }
        }

        return applied.DrainToImmutable();
    }

    /// <summary>Whether another leave lifts on the item's days what one lifts on other days.</summary>
    private bool IsRenewed(Award award, Exemption exemption, Period days) =>
        award.Exemptions.Any(other =>
            other != exemption && request.IsIn(other.Scope) && other.Period.Covers(days) && exemption.Elements.All(other.Elements.Contains)
        );

    private void ReportExpired(Exemption exemption) =>
        question.Diagnostics.Add(
            Rules.ExemptionExpired,
            exemption.At,
            $"The exemption \"{exemption.Reference}\" holds for {exemption.Period}, and does not cover \"{request.Slug}\", "
                + $"published {request.Published.Value}.",
            "Ask the donor to extend it, or take the item out of its scope. Until then the item is not published: "
                + "it may not be safe to show what was lifted."
        );
}
