using System.Collections.Immutable;
using Outreach.Engine.PostProcess.Marking;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.Tests.PostProcess.Marking;

/// <summary>
/// What a case must come out as, found by trying each day on which the item may have been published. Slow and plain on
/// purpose: it shares no code with the resolver.
/// </summary>
internal sealed class MarkingOracle(MarkingCase of, Language language)
{
    private static readonly DateOnly Before = new(1900, 1, 1);
    private static readonly DateOnly After = new(2100, 1, 1);
    private static readonly MarkingElement[] Reading =
    [
        MarkingElement.Credit,
        MarkingElement.Disclaimer,
        MarkingElement.SiteNotice,
        MarkingElement.TranslationNotice,
        MarkingElement.MapNotice,
        MarkingElement.ArchiveNote,
    ];

    /// <summary>Everywhere a text can stand: on the web in each place, on paper on an item's sheet.</summary>
    public static IReadOnlyList<(Channels Channel, Placements Placement)> Spots { get; } =
    [
        (Channels.Web, Placements.Item),
        (Channels.Web, Placements.Home),
        (Channels.Web, Placements.SectionIndex),
        (Channels.Web, Placements.List),
        (Channels.Pdf, Placements.Item),
    ];

    private readonly MarkingRequest request = of.Request;
    private readonly List<Held> awards = [];
    private bool undecided;

    private bool IsCurrent => request.Version == MarkingVersion.Current;

    /// <summary>A text as it stands in one spot: where else it stands is told by the other spots.</summary>
    public static RequiredText In(RequiredText text) => text with { Channels = Channels.All, Placements = Placements.All };

    /// <summary>The block's content, its texts for each of the spots, or null where there must be an error.</summary>
    public (IReadOnlyList<List<RequiredText>> Texts, List<RequiredLogo> Logos)? Run()
    {
        foreach (var id in InOrder())
        {
            awards.Add(Hold(of.Site.Awards[id]));
        }

        undecided |=
            awards.Exists(a => a.Award.ApprovalRequired)
            && (!request.Approval.IsWritten || request.Approval.Status == ApprovalStatus.Pending);
        if (undecided)
        {
            return null;
        }

        var texts = Spots.Select(_ => new List<RequiredText>()).ToList();
        var logos = new List<RequiredLogo>();
        foreach (var award in awards)
        {
            var own = Spots
                .Select(s =>
                    Reading
                        .Where(k => Stands(award, k) && !award.Lifted.Contains(k))
                        .SelectMany(k => TextsIn(award, k, s.Channel, s.Placement))
                        .ToList()
                )
                .ToList();
            own.Zip(texts).ToList().ForEach(t => t.Second.AddRange(t.First));
            if (LogoOf(award, [.. own.SelectMany(t => t)]) is { } logo)
            {
                logos.Add(logo);
            }
        }

        logos.AddRange(Partners());
        return undecided ? null : (texts, logos);
    }

    /// <summary>The ids of the awards, in the order in which they stand.</summary>
    public IEnumerable<string> InOrder()
    {
        var named = request.FundedBy.Awards;
        return named.All(a => a.Share is null)
            ? named.Select(a => a.Value)
            : named
                .OrderBy(a => (int)(a.Share ?? of.Site.Awards[a.Value].Share))
                .ThenBy(a => of.Site.Awards[a.Value].Title.En ?? of.Site.Awards[a.Value].Title.Km, StringComparer.Ordinal)
                .ThenBy(a => a.Value, StringComparer.Ordinal)
                .Select(a => a.Value);
    }

    /// <summary>Days on which the item may have been published: each on which anything changes, and the days beside it.</summary>
    public IReadOnlyList<DateOnly> DaysFor(Award award)
    {
        var span = request.Published.Value.IsUndated ? award.Period.Value : request.Published.Value.Span;
        var periods = of
            .Site.Donors.Values.SelectMany(d =>
                d.Texts.Select(t => t.Valid).Concat(d.Identities.SelectMany(i => new[] { i.Valid, new Period(null, i.Permission?.To) }))
            )
            .Concat(
                of.Site.Awards.Values.SelectMany(a =>
                    a.Exemptions.Select(e => e.Period)
                        .Concat(a.Modifications.Select(m => new Period(m.Date, null)))
                        .Append(new Period(null, a.LogoPermission?.To))
                )
            )
            .Concat(
                of.Site.Settings.Organisations.Values.SelectMany(o =>
                    new[] { o.Logo?.Valid ?? Period.Always, new Period(null, o.Logo?.Permission?.To) }
                )
            )
            .Append(span);
        return
        [
            .. periods
                .SelectMany(p => new[] { p.From, p.To })
                .OfType<DateOnly>()
                .SelectMany(d => new[] { d.AddDays(-1), d, d.AddDays(1) })
                .Append(Before)
                .Append(After)
                .Where(d => Has(span, d))
                .Distinct()
                .Order(),
        ];
    }

    private static bool Has(Period period, DateOnly day) =>
        (period.From ?? DateOnly.MinValue) <= day && day <= (period.To ?? DateOnly.MaxValue);

    private Held Hold(Award award)
    {
        var days = DaysFor(award);
        string HolderOn(DateOnly day) =>
            award.Modifications.LastOrDefault(m => m.TransferredTo is not null && m.Date <= day)?.TransferredTo?.Value ?? award.Donor.Value;
        var holders = days.Select(d => HolderOn(IsCurrent ? After : d)).Distinct().ToList();
        undecided |= holders.Count > 1;
        var donor = of.Site.Donors[holders[0]];

        var concerned = award.Exemptions.Where(e => IsAbout(e.Scope)).ToList();
        var valid = concerned.Where(e => days.All(d => Has(e.Period, d))).ToList();
        undecided |= concerned.Exists(e => !valid.Contains(e) && !valid.Exists(v => e.Elements.All(v.Elements.Contains)));
        var lifted = valid.SelectMany(e => e.Elements).ToHashSet();
        if (donor.Rules.ExemptsInternationalOrganisations && of.Site.Settings.Organisations[award.Prime.Value].International)
        {
            lifted.UnionWith([MarkingElement.Logo, MarkingElement.Credit]);
        }

        var leaves =
            !IsCurrent && award.Modifications.Any(m => days.All(d => d < m.Date) && HolderOn(m.Date) != HolderOn(m.Date.AddDays(-1)));
        return new Held(
            award,
            donor,
            days,
            lifted,
            award.Marking.FirstOrDefault(m => m.Material == request.Material),
            donor.Status != DonorStatus.Active || leaves
        );
    }

    private bool IsAbout(ExemptionScope scope)
    {
        bool[] misses =
        [
            scope.Tag is { } tag && !request.Tags.Contains(tag),
            scope.Item is { } item && item != request.Slug,
            scope.Material is { } material && material != request.Material,
            scope.Province is { } province && !request.Provinces.Contains(province),
        ];
        return scope.Everything || misses.All(m => !m);
    }

    private bool Stands(Held award, MarkingElement kind) =>
        kind switch
        {
            MarkingElement.TranslationNotice => request.IsTranslated,
            MarkingElement.MapNotice => request.ShowsMap,
            MarkingElement.ArchiveNote => award.HasGone,
            _ => true,
        };

    private List<RequiredText> TextsIn(Held award, MarkingElement kind, Channels channel, Placements placement)
    {
        var plan =
            kind == MarkingElement.Disclaimer ? award.Plan?.Disclaimer
            : kind == MarkingElement.Credit ? award.Plan?.Credit
            : null;
        var ids = awards.Select(a => a.Award.Id).Order(StringComparer.Ordinal).ToList();
        var joint =
            awards.Count == 1 || awards.Exists(a => a.Lifted.Contains(kind))
                ? []
                : awards
                    .SelectMany(a =>
                        Wordings(a, kind)
                            .Where(w =>
                                !w.With.IsEmpty
                                && w.With.Select(n => n.Value)
                                    .Append(a.Award.Id)
                                    .Distinct()
                                    .Order(StringComparer.Ordinal)
                                    .SequenceEqual(ids)
                            )
                            .Select(w => (Said: w, By: a))
                    )
                    .ToList();
        var own = Wordings(award, kind).Where(w => w.With.IsEmpty).ToList();
        if (joint.Count > 1 || (joint.Count == 0 && own.Count > 1))
        {
            undecided = true;
        }
        else if (joint.Count == 1 || (own.Count == 1 && plan?.Value != WordingBy.Donor))
        {
            var (wording, by) = joint.Count == 1 ? joint[0] : (own[0], award);
            var said = Said(award, kind, wording.TextId, wording.Wording, null, by);
            return IsUsual(kind, placement) ? said : [];
        }
        else if (plan?.Value == WordingBy.Award)
        {
            undecided = true;
        }
        else
        {
            var demanded = plan is not null || award.Donor.Rules.Requires.Contains(kind);
            undecided |= demanded && !award.Donor.Texts.Any(t => MayHold(t, award, kind));
            return
                Of(award, kind, channel, placement, demanded && placement == Placements.Item && kind != MarkingElement.SiteNotice)
                    is { } text
                ? Said(award, kind, text.Id, text.Wording, text, award)
                : [];
        }

        return [];
    }

    private static bool IsUsual(MarkingElement kind, Placements placement) =>
        kind switch
        {
            MarkingElement.Disclaimer or MarkingElement.Credit => true,
            MarkingElement.SiteNotice => placement is Placements.Home or Placements.SectionIndex,
            _ => placement == Placements.Item,
        };

    /// <summary>Whether it is a text for the item, in whatever place, on any of the days.</summary>
    private bool MayHold(DonorText text, Held award, MarkingElement kind) =>
        text.Kind == kind
        && text.Materials.Contains(request.Material)
        && (text.Approved is not { } approved || approved == (request.Approval.Status == ApprovalStatus.Approved))
        && award.Days.Any(d => IsCurrent ? text.Valid.To is null : Has(text.Valid, d));

    private IEnumerable<AwardWording> Wordings(Held award, MarkingElement kind) =>
        award.Award.Wordings.Where(w => w.Kind == kind && w.Materials.Contains(request.Material));

    /// <summary>The pack's text in a spot: on each day there is one, and it says the same.</summary>
    private DonorText? Of(Held award, MarkingElement kind, Channels channel, Placements placement, bool demanded)
    {
        var fitting = award
            .Donor.Texts.Where(t => t.Channels.HasFlag(channel) && t.Placements.HasFlag(placement) && MayHold(t, award, kind))
            .ToList();
        var perDay = award.Days.Select(d => fitting.Where(t => IsCurrent ? t.Valid.To is null : Has(t.Valid, d)).ToList()).ToList();
        var some = perDay.SelectMany(t => t).ToHashSet();
        undecided |=
            some.Count == 0
                ? demanded
                : perDay.Exists(t => t.Count != 1)
                    || some.Select(t => (t.Wording, t.ProductNames.GetValueOrDefault(request.Material))).Distinct().Count() > 1;
        var chosen = fitting.Find(some.Contains);
        undecided |=
            chosen is { Provenance: { Confidence: Confidence.Low, VerifiedOn: null } } && language == of.Site.Settings.SourceLanguage;
        return chosen;
    }

    private List<RequiredText> Said(Held award, MarkingElement kind, string id, Wording wording, DonorText? text, Held responsible)
    {
        bool Binds(Language l) =>
            wording.Text[l] is not null && (l == Language.English ? wording.En : wording.Km) != WordingStatus.Courtesy;
        var required = award.Award.LanguageRequirement.Contains(language) || award.Plan?.Languages.Contains(language) == true;
        var binding = new[] { language, Language.English, Language.Khmer }.FirstOrDefault(Binds);
        if (
            binding is null
            || (binding != language && required && kind is MarkingElement.Disclaimer or MarkingElement.Credit && !Binds(language))
        )
        {
            undecided = true;
            return [];
        }

        return
        [
            .. new[] { language, binding }
                .Distinct()
                .Where(l => wording.Text[l] is not null)
                .Select(l => new RequiredText(
                    award.Award.Id,
                    award.Donor.Id,
                    id,
                    kind,
                    l,
                    Filled(responsible, wording.Text[l]!, text, l),
                    l != binding,
                    MarkingCase.File.Start,
                    Provenance.Unknown
                )),
        ];
    }

    private string Filled(Held award, string words, DonorText? text, Language into)
    {
        var filled = words
            .Replace(
                "{responsible}",
                of.Site.Settings.Organisations[award.Award.Prime.Value].Names[into] ?? "{responsible}",
                StringComparison.Ordinal
            )
            .Replace("{product}", text?.ProductNames.GetValueOrDefault(request.Material)?[into] ?? "{product}", StringComparison.Ordinal)
            .Replace("{authority}", award.Award.Authority?[into] ?? "{authority}", StringComparison.Ordinal);
        undecided |= filled.Any("{[<".Contains);
        return filled;
    }

    private RequiredLogo? LogoOf(Held award, List<RequiredText> own)
    {
        var plan = award.Plan?.Logo?.Value;
        if (award.Lifted.Contains(MarkingElement.Logo) || plan == false)
        {
            return null;
        }

        var fitting = award.Donor.Identities.Where(i => i.Materials.Contains(request.Material)).ToList();
        var valid = fitting.Where(i => IsCurrent ? i.Valid.To is null : award.Days.All(d => Has(i.Valid, d))).ToList();
        if (valid.Count == 0)
        {
            undecided |= plan == true || fitting.Exists(i => i.Policy == LogoPolicy.Required);
            return null;
        }

        var inLanguage = valid.Where(i => i.Language == language).ToList();
        var neutral = valid.Where(i => i.Language is null).ToList();
        var best =
            inLanguage.Count > 0 ? inLanguage
            : neutral.Count > 0 ? neutral
            : valid;
        var identity = best[0];
        var permission = award.Award.LogoPermission ?? identity.Permission;
        var needsOne = identity.Policy == LogoPolicy.Permission;
        if (best.Count > 1)
        {
            undecided = true;
        }
        else if (identity.Policy == LogoPolicy.Forbidden || (needsOne && permission is null))
        {
            undecided |= plan == true;
        }
        else if (
            (needsOne && award.Days.Any(d => d > (permission!.To ?? DateOnly.MaxValue)))
            || (request.Material == Material.Leaflet ? identity.Mono : identity.Colour ?? identity.Mono) is null
        )
        {
            undecided = true;
        }
        else if (identity.Statement is null)
        {
            return Logo(award, award.Donor.Id, identity, partner: false, statement: null);
        }
        else if (own.Find(t => t.TextId == identity.Statement && !t.Courtesy) is { } statement)
        {
            return Logo(award, award.Donor.Id, identity, partner: false, statement.Wording);
        }
        else
        {
            undecided = true;
        }

        return null;
    }

    private IEnumerable<RequiredLogo> Partners()
    {
        var told = awards
            .Where(a =>
                !a.Award.Exemptions.Any(e =>
                    IsAbout(e.Scope) && a.Days.All(d => Has(e.Period, d)) && e.Elements.Contains(MarkingElement.Credit)
                )
            )
            .ToList();
        var primes = told.Select(a => (Held: a, Id: a.Award.Prime.Value));
        var subs = told.SelectMany(a => a.Award.Subs.Select(s => (Held: a, Id: s.Value)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (held, id) in primes.Concat(subs))
        {
            var keptOut = awards.Exists(a =>
                a.Award.PartnerLogos is null
                && (!a.Donor.Rules.PartnerLogos || (a.Award.Prime.Value == id && a.Award.Instrument == "contract"))
            );
            if (
                seen.Add(id)
                && !keptOut
                && of.Site.Settings.Organisations[id].Logo is { } logo
                && logo.Materials.Contains(request.Material)
                && held.Days.All(d => Has(logo.Valid, d) && MayShow(logo, d))
                && (request.Material == Material.Leaflet ? logo.Mono : logo.Colour ?? logo.Mono) is not null
            )
            {
                yield return Logo(held, id, logo, partner: true, statement: null);
            }
        }

        static bool MayShow(Identity logo, DateOnly day) =>
            logo.Policy == LogoPolicy.Required
            || (logo.Policy == LogoPolicy.Permission && logo.Permission is { } permission && day <= (permission.To ?? DateOnly.MaxValue));
    }

    private RequiredLogo Logo(Held award, string owner, Identity identity, bool partner, string? statement) =>
        new(
            award.Award.Id,
            owner,
            identity.Id,
            (identity.Colour ?? identity.Mono)!.Value.Value,
            identity.Mono?.Value,
            identity.Alt[language] ?? identity.Alt.En!,
            identity.MinimumHeight,
            identity.MinimumWidth,
            identity.ClearSpace,
            partner,
            statement
        );

    private sealed record Held(
        Award Award,
        Donor Donor,
        IReadOnlyList<DateOnly> Days,
        HashSet<MarkingElement> Lifted,
        MarkingRule? Plan,
        bool HasGone
    );
}
