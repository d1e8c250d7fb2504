using Outreach.Engine.Process;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>
/// The texts that one award demands of one item in one language: for each kind the wording of awards together, the award's
/// own, or the donor pack's.
/// </summary>
/// <param name="question">The item.</param>
/// <param name="awards">All the awards that paid for it, in order.</param>
/// <param name="marked">The award.</param>
internal sealed class ResolveTexts(MarkingQuestion question, IReadOnlyList<MarkedAward> awards, MarkedAward marked)
{
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

    private readonly MarkingRequest request = question.Request;
    private readonly ChooseFromPack pack = new(question, marked);
    private readonly ShowWording showWording = new(question, marked);
    private readonly List<RequiredText> texts = [];
    private bool failed;

    private Award Award => marked.Award;

    /// <summary>The texts, or null when one that is demanded cannot be had (reported).</summary>
    public IReadOnlyList<RequiredText>? Run()
    {
        foreach (var kind in Kinds)
        {
            if (!Applies(kind))
            {
                continue;
            }

            if (marked.Lifted.Contains(kind))
            {
                question.Trace?.Add("lifted", Award.At, ("kind", NameOf(kind)));
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
        marked.Donor.Status != DonorStatus.Active
        || (!request.IsCurrent && MarkAward.TransfersOf(Award).Exists(m => request.DaysUnder(Award).To < m.Date));

    private Located<WordingBy>? PlanFor(MarkingElement kind) =>
        kind switch
        {
            MarkingElement.Disclaimer => marked.Plan?.Disclaimer,
            MarkingElement.Credit => marked.Plan?.Credit,
            _ => null,
        };

    private void Resolve(MarkingElement kind)
    {
        if (awards.Count > 1 && FindMerged(kind) is { } merged)
        {
            question.Trace?.Add("merged", merged.At, ("kind", NameOf(kind)), ("text", merged.TextId));
            Show(merged);
            return;
        }

        var plan = PlanFor(kind);
        var own = OwnWordings(kind);
        if (own.Count > 1)
        {
            Fail(
                Rules.DisclaimerAmbiguous,
                own[1].At,
                $"The award \"{Award.Id}\" has two wordings for a {question.MaterialName}.",
                "Keep the one that the agreement gives."
            );
        }
        else if (own.Count == 1 && plan?.Value != WordingBy.Donor)
        {
            question.Trace?.Add("own_wording", own[0].At, ("kind", NameOf(kind)), ("award", Award.Id));
            Show(ChosenWording.Of(own[0], Award));
        }
        else if (plan is { Value: WordingBy.Award })
        {
            ReportNoWording(kind, plan.Value.At);
        }
        else
        {
            WarnOfUnused(own);
            FromPack(kind, plan is not null || marked.Donor.Rules.Requires.Contains(kind) ? Demand.Demanded : Demand.Allowed);
        }
    }

    /// <summary>
    /// A sentence for several awards together: where exactly they paid, one of them supplies it, and the donor of none has
    /// lifted what it says.
    /// </summary>
    private ChosenWording? FindMerged(MarkingElement kind)
    {
        if (!awards.Any(a => Supplies(a.Award, kind)) || awards.Any(a => a.Lifted.Contains(kind)))
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
                    .Select(w => ChosenWording.Of(w, a.Award))
            )
            .ToList();
        if (supplied.Count > 1)
        {
            Fail(
                Rules.DisclaimerAmbiguous,
                supplied[1].At,
                $"There are two wordings for these awards together on a {question.MaterialName}.",
                "Keep the one on which the donors agreed."
            );
        }

        return supplied.FirstOrDefault();
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

    private void ReportNoWording(MarkingElement kind, SourceRange at) =>
        Fail(
            Rules.DisclaimerMissing,
            at,
            $"The award \"{Award.Id}\" demands its own {NameOf(kind).Replace('-', ' ')} on a {question.MaterialName}, "
                + "and the wording is not there.",
            $"Put the sentence from the agreement under wordings, with materials: [{question.MaterialName}]. "
                + "Nothing is published without it."
        );

    private void WarnOfUnused(List<AwardWording> own)
    {
        if (own.Count == 1 && question.IsInSource)
        {
            question.Diagnostics.Add(
                Rules.WordingUnused,
                own[0].At,
                $"The marking plan of \"{Award.Id}\" asks for the donor's text on a {question.MaterialName}, "
                    + "so this wording of its own is never shown.",
                "Take it out, or write award in the marking plan."
            );
        }
    }

    private void FromPack(MarkingElement kind, Demand demand)
    {
        if (pack.Run(kind, demand) is not { } chosen)
        {
            failed = true;
            return;
        }

        foreach (var placed in chosen)
        {
            failed |= !pack.IsCertain(placed.Text);
            pack.TraceChoice(placed.Text);
            Show(ChosenWording.Of(placed, Award));
        }
    }

    private void Show(ChosenWording chosen)
    {
        if (showWording.Run(chosen) is { } shown)
        {
            texts.AddRange(shown);
        }
        else
        {
            failed = true;
        }
    }

    private void Fail(Rule rule, SourceRange at, string message, string hint)
    {
        failed = true;
        question.Diagnostics.Add(rule, at, message, hint);
    }
}
