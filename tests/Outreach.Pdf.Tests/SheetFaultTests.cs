using Outreach.Model.Printing;

namespace Outreach.Pdf.Tests;

/// <summary>What is wrong with a printed page beside overflow.</summary>
public sealed class SheetFaultTests : PrintTest
{
    [Theory]
    [InlineData("left", "left: 6mm; top: 50mm", "6.0 mm")]
    [InlineData("top", "left: 50mm; top: 3mm", "")]
    [InlineData("right", "right: 6mm; top: 50mm", "6.0 mm")]
    [InlineData("bottom", "left: 50mm; bottom: 4mm", "")]
    public void Text_nearer_to_the_papers_edge_than_10_mm_is_a_fault(string edge, string place, string distance)
    {
        PrintedPdf pdf = PrintPdf(
            Sheet(
                $"<section data-panel='3'><p style='position:absolute;margin:0;{place}'>too near</p></section>",
                ".sheet { position: relative }"
            )
        );

        SheetFault fault = Assert.Single(pdf.SheetFaults);
        Assert.Equal((SheetFaultKind.OutsideMargin, "too near", 3), (fault.Kind, fault.Words, fault.Panel));
        Assert.True(fault.Detail.EndsWith(distance, StringComparison.Ordinal), edge);
    }

    [Fact]
    public void Text_at_10_mm_from_the_edge_is_sound()
    {
        Assert.Empty(PrintPdf(Sheet("<p>x</p>", ".sheet { padding: 10mm } p { margin: 0 }")).SheetFaults);
    }

    [Theory]
    [InlineData("text on text", "<p class='a'>one one one</p><p class='a'>two two two</p>")]
    [InlineData("text on a picture", "<img class='a' src='bar.jpg' alt='' width=200 height=100><p class='a'>two two two</p>")]
    [InlineData("a picture on text", "<p class='a'>two two two</p><img class='a' src='bar.jpg' alt='' width=200 height=100>")]
    [InlineData(
        "a picture on a picture",
        "<img class='a' src='bar.jpg' alt='' width=200 height=100><svg class='a' width='90' height='90'><path d='M0 0h90v90z'/></svg>"
    )]
    public void What_lies_on_something_else_is_a_fault(string what, string body)
    {
        PrintedPdf pdf = PrintPdf(Sheet(body, ".a { position: absolute; left: 50mm; top: 50mm; margin: 0 }"));

        Assert.True(pdf.SheetFaults is [{ Kind: SheetFaultKind.Overlap }], what);
    }

    [Fact]
    public void Tight_lines_and_words_beside_one_another_do_not_overlap()
    {
        PrintedPdf pdf = PrintPdf(
            Sheet(
                "<p>one<br>two<br>ខ្ញុំស្រឡាញ់<br>ភាសាខ្មែរ</p><p style='display:flex'><span>a</span><span>b</span></p><img "
                    + "src='bar.jpg' alt='' width=20 style='float:left'><p>three</p>",
                "p { line-height: 1.05 }"
            )
        );

        Assert.Empty(pdf.SheetFaults);
    }

    [Theory]
    [InlineData("small", "<p style='font-size:8.5pt'>x</p>", SheetFaultKind.TooSmallToCopy, "8.5 pt")]
    [InlineData("small Khmer", "<p style='font-size:10pt'>ខ្មែរ</p>", SheetFaultKind.TooSmallToCopy, "10 pt")]
    [InlineData("coloured", "<p style='color:#964b00'>x</p>", SheetFaultKind.NotBlackOnWhite, "rgb(150, 75, 0)")]
    [InlineData("reversed", "<p style='color:#fff;background:#000'>x</p>", SheetFaultKind.NotBlackOnWhite, "rgb(255, 255, 255)")]
    [InlineData("on a tint", "<p style='background:#eee'>x</p>", SheetFaultKind.NotBlackOnWhite, "on rgb(238, 238, 238)")]
    [InlineData(
        "on a gradient",
        "<p style='background:linear-gradient(#fff,#ccc)'>x</p>",
        SheetFaultKind.NotBlackOnWhite,
        "a picture behind it"
    )]
    public void On_a_sheet_for_the_photocopier_text_may_not_be(string what, string body, SheetFaultKind kind, string detail)
    {
        const string black = "body { color: #000; font-size: 12pt } p { margin: 0 }";

        SheetFault fault = Assert.Single(PrintPdf(Sheet(body, black, "data-copy")).SheetFaults);
        Assert.Equal((kind, detail), (fault.Kind, fault.Detail));
        Assert.True(PrintPdf(Sheet(body, black)).SheetFaults.Count == 0, what);
    }

    [Fact]
    public void Black_on_white_at_9_and_at_11_points_can_be_copied()
    {
        PrintedPdf pdf = PrintPdf(
            Sheet("<p style='font-size:9pt'>x</p><p style='font-size:11pt;background:#fff'>ខ្មែរ</p>", "body { color: #000 }", "data-copy")
        );

        Assert.Empty(pdf.SheetFaults);
    }

    [Fact]
    public void Pages_are_taken_as_pictures_of_the_width_that_is_asked_for_and_codes_found_on_them()
    {
        const string code =
            "<div data-code style='position:absolute;left:100mm;top:60mm;width:33mm'><svg viewBox='0 0 33 33' "
            + "data-squares='25'><path d='M4 4h25v25z'/></svg></div>";
        string html = Document(
            $"<div class='sheet'><p>one</p></div><div class='sheet'>{code}</div>",
            ".sheet { position: relative; height: 296mm }"
        );

        PrintedPdf pdf = Print(Job(html, 2) with { PictureWidth = 1240 }).Pdf!;

        Assert.Equal(2, pdf.Pictures.Count);
        Assert.All(pdf.Pictures, picture => Assert.Equal(1240, WidthOf(picture)));
        PlacedCode placed = Assert.Single(pdf.Codes);
        Assert.Equal(2, placed.Page);
        Assert.Equal(100 * 1240 / 210.0, placed.Left, tolerance: 1);
        Assert.Equal(60 * 1240 / 210.0, placed.Top, tolerance: 1);
        Assert.Equal(33 * 1240 / 210.0, placed.Size, tolerance: 1);
        Assert.Equal(25, placed.Millimetres, tolerance: 0.1);
    }

    [Fact]
    public void A_sheet_for_a_printing_house_is_printed_on_its_larger_page()
    {
        string html = Sheet("<p>x</p>", "@page { size: 230mm 317mm } .sheet { margin: 10mm; height: 296mm }");

        PrintOutcome outcome = Print(Job(html) with { Press = PressMarks.Usual });

        using UglyToad.PdfPig.PdfDocument document = UglyToad.PdfPig.PdfDocument.Open(outcome.Pdf!.Bytes);
        Assert.Equal(230 / 25.4 * 72, document.GetPage(1).Width, tolerance: 1);
        Assert.Empty(outcome.Pdf.Overflows);
        Assert.Empty(outcome.Pdf.SheetFaults);
    }

    // PNG: the header chunk's first number, after 16 bytes.
    private static int WidthOf(byte[] png) => (png[16] << 24) | (png[17] << 16) | (png[18] << 8) | png[19];
}
