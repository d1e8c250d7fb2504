using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.Process;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// One text on one page or sheet, as it was found there; or, with no text, what the donor has lifted from it.
/// </summary>
/// <param name="Address">The page's or the sheet's.</param>
/// <param name="Language">The page's.</param>
/// <param name="Material">What the page is; <c>list</c> for one that shows several.</param>
/// <param name="Award">The award.</param>
/// <param name="Donor">The donor that had it.</param>
/// <param name="Element">What kind of text it is; for an exemption what was lifted.</param>
/// <param name="TextId">The text's id; empty for an exemption.</param>
/// <param name="TextLanguage">The wording's language; empty for an exemption.</param>
/// <param name="Courtesy">Whether it is a translation for convenience.</param>
/// <param name="Hash">SHA-256 of the wording; empty for an exemption.</param>
/// <param name="Logos">The award's logos on the page.</param>
/// <param name="Exemption">The references under which the donor has lifted something; empty: none.</param>
/// <param name="Published">The item's publication date; empty on lists.</param>
/// <param name="Wording">The words; empty for an exemption.</param>
internal sealed record MarkingEntry(
    string Address,
    string Language,
    string Material,
    string Award,
    string Donor,
    string Element,
    string TextId,
    string TextLanguage,
    bool Courtesy,
    string Hash,
    string Logos,
    string Exemption,
    string Published,
    string Wording
);

/// <summary>
/// The evidence: which text stands on which page and sheet, with its hash. Written by each build after the proof, so
/// a row means that the text was looked for and found.
/// </summary>
internal static class MarkingLedger
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>A row for every text on every page, then for every text on every sheet, in the order of the addresses.</summary>
    public static IReadOnlyList<MarkingEntry> Entries(IEnumerable<SitePage> pages, IEnumerable<Sheet> sheets)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        return
        [
            .. pages
                .SelectMany(p => Entries(p, p.Address, Channels.Web, p.Placement, hashes))
                .Concat(sheets.SelectMany(s => Entries(s.Request!.Page, "/" + s.Job.Path, Channels.Pdf, Placements.Item, hashes)))
                .OrderBy(e => e.Address, StringComparer.Ordinal)
                .ThenBy(e => e.Award, StringComparer.Ordinal)
                .ThenBy(e => e.TextId.Length == 0)
                .ThenBy(e => e.Element, StringComparer.Ordinal)
                .ThenBy(e => e.TextLanguage, StringComparer.Ordinal),
        ];
    }

    /// <summary>For a spreadsheet. Begins with a byte order mark, without which Excel garbles Khmer.</summary>
    public static byte[] Csv(IReadOnlyList<MarkingEntry> entries)
    {
        var csv = new StringBuilder(
            "\uFEFFaddress,language,material,award,donor,element,text,text_language,courtesy,sha256,logos,exemption,published\r\n"
        );
        foreach (var e in entries)
        {
            csv.AppendJoin(
                    ',',
                    e.Address,
                    e.Language,
                    e.Material,
                    e.Award,
                    e.Donor,
                    e.Element,
                    Quoted(e.TextId),
                    e.TextLanguage,
                    e.Courtesy ? "yes" : "no",
                    e.Hash,
                    Quoted(e.Logos),
                    Quoted(e.Exemption),
                    e.Published
                )
                .Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>For programs, with each wording once.</summary>
    public static byte[] Json(IReadOnlyList<MarkingEntry> entries)
    {
        var wordings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => e.Hash.Length > 0))
        {
            wordings[entry.Hash] = entry.Wording;
        }

        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteStartObject("wordings");
            foreach (var (hash, wording) in wordings)
            {
                json.WriteString(hash, wording);
            }

            json.WriteEndObject();
            json.WriteStartArray("markings");
            foreach (var entry in entries)
            {
                WriteRow(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. bytes.WrittenSpan, (byte)'\n'];
    }

    private static void WriteRow(Utf8JsonWriter json, MarkingEntry e)
    {
        json.WriteStartObject();
        json.WriteString("address", e.Address);
        json.WriteString("language", e.Language);
        json.WriteString("material", e.Material);
        json.WriteString("award", e.Award);
        json.WriteString("donor", e.Donor);
        json.WriteString("element", e.Element);
        json.WriteString("text", e.TextId);
        json.WriteString("text_language", e.TextLanguage);
        json.WriteBoolean("courtesy", e.Courtesy);
        json.WriteString("sha256", e.Hash);
        json.WriteString("logos", e.Logos);
        json.WriteString("exemption", e.Exemption);
        json.WriteString("published", e.Published);
        json.WriteEndObject();
    }

    private static IEnumerable<MarkingEntry> Entries(
        SitePage page,
        string address,
        Channels channel,
        Placements placement,
        Dictionary<string, string> hashes
    )
    {
        var item = (page as ItemPage)?.Item;
        var material = item is null ? "list" : Materials.Name(item.Material);
        var published = item?.Facts.Published.Value.ToString() ?? "";
        var exemptions = page.Funding.Exemptions.ToLookup(e => e.AwardId, StringComparer.Ordinal);
        var logos = page.Funding.Logos.ToLookup(l => l.AwardId, l => $"{l.OwnerId}/{l.IdentityId}", StringComparer.Ordinal);
        foreach (var text in page.Funding.Required(channel, placement))
        {
            yield return new MarkingEntry(
                address,
                page.Language.Code,
                material,
                text.AwardId,
                text.DonorId,
                Name(text.Kind),
                text.TextId,
                text.Language.Code,
                text.Courtesy,
                HashOf(text.Wording, hashes),
                string.Join(' ', logos[text.AwardId].Distinct()),
                item is null ? "" : string.Join("; ", exemptions[text.AwardId].Select(e => e.Reference).Distinct()),
                published,
                text.Wording
            );
        }

        foreach (var lifted in item is null ? [] : page.Funding.Exemptions)
        {
            yield return new MarkingEntry(
                address,
                page.Language.Code,
                material,
                lifted.AwardId,
                lifted.DonorId,
                string.Join(' ', lifted.Elements.Select(Name)),
                "",
                "",
                Courtesy: false,
                "",
                string.Join(' ', logos[lifted.AwardId].Distinct()),
                lifted.Reference,
                published,
                ""
            );
        }

        // A logo whose award has no text on the page is evidence too.
        foreach (
            var alone in page
                .Funding.Logos.Where(l =>
                    page.Funding.Required(channel, placement).All(t => t.AwardId != l.AwardId)
                    && (item is null || exemptions[l.AwardId].All(e => e.AwardId != l.AwardId))
                )
                .DistinctBy(l => l.AwardId)
        )
        {
            yield return new MarkingEntry(
                address,
                page.Language.Code,
                material,
                alone.AwardId,
                page.Funding.Programmes.First(p => p.Award.Id == alone.AwardId).Donor.Id,
                Name(MarkingElement.Logo),
                "",
                "",
                Courtesy: false,
                "",
                string.Join(' ', logos[alone.AwardId].Distinct()),
                "",
                published,
                ""
            );
        }
    }

    private static string Name(MarkingElement element) => FundingWords.Name(FundingWords.Elements, element);

    /// <summary>An author's text: it may hold commas and quotation marks, and is no formula (RFC 4180; OWASP, CSV injection).</summary>
    private static string Quoted(string text)
    {
        var plain = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return plain.AsSpan().ContainsAny(",\"\n\r") ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }

    private static string HashOf(string wording, Dictionary<string, string> known)
    {
        if (!known.TryGetValue(wording, out var hash))
        {
            known[wording] = hash = HashOf(wording);
        }

        return hash;
    }

    private static string HashOf(string wording) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(wording)));
}
