using System.Collections.Immutable;
using Outreach.Model.Content;

namespace Outreach.Model.Funding;

/// <summary>Everything but the item itself on which marking depends: while it is the same, an item is marked the same.</summary>
/// <param name="Settings">What <c>site.yml</c> says: the organisations, and who pays for the site.</param>
/// <param name="Donors">By id.</param>
/// <param name="Awards">By id, in ordinal order.</param>
public sealed record MarkingRegister(
    SiteSettings Settings,
    ImmutableSortedDictionary<string, Donor> Donors,
    ImmutableSortedDictionary<string, Award> Awards
);
