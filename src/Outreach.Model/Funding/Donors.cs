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

/// <summary>Whose words a text in one language are.</summary>
public enum WordingStatus
{
    /// <summary>The donor's own.</summary>
    Official,

    /// <summary>A translation that the donor has approved.</summary>
    DonorApproved,

    /// <summary>A translation made for readers' convenience: shown beside the official text, and labelled.</summary>
    Courtesy,
}

/// <summary>A donor's or an award's text in the languages in which it exists, with whose words they are.</summary>
/// <param name="Text">The text per language. Never edited: slots are filled, nothing else.</param>
/// <param name="En">Status of the English.</param>
/// <param name="Km">Status of the Khmer.</param>
public sealed record Wording(LocalizedText Text, WordingStatus? En, WordingStatus? Km)
{
    /// <summary>Whose words the text in that language are; null when there is none.</summary>
    public WordingStatus? Status(Language language) =>
        Text[language] is null ? null : language == Language.English ? En : Km;

    /// <summary>Whether the text in that language may stand alone.</summary>
    public bool IsBinding(Language language) =>
        Status(language) is WordingStatus.Official or WordingStatus.DonorApproved;
}

/// <summary>One text of a donor pack.</summary>
/// <param name="Id">Unique in the pack; awards refer to it.</param>
/// <param name="Materials">The materials on which it must stand.</param>
/// <param name="Valid">Publication dates for which it is the donor's wording.</param>
/// <param name="Wording">The text, with slots in braces: <c>{responsible}</c>, <c>{product}</c>.</param>
/// <param name="ProductNames">What fills <c>{product}</c>, per material.</param>
/// <param name="Source">Where the wording was taken from.</param>
/// <param name="At">Its place in the pack.</param>
public sealed record DonorText(
    string Id,
    ImmutableArray<Material> Materials,
    Period Valid,
    Wording Wording,
    ImmutableDictionary<Material, LocalizedText> ProductNames,
    string? Source,
    SourceRange At);

/// <summary>A donor pack: who the donor is and the texts it demands.</summary>
/// <param name="Id">The file's name.</param>
/// <param name="Names">Full name.</param>
/// <param name="ShortName">As people say it: USAID. Null: the full name.</param>
/// <param name="Status">Whether it still exists.</param>
/// <param name="ActiveTo">Last day, when it has ended.</param>
/// <param name="Texts">In the order of the file.</param>
/// <param name="At">The start of its file.</param>
public sealed record Donor(
    string Id,
    LocalizedText Names,
    string? ShortName,
    DonorStatus Status,
    DateOnly? ActiveTo,
    ImmutableArray<DonorText> Texts,
    SourceRange At);

/// <summary>Whose disclaimer a material of an award carries.</summary>
public enum DisclaimerBy
{
    /// <summary>The donor pack's text for the date.</summary>
    Donor,

    /// <summary>The award's own wording. Where it is missing the build fails: the pack's text never steps in for it.</summary>
    Award,
}

/// <summary>What an award demands of one material.</summary>
public sealed record MarkingRule(Material Material, DisclaimerBy Disclaimer, SourceRange At);

/// <summary>An award's own wording, in place of a text of the donor pack.</summary>
/// <param name="TextId">The id of the donor's text for which it stands.</param>
/// <param name="Materials">The materials on which it stands.</param>
/// <param name="Wording">The text, verbatim.</param>
/// <param name="At">Its place in the award's file.</param>
public sealed record AwardWording(string TextId, ImmutableArray<Material> Materials, Wording Wording, SourceRange At);

/// <summary>The signature block of printed material: the series' name and the donor's address, as text.</summary>
public sealed record Imprint(ImmutableArray<Material> Materials, LocalizedText Series, ImmutableArray<string> Lines);

/// <summary>An agreement that pays for work: who gives, who answers for the content, and what must be said.</summary>
/// <param name="Id">The file's name.</param>
/// <param name="Title">The programme's name.</param>
/// <param name="Donor">Id of the donor pack.</param>
/// <param name="Instrument">Grant, contract and so on: the id as in the file.</param>
/// <param name="Prime">Organisation that answers for the content; fills <c>{responsible}</c>.</param>
/// <param name="Subs">Organisations that carry out the work.</param>
/// <param name="Period">From when to when the award runs.</param>
/// <param name="Marking">What each material must bear; a material that is not named bears the donor's text.</param>
/// <param name="Wordings">The award's own wordings.</param>
/// <param name="Imprint">Signature block, or null.</param>
/// <param name="At">The start of its file.</param>
public sealed record Award(
    string Id,
    LocalizedText Title,
    Located<string> Donor,
    string Instrument,
    Located<string> Prime,
    ImmutableArray<Located<string>> Subs,
    Located<Period> Period,
    ImmutableArray<MarkingRule> Marking,
    ImmutableArray<AwardWording> Wordings,
    Imprint? Imprint,
    SourceRange At);
