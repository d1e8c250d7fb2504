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
    public static IEnumerable<RequiredLogo> Of(SiteSettings settings, IReadOnlyList<MarkedAward> awards, MarkingRequest request, Language language, Trace? trace) =>
        awards
            .SelectMany((award, i) => Partners(award).Select((id, rank) => (award, id, rank: rank == 0 ? 0 : 1, i)))
            .Where(p => settings.Organisations.TryGetValue(p.id, out var organisation) && IsShown(organisation, p.award, p.rank == 0, request, trace))
            .OrderBy(p => p.rank)
            .ThenBy(p => p.i)
            .DistinctBy(p => p.id)
            .Select(p => Shown(settings.Organisations[p.id], p.award, language));

    private static IEnumerable<string> Partners(MarkedAward award) =>
        award.Award.Subs.Select(s => s.Value).Prepend(award.Award.Prime.Value);

    private static bool IsShown(Organisation organisation, MarkedAward award, bool isPrime, MarkingRequest request, Trace? trace)
    {
        if (organisation.Logo is not { } logo || logo.Policy == LogoPolicy.Forbidden || !logo.Materials.Contains(request.Material) || !logo.Valid.Covers(request.DaysUnder(award.Award)))
        {
            return false;
        }

        if (award.Award.PartnerLogos is null && (!award.Donor.Rules.PartnerLogos || (isPrime && award.Award.Instrument == "contract")))
        {
            trace?.Add("partner_logo_kept_out", award.Donor.At, ("organisation", organisation.Id), ("donor", award.Donor.Id));
            return false;
        }

        return FileFor(logo, request.Material) is not null;
    }

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
            Statement: null);
    }
}
