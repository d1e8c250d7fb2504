using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Outreach.Engine.Process;
using Outreach.Model.Funding;

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
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>A row for every text on every page, then for every text on every sheet, in the order of the addresses.</summary>
    public static IReadOnlyList<MarkingEntry> Entries(IEnumerable<SitePage> pages, IEnumerable<Sheet> sheets) =>
        [.. pages.SelectMany(p => Entries(p, p.Address))
            .Concat(sheets.SelectMany(s => Entries(s.Page, "/" + s.Job.Path)))
            .OrderBy(e => e.Address, StringComparer.Ordinal)
            .ThenBy(e => e.Award, StringComparer.Ordinal)
            .ThenBy(e => e.TextLanguage, StringComparer.Ordinal)];

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
        foreach (var text in pages.SelectMany(p => p.Funding.Texts))
        {
            wordings[HashOf(text)] = text.Wording;
        }

        var json = new JsonObject
        {
            ["wordings"] = new JsonObject(wordings.Select(w => KeyValuePair.Create(w.Key, (JsonNode?)w.Value))),
            ["markings"] = new JsonArray([.. entries.Select(Row)]),
        };
        return Encoding.UTF8.GetBytes(json.ToJsonString(Options) + "\n");
    }

    private static JsonNode Row(MarkingEntry e) => new JsonObject
    {
        ["address"] = e.Address,
        ["language"] = e.Language,
        ["material"] = e.Material,
        ["award"] = e.Award,
        ["donor"] = e.Donor,
        ["text"] = e.TextId,
        ["text_language"] = e.TextLanguage,
        ["courtesy"] = e.Courtesy,
        ["sha256"] = e.Hash,
        ["published"] = e.Published,
    };

    private static IEnumerable<MarkingEntry> Entries(SitePage page, string address) => page.Funding.Texts.Select(text => new MarkingEntry(
        address,
        page.Language.Code,
        page is ItemPage item ? Materials.Name(item.Item.Material) : "list",
        text.AwardId,
        page.Funding.Programmes.First(p => p.Award.Id == text.AwardId).Donor.Id,
        text.TextId,
        text.Language.Code,
        text.Courtesy,
        HashOf(text),
        page is ItemPage { Item.Facts.Published.Value: var published } ? published.ToString() : ""));

    private static string HashOf(RequiredText text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.Wording)));
}
