using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess;

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
                .SelectMany(p => new MarkingRows(p.Address, p, Channels.Web, hashes).Run())
                .Concat(sheets.SelectMany(s => new MarkingRows("/" + s.Job.Path, s.Request!.Page, Channels.Pdf, hashes).Run()))
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

    /// <summary>An author's text: it may hold commas and quotation marks, and is no formula (RFC 4180; OWASP, CSV injection).</summary>
    private static string Quoted(string text)
    {
        var plain = text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' ? "'" + text : text;
        return plain.AsSpan().ContainsAny(",\"\n\r") ? $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : plain;
    }
}
