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
internal sealed class PdfCache(string cache, string printerVersion)
{
    private readonly string folder = Path.Combine(cache, "pdf");

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

    /// <summary>Where a sheet's bytes lie on this machine.</summary>
    public string FullPath(string key) => Path.Combine(folder, key + ".pdf");

    /// <summary>Where the picture of one of its pages lies.</summary>
    public string PicturePath(string key, int number) => Path.Combine(folder, $"{key}-{number.ToString(CultureInfo.InvariantCulture)}.png");

    /// <summary>What is known of a sheet that was printed before; null when it has to be printed.</summary>
    public PdfFacts? Find(string key)
    {
        var facts = Path.Combine(folder, key + ".json");
        var pdf = new FileInfo(FullPath(key));
        return
            File.Exists(facts)
            && pdf.Exists
            && Read(facts) is { Pictures: not null } known
            && known.Length == pdf.Length
            && HasPictures(key, known)
            ? known
            : null;
    }

    /// <summary>Keeps a sheet. The facts are written last: with them the sheet counts as printed.</summary>
    public PdfFacts Keep(string key, PrintedPdf pdf, IReadOnlyList<byte[]> pictures)
    {
        Directory.CreateDirectory(folder);
        var facts = new PdfFacts(pdf.Pages, pdf.Bytes.Length, pdf.Tightened, pdf.Text, [.. pictures.Select(Measure)]);
        for (var i = 0; i < pictures.Count; i++)
        {
            Write(PicturePath(key, i), pictures[i]);
        }

        Write(FullPath(key), pdf.Bytes);
        Write(Path.Combine(folder, key + ".json"), JsonSerializer.SerializeToUtf8Bytes(facts, PdfFactsJson.Default.PdfFacts));
        return facts;
    }

    /// <summary>What a damaged disk or a killed program left is as good as nothing: the sheet is printed again.</summary>
    private static PdfFacts? Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), PdfFactsJson.Default.PdfFacts);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool HasPictures(string key, PdfFacts facts) =>
        facts.Pictures.Index().All(p => new FileInfo(PicturePath(key, p.Index)) is { Exists: true } file && file.Length == p.Item.Length);

    /// <summary>Width and height stand at the head of every PNG (ISO/IEC 15948 §11.2.2).</summary>
    private static PictureFacts Measure(byte[] png) =>
        new(BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)), png.Length);

    private static void Write(string path, byte[] bytes)
    {
        File.WriteAllBytes(path + ".next", bytes);
        File.Move(path + ".next", path, overwrite: true);
    }
}

[JsonSerializable(typeof(PdfFacts))]
internal sealed partial class PdfFactsJson : JsonSerializerContext;
