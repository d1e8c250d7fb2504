using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>An award that paid for an item, with the donor that had it then and what has been lifted.</summary>
/// <param name="Award">The award.</param>
/// <param name="Donor">The donor by whose pack it is marked.</param>
/// <param name="Named">Where the item names it.</param>
/// <param name="Share">How much of the item it paid for.</param>
/// <param name="Plan">What its marking plan says of the material; null: nothing.</param>
/// <param name="Lifted">The elements that need not be shown.</param>
/// <param name="Exemptions">By whose leave.</param>
internal sealed record MarkedAward(
    Award Award,
    Donor Donor,
    SourceRange Named,
    Share Share,
    MarkingRule? Plan,
    ImmutableArray<MarkingElement> Lifted,
    ImmutableArray<AppliedExemption> Exemptions
)
{
    /// <summary>
    /// Whether readers are told of it: not where the credit is lifted for somebody's safety. That an international
    /// organisation need not credit its donor hides nothing.
    /// </summary>
    public bool IsCredited => !Exemptions.Any(e => e.Elements.Contains(MarkingElement.Credit));
}

/// <summary>Finds who had an award when an item was published, and what the donor has lifted from it.</summary>
internal static class MarkAward
{
    /// <summary>The award as it marks the item; null when that cannot be decided (reported).</summary>
    public static MarkedAward? Run(
        NamedAward named,
        Award award,
        Site site,
        MarkingRequest request,
        DiagnosticBag diagnostics,
        Trace? trace
    )
    {
        if (DonorOf(award, site, request, diagnostics, trace) is not { } donor)
        {
            return null;
        }

        var applied = Exempt(award, donor, request, diagnostics, trace);
        if (applied is not { } exemptions)
        {
            return null;
        }

        var lifted = exemptions.SelectMany(e => e.Elements).ToImmutableArray();
        if (
            donor.Rules.ExemptsInternationalOrganisations
            && site.Settings.Organisations.TryGetValue(award.Prime.Value, out var prime)
            && prime.International
        )
        {
            lifted = [.. lifted, MarkingElement.Logo, MarkingElement.Credit];
            trace?.Add("international", donor.At, ("organisation", prime.Id), ("donor", donor.Id));
        }

        return new MarkedAward(
            award,
            donor,
            named.At,
            named.Share ?? award.Share,
            award.Marking.FirstOrDefault(m => m.Material == request.Material),
            lifted,
            exemptions
        );
    }

    /// <summary>The donor that had the award on every day on which the item may have been published.</summary>
    private static Donor? DonorOf(Award award, Site site, MarkingRequest request, DiagnosticBag diagnostics, Trace? trace)
    {
        var transfers = TransfersOf(award);
        if (request.Version == MarkingVersion.Current)
        {
            var last = transfers.LastOrDefault();
            Explain(last);
            return site.Donors.GetValueOrDefault(last?.TransferredTo!.Value.Value ?? award.Donor.Value);
        }

        var days = request.DaysUnder(award);
        var first = transfers.LastOrDefault(t => days.From >= t.Date);
        var changing = transfers.FirstOrDefault(t => !(days.From >= t.Date) && !(days.To < t.Date));
        if (changing is not null)
        {
            diagnostics.Add(
                Rules.DateNeeded,
                request.Published.At,
                $"The award \"{award.Id}\" went to another donor on {changing.Date:yyyy-MM-dd}, so the date decides whose words are right.",
                "Give the exact day."
            );
            return null;
        }

        Explain(first);
        return site.Donors.GetValueOrDefault(first?.TransferredTo!.Value.Value ?? award.Donor.Value);

        void Explain(Modification? transfer)
        {
            if (transfer is null)
            {
                trace?.Add("award", award.Donor.At, ("award", award.Id), ("donor", award.Donor.Value));
            }
            else
            {
                trace?.Add(
                    "transferred",
                    transfer.At,
                    ("award", award.Id),
                    ("donor", transfer.TransferredTo!.Value.Value),
                    ("date", $"{transfer.Date:yyyy-MM-dd}")
                );
            }
        }
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

    /// <summary>What the donor has lifted from the item; null where leave was given for other days than its own (reported).</summary>
    private static ImmutableArray<AppliedExemption>? Exempt(
        Award award,
        Donor donor,
        MarkingRequest request,
        DiagnosticBag diagnostics,
        Trace? trace
    )
    {
        var applied = ImmutableArray.CreateBuilder<AppliedExemption>();
        var days = request.DaysUnder(award);
        foreach (var exemption in award.Exemptions.Where(e => request.IsIn(e.Scope)))
        {
            if (exemption.Period.Covers(days))
            {
                applied.Add(new AppliedExemption(award.Id, donor.Id, exemption.Elements, exemption.Reference));
                trace?.Add(
                    "exempt",
                    exemption.At,
                    (
                        "elements",
                        string.Join(", ", exemption.Elements.Select(e => Process.FundingWords.Name(Process.FundingWords.Elements, e)))
                    ),
                    ("authority", exemption.Authority),
                    ("ref", exemption.Reference)
                );
            }
            else if (
                !award.Exemptions.Any(other =>
                    other != exemption
                    && request.IsIn(other.Scope)
                    && other.Period.Covers(days)
                    && exemption.Elements.All(other.Elements.Contains)
                )
            )
            {
                diagnostics.Add(
                    Rules.ExemptionExpired,
                    exemption.At,
                    $"The exemption \"{exemption.Reference}\" holds for {exemption.Period}, and does not cover \"{request.Slug}\", published {request.Published.Value}.",
                    "Ask the donor to extend it, or take the item out of its scope. Until then the item is not published: it may not be safe to show what was lifted."
                );
                return null;
            }
        }

        return applied.DrainToImmutable();
    }
}
