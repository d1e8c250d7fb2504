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
