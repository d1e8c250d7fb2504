using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Outreach.Model.Printing;
using Outreach.Pdf.Finishing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Outreach.Pdf.Tests;

public sealed partial class PdfFinisherTests : PrintTest
{
    private const string Rich = """
        <h1>Title</h1><p>An <em>efficient</em> and <strong>sound</strong> text<sub>1</sub>. ខេត្តស្វាយរៀង</p>
        <aside>Aside</aside><blockquote>Quote</blockquote><ul><li>One</li></ul>
        <table><caption>Numbers (node00000007)</caption>
        <tr><th scope="col">A (b) \c</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>
        <figure><img src="bar.jpg" alt="A bar (blue) &gt;&gt; stream"><figcaption>Bar</figcaption></figure>
        <h2>Second</h2><p><a href="https://example.org/">Link</a></p>
        """;

    [Fact]
    public void The_same_job_gives_the_same_bytes_in_any_browser_order_and_company()
    {
        PrintJob[] jobs = [.. Enumerable.Range(0, 24).Select(i => Job(Sheet($"<h1>{i}</h1>{Rich}"), path: $"{i}.pdf"))];

        Dictionary<string, byte[]> first = Bytes(Print(jobs));
        Dictionary<string, byte[]> second = Bytes(Print([.. jobs.Reverse()]));
        byte[] alone = PrintPdf(jobs[7].Html).Bytes;

        Assert.Equal(24, first.Count);
        Assert.All(jobs, job => Assert.Equal(first[job.Path], second[job.Path]));
        Assert.Equal(alone, first["7.pdf"]);
        Assert.NotEqual(first["7.pdf"], first["8.pdf"]);
    }

    [Fact]
    public void Title_author_subject_keywords_and_date_stand_in_the_information()
    {
        using PdfDocument document = PdfDocument.Open(PrintPdf(Sheet(Rich)).Bytes);

        Assert.Equal(Metadata.Title, document.Information.Title);
        Assert.Equal(Metadata.Author, document.Information.Author);
        Assert.Equal(Metadata.Subject, document.Information.Subject);
        Assert.Equal(Metadata.Keywords, document.Information.Keywords);
        Assert.Equal("D:20170314", document.Information.CreationDate);
        Assert.Equal("D:20170314", document.Information.ModifiedDate);
    }

    [Fact]
    public void The_same_stands_in_the_xmp()
    {
        using PdfDocument document = PdfDocument.Open(PrintPdf(Sheet(Rich)).Bytes);

        Assert.True(document.TryGetXmpMetadata(out XmpMetadata? xmp));
        using MemoryStream packet = new(xmp!.GetXmlBytes().ToArray());
        XDocument xml = XDocument.Load(packet);
        XNamespace dc = "http://purl.org/dc/elements/1.1/";
        Assert.Equal(Metadata.Title, Item(xml, dc + "title"));
        Assert.Equal(Metadata.Author, Item(xml, dc + "creator"));
        Assert.Equal(Metadata.Subject, Item(xml, dc + "description"));
        Assert.Equal("en", Item(xml, dc + "language"));
        Assert.Equal("2017-03-14", xml.Descendants(XName.Get("CreateDate", "http://ns.adobe.com/xap/1.0/")).Single().Value);
        Assert.DoesNotContain("pdfuaid", xml.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Language_and_shown_title_stand_in_the_catalog_once()
    {
        PrintOutcome outcome = Print(Job(Sheet(Rich)) with { Metadata = Metadata with { Language = "km" } });

        string catalog = LastObject(outcome.Pdf!.Bytes, "/Type /Catalog");
        Assert.Equal(1, Occurrences(catalog, "/Lang"));
        Assert.Contains("/Lang (km)", catalog, StringComparison.Ordinal);
        Assert.Contains("/DisplayDocTitle true", catalog, StringComparison.Ordinal);
        Assert.Contains("/StructTreeRoot", catalog, StringComparison.Ordinal);
        Assert.Contains("/Outlines", catalog, StringComparison.Ordinal);
    }

    [Fact]
    public void An_undated_document_carries_no_date_not_even_that_of_its_printing()
    {
        PrintOutcome outcome = Print(Job(Sheet(Rich)) with { Metadata = Metadata with { Date = null } });

        string raw = Encoding.Latin1.GetString(outcome.Pdf!.Bytes);
        Assert.DoesNotContain("Date", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("D:20", raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_kind_of_tag_is_one_that_readers_know_or_is_mapped_to_one()
    {
        string raw = Encoding.Latin1.GetString(PrintPdf(Sheet(Rich)).Bytes);
        string map = LastObject(Encoding.Latin1.GetBytes(raw), "/Type /StructTreeRoot");
        string[] known =
        [
            "Document",
            "Part",
            "Sect",
            "Div",
            "BlockQuote",
            "Caption",
            "NonStruct",
            "P",
            "H1",
            "H2",
            "H3",
            "L",
            "LI",
            "Lbl",
            "LBody",
            "Table",
            "TR",
            "TH",
            "TD",
            "THead",
            "TBody",
            "Span",
            "Quote",
            "Note",
            "Link",
            "Figure",
        ];

        string[] unknown = [.. StructureType().Matches(raw).Select(m => m.Groups["type"].Value).Distinct().Except(known)];

        Assert.Contains("Em", unknown);
        Assert.All(unknown, type => Assert.Contains($"/{type} /", map, StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_find_their_heads_by_names_in_sorted_order()
    {
        string cells = string.Concat(Enumerable.Range(0, 300).Select(i => $"<tr><th>{i}</th><td>{i * i}</td></tr>"));
        string raw = Encoding.Latin1.GetString(PrintPdf(Document($"<table>{cells}</table>"), pages: null).Bytes);

        string tree = raw[raw.LastIndexOf("/Names [", StringComparison.Ordinal)..];
        string[] names = [.. NodeEntry().Matches(tree).Select(m => m.Groups["name"].Value)];
        Assert.Equal(300, names.Length);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.All(
            NodeEntry().Matches(tree),
            entry =>
                Assert.Contains(
                    $"/ID ({entry.Groups["name"].Value})",
                    raw[raw.IndexOf($"\n{entry.Groups["number"].Value} 0 obj", StringComparison.Ordinal)..].Split("endobj")[0],
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void The_outline_leads_to_the_headings()
    {
        using PdfDocument document = PdfDocument.Open(PrintPdf(Sheet(Rich)).Bytes);

        Assert.True(document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["Title", "Second"], bookmarks!.GetNodes().Select(node => node.Title));
    }

    [Fact]
    public void The_identifier_follows_from_the_content()
    {
        string first = Identifier(PrintPdf(Sheet("<p>a</p>")).Bytes);
        string second = Identifier(PrintPdf(Sheet("<p>a</p>")).Bytes);
        string other = Identifier(PrintPdf(Sheet("<p>b</p>")).Bytes);

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
        Assert.Matches("^[0-9A-F]{32}$", first);
    }

    [Fact]
    public void Every_offset_of_the_table_points_at_its_object()
    {
        byte[] file = PrintPdf(Sheet(Rich)).Bytes;
        string raw = Encoding.Latin1.GetString(file);

        string[] lines = raw[raw.LastIndexOf("xref\n0 ", StringComparison.Ordinal)..].Split('\n')[2..];
        string[] entries = [.. lines.TakeWhile(line => line != "trailer")];
        for (int number = 1; number < entries.Length; number++)
        {
            int offset = int.Parse(entries[number].AsSpan(0, 10), CultureInfo.InvariantCulture);
            Assert.True(entries[number][17] == 'f' || raw.AsSpan(offset).StartsWith($"{number} 0 obj\n", StringComparison.Ordinal));
        }

        Assert.True(entries.Length > 40);
        Assert.Equal(1, Occurrences(raw, "%%EOF"));
    }

    [Fact]
    public void A_photograph_is_embedded_as_it_is()
    {
        byte[] photo = File.ReadAllBytes(Path.Combine(Folder, "bar.jpg"));

        Assert.True(PrintPdf(Sheet(Rich)).Bytes.AsSpan().IndexOf(photo) > 0);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.4\nhalf a file")]
    [InlineData("%PDF-1.4\nstartxref\n99999999\n%%EOF")]
    [InlineData("%PDF-1.4\nstartxref\n3\n%%EOF")]
    public void What_is_no_whole_pdf_is_refused(string file)
    {
        Assert.Throws<InvalidDataException>(() => PdfFinisher.Finish(Encoding.Latin1.GetBytes(file), Metadata, new RunLanguages(), null));
    }

    [Theory]
    [InlineData("plain", "(plain)")]
    [InlineData("", "()")]
    public void A_dictionary_keeps_what_it_does_not_change(string title, string written)
    {
        PdfDictionary read = PdfDictionary.Parse(
            $"<</Title {written} /Odd (a \\) /Lang (b) ) /Nested <</Lang (x) /A [1 2 <FE>]>> /Lang (en)\n/Last true>> stream"
        );

        Assert.Equal(written, read["/Title"]);
        Assert.Equal("(en)", read["/Lang"]);
        Assert.Equal("true", read["/Last"]);
        Assert.Equal("<</Lang (x) /A [1 2 <FE>]>>", read["/Nested"]);
        Assert.Equal("(a \\) /Lang (b) )", read["/Odd"]);
        Assert.Null(read["/None"]);
        Assert.Equal("(km)", PdfDictionary.Parse(read.With("/Lang", "(km)").ToString())["/Lang"]);
        Assert.Equal(title.Length, written.Length - 2);
    }

    private static Dictionary<string, byte[]> Bytes(IReadOnlyList<PrintOutcome> outcomes) =>
        outcomes.ToDictionary(outcome => outcome.Job.Path, outcome => outcome.Pdf!.Bytes);

    private static string? Item(XDocument xml, XName name) =>
        xml.Descendants(name).Single().Descendants(XName.Get("li", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")).First().Value;

    private static string LastObject(byte[] file, string type)
    {
        string raw = Encoding.Latin1.GetString(file);
        int at = raw.LastIndexOf(type, StringComparison.Ordinal);
        int start = raw.LastIndexOf(" obj\n", at, StringComparison.Ordinal);
        return raw[start..raw.IndexOf("endobj", at, StringComparison.Ordinal)];
    }

    private static string Identifier(byte[] file)
    {
        string raw = Encoding.Latin1.GetString(file);
        int at = raw.LastIndexOf("/ID [<", StringComparison.Ordinal) + 6;
        return raw[at..raw.IndexOf('>', at)];
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex(@"\((?<name>node\d{8})\) (?<number>\d+) 0 R", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NodeEntry();

    [GeneratedRegex(@"/StructElem\s+/S /(?<type>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex StructureType();
}
