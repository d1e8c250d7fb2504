using Outreach.Model.Languages;

namespace Outreach.Model.Funding;

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
        Text[language] is null ? null
        : language == Language.English ? En
        : Km;

    /// <summary>The first language in which the text may stand alone; null: in none.</summary>
    public Language? Binding =>
        IsBinding(Language.English) ? Language.English
        : IsBinding(Language.Khmer) ? Language.Khmer
        : null;

    /// <summary>Whether the text in that language may stand alone.</summary>
    public bool IsBinding(Language language) => Status(language) is WordingStatus.Official or WordingStatus.DonorApproved;
}
