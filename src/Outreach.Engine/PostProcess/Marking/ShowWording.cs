using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>
/// Puts a chosen wording into the page's language: the donor's own words where they bind in it, else a translation for
/// convenience, labelled, before the words that bind.
/// </summary>
internal sealed class ShowWording(MarkingQuestion question, MarkedAward marked)
{
    private readonly Language language = question.Language;

    /// <summary>The texts to print; null when the wording cannot stand alone, or a slot cannot be filled (reported).</summary>
    public IReadOnlyList<RequiredText>? Run(ChosenWording chosen)
    {
        var wording = chosen.Wording;
        if (!wording.IsBinding(language) && IsRequired() && chosen.Kind is MarkingElement.Disclaimer or MarkingElement.Credit)
        {
            ReportLanguage(chosen);
            return null;
        }

        if ((wording.IsBinding(language) ? language : wording.Binding) is not { } binding)
        {
            ReportNoneBinds(chosen);
            return null;
        }

        question.Trace?.Add(
            binding == language ? "language_own"
                : wording.Text[language] is null ? "language_other"
                : "language_courtesy",
            chosen.At,
            ("language", binding.Autonym)
        );
        return Filled(chosen, binding);
    }

    private List<RequiredText>? Filled(ChosenWording chosen, Language binding)
    {
        var texts = new List<RequiredText>();
        var complete = binding == language || chosen.Wording.Text[language] is null || Take(language);
        return complete & Take(binding) ? texts : null;

        bool Take(Language into)
        {
            if (new FillWording(question, chosen).Run(chosen.Wording.Text[into]!, into) is not { } filled)
            {
                return false;
            }

            texts.Add(
                new RequiredText(
                    marked.Award.Id,
                    marked.Donor.Id,
                    chosen.TextId,
                    chosen.Kind,
                    into,
                    filled,
                    Courtesy: into != binding,
                    chosen.At,
                    chosen.Provenance,
                    chosen.Channels,
                    chosen.Placements
                )
            );
            return true;
        }
    }

    private bool IsRequired() =>
        marked.Award.LanguageRequirement.Contains(language) || (marked.Plan?.Languages.Contains(language) ?? false);

    private void ReportLanguage(ChosenWording chosen) =>
        question.Diagnostics.Add(
            Rules.LanguageRequired,
            chosen.At,
            $"The award \"{marked.Award.Id}\" requires {language.Name}, and the text \"{chosen.TextId}\" has no {language.Name} wording "
                + "that binds.",
            "Ask the donor for its own wording in that language (official), or for its approval of a translation (donor-approved). "
                + "A courtesy translation is not enough here."
        );

    private void ReportNoneBinds(ChosenWording chosen)
    {
        var blank = chosen.Wording.Text is { En: null, Km: null };
        question.Diagnostics.Add(
            Rules.DisclaimerMissing,
            chosen.At,
            blank
                ? $"The text \"{chosen.TextId}\" is blank: nobody has entered the donor's sentence yet."
                : $"The text \"{chosen.TextId}\" has no official wording.",
            blank
                ? "Copy it from the agreement under en, with translation_status: {en: official}, its source, "
                    + "and the day on which you compared them as verified_on."
                : "A courtesy translation never stands alone: add the donor's own sentence, with translation_status official."
        );
    }
}
