using System.Globalization;
using System.Text;
using Outreach.Model.Printing;

namespace Outreach.Pdf.Finishing;

/// <summary>
/// Makes the browser's PDF reproducible and complete: what differs from run to run is overwritten in place, and what
/// the browser leaves out is appended as an incremental update (ISO 32000-1 §7.5.6). The same content and metadata
/// give the same bytes.
/// </summary>
internal static class PdfFinisher
{
    /// <summary>Goes up with every change to what the finisher writes, so that cached PDFs are made again.</summary>
    public const int Version = 1;

    public const string Creator = "Outreach";
    public const string Producer = "Outreach, Chromium Skia/PDF";

    // Structure types of PDF 2.0 that a reader of PDF 1.4 does not know, and the nearest that it does.
    private const string RoleMap =
        "<</Em /Span /Strong /Span /Sub /Span /Aside /Div /DocumentFragment /Div /Title /P /FENote /Note>>";

    /// <summary>Gives the finished file.</summary>
    /// <param name="printed">The browser's file. It is overwritten.</param>
    /// <param name="metadata">What the PDF shall say about itself.</param>
    /// <exception cref="InvalidDataException">The file is not built as Chromium builds PDFs.</exception>
    public static byte[] Finish(byte[] printed, PdfMetadata metadata)
    {
        PdfObjects objects = new(printed);
        int info = objects.Trailer.Reference("/Info") ?? throw new InvalidDataException("The browser's PDF has no Info.");
        BlankDates(objects.Head(info).Span);
        RenumberNodes(objects);

        int root = objects.Trailer.Reference("/Root") ?? throw new InvalidDataException("The browser's PDF has no Root.");
        PdfDictionary catalog = objects.Dictionary(root);
        IncrementalUpdate update = new(printed, objects);
        update.Add(info, Info(metadata).ToString());
        int packet = update.AddStream("<</Type /Metadata\n/Subtype /XML", XmpPacket.Write(metadata));
        update.Add(root, Complete(catalog, packet, metadata.Language).ToString());
        if (catalog.Reference("/StructTreeRoot") is { } tree)
        {
            update.Add(tree, objects.Dictionary(tree).With("/RoleMap", RoleMap).ToString());
        }

        return update.ToFile(root, info);
    }

    private static PdfDictionary Complete(PdfDictionary catalog, int packet, string language) => catalog
        .With("/Lang", PdfString(language))
        .With("/ViewerPreferences", "<</Type /ViewerPreferences\n/DisplayDocTitle true>>")
        .With("/Metadata", $"{packet} 0 R");

    private static PdfDictionary Info(PdfMetadata metadata)
    {
        PdfDictionary info = new PdfDictionary()
            .With("/Title", PdfString(metadata.Title))
            .With("/Author", PdfString(metadata.Author))
            .With("/Subject", PdfString(metadata.Subject))
            .With("/Keywords", PdfString(metadata.Keywords))
            .With("/Creator", PdfString(Creator))
            .With("/Producer", PdfString(Producer));
        if (metadata.Date is { } date)
        {
            string day = PdfString(date.ToString("'D:'yyyyMMdd", CultureInfo.InvariantCulture));
            info = info.With("/CreationDate", day).With("/ModDate", day);
        }

        return info;
    }

    private static string PdfString(string text)
    {
        if (text.All(c => c is >= ' ' and <= '~'))
        {
            string escaped = text
                .Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("(", "\\(", StringComparison.Ordinal)
                .Replace(")", "\\)", StringComparison.Ordinal);
            return $"({escaped})";
        }

        return $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
    }

    // The update brings its own Info; this one stays in the file unread, so its dates may go without a trace.
    private static void BlankDates(Span<byte> info)
    {
        foreach (byte[] key in new[] { "/CreationDate ("u8.ToArray(), "/ModDate ("u8.ToArray() })
        {
            int start = info.IndexOf(key);
            if (start >= 0)
            {
                int length = info[start..].IndexOf((byte)')') + 1;
                info.Slice(start, length).Fill((byte)' ');
            }
        }
    }

    // The browser counts a page's nodes on from document to document. Their order stays, as the tree of ids is sorted.
    private static void RenumberNodes(PdfObjects objects)
    {
        List<Memory<byte>> places = [.. objects.Heads().SelectMany(NodeNumbers)];
        string[] numbers = [.. places.Select(Digits).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        foreach (Memory<byte> place in places)
        {
            int rank = Array.BinarySearch(numbers, Digits(place), StringComparer.Ordinal) + 1;
            Encoding.Latin1.GetBytes(rank.ToString("D8", CultureInfo.InvariantCulture), place.Span);
        }
    }

    private static string Digits(Memory<byte> place) => Encoding.Latin1.GetString(place.Span);

    private static IEnumerable<Memory<byte>> NodeNumbers(Memory<byte> head)
    {
        const int Prefix = 5;
        const int Width = 8;
        int at = 0;
        int found;
        while ((found = head.Span[at..].IndexOf("(node"u8)) >= 0)
        {
            at += found + Prefix;
            if (head.Length > at + Width && head.Span[at + Width] == ')'
                && !head.Span.Slice(at, Width).ContainsAnyExceptInRange((byte)'0', (byte)'9'))
            {
                yield return head.Slice(at, Width);
            }
        }
    }
}
