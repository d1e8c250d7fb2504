using System.Collections.Immutable;
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
