using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Model.Funding;

/// <summary>
/// One text that must stand on a page or a sheet, word for word. Two are equal when readers cannot tell them apart: where
/// a wording was written, and how sure it is, does not count, so that a list says what two of its items say alike only once.
/// </summary>
/// <param name="AwardId">The award that demands it.</param>
/// <param name="DonorId">The donor whose text it is, or in whose place the award's own wording stands.</param>
/// <param name="TextId">The id of the donor's text, or of the one for which the award's own wording stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Language">The language of the wording: not always the page's.</param>
/// <param name="Wording">What must be printed. Slots are filled; never empty.</param>
/// <param name="Courtesy">Whether it is a translation for convenience, to be labelled as such.</param>
/// <param name="At">
/// Where the wording was written: in the donor's pack, or in an award, which for awards together need not be the one that
/// demands it.
/// </param>
/// <param name="Provenance">Where the wording was taken from, and how sure it is.</param>
/// <param name="Channels">By which ways it reaches readers.</param>
/// <param name="Placements">Where it stands.</param>
public sealed record RequiredText(
    string AwardId,
    string DonorId,
    string TextId,
    MarkingElement Kind,
    Language Language,
    string Wording,
    bool Courtesy,
    SourceRange At,
    Provenance Provenance,
    Channels Channels = Channels.All,
    Placements Placements = Placements.All
)
{
    /// <inheritdoc/>
    public bool Equals(RequiredText? other) =>
        other is not null
        && AwardId == other.AwardId
        && DonorId == other.DonorId
        && TextId == other.TextId
        && Kind == other.Kind
        && Language == other.Language
        && Wording == other.Wording
        && Courtesy == other.Courtesy
        && Channels == other.Channels
        && Placements == other.Placements;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(AwardId, TextId, Kind, Language, Wording, Channels, Placements);
}
