using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>A wording that was chosen for an award, in each of its languages and with its slots still open.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="TextId">The id of the donor's text, or of the one for which it stands.</param>
/// <param name="Wording">The words.</param>
/// <param name="Products">What fills <c>{product}</c>.</param>
/// <param name="Answering">The award whose names fill the other slots.</param>
/// <param name="Channels">By which ways it reaches readers.</param>
/// <param name="Placements">Where it stands.</param>
/// <param name="At">Where it was written.</param>
/// <param name="Provenance">Where it was taken from.</param>
internal sealed record ChosenWording(
    MarkingElement Kind,
    string TextId,
    Wording Wording,
    ImmutableDictionary<Material, LocalizedText> Products,
    Award Answering,
    Channels Channels,
    Placements Placements,
    SourceRange At,
    Provenance Provenance
)
{
    private static readonly ImmutableDictionary<Material, LocalizedText> NoProducts = ImmutableDictionary<Material, LocalizedText>.Empty;

    /// <summary>An award's own wording, for itself or for awards together.</summary>
    /// <param name="own">The wording.</param>
    /// <param name="supplier">The award that gives it.</param>
    public static ChosenWording Of(AwardWording own, Award supplier) =>
        new(own.Kind, own.TextId, own.Wording, NoProducts, supplier, Channels.All, own.Kind.UsualPlacements(), own.At, own.Provenance);

    /// <summary>A donor's text, where the pack puts it.</summary>
    /// <param name="placed">The text, and where it stands.</param>
    /// <param name="award">The award for which it is shown.</param>
    public static ChosenWording Of(PlacedText placed, Award award) =>
        new(
            placed.Text.Kind,
            placed.Text.Id,
            placed.Text.Wording,
            placed.Text.ProductNames,
            award,
            placed.Channels,
            placed.Placements,
            placed.Text.At,
            placed.Text.Provenance
        );
}

/// <summary>A donor's text, with the channels and the places for which it is the one.</summary>
internal sealed record PlacedText(DonorText Text, Channels Channels, Placements Placements);
