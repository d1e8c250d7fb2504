using System.Buffers.Binary;
using System.Text;

namespace Outreach.Media;

/// <summary>Recognises files by their first bytes.</summary>
internal static class FileSignature
{
    /// <summary>How much of a file's beginning is enough to recognise it.</summary>
    internal const int Length = 4096;

    /// <summary>What the file is that begins with these bytes.</summary>
    internal static FileKind Recognise(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xD8, 0xFF, ..] => FileKind.Jpeg,
            [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => FileKind.Png,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => FileKind.Webp,
            [(byte)'I', (byte)'I', 0x2A or 0x2B, 0, ..] or [(byte)'M', (byte)'M', 0, 0x2A or 0x2B, ..] => TiffDirectory.IsRaw(head)
                ? FileKind.Raw
                : FileKind.Tiff,
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => RecogniseBrands(head),
            [0xFF, 0x0A, ..] or [0, 0, 0, 12, (byte)'J', (byte)'X', (byte)'L', (byte)' ', ..] => FileKind.JpegXl,
            [0, 0, 0, 12, (byte)'j', (byte)'P', (byte)' ', (byte)' ', ..] => FileKind.Jpeg2000,
            _ => RecogniseText(head),
        };

    /// <summary>The family of HEIC, AVIF and MP4 says what it is in a list of four-letter brands.</summary>
    private static FileKind RecogniseBrands(ReadOnlySpan<byte> head)
    {
        var box = (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(head), (uint)head.Length);
        var brands = Encoding.Latin1.GetString(head[8..Math.Max(box, 8)]);
        if (brands.Contains("avif", StringComparison.Ordinal) || brands.Contains("avis", StringComparison.Ordinal))
        {
            return FileKind.Avif;
        }

        if (brands.StartsWith("crx ", StringComparison.Ordinal))
        {
            return FileKind.Raw;
        }

        string[] photographs = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];
        return photographs.Any(brand => brands.Contains(brand, StringComparison.Ordinal)) ? FileKind.Heic : FileKind.Video;
    }

    private static FileKind RecogniseText(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head);
        (string Start, FileKind Kind)[] starts =
        [
            ("GIF8", FileKind.Gif),
            ("%PDF-", FileKind.Pdf),
            ("8BPS", FileKind.Photoshop),
            ("FUJIFILMCCD-RAW", FileKind.Raw),
        ];
        var known = Array.Find(starts, start => text.StartsWith(start.Start, StringComparison.Ordinal)).Kind;
        if (known != FileKind.Unknown)
        {
            return known;
        }

        // Two letters alone also begin ordinary text: a BMP has four zero bytes after its length.
        if (head is [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..])
        {
            return FileKind.Bmp;
        }

        var isMarkup = text.TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\t', '\r', '\n').StartsWith('<');
        return isMarkup && text.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? FileKind.Svg : FileKind.Unknown;
    }
}
