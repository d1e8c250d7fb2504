using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Model.Funding;

/// <summary>Whose words a text of a material are, as the marking plan demands.</summary>
public enum WordingBy
{
    /// <summary>The award's own where it has one for the material, else the donor pack's.</summary>
    Either,

    /// <summary>The donor pack's text for the date.</summary>
    Donor,

    /// <summary>The award's own wording. Where it is missing the build fails: the pack's text never steps in for it.</summary>
    Award,
}

/// <summary>How much of the work an award paid for. Where nobody wrote the awards down in order, the larger stands first.</summary>
public enum Share
{
    /// <summary>Most of it.</summary>
    Majority,

    /// <summary>As much as others.</summary>
    Co,

    /// <summary>A lesser part.</summary>
    Minor,
}

/// <summary>What an award demands of one material.</summary>
/// <param name="Material">The material.</param>
/// <param name="Disclaimer">Whose disclaimer; null: the plan does not speak of it.</param>
/// <param name="Credit">Whose credit; null: the plan does not speak of it.</param>
/// <param name="Logo">True: the logo must be shown; false: it is not asked for; null: the donor's policy decides.</param>
/// <param name="Languages">Languages in which the material's texts must bind, beyond the award's own requirement.</param>
/// <param name="At">Its place in the award's file.</param>
public sealed record MarkingRule(
    Material Material,
    Located<WordingBy>? Disclaimer,
    Located<WordingBy>? Credit,
    Located<bool>? Logo,
    ImmutableArray<Language> Languages,
    SourceRange At
);

/// <summary>An award's own wording, in place of a text of the donor pack.</summary>
/// <param name="TextId">The id of the donor's text for which it stands.</param>
/// <param name="Kind">What it is: a disclaimer or a credit.</param>
/// <param name="Materials">The materials on which it stands.</param>
/// <param name="With">Other awards: it stands, once, for all of them together, on what they paid for together. Empty: for this award alone.</param>
/// <param name="Wording">The text, verbatim.</param>
/// <param name="At">Its place in the award's file.</param>
public sealed record AwardWording(
    string TextId,
    MarkingElement Kind,
    ImmutableArray<Material> Materials,
    ImmutableArray<Located<string>> With,
    Wording Wording,
    SourceRange At
);

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

/// <summary>A change of an award.</summary>
/// <param name="Date">From which day it holds.</param>
/// <param name="TransferredTo">The donor that has the award from that day on; null when the donor stays.</param>
/// <param name="At">Its place in the award's file.</param>
public sealed record Modification(DateOnly Date, Located<string>? TransferredTo, SourceRange At);

/// <summary>The signature block of printed material: the series' name and the donor's address, as text.</summary>
public sealed record Imprint(ImmutableArray<Material> Materials, LocalizedText Series, ImmutableArray<string> Lines);

/// <summary>A recorded decision. Who took it stands where the reference leads.</summary>
public sealed record Decision(string Reference);

/// <summary>An agreement that pays for work: who gives, who answers for the content, and what must be said.</summary>
/// <param name="Id">The file's name.</param>
/// <param name="Title">The programme's name.</param>
/// <param name="Donor">Id of the donor pack.</param>
/// <param name="Number">The agreement's number; null when it is not to be shown.</param>
/// <param name="Iati">Its identifier in the International Aid Transparency Initiative's registry, or null.</param>
/// <param name="Instrument">Grant, contract and so on: the id as in the file.</param>
/// <param name="Prime">Organisation that answers for the content; fills <c>{responsible}</c>.</param>
/// <param name="Authority">The authority that grants, where the donor's text names it: fills <c>{authority}</c>. Null: none.</param>
/// <param name="Subs">Organisations that carry out the work.</param>
/// <param name="Period">From when to when the award runs.</param>
/// <param name="Modifications">By date.</param>
/// <param name="Share">How much of the work it pays for.</param>
/// <param name="LanguageRequirement">Languages in which the award's texts must bind.</param>
/// <param name="Marking">What each material must bear; a material that is not named bears what the donor's pack demands.</param>
/// <param name="Wordings">The award's own wordings.</param>
/// <param name="Exemptions">What need not be shown, where.</param>
/// <param name="ApprovalRequired">Whether each item says how the donor's approval stands.</param>
/// <param name="LogoPermission">Leave to use a logo that needs permission, or null.</param>
/// <param name="PartnerLogos">Leave to show partners' logos where the instrument or the donor keeps them out, or null.</param>
/// <param name="ProminenceDecision">The decision on the order among donors that each want to stand first, or null.</param>
/// <param name="Imprint">Signature block, or null.</param>
/// <param name="At">The start of its file.</param>
public sealed record Award(
    string Id,
    LocalizedText Title,
    Located<string> Donor,
    string? Number,
    string? Iati,
    string Instrument,
    Located<string> Prime,
    LocalizedText? Authority,
    ImmutableArray<Located<string>> Subs,
    Located<Period> Period,
    ImmutableArray<Modification> Modifications,
    Share Share,
    ImmutableArray<Language> LanguageRequirement,
    ImmutableArray<MarkingRule> Marking,
    ImmutableArray<AwardWording> Wordings,
    ImmutableArray<Exemption> Exemptions,
    bool ApprovalRequired,
    Permission? LogoPermission,
    Permission? PartnerLogos,
    Decision? ProminenceDecision,
    Imprint? Imprint,
    SourceRange At
);
