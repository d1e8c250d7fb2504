using Outreach.Model.Printing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Outreach.Pdf.Tests;

/// <summary>What the finisher adds so that a PDF can be heard as well as seen, read back by another library.</summary>
public sealed class PdfAccessibilityTests : PrintTest
{
    private const string Body = """
        <h1>Title</h1><p>Rice <span lang="km">ខ្មែរ</span> and <a href="https://example.org/a(b)">a link</a></p>
        <figure><img src="bar.jpg" alt="A bar" width=90></figure><img src="bar.jpg" alt="" width=40>
        <ul><li>one</li></ul><table><tr><th scope="col">H</th></tr><tr><td>1</td></tr></table><hr>
        """;

    private const string Style = "body { background: #eee } p { border: 1px solid #000; background: #fff }";

    [Fact]
    public void Everything_painted_is_in_the_structure_or_an_artifact()
    {
        using PdfDocument document = Open(Sheet(Body, Style));
        Page page = document.GetPage(1);

        Assert.Contains("Artifact", Painted(page));
        Assert.DoesNotContain("", Painted(page));
    }

    [Fact]
    public void Content_that_is_not_told_is_an_artifact()
    {
        using PdfDocument document = Open(Sheet("<p>one</p><p aria-hidden='true'>again</p>"));

        Assert.Contains("Artifact", Painted(document.GetPage(1)));
        Assert.DoesNotContain("", Painted(document.GetPage(1)));
    }

    [Fact]
    public void Links_say_where_they_lead()
    {
        using PdfDocument document = Open(Sheet(Body));
        DictionaryToken link = Assert.Single(document.GetPage(1).GetAnnotations()).AnnotationDictionary;

        Assert.Equal("https://example.org/a(b)", ((StringToken)link.Data["Contents"]).Data);
        Assert.True(link.Data.ContainsKey("StructParent"));
    }

    [Fact]
    public void Tab_goes_through_the_page_in_the_order_of_its_structure()
    {
        using PdfDocument document = Open(Sheet(Body));

        Assert.Equal("S", ((NameToken)document.GetPage(1).Dictionary.Data["Tabs"]).Data);
    }

    [Fact]
    public void Words_of_another_language_in_a_line_say_so_and_the_others_need_not()
    {
        IReadOnlyList<(string? Language, string Text)> runs = PdfStructure.Languages(Printed(Sheet(Body)));

        Assert.Contains(runs, run => run.Language == "km" && run.Text.Contains('រ'));
        Assert.DoesNotContain(runs, run => run.Language is not null && run.Text.Contains("Rice", StringComparison.Ordinal));
    }

    [Fact]
    public void A_block_that_says_its_language_says_it_for_what_is_in_it()
    {
        IReadOnlyList<(string? Language, string Text)> runs = PdfStructure.Languages(Printed(Sheet("<p>one</p><p lang='km'>ខ្មែរ</p>")));

        Assert.DoesNotContain(runs, run => run.Language is not null && run.Text.Contains('រ'));
    }

    [Fact]
    public void The_file_says_that_it_is_tagged_its_language_and_that_its_title_is_to_be_shown()
    {
        using PdfDocument document = Open(Sheet(Body));
        DictionaryToken catalog = document.Structure.Catalog.CatalogDictionary;

        Assert.Equal(BooleanToken.True, ((DictionaryToken)Get(document, catalog.Data["MarkInfo"])).Data["Marked"]);
        Assert.Equal("en", ((StringToken)catalog.Data["Lang"]).Data);
        Assert.Equal(BooleanToken.True, ((DictionaryToken)Get(document, catalog.Data["ViewerPreferences"])).Data["DisplayDocTitle"]);
        Assert.True(catalog.Data.ContainsKey("Outlines"));
        Assert.True(catalog.Data.ContainsKey("Metadata"));
    }

    [Fact]
    public void The_structure_has_headings_paragraphs_figures_lists_and_tables_in_order()
    {
        string[] types = [.. PdfStructure.Types(Printed(Sheet(Body)))];

        Assert.Equal(
            ["H1", "P", "Link", "Figure", "L", "LI", "Table", "TR", "TH", "TR", "TD"],
            types
                .Where(t => t is not ("Document" or "NonStruct" or "Div" or "Lbl" or "LBody" or "Span" or "TBody" or "THead"))
                .SkipRepeats()
        );
    }

    [Fact]
    public void A_version_for_a_printing_house_says_where_the_sheet_and_its_bleed_end()
    {
        string html = Sheet("<p>x</p>", "@page { size: 230mm 317mm } .sheet { margin: 10mm; height: 296mm }");
        PrintOutcome outcome = Print(Job(html) with { Press = PressMarks.Usual });
        using PdfDocument document = PdfDocument.Open(outcome.Pdf!.Bytes);
        DictionaryToken page = document.GetPage(1).Dictionary;

        Assert.Equal(210, Millimetres(page, "TrimBox"), tolerance: 0.3);
        Assert.Equal(216, Millimetres(page, "BleedBox"), tolerance: 0.3);
    }

    [Fact]
    public void A_sheet_for_the_readers_own_printer_has_no_such_boxes()
    {
        using PdfDocument document = Open(Sheet(Body));

        Assert.False(document.GetPage(1).Dictionary.Data.ContainsKey("TrimBox"));
    }

    private static double Millimetres(DictionaryToken page, string box)
    {
        double[] sides = [.. ((ArrayToken)page.Data[box]).Data.Select(side => ((NumericToken)side).Double)];
        return (sides[2] - sides[0]) / 72 * 25.4;
    }

    private static IToken Get(PdfDocument document, IToken token) =>
        token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token;

    /// <summary>In what marked content each thing is painted: a tag; empty: in none.</summary>
    private static HashSet<string> Painted(Page page)
    {
        HashSet<string> found = [];
        Stack<string> open = [];
        foreach (var operation in page.Operations)
        {
            switch (operation.Operator)
            {
                case "BDC" or "BMC":
                    open.Push(
                        operation.ToString()!.Contains("Artifact", StringComparison.Ordinal) || TagOf(operation) == "Artifact"
                            ? "Artifact"
                            : "content"
                    );
                    break;
                case "EMC":
                    open.Pop();
                    break;
                case "S" or "s" or "f" or "F" or "f*" or "B" or "B*" or "b" or "b*" or "Do" or "Tj" or "TJ" or "sh":
                    found.Add(open.Count == 0 ? "" : open.Last());
                    break;
            }
        }

        return found;
    }

    private static string TagOf(object operation) =>
        (operation.GetType().GetProperty("Name")?.GetValue(operation) as NameToken)?.Data ?? "";

    private byte[] Printed(string html) => PrintPdf(html).Bytes;

    private PdfDocument Open(string html) => PdfDocument.Open(Printed(html));
}
