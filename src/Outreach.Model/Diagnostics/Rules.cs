using System.Reflection;

namespace Outreach.Model.Diagnostics;

/// <summary>
/// The one catalogue of rules. OUT1xx reading, OUT2xx references and translations, OUT3xx donors and disclaimers,
/// OUT4xx links, photographs and assets, OUT5xx print, OUT6xx consent and safety, OUT9xx our own fault.
/// A code never changes its meaning; a rule that goes leaves its number unused.
/// </summary>
public static class Rules
{
    // OUT1xx: reading.

    /// <summary>OUT101.</summary>
    public static readonly Rule YamlSyntax = Error("OUT101", "YAML can be read.");

    /// <summary>OUT102.</summary>
    public static readonly Rule UnknownKey = Error("OUT102", "Every key is one that the product knows.");

    /// <summary>OUT103.</summary>
    public static readonly Rule MissingKey = Error("OUT103", "What is required is there.");

    /// <summary>OUT104.</summary>
    public static readonly Rule WrongShape = Error("OUT104", "A value has the shape that its key asks for: text, list or group.");

    /// <summary>OUT105.</summary>
    public static readonly Rule UnknownValue = Error("OUT105", "A value from a fixed set is one of that set.");

    /// <summary>OUT106.</summary>
    public static readonly Rule DateUnreadable = Error("OUT106", "A date is written as 2017-03-14, 2017-03, 2017 or undated.");

    /// <summary>OUT107.</summary>
    public static readonly Rule DuplicateKey = Error("OUT107", "A key is written once.");

    /// <summary>OUT108.</summary>
    public static readonly Rule FileName = Error("OUT108", "Folders and files are named as the input folder's plan says.");

    /// <summary>OUT109.</summary>
    public static readonly Rule NotUtf8 = Error("OUT109", "Text files are UTF-8.");

    /// <summary>OUT110.</summary>
    public static readonly Rule EmptyBody = Error("OUT110", "A text has content.");

    /// <summary>OUT111.</summary>
    public static readonly Rule MarkdownTooDeep = Error("OUT111", "Markdown is not nested beyond reason.");

    /// <summary>OUT112.</summary>
    public static readonly Rule RawHtml = Error("OUT112", "A text is Markdown: HTML is not passed through.");

    /// <summary>OUT113.</summary>
    public static readonly Rule UnknownBlock = Error("OUT113", "A ::: block is one that the product knows.");

    /// <summary>OUT114.</summary>
    public static readonly Rule AttributeNotAllowed = Error("OUT114", "A text sets no attributes on what it makes.");

    /// <summary>OUT115.</summary>
    public static readonly Rule OutsideInput = Error(
        "OUT115",
        "Nothing is read outside the input and theme folders, through links neither."
    );

    /// <summary>OUT116.</summary>
    public static readonly Rule FileTooLarge = Error("OUT116", "A text file is at most 2 MB.");

    /// <summary>OUT117.</summary>
    public static readonly Rule MissingFile = Error("OUT117", "The files that every site needs are there.");

    /// <summary>OUT118.</summary>
    public static readonly Rule ValueOutOfRange = Error("OUT118", "A number, an address or a percentage is one that can be.");

    /// <summary>OUT119.</summary>
    public static readonly Rule TextOutsidePanels = Error("OUT119", "A leaflet's text stands in its panels.");

    // OUT2xx: references and translations.

    /// <summary>OUT201.</summary>
    public static readonly Rule UnknownAward = Error("OUT201", "Every award that is named exists.");

    /// <summary>OUT202.</summary>
    public static readonly Rule UnknownOrganisation = Error("OUT202", "Every organisation that is named stands in site.yml.");

    /// <summary>OUT203.</summary>
    public static readonly Rule UnknownTopic = Error("OUT203", "Every topic that is named stands in site.yml.");

    /// <summary>OUT204.</summary>
    public static readonly Rule UnknownProvince = Error("OUT204", "Every province that is named is one of Cambodia's 25.");

    /// <summary>OUT205.</summary>
    public static readonly Rule NoSourceLanguage = Error(
        "OUT205",
        "Every text exists in the source language, in which its facts are written."
    );

    /// <summary>OUT206.</summary>
    public static readonly Rule FactContradicted = Error("OUT206", "A translation does not contradict a fact of its source text.");

    /// <summary>OUT207.</summary>
    public static readonly Rule EmptyTranslation = Error("OUT207", "An empty translation is not a translation.");

    /// <summary>OUT208.</summary>
    public static readonly Rule TranslationStale = Warning("OUT208", "A translation was made from the source text as it now is.");

    /// <summary>OUT209.</summary>
    public static readonly Rule TranslationDraft = Warning("OUT209", "A translation has been read by a native reader.");

    /// <summary>OUT210.</summary>
    public static readonly Rule AddressTaken = Error("OUT210", "No two pages and no redirect share an address.");

    /// <summary>OUT211.</summary>
    public static readonly Rule PhotoTextUnmatched = Error("OUT211", "A translated photograph is one of the source text's photographs.");

    /// <summary>OUT212.</summary>
    public static readonly Rule TranslationStatusMissing = Error(
        "OUT212",
        "A translation says whether it is a draft, reviewed or approved."
    );

    /// <summary>OUT213.</summary>
    public static readonly Rule SlotsDiffer = Error("OUT213", "A string of the interface has the same placeholders in each language.");

    /// <summary>OUT214.</summary>
    public static readonly Rule StringMissing = Error("OUT214", "Every string of the interface exists in each language.");

    // OUT3xx: donors and disclaimers.

    /// <summary>OUT301.</summary>
    public static readonly Rule FundingMissing = Error("OUT301", "Every text says who paid: awards, or own-funds.");

    /// <summary>OUT302.</summary>
    public static readonly Rule UnknownDonor = Error("OUT302", "An award's donor has a donor pack.");

    /// <summary>OUT303.</summary>
    public static readonly Rule DisclaimerMissing = Error(
        "OUT303",
        "For every award there is a disclaimer that fits the material, language and date."
    );

    /// <summary>OUT304.</summary>
    public static readonly Rule SlotUnfilled = Error("OUT304", "Every slot of a donor's text can be filled.");

    /// <summary>OUT305.</summary>
    public static readonly Rule DateNeeded = Error(
        "OUT305",
        "Undated material has one and the same wording over its award's whole period."
    );

    /// <summary>OUT306.</summary>
    public static readonly Rule DisclaimerAmbiguous = Error("OUT306", "Only one of a donor's texts fits.");

    /// <summary>OUT307.</summary>
    public static readonly Rule DateOutsidePeriod = Warning("OUT307", "Material is published within its award's period.");

    /// <summary>OUT308.</summary>
    public static readonly Rule DisclaimerNotInHtml = Error("OUT308", "Each required text stands in the finished page, word for word.");

    /// <summary>OUT309.</summary>
    public static readonly Rule DisclaimerNotInPdf = Error("OUT309", "Each required text stands in the printed sheet, word for word.");

    /// <summary>OUT310.</summary>
    public static readonly Rule PeriodBackwards = Error("OUT310", "A period ends after it begins.");

    /// <summary>OUT311.</summary>
    public static readonly Rule DisclaimerByHand = Warning("OUT311", "Disclaimers come from the award, not from the text.");

    /// <summary>OUT312.</summary>
    public static readonly Rule LanguageRequired = Error("OUT312", "Where an award requires a language, its texts bind in that language.");

    /// <summary>OUT313.</summary>
    public static readonly Rule ExemptionIncomplete = Error(
        "OUT313",
        "An exemption says what, on what, why, who granted it, under which reference, from when and until when."
    );

    /// <summary>OUT314.</summary>
    public static readonly Rule ExemptionExpired = Error(
        "OUT314",
        "An exemption holds on the publication date of everything in its scope."
    );

    /// <summary>OUT315.</summary>
    public static readonly Rule LogoMissing = Error("OUT315", "Every logo that is demanded was supplied by the donor.");

    /// <summary>OUT316.</summary>
    public static readonly Rule LogoForbidden = Error(
        "OUT316",
        "No logo is demanded that its owner forbids, or that needs a permission which is not there."
    );

    /// <summary>OUT317.</summary>
    public static readonly Rule LogoExpired = Error("OUT317", "A logo, and the permission to use it, hold on the publication date.");

    /// <summary>OUT318.</summary>
    public static readonly Rule LogoFile = Error(
        "OUT318",
        "A logo's file is there, is the one that the donor supplied, and is safe to publish."
    );

    /// <summary>OUT319.</summary>
    public static readonly Rule LogoFaulty = Error(
        "OUT319",
        "A logo is laid out as its owner demands: seen, large enough, undistorted, with clear space, beside its statement, "
            + "donors' alike in size."
    );

    /// <summary>OUT320.</summary>
    public static readonly Rule PartnerLogoLarger = Warning("OUT320", "A partner's logo is not larger than a donor's.");

    /// <summary>OUT321.</summary>
    public static readonly Rule DisclaimerUnreadable = Error(
        "OUT321",
        "Each required text can be read where it stands: shown, whole, large and dark enough."
    );

    /// <summary>OUT322.</summary>
    public static readonly Rule DisclaimerMisplaced = Error(
        "OUT322",
        "Each required text stands where the material's rule puts it: on a sheet's first or last page, on a leaflet's back."
    );

    /// <summary>OUT323.</summary>
    public static readonly Rule ApprovalMissing = Error(
        "OUT323",
        "Where an award asks for the donor's approval, each item says how it stands, and is not waiting for it."
    );

    /// <summary>OUT324.</summary>
    public static readonly Rule PermissionExpires = Warning(
        "OUT324",
        "Approvals have not ended; approvals, permissions and exemptions hold for more than 60 days."
    );

    /// <summary>OUT325.</summary>
    public static readonly Rule ProminenceContested = Warning(
        "OUT325",
        "Where donors each want to be the most prominent, somebody has decided the order."
    );

    /// <summary>OUT326.</summary>
    public static readonly Rule DonorSiteGone = Warning("OUT326", "No link leads to a donor's site that has gone.");

    /// <summary>OUT327.</summary>
    public static readonly Rule WordingUnused = Warning("OUT327", "An award's own wording is used.");

    /// <summary>OUT328.</summary>
    public static readonly Rule WordingUnverified = Warning(
        "OUT328",
        "Somebody has compared each donor's wording with the donor's own document."
    );

    /// <summary>OUT329.</summary>
    public static readonly Rule WordingUncertain = Error(
        "OUT329",
        "A wording that is not known from use is verified before it is published."
    );

    /// <summary>OUT330.</summary>
    public static readonly Rule ExemptionScopeEmpty = Error("OUT330", "What an exemption is about exists.");

    // OUT4xx: links, photographs and assets.

    /// <summary>OUT401.</summary>
    public static readonly Rule LinkBroken = Error("OUT401", "A link within the site leads somewhere.");

    /// <summary>OUT402.</summary>
    public static readonly Rule LinkScheme = Error("OUT402", "A link is http, https, mailto or tel.");

    /// <summary>OUT403.</summary>
    public static readonly Rule PhotoNotListed = Error("OUT403", "A photograph placed in the text is listed under photos.");

    /// <summary>OUT404.</summary>
    public static readonly Rule PhotoNotFound = Error("OUT404", "A photograph that is listed lies beside its text.");

    /// <summary>OUT405.</summary>
    public static readonly Rule AltMissing = Error("OUT405", "Every photograph says in words what it shows, in the source language.");

    /// <summary>OUT406.</summary>
    public static readonly Rule CreditMissing = Error("OUT406", "Every photograph names its maker.");

    /// <summary>OUT407.</summary>
    public static readonly Rule PhotoTextUntranslated = Warning(
        "OUT407",
        "Captions and descriptions of photographs are translated with their text."
    );

    /// <summary>OUT408.</summary>
    public static readonly Rule ThemeTemplate = Error("OUT408", "The theme's templates can be read and use only names that exist.");

    /// <summary>OUT409.</summary>
    public static readonly Rule ThemeAssetMissing = Error("OUT409", "What the theme refers to is in the theme.");

    /// <summary>OUT410.</summary>
    public static readonly Rule PhotoUnreadable = Error("OUT410", "A photograph can be read.");

    /// <summary>OUT411.</summary>
    public static readonly Rule PhotoTooLarge = Error("OUT411", "A photograph has at most 100 megapixels and 50 MB.");

    /// <summary>OUT412.</summary>
    public static readonly Rule PhotoKind = Error("OUT412", "A photograph is a JPEG, PNG, WebP or TIFF file.");

    /// <summary>OUT413.</summary>
    public static readonly Rule ThemeStyle = Warning("OUT413", "The theme's style sheets can be made smaller without changing them.");

    // OUT5xx: print.

    /// <summary>OUT501.</summary>
    public static readonly Rule SheetOverflows = Error("OUT501", "A printed sheet holds its text.");

    /// <summary>OUT502.</summary>
    public static readonly Rule NotPrinted = Error("OUT502", "The browser prints every sheet.");

    /// <summary>OUT503.</summary>
    public static readonly Rule SheetTightened = Warning("OUT503", "A printed sheet keeps the type size it was designed with.");

    /// <summary>OUT504.</summary>
    public static readonly Rule PhotoTooSmallToPrint = Error("OUT504", "A photograph has at least 150 dots per inch at its printed size.");

    /// <summary>OUT505.</summary>
    public static readonly Rule PageNotSeen = Error("OUT505", "The browser shows every page that is looked at.");

    /// <summary>OUT506.</summary>
    public static readonly Rule EditionNotRecorded = Error(
        "OUT506",
        "The edition that a leaflet's sheets carry is recorded beside it, with its code."
    );

    /// <summary>OUT507.</summary>
    public static readonly Rule EditionRecordBroken = Error(
        "OUT507",
        "The record of a leaflet's editions has no gaps, and each code is one of its own."
    );

    /// <summary>OUT508.</summary>
    public static readonly Rule TextOutsideMargin = Error("OUT508", "Printed text stands 10 mm or more from the edge of the paper.");

    /// <summary>OUT509.</summary>
    public static readonly Rule TextOverlaps = Error("OUT509", "On a printed sheet nothing lies on a text.");

    /// <summary>OUT510.</summary>
    public static readonly Rule GlyphMissing = Error("OUT510", "The theme's fonts have every letter of a printed sheet.");

    /// <summary>OUT511.</summary>
    public static readonly Rule CodeUnreadable = Error("OUT511", "The QR code on a printed sheet is read and leads to its edition's page.");

    /// <summary>OUT512.</summary>
    public static readonly Rule NotFitToCopy = Error(
        "OUT512",
        "A sheet for the photocopier is black on white, and large enough to be copied."
    );

    // OUT6xx: consent and safety.

    /// <summary>OUT601.</summary>
    public static readonly Rule ConsentMissing = Error(
        "OUT601",
        "Every photograph names its consent, or says that nobody can be recognised."
    );

    /// <summary>OUT602.</summary>
    public static readonly Rule ConsentUnreadable = Error("OUT602", "Consent is an opaque id such as C-0042, never a name.");

    // OUT9xx: our own fault.

    /// <summary>OUT901.</summary>
    public static readonly Rule InternalError = Error("OUT901", "The program itself makes no mistakes.");

    /// <summary>OUT902.</summary>
    public static readonly Rule KeptFileDamaged = Warning("OUT902", "What is kept between builds is as it was put there.");

    /// <summary>Every rule, in the order of the codes.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        .. typeof(Rules)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .Select(field => (Rule)field.GetValue(null)!)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal),
    ];

    private static Rule Error(string code, string summary) => new(code, Severity.Error, summary);

    private static Rule Warning(string code, string summary) => new(code, Severity.Warning, summary);
}
