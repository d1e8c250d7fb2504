using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// Decides which texts a material must carry. A pure function of the publication date, the award, its donor's pack and
/// the material: the date of the build has no say. There is no fallback: what cannot be decided is an error.
/// </summary>
/// <remarks>
/// The order is: the award's own wording where its marking plan asks for it or has one for this material, else the
/// donor pack's text that is valid for the publication date. A date known only in part, or not at all, stands for all
/// the days on which it may have been; the wording must be the same on each of them.
/// </remarks>
internal sealed partial class ResolveFunding(Site site)
{
    /// <summary>
    /// The funding block of an item in a language, or null when it cannot be decided: then at least one error says why.
    /// </summary>
    public FundingBlock? Run(Material material, FundedBy fundedBy, PublicationDate published, SourceRange dateAt, Language language, DiagnosticBag diagnostics)
    {
        if (fundedBy.OwnFunds)
        {
            return FundingBlock.OwnFunds;
        }

        var programmes = ImmutableArray.CreateBuilder<Programme>();
        var texts = ImmutableArray.CreateBuilder<RequiredText>();
        var complete = true;
        foreach (var name in fundedBy.Awards)
        {
            if (!site.Awards.TryGetValue(name.Value, out var award) || !site.Donors.TryGetValue(award.Donor.Value, out var donor))
            {
                return null; // Reported where the references were checked.
            }

            programmes.Add(new Programme(award, donor));
            var required = new AwardTexts(this, award, donor, material, published, new Located<string>(name.Value, name.At), dateAt, language, diagnostics).Resolve();
            complete &= required.Any(t => !t.Courtesy);
            texts.AddRange(required);
        }

        return complete ? new FundingBlock(programmes.DrainToImmutable(), texts.DrainToImmutable()) : null;
    }

    /// <summary>What one award demands of one item.</summary>
    private sealed class AwardTexts(
        ResolveFunding owner,
        Award award,
        Donor donor,
        Material material,
        PublicationDate published,
        Located<string> named,
        SourceRange dateAt,
        Language language,
        DiagnosticBag diagnostics)
    {
        private string MaterialName => Materials.Name(material);

        public List<RequiredText> Resolve()
        {
            WarnOutsidePeriod();
            var plan = award.Marking.FirstOrDefault(r => r.Material == material);
            var own = award.Wordings.Where(w => w.Materials.Contains(material)).ToList();
            if (own.Count > 1)
            {
                diagnostics.Add(Rules.DisclaimerAmbiguous, own[1].At, $"The award \"{award.Id}\" has two wordings for a {MaterialName}.", "Keep the one that the agreement gives.");
                return [];
            }

            if (own.Count == 1 && plan?.Disclaimer != DisclaimerBy.Donor)
            {
                return Show(own[0].TextId, own[0].Wording, own[0].At, ImmutableDictionary<Material, LocalizedText>.Empty);
            }

            if (plan?.Disclaimer == DisclaimerBy.Award)
            {
                diagnostics.Add(
                    Rules.DisclaimerMissing,
                    plan.At,
                    $"The award \"{award.Id}\" demands its own disclaimer on a {MaterialName}, and the wording is not there.",
                    $"Put the sentence from the agreement under wordings, with materials: [{MaterialName}]. Nothing is published without it.");
                return [];
            }

            return FromPack();
        }

        private List<RequiredText> FromPack()
        {
            var days = Days();
            var touching = donor.Texts.Where(t => t.Materials.Contains(material) && t.Valid.Overlaps(days)).ToList();
            var covering = touching.Where(t => t.Valid.Covers(days)).ToList();
            if (touching.Count == 1 && covering.Count == 1)
            {
                return Show(covering[0].Id, covering[0].Wording, covering[0].At, covering[0].ProductNames);
            }

            if (covering.Count > 1)
            {
                diagnostics.Add(Rules.DisclaimerAmbiguous, covering[1].At, $"Two texts of the donor pack \"{donor.Id}\" fit a {MaterialName} of {published}.", "Narrow the materials or the validity of one of them.");
            }
            else if (touching.Count > 0)
            {
                ReportDateNeeded(days, touching);
            }
            else
            {
                ReportNoText();
            }

            return [];
        }

        /// <summary>The days on which the item may have been published; for undated material the award's whole period.</summary>
        private Period Days() => published.IsUndated ? award.Period.Value : published.Span;

        private void ReportDateNeeded(Period days, List<DonorText> touching)
        {
            var hint = published.IsUndated
                ? "Give the text its date, or write the award's period so that it ends where the wording does."
                : "Give the exact day.";
            diagnostics.Add(
                Rules.DateNeeded,
                dateAt,
                $"The donor's wording changed within {days}, so the date decides which one is right: \"{touching[0].Id}\" holds {touching[0].Valid}.",
                hint);
        }

        private void ReportNoText()
        {
            var inPack = donor.Texts.Where(t => t.Materials.Contains(material)).Select(t => $"\"{t.Id}\" ({t.Valid})").ToList();
            diagnostics.Add(
                Rules.DisclaimerMissing,
                named.At,
                $"The donor pack \"{donor.Id}\" has no text for a {MaterialName} published {(published.IsUndated ? "within the award's period" : published.ToString())}.",
                inPack.Count == 0 ? $"Add the donor's text to donors/{donor.Id}.yml, as the agreement gives it." : $"It has {string.Join(", ", inPack)}. Ask the donor which text holds.");
        }

        private List<RequiredText> Show(
            string textId,
            Wording wording,
            SourceRange at,
            ImmutableDictionary<Material, LocalizedText> products)
        {
            var binding = wording.IsBinding(language) ? language : Language.All.FirstOrDefault(wording.IsBinding);
            if (binding is null)
            {
                diagnostics.Add(
                    Rules.DisclaimerMissing,
                    at,
                    $"The text \"{textId}\" has no official wording.",
                    "A courtesy translation never stands alone: add the donor's own sentence, with translation_status official.");
                return [];
            }

            var shown = new List<Language>();
            if (binding != language && wording.Text[language] is not null)
            {
                shown.Add(language);
            }

            shown.Add(binding);
            return [.. shown
                .Select(l => (Language: l, Words: Fill(wording.Text[l]!, l, products, at)))
                .Where(t => t.Words is not null)
                .Select(t => new RequiredText(award.Id, textId, t.Language, t.Words!, t.Language != binding))];
        }

        /// <summary>The wording with its slots filled, or null when one cannot be (reported).</summary>
        private string? Fill(string wording, Language into, ImmutableDictionary<Material, LocalizedText> products, SourceRange at)
        {
            var complete = true;
            var filled = Slot().Replace(wording, slot =>
            {
                var value = slot.Value switch
                {
                    "{responsible}" => owner.site.Settings.Organisations.GetValueOrDefault(award.Prime.Value)?.Names[into],
                    "{product}" => products.GetValueOrDefault(material)?[into],
                    _ => null,
                };
                if (value is null)
                {
                    complete = false;
                    diagnostics.Add(Rules.SlotUnfilled, at, $"The slot {slot.Value} of this text cannot be filled in {into.Code} for a {MaterialName} of the award \"{award.Id}\".", AdviceForSlot(slot.Value, into));
                }

                return value ?? slot.Value;
            });
            return complete ? filled : null;
        }

        private string AdviceForSlot(string slot, Language into) => slot switch
        {
            "{responsible}" => $"Give the organisation \"{award.Prime.Value}\" its name in {into.Code} in site.yml.",
            "{product}" => $"Write product: {{{MaterialName}: {{{into.Code}: …}}}} under the text.",
            _ => "The slots that are known are {responsible} and {product}.",
        };

        private void WarnOutsidePeriod()
        {
            if (language == owner.site.Settings.SourceLanguage && !published.IsUndated && !award.Period.Value.Overlaps(published.Span))
            {
                diagnostics.Add(Rules.DateOutsidePeriod, dateAt, $"{published} is outside the period of the award \"{award.Id}\" ({award.Period.Value}).", "Check the date, or the award.");
            }
        }
    }

    private readonly Site site = site;

    [GeneratedRegex("\\{[^{}]*\\}", RegexOptions.None, 1000)]
    private static partial Regex Slot();
}
