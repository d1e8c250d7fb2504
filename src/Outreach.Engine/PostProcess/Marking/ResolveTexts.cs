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
    Trace? trace
)
{
    private static readonly ImmutableDictionary<Material, LocalizedText> NoProducts = ImmutableDictionary<Material, LocalizedText>.Empty;

    /// <summary>Everywhere a text can stand: on the web in each place, on paper on an item's sheet.</summary>
    private static readonly (Channels Channel, Placements Placement)[] Spots =
    [
        (Channels.Web, Placements.Item),
        (Channels.Pdf, Placements.Item),
        (Channels.Web, Placements.Home),
        (Channels.Web, Placements.SectionIndex),
        (Channels.Web, Placements.List),
    ];

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
    private readonly Period days = request.DaysUnder(marked.Award);
    private bool failed;

    private bool IsCurrent => request.Version == MarkingVersion.Current;

    private Award Award => marked.Award;

    private Donor Donor => marked.Donor;

    private string MaterialName => Materials.Name(request.Material);

    /// <summary>The texts, or null when one that is demanded cannot be had (reported).</summary>
    public List<RequiredText>? Run()
    {
        foreach (var kind in Kinds)
        {
            if (!Applies(kind))
            {
                continue;
            }

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

    private bool Applies(MarkingElement kind) =>
        kind switch
        {
            MarkingElement.TranslationNotice => request.IsTranslated,
            MarkingElement.MapNotice => request.ShowsMap,
            MarkingElement.ArchiveNote => HasGone(),
            _ => true,
        };

    /// <summary>Whether the donor by whose pack the item is marked has ended, or has the award no longer.</summary>
    private bool HasGone() =>
        Donor.Status != DonorStatus.Active || (!IsCurrent && MarkAward.TransfersOf(Award).Exists(m => days.To < m.Date));

    private Located<WordingBy>? PlanFor(MarkingElement kind) =>
        kind switch
        {
            MarkingElement.Disclaimer => marked.Plan?.Disclaimer,
            MarkingElement.Credit => marked.Plan?.Credit,
            _ => null,
        };

    private void Resolve(MarkingElement kind)
    {
        if (awards.Count > 1 && FindMerged(kind) is var (merged, supplier))
        {
            trace?.Add("merged", merged.At, ("kind", NameOf(kind)), ("text", merged.TextId));
            Show(kind, merged.TextId, merged.Wording, merged.At, NoProducts, Channels.All, kind.UsualPlacements(), supplier);
            return;
        }

        var plan = PlanFor(kind);
        var own = OwnWordings(kind);
        if (own.Count > 1)
        {
            Fail(
                Rules.DisclaimerAmbiguous,
                own[1].At,
                $"The award \"{Award.Id}\" has two wordings for a {MaterialName}.",
                "Keep the one that the agreement gives."
            );
        }
        else if (own.Count == 1 && plan?.Value != WordingBy.Donor)
        {
            trace?.Add("own_wording", own[0].At, ("kind", NameOf(kind)), ("award", Award.Id));
            Show(kind, own[0].TextId, own[0].Wording, own[0].At, NoProducts, Channels.All, kind.UsualPlacements(), Award);
        }
        else if (plan?.Value == WordingBy.Award)
        {
            Fail(
                Rules.DisclaimerMissing,
                plan.Value.At,
                $"The award \"{Award.Id}\" demands its own {NameOf(kind).Replace('-', ' ')} on a {MaterialName}, and the wording is not there.",
                $"Put the sentence from the agreement under wordings, with materials: [{MaterialName}]. Nothing is published without it."
            );
        }
        else
        {
            WarnOfUnused(own);
            FromPack(kind, isDemanded: plan is not null || Donor.Rules.Requires.Contains(kind));
        }
    }

    /// <summary>
    /// A sentence for several awards together: where exactly they paid, one of them supplies it, and the donor of none has
    /// lifted what it says.
    /// </summary>
    private (AwardWording Wording, Award Supplier)? FindMerged(MarkingElement kind)
    {
        if (!awards.Exists(a => Supplies(a.Award, kind)) || awards.Exists(a => a.Lifted.Contains(kind)))
        {
            return null;
        }

        var together = awards.Select(a => a.Award.Id).ToHashSet(StringComparer.Ordinal);
        var supplied = awards
            .SelectMany(a =>
                a.Award.Wordings.Where(w =>
                        w.Kind == kind
                        && !w.With.IsEmpty
                        && w.Materials.Contains(request.Material)
                        && together.SetEquals(w.With.Select(n => n.Value).Append(a.Award.Id))
                    )
                    .Select(w => (Wording: w, Supplier: a.Award))
            )
            .ToList();
        if (supplied.Count > 1)
        {
            diagnostics.Add(
                Rules.DisclaimerAmbiguous,
                supplied[1].Wording.At,
                $"There are two wordings for these awards together on a {MaterialName}.",
                "Keep the one on which the donors agreed."
            );
            failed = true;
        }

        return supplied.Count > 0 ? supplied[0] : null;
    }

    private List<AwardWording> OwnWordings(MarkingElement kind)
    {
        var own = new List<AwardWording>();
        foreach (var wording in Award.Wordings)
        {
            if (wording.Kind == kind && wording.With.IsEmpty && wording.Materials.Contains(request.Material))
            {
                own.Add(wording);
            }
        }

        return own;
    }

    private static bool Supplies(Award award, MarkingElement kind)
    {
        foreach (var wording in award.Wordings)
        {
            if (wording.Kind == kind && !wording.With.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private void WarnOfUnused(List<AwardWording> own)
    {
        if (own.Count == 1 && language == settings.SourceLanguage)
        {
            diagnostics.Add(
                Rules.WordingUnused,
                own[0].At,
                $"The marking plan of \"{Award.Id}\" asks for the donor's text on a {MaterialName}, so this wording of its own is never shown.",
                "Take it out, or write award in the marking plan."
            );
        }
    }

    private void FromPack(MarkingElement kind, bool isDemanded)
    {
        var candidates = Candidates(kind);
        if (candidates.Count == 0)
        {
            if (isDemanded)
            {
                ReportNoText(kind, Channels.Web);
            }

            return;
        }

        if (
            candidates is [var only]
            && (IsCurrent || only.Valid.Covers(days))
            && (!isDemanded || Stands(only, Channels.All, Placements.Item) || kind == MarkingElement.SiteNotice)
        )
        {
            ShowFromPack(only, only.Channels, only.Placements);
            return;
        }

        foreach (var (text, channels, placements) in ChooseEach(kind, candidates, isDemanded))
        {
            ShowFromPack(text, channels, placements);
        }
    }

    /// <summary>The texts of the pack that may hold on any of the days.</summary>
    private List<DonorText> Candidates(MarkingElement kind)
    {
        var candidates = new List<DonorText>();
        foreach (var text in Donor.Texts)
        {
            if (
                text.Kind == kind
                && text.Materials.Contains(request.Material)
                && (text.Approved is null || text.Approved == (request.Approval.Status == ApprovalStatus.Approved))
                && (IsCurrent ? text.Valid.To is null : text.Valid.Overlaps(days))
            )
            {
                candidates.Add(text);
            }
        }

        return candidates;
    }

    private static bool Stands(DonorText text, Channels channels, Placements placements) =>
        (text.Channels & channels) == channels && (text.Placements & placements) == placements;

    /// <summary>The text for each channel and place, with all the channels and places for which it is the one.</summary>
    private List<(DonorText Text, Channels Channels, Placements Placements)> ChooseEach(
        MarkingElement kind,
        List<DonorText> candidates,
        bool isDemanded
    )
    {
        var chosen = new List<(DonorText Text, Channels Channels, Placements Placements)>();
        foreach (var (channel, placement) in Spots)
        {
            // On an item's page and sheet a text that is demanded must stand; elsewhere it stands where the pack puts it.
            var text = Choose(
                kind,
                [.. candidates.Where(t => Stands(t, channel, placement))],
                channel,
                isDemanded && placement == Placements.Item && kind != MarkingElement.SiteNotice
            );
            if (failed)
            {
                return [];
            }

            if (text is null)
            {
                continue;
            }

            var known = chosen.FindIndex(c => c.Text == text);
            if (known < 0)
            {
                chosen.Add((text, channel, placement));
            }
            else
            {
                chosen[known] = (text, chosen[known].Channels | channel, chosen[known].Placements | placement);
            }
        }

        return chosen;
    }

    private void ShowFromPack(DonorText text, Channels channels, Placements placements)
    {
        CheckVerified(text);
        trace?.Add(
            IsCurrent ? "pack_current" : "pack",
            text.At,
            ("kind", NameOf(text.Kind)),
            ("text", text.Id),
            ("donor", Donor.Id),
            ("valid", $"{text.Valid.From:yyyy-MM-dd} … {text.Valid.To:yyyy-MM-dd}".Trim()),
            ("date", request.Published.Value.ToString()),
            ("material", MaterialName)
        );
        Show(text.Kind, text.Id, text.Wording, text.At, text.ProductNames, channels, placements, Award);
    }

    /// <summary>The one text that fits on each of the days; null when there is none, or none can be told (reported).</summary>
    private DonorText? Choose(MarkingElement kind, List<DonorText> fitting, Channels channel, bool isDemanded)
    {
        if (fitting.Count == 0)
        {
            if (isDemanded)
            {
                ReportNoText(kind, channel);
            }

            return null;
        }

        if (fitting.Count == 1 && (IsCurrent || fitting[0].Valid.Covers(days)))
        {
            return fitting[0];
        }

        var together = fitting.Where((t, i) => fitting.Take(i).Any(o => o.Valid.Overlaps(t.Valid))).FirstOrDefault();
        if (together is not null)
        {
            Fail(
                Rules.DisclaimerAmbiguous,
                together.At,
                $"Two texts of the donor pack \"{Donor.Id}\" fit a {MaterialName} of {request.Published.Value}.",
                "Narrow the materials or the validity of one of them."
            );
            return null;
        }

        if (fitting.TrueForAll(t => SameWords(t, fitting[0])) && IsCovered(days, fitting))
        {
            return fitting[0]; // The words did not change, so it does not matter on which day it was.
        }

        var hint = request.Published.Value.IsUndated
            ? "Give the text its date, or write the award's period so that it ends where the wording does."
            : "Give the exact day.";
        Fail(
            Rules.DateNeeded,
            request.Published.At,
            $"The donor's wording changed within {days}, so the date decides which one is right: \"{fitting[0].Id}\" holds {fitting[0].Valid}.",
            hint
        );
        return null;
    }

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
        var inPack = Donor
            .Texts.Where(t => t.Kind == kind && t.Materials.Contains(request.Material))
            .Select(t => $"\"{t.Id}\" ({t.Valid}{ConditionsOf(t)})")
            .ToList();
        var when = request switch
        {
            { Version: MarkingVersion.Current } => "among those in force now",
            { Published.Value.IsUndated: true } => "published within the award's period",
            _ => $"published {request.Published.Value}",
        };
        var way = channel == Channels.Web ? "" : ", printed";
        Fail(
            Rules.DisclaimerMissing,
            marked.Named,
            $"The donor pack \"{Donor.Id}\" has no {NameOf(kind).Replace('-', ' ')} for a {MaterialName}{(request.Approval.Status == ApprovalStatus.Approved ? " that the donor has approved," : "")} {when}{way}.",
            inPack.Count == 0
                ? AdviceWithout(kind)
                : $"It has {string.Join(", ", inPack)}. Ask the donor which text holds.{AdviceForGone()}"
        );
    }

    private string AdviceWithout(MarkingElement kind) =>
        kind == MarkingElement.Disclaimer && Donor.Texts.FirstOrDefault(t => t.Kind == MarkingElement.Credit) is { } credit
            ? $"It has the credit \"{credit.Id}\". If the agreement asks for no disclaimer, write rules: {{requires: [credit]}} in donors/{Donor.Id}.yml; else add the disclaimer there."
            : $"Add the donor's text to donors/{Donor.Id}.yml, as the agreement gives it.";

    private string AdviceForGone() =>
        Donor.Status == DonorStatus.Active
            ? ""
            : $" If the award went to another donor, write it into awards/{Award.Id}.yml: mods: [{{date: 2025-07-01, transferred_to: …}}]";

    private static string ConditionsOf(DonorText text) =>
        string.Concat(
            text.Channels == Channels.All ? ""
                : text.Channels == Channels.Web ? ", on the web"
                : ", on paper",
            text.Approved switch
            {
                true => ", approved by the donor",
                false => ", not approved by the donor",
                null => "",
            }
        );

    private void Show(
        MarkingElement kind,
        string textId,
        Wording wording,
        SourceRange at,
        ImmutableDictionary<Material, LocalizedText> products,
        Channels channels,
        Placements placements,
        Award answering
    )
    {
        if (!wording.IsBinding(language) && IsRequired(language) && kind is MarkingElement.Disclaimer or MarkingElement.Credit)
        {
            Fail(
                Rules.LanguageRequired,
                at,
                $"The award \"{Award.Id}\" requires {language.Name}, and the text \"{textId}\" has no {language.Name} wording that binds.",
                "Ask the donor for its own wording in that language (official), or for its approval of a translation (donor-approved). A courtesy translation is not enough here."
            );
            return;
        }

        var binding = wording.IsBinding(language) ? language : wording.Binding;
        if (binding is null)
        {
            Fail(
                Rules.DisclaimerMissing,
                at,
                wording.Text is { En: null, Km: null }
                    ? $"The text \"{textId}\" is blank: nobody has entered the donor's sentence yet."
                    : $"The text \"{textId}\" has no official wording.",
                wording.Text is { En: null, Km: null }
                    ? "Copy it from the agreement under en, with translation_status: {en: official}, its source, and the day on which you compared them as verified_on."
                    : "A courtesy translation never stands alone: add the donor's own sentence, with translation_status official."
            );
            return;
        }

        trace?.Add(
            binding == language ? "language_own"
                : wording.Text[language] is null ? "language_other"
                : "language_courtesy",
            at,
            ("language", binding.Autonym)
        );
        var fill = new FillWording(settings, answering, textId, request.Material, diagnostics);
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
            Fail(
                Rules.WordingUncertain,
                text.At,
                $"It is not known whether the text \"{text.Id}\" is the wording of \"{Donor.Id}\" (confidence: low), and nobody has verified it.",
                "Compare it with the agreement, word for word; then write the day as verified_on."
            );
        }
        else
        {
            diagnostics.Add(
                Rules.WordingUnverified,
                text.At,
                $"Nobody has compared the text \"{text.Id}\" with the document of \"{Donor.Id}\".",
                "Compare it with the agreement, word for word; then write the day as verified_on."
            );
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
