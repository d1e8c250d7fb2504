using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Model.Funding;

/// <summary>What an exemption is about. An item is in its scope when it matches every part that is named.</summary>
/// <param name="Everything">Whether it is about all of the award's material.</param>
/// <param name="Tag">A tag of the item; null: any.</param>
/// <param name="Item">The folder's name of the item; null: any.</param>
/// <param name="Material">The material; null: any.</param>
/// <param name="Province">A province of the item; null: any.</param>
public sealed record ExemptionScope(bool Everything, string? Tag, string? Item, Material? Material, string? Province);

/// <summary>A donor's leave to omit elements of marking.</summary>
/// <param name="Elements">What may be left out. Everything else stays.</param>
/// <param name="Scope">On what.</param>
/// <param name="Reason">Safety, politics …</param>
/// <param name="Authority">Who granted it.</param>
/// <param name="Reference">The letter's reference.</param>
/// <param name="Period">Publication dates for which it was granted; both ends are named.</param>
/// <param name="At">Its place in the award's file.</param>
public sealed record Exemption(
    ImmutableArray<MarkingElement> Elements,
    ExemptionScope Scope,
    string Reason,
    string Authority,
    string Reference,
    Period Period,
    SourceRange At
);

/// <summary>Elements of marking that a donor's leave removes from an item, with the evidence.</summary>
public sealed record AppliedExemption(string AwardId, string DonorId, ImmutableArray<MarkingElement> Elements, string Reference);
