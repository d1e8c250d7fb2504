using System.Collections.Immutable;

namespace Outreach.Model.Funding;

/// <summary>How prominent a donor wants to be among others.</summary>
public enum Prominence
{
    /// <summary>It makes no demand.</summary>
    Any,

    /// <summary>At least as prominent as any other (USAID's graphic standards, the EU's grant agreement).</summary>
    EqualOrGreater,

    /// <summary>In the most prominent place (DFAT).</summary>
    Most,
}

/// <summary>What a donor demands of marking as a whole.</summary>
/// <param name="Requires">The texts without which nothing is published: a disclaimer unless the pack says otherwise.</param>
/// <param name="Prominence">How prominent it wants to be.</param>
/// <param name="PartnerLogos">Whether partners' logos may stand beside its own.</param>
/// <param name="ExemptsInternationalOrganisations">Whether logo and credit are not asked of public international organisations.</param>
public sealed record DonorRules(
    ImmutableArray<MarkingElement> Requires,
    Prominence Prominence,
    bool PartnerLogos,
    bool ExemptsInternationalOrganisations
)
{
    /// <summary>What holds where a pack says nothing.</summary>
    public static DonorRules Default { get; } =
        new([MarkingElement.Disclaimer], Prominence.Any, PartnerLogos: true, ExemptsInternationalOrganisations: false);
}
