using System.Globalization;
using System.Text;
using Outreach.Model.Printing;

namespace Outreach.Pdf.Finishing;

/// <summary>
/// Makes the browser's PDF reproducible and complete: what differs from run to run (two dates, the names of table
/// cells) goes or is put in order, and what the browser leaves out is added: metadata, artifacts, words for links, the
/// language of runs in another one, the boxes that a printing house needs. The same content and metadata give the same
/// bytes.
/// </summary>
/// <remarks>
/// PDF/UA-1 (ISO 14289-1) is not declared: many of its rules a machine can check, and not each of them is checked here.
/// </remarks>
internal static class PdfFinisher
{
    /// <summary>Goes up with every change to what the finisher writes, so that cached PDFs are made again.</summary>
    public const int Version = 2;

    public const string Creator = "Outreach";
    public const string Producer = "Outreach, Chromium Skia/PDF";

    // Structure types of PDF 2.0 that a reader of PDF 1.4 does not know, and the nearest that it does.
    private const string RoleMap = "<</Em /Span /Strong /Span /Sub /Span /Aside /Div /DocumentFragment /Div /Title /P /FENote /Note>>";

    /// <summary>Gives the finished file.</summary>
    /// <param name="printed">The browser's file. It is overwritten.</param>
    /// <param name="metadata">What the PDF shall say about itself.</param>
    /// <param name="runs">The languages of the runs of text.</param>
    /// <param name="press">What a printing house needs; null: the page is the sheet.</param>
    /// <exception cref="InvalidDataException">The file is not built as Chromium builds PDFs.</exception>
    public static byte[] Finish(byte[] printed, PdfMetadata metadata, RunLanguages runs, PressMarks? press)
    {
        PdfObjects objects = new(printed);
        int info = objects.Trailer.Reference("/Info") ?? throw new InvalidDataException("The browser's PDF has no Info.");
        int root = objects.Trailer.Reference("/Root") ?? throw new InvalidDataException("The browser's PDF has no Root.");
        PdfDictionary catalog = objects.Dictionary(root);
        PdfRewrite rewrite = new(objects);
        if (catalog.Reference("/StructTreeRoot") is { } structure)
        {
            NodeNames.Renumber(objects, structure, rewrite);
            rewrite.Replace(structure, objects.Dictionary(structure).With("/RoleMap", RoleMap));
        }

        FinishObjects(objects, rewrite, runs, metadata.Language, press);

        int packet = rewrite.AddStream(new PdfDictionary().With("/Type", "/Metadata").With("/Subtype", "/XML"), XmpPacket.Write(metadata));
        rewrite.Replace(info, Info(metadata));
        rewrite.Replace(root, Complete(catalog, packet, metadata.Language));
        return rewrite.ToFile(objects.Trailer);
    }

    private static void FinishObjects(PdfObjects objects, PdfRewrite rewrite, RunLanguages runs, string language, PressMarks? press)
    {
        Dictionary<int, PdfDictionary> elements = [];
        List<int> pages = [];
        foreach (int number in objects.Numbers())
        {
            PdfDictionary dictionary = objects.Dictionary(number);
            switch (dictionary["/Type"])
            {
                case "/Page":
                    pages.Add(number);
                    ContentArtifacts.Mark(objects, dictionary, rewrite);
                    rewrite.Replace(number, Boxed(dictionary, press).With("/Tabs", "/S"));
                    break;
                case "/StructElem":
                    elements.Add(number, dictionary);
                    break;
                case "/Annot" when dictionary["/Subtype"] == "/Link" && dictionary["/Contents"] is null:
                    rewrite.Replace(number, dictionary.With("/Contents", LinkWords(dictionary)));
                    break;
            }
        }

        foreach ((int number, string other) in StructureLanguages.Missing(elements, pages, runs, language))
        {
            rewrite.Replace(number, elements[number].With("/Lang", $"({other})"));
        }
    }

    // The address is what a link says of itself where its own words are not heard.
    private static string LinkWords(PdfDictionary link) =>
        link["/A"] is { } action && PdfDictionary.Parse(action)["/URI"] is { } address ? address : PdfString("#");

    private static PdfDictionary Boxed(PdfDictionary page, PressMarks? press)
    {
        double[] media =
        [
            .. (page["/MediaBox"] ?? "")
                .Trim('[', ']')
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(n => double.Parse(n, CultureInfo.InvariantCulture)),
        ];
        return press is null || media.Length != 4
            ? page
            : page.With("/TrimBox", Inset(press.Slug)).With("/BleedBox", Inset(press.Slug - press.Bleed));

        string Inset(double millimetres)
        {
            double points = millimetres / 25.4 * 72;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"[{media[0] + points:0.###} {media[1] + points:0.###} {media[2] - points:0.###} {media[3] - points:0.###}]"
            );
        }
    }

    private static PdfDictionary Complete(PdfDictionary catalog, int packet, string language) =>
        catalog
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
            string escaped = text.Replace("\\", "\\\\", StringComparison.Ordinal)
                .Replace("(", "\\(", StringComparison.Ordinal)
                .Replace(")", "\\)", StringComparison.Ordinal);
            return $"({escaped})";
        }

        return $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";
    }
}
