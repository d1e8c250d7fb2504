using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Model.Funding;

/// <summary>One text of a donor pack.</summary>
/// <param name="Id">Unique in the pack; awards refer to it.</param>
/// <param name="Kind">What it is; never <see cref="MarkingElement.Logo"/>.</param>
/// <param name="Materials">The materials on which it must stand.</param>
/// <param name="Channels">The ways of reaching readers for which it is the wording.</param>
/// <param name="Placements">Where it must stand.</param>
/// <param name="Approved">True: only on what the donor has approved; false: only on what it has not; null: on both.</param>
/// <param name="Valid">Publication dates for which it is the donor's wording.</param>
/// <param name="Wording">The text, with slots in braces: <c>{responsible}</c>, <c>{product}</c>, <c>{authority}</c>.</param>
/// <param name="ProductNames">What fills <c>{product}</c>, per material.</param>
/// <param name="Provenance">Where the wording was taken from, and how sure it is.</param>
/// <param name="At">Its place in the pack.</param>
public sealed record DonorText(
    string Id,
    MarkingElement Kind,
    ImmutableArray<Material> Materials,
    Channels Channels,
    Placements Placements,
    bool? Approved,
    Period Valid,
    Wording Wording,
    ImmutableDictionary<Material, LocalizedText> ProductNames,
    Provenance Provenance,
    SourceRange At
);
