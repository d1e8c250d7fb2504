namespace Outreach.Engine.PostProcess;

/// <summary>
/// One text on one page or sheet, as it was found there; or, with no text, what the donor has lifted from it.
/// </summary>
/// <param name="Address">The page's or the sheet's.</param>
/// <param name="Language">The page's.</param>
/// <param name="Material">What the page is; <c>list</c> for one that shows several.</param>
/// <param name="Award">The award.</param>
/// <param name="Donor">The donor that had it.</param>
/// <param name="Element">What kind of text it is; for an exemption what was lifted.</param>
/// <param name="TextId">The text's id; empty for an exemption.</param>
/// <param name="TextLanguage">The wording's language; empty for an exemption.</param>
/// <param name="Courtesy">Whether it is a translation for convenience.</param>
/// <param name="Hash">SHA-256 of the wording; empty for an exemption.</param>
/// <param name="Logos">The award's logos on the page.</param>
/// <param name="Exemption">The references under which the donor has lifted something; empty: none.</param>
/// <param name="Published">The item's publication date; empty on lists.</param>
/// <param name="Wording">The words; empty for an exemption.</param>
internal sealed record MarkingEntry(
    string Address,
    string Language,
    string Material,
    string Award,
    string Donor,
    string Element,
    string TextId,
    string TextLanguage,
    bool Courtesy,
    string Hash,
    string Logos,
    string Exemption,
    string Published,
    string Wording
);
