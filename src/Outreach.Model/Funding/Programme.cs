using System.Collections.Immutable;

namespace Outreach.Model.Funding;

/// <summary>A programme that paid, as readers are told.</summary>
/// <param name="Award">The award.</param>
/// <param name="Donor">The donor that had it when the item was published.</param>
/// <param name="Credited">Whether readers are told at all: false where the donor has lifted the credit, for somebody's safety.</param>
/// <param name="Lifted">The elements that need not be shown.</param>
public sealed record Programme(Award Award, Donor Donor, bool Credited, ImmutableArray<MarkingElement> Lifted);
