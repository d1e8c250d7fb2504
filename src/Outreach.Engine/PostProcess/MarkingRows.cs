using System.Security.Cryptography;
using System.Text;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess;

/// <summary>The ledger's rows of one page or sheet.</summary>
/// <param name="address">The page's or the sheet's.</param>
/// <param name="page">The page; for a sheet the one that offers it.</param>
/// <param name="channel">The web for a page, paper for a sheet.</param>
/// <param name="hashes">The hashes of wordings that are known already.</param>
internal sealed class MarkingRows(string address, SitePage page, Channels channel, Dictionary<string, string> hashes)
{
    private readonly FundingBlock funding = page.Funding;
    private readonly ContentItem? item = (page as ItemPage)?.Item;
    private readonly List<RequiredText> texts =
    [
        .. page.Funding.Required(channel, channel == Channels.Pdf ? Placements.Item : page.Placement),
    ];

    /// <summary>A row for each text, for each leave by which something is lifted, and for each logo of an award that has neither.</summary>
    public IEnumerable<MarkingEntry> Run() =>
        texts.Select(Of).Concat(item is null ? [] : funding.Exemptions.Select(Of)).Concat(LogosAlone());

    private MarkingEntry Of(RequiredText text) =>
        Row(text.AwardId, text.DonorId, Name(text.Kind)) with
        {
            TextId = text.TextId,
            TextLanguage = text.Language.Code,
            Courtesy = text.Courtesy,
            Hash = HashOf(text.Wording),
            Exemption = item is null
                ? ""
                : string.Join("; ", funding.Exemptions.Where(e => e.AwardId == text.AwardId).Select(e => e.Reference).Distinct()),
            Wording = text.Wording,
        };

    private MarkingEntry Of(AppliedExemption lifted) =>
        Row(lifted.AwardId, lifted.DonorId, string.Join(' ', lifted.Elements.Select(Name))) with
        {
            Exemption = lifted.Reference,
        };

    /// <summary>A logo whose award has no text on the page is evidence too.</summary>
    private IEnumerable<MarkingEntry> LogosAlone() =>
        funding
            .Logos.Where(l =>
                texts.TrueForAll(t => t.AwardId != l.AwardId) && (item is null || funding.Exemptions.All(e => e.AwardId != l.AwardId))
            )
            .DistinctBy(l => l.AwardId)
            .Select(l => Row(l.AwardId, funding.Programmes.First(p => p.Award.Id == l.AwardId).Donor.Id, Name(MarkingElement.Logo)));

    /// <summary>What every row says.</summary>
    private MarkingEntry Row(string award, string donor, string element) =>
        new(
            address,
            page.Language.Code,
            item is null ? "list" : Materials.Name(item.Material),
            award,
            donor,
            element,
            TextId: "",
            TextLanguage: "",
            Courtesy: false,
            Hash: "",
            string.Join(' ', funding.Logos.Where(l => l.AwardId == award).Select(l => $"{l.OwnerId}/{l.IdentityId}").Distinct()),
            Exemption: "",
            item?.Facts.Published.Value.ToString() ?? "",
            Wording: ""
        );

    private static string Name(MarkingElement element) => FundingWords.Name(FundingWords.Elements, element);

    private string HashOf(string wording)
    {
        if (!hashes.TryGetValue(wording, out var hash))
        {
            hashes[wording] = hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wording)));
        }

        return hash;
    }
}
