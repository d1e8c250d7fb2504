using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Outreach.Model.Printing;

namespace Outreach.Engine.Output;

/// <summary>What is remembered of a printed sheet beside its bytes.</summary>
/// <param name="Pages">Printed sides.</param>
/// <param name="Length">Bytes.</param>
/// <param name="Tightened">Steps of tightening.</param>
/// <param name="Text">The text in it.</param>
/// <param name="Pictures">The published pictures of its pages, in order; the last is the small one of the first page.</param>
internal sealed record PdfFacts(int Pages, long Length, int Tightened, string Text, IReadOnlyList<PictureFacts> Pictures);

/// <summary>What is remembered of a page's picture.</summary>
internal sealed record PictureFacts(int Width, int Height, long Length);

/// <summary>Sheets that were printed once: kept under the hash of everything that decides their bytes.</summary>
internal sealed class PdfCache(KeptFiles kept, string printerVersion)
{
    /// <summary>The hash of a sheet's recipe.</summary>
    public string Key(PrintJob job)
    {
        var recipe = new StringBuilder();
        recipe.Append(printerVersion).Append('\0').Append(job.Html).Append('\0');
        recipe.Append(
            CultureInfo.InvariantCulture,
            $"{job.Paper} {job.Pages} {job.Press} {job.PictureWidth} {job.Metadata.Date:yyyy-MM-dd}\0"
        );
        recipe.AppendJoin(
            '\0',
            job.Metadata.Title,
            job.Metadata.Author,
            job.Metadata.Subject,
            job.Metadata.Keywords,
            job.Metadata.Language
        );
        recipe.Append('\0').AppendJoin('\0', job.Sights.Texts).Append('\0').AppendJoin('\0', job.Sights.Logos);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipe.ToString())))[..32];
    }

    /// <summary>The name under which a sheet's bytes are kept.</summary>
    public static string NameOf(string key) => $"{CacheFolder.Printed}/{key}.pdf";

    /// <summary>The name under which the picture of one of its pages is kept.</summary>
    public static string PictureName(string key, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{CacheFolder.Printed}/{key}-{number}.png");

    /// <summary>What is known of a sheet that was printed before; null when it has to be printed.</summary>
    public PdfFacts? Find(string key) =>
        kept.Find(FactsName(key)) is { } json
        && Read(json) is { Pictures: { } pictures } known
        && kept.Holds(NameOf(key))
        && Enumerable.Range(0, pictures.Count).All(i => kept.Holds(PictureName(key, i)))
            ? known
            : null;

    /// <summary>Keeps a sheet. The facts are written last: with them the sheet counts as printed.</summary>
    public PdfFacts Keep(string key, PrintedPdf pdf, IReadOnlyList<byte[]> pictures)
    {
        var facts = new PdfFacts(pdf.Pages, pdf.Bytes.Length, pdf.Tightened, pdf.Text, [.. pictures.Select(Measure)]);
        for (var i = 0; i < pictures.Count; i++)
        {
            kept.Keep(PictureName(key, i), pictures[i]);
        }

        kept.Keep(NameOf(key), pdf.Bytes);
        kept.Keep(FactsName(key), JsonSerializer.SerializeToUtf8Bytes(facts, PdfFactsJson.Default.PdfFacts));
        return facts;
    }

    private static string FactsName(string key) => $"{CacheFolder.Printed}/{key}.json";

    /// <summary>What an earlier version of the program has kept may have another shape: then it is made again.</summary>
    private static PdfFacts? Read(byte[] json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, PdfFactsJson.Default.PdfFacts);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Width and height stand at the head of every PNG (ISO/IEC 15948 §11.2.2).</summary>
    private static PictureFacts Measure(byte[] png) =>
        new(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), png.Length);
}

[JsonSerializable(typeof(PdfFacts))]
internal sealed partial class PdfFactsJson : JsonSerializerContext;
