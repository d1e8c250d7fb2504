using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Model.Funding;

/// <summary>An award's own wording, in place of a text of the donor pack.</summary>
/// <param name="TextId">The id of the donor's text for which it stands.</param>
/// <param name="Kind">What it is: a disclaimer or a credit.</param>
/// <param name="Materials">The materials on which it stands.</param>
/// <param name="With">
/// Other awards: it stands, once, for all of them together, on what they paid for together. Empty: for this award alone.
/// </param>
/// <param name="Wording">The text, verbatim.</param>
/// <param name="Provenance">Where the wording was taken from, and how sure it is.</param>
/// <param name="At">Its place in the award's file.</param>
public sealed record AwardWording(
    string TextId,
    MarkingElement Kind,
    ImmutableArray<Material> Materials,
    ImmutableArray<Located<string>> With,
    Wording Wording,
    Provenance Provenance,
    SourceRange At
);
