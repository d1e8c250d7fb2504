using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Model.Funding;

/// <summary>Whether a donor still exists under its name.</summary>
public enum DonorStatus
{
    /// <summary>It does.</summary>
    Active,

    /// <summary>It has ended. Its texts stay on what was published in its time.</summary>
    Closed,

    /// <summary>It goes by another name.</summary>
    Renamed,
}

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

/// <summary>Whether a donor's logo is shown.</summary>
public enum LogoPolicy
{
    /// <summary>It must be.</summary>
    Required,

    /// <summary>Only with the donor's written permission.</summary>
    Permission,

    /// <summary>Never.</summary>
    Forbidden,
}

/// <summary>How sure it is that a wording is the donor's.</summary>
public enum Confidence
{
    /// <summary>It must be verified before it is used.</summary>
    Low,

    /// <summary>It stands in published uses.</summary>
    Medium,

    /// <summary>It stands in the donor's own page, or in many published uses.</summary>
    High,
}

/// <summary>Where a wording comes from.</summary>
/// <param name="Source">A document or a page; null: not said.</param>
/// <param name="VerifiedOn">The day on which somebody compared it with the donor's own document; null: nobody has.</param>
/// <param name="Confidence">How sure it is; null: not said.</param>
public sealed record Provenance(string? Source, DateOnly? VerifiedOn, Confidence? Confidence)
{
    /// <summary>Nothing is known.</summary>
    public static Provenance Unknown { get; } = new(null, null, null);
}

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

/// <summary>A picture as the donor supplied it. It is published byte for byte: never recoloured, cropped or re-typeset.</summary>
/// <param name="Path">Relative to the input folder.</param>
/// <param name="Hash">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="Proportion">Width over height.</param>
public sealed record LogoFile(string Path, string Hash, double Proportion);

/// <summary>A permission that was given in writing.</summary>
/// <param name="Reference">The letter's or e-mail's reference.</param>
/// <param name="To">The last day on which it holds; null: it has no end.</param>
/// <param name="At">Where it is written down.</param>
public sealed record Permission(string Reference, DateOnly? To, SourceRange At);

/// <summary>One identity of a donor or a partner: a logo, with the rules under which it is used.</summary>
/// <param name="Id">Unique in the pack.</param>
/// <param name="Colour">The file for screens and colour print; null: none was supplied.</param>
/// <param name="Mono">The one-colour file for sheets that are photocopied; null: none was supplied.</param>
/// <param name="Language">The language of the words in it; null: it has none, or stands for every language.</param>
/// <param name="Materials">The materials on which it is used.</param>
/// <param name="MinimumHeight">Millimetres; 0: the donor names none.</param>
/// <param name="MinimumWidth">Millimetres; 0: the donor names none.</param>
/// <param name="ClearSpace">Millimetres around it in which nothing stands.</param>
/// <param name="Valid">Publication dates for which it is the donor's identity.</param>
/// <param name="Alt">What it is called in words.</param>
/// <param name="Policy">Whether it is shown.</param>
/// <param name="Permission">The permission, where one is needed and was given for all of the donor's awards.</param>
/// <param name="Statement">The id of the donor's text that stands beside it and from which it is never apart; null: none.</param>
/// <param name="At">Its place in the pack.</param>
public sealed record Identity(
    string Id,
    Located<LogoFile>? Colour,
    Located<LogoFile>? Mono,
    Language? Language,
    ImmutableArray<Material> Materials,
    double MinimumHeight,
    double MinimumWidth,
    double ClearSpace,
    Period Valid,
    LocalizedText Alt,
    LogoPolicy Policy,
    Permission? Permission,
    string? Statement,
    SourceRange At
);

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

/// <summary>A donor pack: who the donor is and what it demands.</summary>
/// <param name="Id">The file's name.</param>
/// <param name="Names">Full name.</param>
/// <param name="Status">Whether it still exists.</param>
/// <param name="GoneSites">Hosts of the donor that no longer answer: printed as text, never linked.</param>
/// <param name="Identities">Its logos, in the order of the file.</param>
/// <param name="Texts">In the order of the file.</param>
/// <param name="Rules">What it demands of marking as a whole.</param>
/// <param name="At">The start of its file.</param>
public sealed record Donor(
    string Id,
    LocalizedText Names,
    DonorStatus Status,
    ImmutableArray<string> GoneSites,
    ImmutableArray<Identity> Identities,
    ImmutableArray<DonorText> Texts,
    DonorRules Rules,
    SourceRange At
);
