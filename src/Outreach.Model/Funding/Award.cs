using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Model.Funding;

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

/// <summary>A change of an award.</summary>
/// <param name="Date">From which day it holds.</param>
/// <param name="TransferredTo">The donor that has the award from that day on; null when the donor stays.</param>
/// <param name="At">Its place in the award's file.</param>
public sealed record Modification(DateOnly Date, Located<string>? TransferredTo, SourceRange At);

/// <summary>The signature block of printed material: the series' name and the donor's address, as text.</summary>
public sealed record Imprint(ImmutableArray<Material> Materials, LocalizedText Series, ImmutableArray<string> Lines);

/// <summary>A recorded decision. Who took it stands where the reference leads.</summary>
public sealed record Decision(string Reference);
