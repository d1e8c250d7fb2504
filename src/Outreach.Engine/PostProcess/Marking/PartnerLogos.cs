using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>
/// The logos of those who answer for the content and carry out the work, after the donors': the prime's first, then the
/// others' (Winrock's guidance for CTIP Cambodia). A donor may keep them out; a contractor's own is left out unless the
/// donor has approved it (USAID's graphic standards).
/// </summary>
internal static class PartnerLogos
{
    /// <summary>The logos to show; none where nobody supplied one.</summary>
    public static IEnumerable<RequiredLogo> Of(MarkingQuestion question, IReadOnlyList<MarkedAward> awards)
    {
        var organisations = question.Register.Settings.Organisations;
        if (awards.FirstOrDefault(a => a.Award.PartnerLogos is null && !a.Donor.Rules.PartnerLogos) is { } strict)
        {
            question.Trace?.Add("partner_logos_forbidden", strict.Donor.At, ("donor", strict.Donor.Id));
            return [];
        }

        var contractors = awards
            .Where(a => a.Award is { PartnerLogos: null, Instrument: "contract" })
            .DistinctBy(a => a.Award.Prime.Value)
            .ToList();
        foreach (var award in contractors.Where(c => organisations.GetValueOrDefault(c.Award.Prime.Value)?.Logo is not null))
        {
            question.Trace?.Add(
                "partner_logo_kept_out",
                award.Award.At,
                ("organisation", award.Award.Prime.Value),
                ("donor", award.Donor.Id)
            );
        }

        // Where the credit is lifted for somebody's safety, a logo would tell what the words do not.
        var told = awards.Where(a => a.IsCredited).ToList();
        return told.Select(a => (Award: a, Id: a.Award.Prime.Value))
            .Concat(told.SelectMany(a => a.Award.Subs.Select(s => (Award: a, Id: s.Value))))
            .DistinctBy(p => p.Id)
            .Where(p =>
                !contractors.Exists(c => c.Award.Prime.Value == p.Id)
                && organisations.GetValueOrDefault(p.Id)?.Logo is { } logo
                && IsShown(logo, p.Award, question.Request)
            )
            .Select(p => Shown(organisations[p.Id], p.Award, question.Language));
    }

    private static bool IsShown(Identity logo, MarkedAward award, MarkingRequest request)
    {
        var days = request.DaysUnder(award.Award);
        return IsPermitted(logo, days)
            && logo.Materials.Contains(request.Material)
            && logo.Valid.Covers(days)
            && FileFor(logo, request.Material) is not null;
    }

    private static bool IsPermitted(Identity logo, Period days) =>
        logo.Policy switch
        {
            LogoPolicy.Forbidden => false,
            LogoPolicy.Permission => logo.Permission is { } permission && (permission.To is null || days.To <= permission.To),
            _ => true,
        };

    private static LogoFile? FileFor(Identity logo, Material material) =>
        material == Material.Leaflet ? logo.Mono?.Value : (logo.Colour ?? logo.Mono)?.Value;

    private static RequiredLogo Shown(Organisation organisation, MarkedAward award, Language language)
    {
        var logo = organisation.Logo!;
        return new RequiredLogo(
            award.Award.Id,
            organisation.Id,
            logo.Id,
            (logo.Colour ?? logo.Mono)!.Value.Value,
            logo.Mono?.Value,
            logo.Alt.OrOther(language),
            logo.MinimumHeight,
            logo.MinimumWidth,
            logo.ClearSpace,
            Partner: true,
            Statement: null
        );
    }
}
