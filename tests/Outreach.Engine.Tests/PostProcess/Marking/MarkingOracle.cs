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
        MarkingElement.Credit, MarkingElement.Disclaimer, MarkingElement.SiteNotice, MarkingElement.TranslationNotice, MarkingElement.MapNotice, MarkingElement.ArchiveNote,
    ];

    private readonly MarkingRequest request = of.Request;
    private readonly List<Held> awards = [];
    private bool undecided;

    private bool IsCurrent => request.Version == MarkingVersion.Current;

    /// <summary>The block's content, or null where there must be an error.</summary>
    public (List<RequiredText> Texts, List<RequiredLogo> Logos)? Run()
    {
        foreach (var id in InOrder())
        {
            awards.Add(Hold(of.Site.Awards[id]));
        }

        if (undecided)
        {
            return null;
        }

        var texts = new List<RequiredText>();
        var logos = new List<RequiredLogo>();
        foreach (var award in awards)
        {
            var own = Reading.Where(k => Stands(award, k) && !award.Lifted.Contains(k)).SelectMany(k => TextsOf(award, k).ToList()).ToList();
            texts.AddRange(own);
            if (LogoOf(award, own) is { } logo)
            {
                logos.Add(logo);
            }
        }

        logos.AddRange(Partners().Where(p => logos.TrueForAll(l => l.File.Path != p.File.Path)).ToList());
        return undecided ? null : (texts, logos);
    }

    /// <summary>The ids of the awards, in the order in which they stand.</summary>
    public IEnumerable<string> InOrder()
    {
        var named = request.FundedBy.Awards;
        return named.All(a => a.Share is null)
            ? named.Select(a => a.Value)
            : named.OrderBy(a => (int)(a.Share ?? of.Site.Awards[a.Value].Share)).ThenBy(a => of.Site.Awards[a.Value].Title.En ?? of.Site.Awards[a.Value].Title.Km, StringComparer.Ordinal).ThenBy(a => a.Value, StringComparer.Ordinal).Select(a => a.Value);
    }

    /// <summary>Days on which the item may have been published: each on which anything changes, and the days beside it.</summary>
    public IReadOnlyList<DateOnly> DaysFor(Award award)
    {
        var span = request.Published.Value.IsUndated ? award.Period.Value : request.Published.Value.Span;
        var periods = of.Site.Donors.Values.SelectMany(d => d.Texts.Select(t => t.Valid).Concat(d.Identities.SelectMany(i => new[] { i.Valid, new Period(null, i.Permission?.To) })))
            .Concat(of.Site.Awards.Values.SelectMany(a => a.Exemptions.Select(e => e.Period).Concat(a.Modifications.Select(m => new Period(m.Date, null))).Append(new Period(null, a.LogoPermission?.To))))
            .Concat(of.Site.Settings.Organisations.Values.Select(o => o.Logo?.Valid ?? Period.Always))
            .Append(span);
        return [.. periods
            .SelectMany(p => new[] { p.From, p.To })
            .OfType<DateOnly>()
            .SelectMany(d => new[] { d.AddDays(-1), d, d.AddDays(1) })
            .Append(Before)
            .Append(After)
            .Where(d => Has(span, d))
            .Distinct()
            .Order()];
    }

    private static bool Has(Period period, DateOnly day) => (period.From ?? DateOnly.MinValue) <= day && day <= (period.To ?? DateOnly.MaxValue);

    private Held Hold(Award award)
    {
        var days = DaysFor(award);
        var transfers = award.Modifications.Where(m => m.TransferredTo is not null).ToList();
        var holders = days.Select(d => transfers.LastOrDefault(t => IsCurrent || t.Date <= d)).Distinct().ToList();
        undecided |= holders.Count > 1;
        var donor = of.Site.Donors[holders[0]?.TransferredTo?.Value ?? award.Donor.Value];

        var concerned = award.Exemptions.Where(e => IsAbout(e.Scope)).ToList();
        var valid = concerned.Where(e => days.All(d => Has(e.Period, d))).ToList();
        undecided |= concerned.Exists(e => !valid.Contains(e) && !valid.Exists(v => e.Elements.All(v.Elements.Contains)));
        var lifted = valid.SelectMany(e => e.Elements).ToHashSet();
        if (donor.Rules.ExemptsInternationalOrganisations && of.Site.Settings.Organisations[award.Prime.Value].International)
        {
            lifted.UnionWith([MarkingElement.Logo, MarkingElement.Credit]);
        }

        var mayLeave = !IsCurrent && transfers.Exists(t => days.All(d => d < t.Date));
        return new Held(award, donor, days, lifted, award.Marking.FirstOrDefault(m => m.Material == request.Material), donor.Status != DonorStatus.Active || mayLeave);
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

    private bool Stands(Held award, MarkingElement kind) => kind switch
    {
        MarkingElement.TranslationNotice => request.IsTranslated,
        MarkingElement.MapNotice => request.ShowsMap,
        MarkingElement.ArchiveNote => award.HasGone,
        _ => true,
    };

    private IEnumerable<RequiredText> TextsOf(Held award, MarkingElement kind)
    {
        var plan = kind == MarkingElement.Disclaimer ? award.Plan?.Disclaimer : kind == MarkingElement.Credit ? award.Plan?.Credit : null;
        var ids = awards.Select(a => a.Award.Id).Order(StringComparer.Ordinal).ToList();
        var merged = awards.Count == 1 ? null : awards.Where(a => !a.Lifted.Contains(kind)).SelectMany(a => Wordings(a, kind).Where(w => !w.With.IsEmpty && w.With.Select(n => n.Value).Append(a.Award.Id).Distinct().Order(StringComparer.Ordinal).SequenceEqual(ids))).FirstOrDefault();
        var own = Wordings(award, kind).Where(w => w.With.IsEmpty).ToList();
        if (merged is null && own.Count > 1)
        {
            undecided = true;
        }
        else if (merged is not null || (own.Count == 1 && plan?.Value != WordingBy.Donor))
        {
            var wording = merged ?? own[0];
            return Said(award, kind, wording.TextId, wording.Wording, null, Channels.All, Placements.All);
        }
        else if (plan?.Value == WordingBy.Award)
        {
            undecided = true;
        }
        else
        {
            var demanded = plan is not null || award.Donor.Rules.Requires.Contains(kind);
            var (web, pdf) = (Of(award, kind, Channels.Web, demanded), Of(award, kind, Channels.Pdf, demanded));
            return web == pdf
                ? FromPack(web, Channels.All)
                : FromPack(web, Channels.Web).Concat(FromPack(pdf, Channels.Pdf));
        }

        return [];

        IEnumerable<RequiredText> FromPack(DonorText? text, Channels channels) => text is null ? [] : Said(award, kind, text.Id, text.Wording, text, channels, text.Placements);
    }

    private IEnumerable<AwardWording> Wordings(Held award, MarkingElement kind) => award.Award.Wordings.Where(w => w.Kind == kind && w.Materials.Contains(request.Material));

    /// <summary>The pack's text in a channel: on each day there is one, and it says the same.</summary>
    private DonorText? Of(Held award, MarkingElement kind, Channels channel, bool demanded)
    {
        var fitting = award.Donor.Texts.Where(t =>
            t.Kind == kind && t.Materials.Contains(request.Material) && t.Channels.HasFlag(channel) && (t.Approved is not { } approved || approved == (request.Approval.Status == ApprovalStatus.Approved))).ToList();
        var perDay = award.Days.Select(d => fitting.Where(t => IsCurrent ? t.Valid.To is null : Has(t.Valid, d)).ToList()).ToList();
        var some = perDay.SelectMany(t => t).ToHashSet();
        undecided |= some.Count == 0
            ? demanded
            : perDay.Exists(t => t.Count != 1) || some.Select(t => (t.Wording, t.Placements, t.ProductNames.GetValueOrDefault(request.Material))).Distinct().Count() > 1;
        return fitting.Find(some.Contains);
    }

    private List<RequiredText> Said(Held award, MarkingElement kind, string id, Wording wording, DonorText? text, Channels channels, Placements placements)
    {
        bool Binds(Language l) => wording.Text[l] is not null && (l == Language.English ? wording.En : wording.Km) != WordingStatus.Courtesy;
        var required = award.Award.LanguageRequirement.Contains(language) || award.Plan?.Languages.Contains(language) == true;
        var binding = new[] { language, Language.English, Language.Khmer }.FirstOrDefault(Binds);
        if (binding is null || (binding != language && required && kind is MarkingElement.Disclaimer or MarkingElement.Credit && !Binds(language)))
        {
            undecided = true;
            return [];
        }

        return [.. new[] { language, binding }.Distinct().Where(l => wording.Text[l] is not null).Select(l => new RequiredText(award.Award.Id, award.Donor.Id, id, kind, l, Filled(award, wording.Text[l]!, text, l), l != binding, channels, placements))];
    }

    private string Filled(Held award, string words, DonorText? text, Language into)
    {
        var filled = words
            .Replace("{responsible}", of.Site.Settings.Organisations[award.Award.Prime.Value].Names[into] ?? "{responsible}", StringComparison.Ordinal)
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
        var best = inLanguage.Count > 0 ? inLanguage : neutral.Count > 0 ? neutral : valid;
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
        else if ((needsOne && award.Days.Any(d => d > (permission!.To ?? DateOnly.MaxValue))) || (request.Material == Material.Leaflet ? identity.Mono : identity.Colour ?? identity.Mono) is null)
        {
            undecided = true;
        }
        else
        {
            return Logo(award, award.Donor.Id, identity, partner: false, own.Find(t => t.TextId == identity.Statement && !t.Courtesy)?.Wording);
        }

        return null;
    }

    private IEnumerable<RequiredLogo> Partners()
    {
        var primes = awards.Select(a => (Held: a, Id: a.Award.Prime.Value, IsPrime: true));
        var subs = awards.SelectMany(a => a.Award.Subs.Select(s => (Held: a, Id: s.Value, IsPrime: false)));
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (held, id, isPrime) in primes.Concat(subs))
        {
            var keptOut = held.Award.PartnerLogos is null && (!held.Donor.Rules.PartnerLogos || (isPrime && held.Award.Instrument == "contract"));
            if (!keptOut
                && of.Site.Settings.Organisations[id].Logo is { } logo
                && logo.Materials.Contains(request.Material)
                && held.Days.All(d => Has(logo.Valid, d))
                && (request.Material == Material.Leaflet ? logo.Mono : logo.Colour ?? logo.Mono) is not null
                && shown.Add(id))
            {
                yield return Logo(held, id, logo, partner: true, statement: null);
            }
        }
    }

    private RequiredLogo Logo(Held award, string owner, Identity identity, bool partner, string? statement) => new(
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
        statement);

    private sealed record Held(Award Award, Donor Donor, IReadOnlyList<DateOnly> Days, HashSet<MarkingElement> Lifted, MarkingRule? Plan, bool HasGone);
}
