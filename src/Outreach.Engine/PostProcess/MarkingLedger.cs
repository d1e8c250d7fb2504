using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Outreach.Engine.Process;

namespace Outreach.Engine.PostProcess;

/// <summary>One text on one page or sheet, as it was found there.</summary>
internal sealed record MarkingEntry(
    string Address,
    string Language,
    string Material,
    string Award,
    string Donor,
    string TextId,
    string TextLanguage,
    bool Courtesy,
    string Hash,
    string Published);

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
            .. pages.SelectMany(p => Entries(p, p.Address, hashes))
            .Concat(sheets.SelectMany(s => Entries(s.Page, "/" + s.Job.Path, hashes)))
            .OrderBy(e => e.Address, StringComparer.Ordinal)
            .ThenBy(e => e.Award, StringComparer.Ordinal)
            .ThenBy(e => e.TextLanguage, StringComparer.Ordinal),
        ];
    }

    /// <summary>For a spreadsheet. Begins with a byte order mark, without which Excel garbles Khmer.</summary>
    public static byte[] Csv(IReadOnlyList<MarkingEntry> entries)
    {
        var csv = new StringBuilder("\uFEFFaddress,language,material,award,donor,text,text_language,courtesy,sha256,published\r\n");
        foreach (var e in entries)
        {
            csv.AppendJoin(',', e.Address, e.Language, e.Material, e.Award, e.Donor, e.TextId, e.TextLanguage, e.Courtesy ? "yes" : "no", e.Hash, e.Published).Append("\r\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    /// <summary>For programs, with each wording once.</summary>
    public static byte[] Json(IReadOnlyList<MarkingEntry> entries, IEnumerable<SitePage> pages)
    {
        var wordings = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in pages.SelectMany(p => p.Funding.Texts).DistinctBy(t => t.Wording))
        {
            wordings[HashOf(text.Wording)] = text.Wording;
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
        json.WriteString("text", e.TextId);
        json.WriteString("text_language", e.TextLanguage);
        json.WriteBoolean("courtesy", e.Courtesy);
        json.WriteString("sha256", e.Hash);
        json.WriteString("published", e.Published);
        json.WriteEndObject();
    }

    private static IEnumerable<MarkingEntry> Entries(SitePage page, string address, Dictionary<string, string> hashes) => page.Funding.Texts.Select(text => new MarkingEntry(
        address,
        page.Language.Code,
        page is ItemPage item ? Materials.Name(item.Item.Material) : "list",
        text.AwardId,
        page.Funding.Programmes.First(p => p.Award.Id == text.AwardId).Donor.Id,
        text.TextId,
        text.Language.Code,
        text.Courtesy,
        HashOf(text.Wording, hashes),
        page is ItemPage { Item.Facts.Published.Value: var published } ? published.ToString() : ""));

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
