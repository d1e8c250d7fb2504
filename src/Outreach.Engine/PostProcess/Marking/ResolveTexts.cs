using System.Collections.Immutable;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>The texts that one award demands of one item in one language.</summary>
internal sealed class ResolveTexts(
    SiteSettings settings,
    List<MarkedAward> awards,
    MarkedAward marked,
    MarkingRequest request,
    Language language,
    DiagnosticBag diagnostics,
    Trace? trace)
{
    private static readonly Channels[] EachChannel = [Channels.Web, Channels.Pdf];

    /// <summary>In the order in which they are read: credits, disclaimers, notices.</summary>
    private static readonly MarkingElement[] Kinds =
    [
        MarkingElement.Credit,
        MarkingElement.Disclaimer,
        MarkingElement.SiteNotice,
        MarkingElement.TranslationNotice,
        MarkingElement.MapNotice,
        MarkingElement.ArchiveNote,
    ];

    private readonly List<RequiredText> texts = [];
    private bool failed;

    private Award Award => marked.Award;

    private Donor Donor => marked.Donor;

    private string MaterialName => Materials.Name(request.Material);

    /// <summary>The texts, or null when one that is demanded cannot be had (reported).</summary>
    public List<RequiredText>? Run()
    {
        foreach (var kind in Kinds.Where(Applies))
        {
            if (marked.Lifted.Contains(kind))
            {
                trace?.Add("lifted", Award.At, ("kind", NameOf(kind)));
            }
            else
            {
                Resolve(kind);
            }
        }

        return failed ? null : texts;
    }

    private static string NameOf(MarkingElement kind) => FundingWords.Name(FundingWords.Elements, kind);

    private bool Applies(MarkingElement kind) => kind switch
    {
        MarkingElement.TranslationNotice => request.IsTranslated,
        MarkingElement.MapNotice => request.ShowsMap,
        MarkingElement.ArchiveNote => HasGone(),
        _ => true,
    };

    /// <summary>Whether the donor by whose pack the item is marked has ended, or has the award no longer.</summary>
    private bool HasGone()
    {
        var days = request.DaysUnder(Award);
        return Donor.Status != DonorStatus.Active
            || (request.Version == MarkingVersion.AsPublished && Award.Modifications.Any(m => m.TransferredTo is not null && days.To < m.Date));
    }

    private Located<WordingBy>? PlanFor(MarkingElement kind) => kind switch
    {
        MarkingElement.Disclaimer => marked.Plan?.Disclaimer,
        MarkingElement.Credit => marked.Plan?.Credit,
        _ => null,
    };

    private void Resolve(MarkingElement kind)
    {
        if (FindMerged(kind) is { } merged)
        {
            trace?.Add("merged", merged.At, ("kind", NameOf(kind)), ("text", merged.TextId));
            Show(kind, merged.TextId, merged.Wording, merged.At, ImmutableDictionary<Material, LocalizedText>.Empty, Channels.All, Placements.All);
            return;
        }

        var plan = PlanFor(kind);
        var own = Award.Wordings.Where(w => w.Kind == kind && w.With.IsEmpty && w.Materials.Contains(request.Material)).ToList();
        if (own.Count > 1)
        {
            Fail(Rules.DisclaimerAmbiguous, own[1].At, $"The award \"{Award.Id}\" has two wordings for a {MaterialName}.", "Keep the one that the agreement gives.");
        }
        else if (own.Count == 1 && plan?.Value != WordingBy.Donor)
        {
            trace?.Add("own_wording", own[0].At, ("kind", NameOf(kind)), ("award", Award.Id));
            Show(kind, own[0].TextId, own[0].Wording, own[0].At, ImmutableDictionary<Material, LocalizedText>.Empty, Channels.All, Placements.All);
        }
        else if (plan?.Value == WordingBy.Award)
        {
            Fail(
                Rules.DisclaimerMissing,
                plan.Value.At,
                $"The award \"{Award.Id}\" demands its own {NameOf(kind)} on a {MaterialName}, and the wording is not there.",
                $"Put the sentence from the agreement under wordings, with materials: [{MaterialName}]. Nothing is published without it.");
        }
        else
        {
            WarnOfUnused(own);
            FromPack(kind, isDemanded: plan is not null || Donor.Rules.Requires.Contains(kind));
        }
    }

    /// <summary>A sentence for several awards together: where exactly they paid, and one of them supplies it.</summary>
    private AwardWording? FindMerged(MarkingElement kind)
    {
        if (awards.Count < 2)
        {
            return null;
        }

        var together = awards.Select(a => a.Award.Id).ToHashSet(StringComparer.Ordinal);
        return awards
            .Where(a => !a.Lifted.Contains(kind))
            .SelectMany(a => a.Award.Wordings.Where(w => w.Kind == kind && !w.With.IsEmpty && w.Materials.Contains(request.Material) && together.SetEquals(w.With.Select(n => n.Value).Append(a.Award.Id))))
            .FirstOrDefault();
    }

    private void WarnOfUnused(List<AwardWording> own)
    {
        if (own.Count == 1 && language == settings.SourceLanguage)
        {
            diagnostics.Add(Rules.WordingUnused, own[0].At, $"The marking plan of \"{Award.Id}\" asks for the donor's text on a {MaterialName}, so this wording of its own is never shown.", "Take it out, or write award in the marking plan.");
        }
    }

    private void FromPack(MarkingElement kind, bool isDemanded)
    {
        var chosen = new List<(DonorText Text, Channels Channels)>();
        // A site notice stands on the site, whatever its pack says of channels.
        foreach (var channel in kind == MarkingElement.SiteNotice ? [Channels.Web] : EachChannel)
        {
            var text = Choose(kind, channel, isDemanded);
            if (failed)
            {
                return;
            }

            if (text is not null)
            {
                var known = chosen.FindIndex(c => c.Text == text);
                if (known < 0)
                {
                    chosen.Add((text, channel));
                }
                else
                {
                    chosen[known] = (text, chosen[known].Channels | channel);
                }
            }
        }

        foreach (var (text, channels) in chosen)
        {
            CheckVerified(text);
            trace?.Add(request.Version == MarkingVersion.Current ? "pack_current" : "pack", text.At, ("kind", NameOf(kind)), ("text", text.Id), ("donor", Donor.Id), ("valid", $"{text.Valid.From:yyyy-MM-dd} … {text.Valid.To:yyyy-MM-dd}".Trim()), ("date", request.Published.Value.ToString()), ("material", MaterialName));
            Show(kind, text.Id, text.Wording, text.At, text.ProductNames, channels, text.Placements);
        }
    }

    /// <summary>The one text of the pack that fits on each of the days; null when there is none, or none can be told (reported).</summary>
    private DonorText? Choose(MarkingElement kind, Channels channel, bool isDemanded)
    {
        var days = request.DaysUnder(Award);
        var fitting = Donor.Texts.Where(t => t.Kind == kind && Fits(t, channel) && (request.Version == MarkingVersion.Current ? t.Valid.To is null : t.Valid.Overlaps(days))).ToList();
        if (fitting.Count == 0)
        {
            if (isDemanded)
            {
                ReportNoText(kind, channel);
            }

            return null;
        }

        if (fitting.Count == 1 && (request.Version == MarkingVersion.Current || fitting[0].Valid.Covers(days)))
        {
            return fitting[0];
        }

        var together = fitting.Where((t, i) => fitting.Take(i).Any(o => o.Valid.Overlaps(t.Valid))).FirstOrDefault();
        if (together is not null)
        {
            Fail(Rules.DisclaimerAmbiguous, together.At, $"Two texts of the donor pack \"{Donor.Id}\" fit a {MaterialName} of {request.Published.Value}.", "Narrow the materials or the validity of one of them.");
            return null;
        }

        if (fitting.TrueForAll(t => SameWords(t, fitting[0])) && IsCovered(days, fitting))
        {
            return fitting[0]; // The words did not change, so it does not matter on which day it was.
        }

        var hint = request.Published.Value.IsUndated
            ? "Give the text its date, or write the award's period so that it ends where the wording does."
            : "Give the exact day.";
        Fail(Rules.DateNeeded, request.Published.At, $"The donor's wording changed within {days}, so the date decides which one is right: \"{fitting[0].Id}\" holds {fitting[0].Valid}.", hint);
        return null;
    }

    private bool Fits(DonorText text, Channels channel) =>
        text.Materials.Contains(request.Material)
        && (text.Channels & channel) != default
        && (text.Approved is null || text.Approved == (request.Approval.Status == ApprovalStatus.Approved));

    private bool SameWords(DonorText one, DonorText other) =>
        one.Wording == other.Wording
        && one.Placements == other.Placements
        && one.ProductNames.GetValueOrDefault(request.Material) == other.ProductNames.GetValueOrDefault(request.Material);

    private static bool IsCovered(Period days, List<DonorText> texts)
    {
        var ordered = texts.OrderBy(t => t.Valid.From ?? DateOnly.MinValue).ToList();
        var unbroken = Enumerable.Range(1, ordered.Count - 1).All(i => ordered[i].Valid.From == ordered[i - 1].Valid.To?.AddDays(1));
        return unbroken && new Period(ordered[0].Valid.From, ordered[^1].Valid.To).Covers(days);
    }

    private void ReportNoText(MarkingElement kind, Channels channel)
    {
        var inPack = Donor.Texts.Where(t => t.Kind == kind && t.Materials.Contains(request.Material)).Select(t => $"\"{t.Id}\" ({t.Valid}{ConditionsOf(t)})").ToList();
        var when = request switch
        {
            { Version: MarkingVersion.Current } => "that is in force now",
            { Published.Value.IsUndated: true } => "published within the award's period",
            _ => $"published {request.Published.Value}",
        };
        var way = channel == Channels.Web ? "" : ", printed";
        Fail(
            Rules.DisclaimerMissing,
            marked.Named,
            $"The donor pack \"{Donor.Id}\" has no {NameOf(kind)} for a {MaterialName}{(request.Approval.Status == ApprovalStatus.Approved ? " that the donor has approved," : "")} {when}{way}.",
            inPack.Count == 0 ? AdviceWithout(kind) : $"It has {string.Join(", ", inPack)}. Ask the donor which text holds.{AdviceForGone()}");
    }

    private string AdviceWithout(MarkingElement kind) =>
        kind == MarkingElement.Disclaimer && Donor.Texts.FirstOrDefault(t => t.Kind == MarkingElement.Credit) is { } credit
            ? $"It has the credit \"{credit.Id}\". If the agreement asks for no disclaimer, write rules: {{requires: [credit]}} in donors/{Donor.Id}.yml; else add the disclaimer there."
            : $"Add the donor's text to donors/{Donor.Id}.yml, as the agreement gives it.";

    private string AdviceForGone() =>
        Donor.Status == DonorStatus.Active ? "" : $" If the award went to another donor, write it into awards/{Award.Id}.yml: mods: [{{date: 2025-07-01, transferred_to: …}}]";

    private static string ConditionsOf(DonorText text) => string.Concat(
        text.Channels == Channels.All ? "" : text.Channels == Channels.Web ? ", on the web" : ", on paper",
        text.Approved switch { true => ", approved by the donor", false => ", not approved by the donor", null => "" });

    private void Show(
        MarkingElement kind,
        string textId,
        Wording wording,
        SourceRange at,
        ImmutableDictionary<Material, LocalizedText> products,
        Channels channels,
        Placements placements)
    {
        if (!wording.IsBinding(language) && IsRequired(language) && kind is MarkingElement.Disclaimer or MarkingElement.Credit)
        {
            Fail(
                Rules.LanguageRequired,
                at,
                $"The award \"{Award.Id}\" requires {language.Code}, and the text \"{textId}\" has no {language.Code} wording that binds.",
                "Ask the donor for its own wording in that language (official), or for its approval of a translation (donor-approved). A courtesy translation is not enough here.");
            return;
        }

        var binding = wording.IsBinding(language) ? language : Language.All.FirstOrDefault(wording.IsBinding);
        if (binding is null)
        {
            Fail(
                Rules.DisclaimerMissing,
                at,
                wording.Text is { En: null, Km: null } ? $"The text \"{textId}\" is blank: nobody has entered the donor's sentence yet." : $"The text \"{textId}\" has no official wording.",
                wording.Text is { En: null, Km: null }
                    ? "Copy it from the agreement under en, with translation_status: {en: official}, its source, and the day on which you compared them as verified_on."
                    : "A courtesy translation never stands alone: add the donor's own sentence, with translation_status official.");
            return;
        }

        trace?.Add(binding == language ? "language_own" : wording.Text[language] is null ? "language_other" : "language_courtesy", at, ("language", binding.Autonym));
        var fill = new FillWording(settings, Award, textId, request.Material, diagnostics);
        if (binding != language && wording.Text[language] is { } courtesy)
        {
            Take(courtesy, language, isCourtesy: true);
        }

        Take(wording.Text[binding]!, binding, isCourtesy: false);

        void Take(string words, Language into, bool isCourtesy)
        {
            if (fill.Run(words, into, products, at) is { } filled)
            {
                texts.Add(new RequiredText(Award.Id, Donor.Id, textId, kind, into, filled, isCourtesy, channels, placements));
            }
            else
            {
                failed = true;
            }
        }
    }

    /// <summary>A wording that nobody has compared with the donor's own document is told of; one that is not even known from use is not published.</summary>
    private void CheckVerified(DonorText text)
    {
        if (text.Provenance is { VerifiedOn: not null } or { Confidence: null } || language != settings.SourceLanguage)
        {
            return;
        }

        if (text.Provenance.Confidence == Confidence.Low)
        {
            Fail(Rules.WordingUncertain, text.At, $"It is not known whether the text \"{text.Id}\" is the wording of \"{Donor.Id}\" (confidence: low), and nobody has verified it.", "Compare it with the agreement, word for word; then write the day as verified_on.");
        }
        else
        {
            diagnostics.Add(Rules.WordingUnverified, text.At, $"Nobody has compared the text \"{text.Id}\" with the document of \"{Donor.Id}\".", "Compare it with the agreement, word for word; then write the day as verified_on.");
        }
    }

    private bool IsRequired(Language required) =>
        Award.LanguageRequirement.Contains(required) || (marked.Plan?.Languages.Contains(required) ?? false);

    private void Fail(Rule rule, SourceRange at, string message, string hint)
    {
        failed = true;
        diagnostics.Add(rule, at, message, hint);
    }
}
