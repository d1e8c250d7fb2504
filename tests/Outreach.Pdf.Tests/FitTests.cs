using Outreach.Model.Printing;

namespace Outreach.Pdf.Tests;

public sealed class FitTests : PrintTest
{
    [Fact]
    public void A_sheet_whose_content_fits_has_no_overflow()
    {
        PrintedPdf pdf = PrintPdf(Sheet("<h1>Title</h1><p>Text</p>"));

        Assert.Empty(pdf.Overflows);
        Assert.Equal(0, pdf.Tightened);
        Assert.Equal(1, pdf.Pages);
    }

    [Fact]
    public void Khmer_that_exactly_fills_its_box_has_no_overflow()
    {
        PrintedPdf pdf = PrintPdf(
            Sheet(
                """<h1 data-fit="title">ស្ត្រី្តម្នាក់ៗ</h1><p data-fit="text">ខ្ញុំស្រឡាញ់ភាសាខ្មែរ</p>""",
                "h1, p { line-height: 1.4; margin: 0 }"
            )
        );

        Assert.Empty(pdf.Overflows);
    }

    [Fact]
    public void Text_longer_than_its_column_is_reported_with_the_part_and_the_length_in_millimetres()
    {
        PrintedPdf pdf = PrintPdf(Sheet("""<div data-fit="left column" style="height:50mm"><div style="height:60mm">x</div></div>"""));

        Overflow overflow = Assert.Single(pdf.Overflows);
        Assert.Equal("left column", overflow.Part);
        Assert.Equal(10, overflow.OverflowMillimetres, tolerance: 0.5);
    }

    [Theory]
    [InlineData(
        "a word too long to break, to the side",
        "<div style='width:30mm' data-fit='part'>antitraffickingantitraffickingantitrafficking</div>"
    )]
    [InlineData("a picture moved out upwards", "<div data-fit='part'><img src='bar.jpg' alt='' style='position:relative;top:-9mm'></div>")]
    [InlineData("text that a box inside cuts off", "<div data-fit='part'><div style='height:5mm;overflow:hidden'>a<br>b<br>c</div></div>")]
    public void It_overflows_too_by(string how, string body)
    {
        Overflow overflow = Assert.Single(PrintPdf(Sheet(body)).Overflows);

        Assert.True(overflow is { Part: "part", OverflowMillimetres: > 1 }, how);
    }

    [Fact]
    public void Ornaments_marked_to_be_ignored_may_stand_out()
    {
        PrintedPdf pdf = PrintPdf(
            Sheet("<div data-fit='part'>x<i data-fit-ignore style='position:absolute;left:-3mm;top:0'>ornament</i></div>")
        );

        Assert.Empty(pdf.Overflows);
    }

    [Fact]
    public void The_first_step_of_tightening_that_fits_is_printed()
    {
        PrintedPdf pdf = PrintPdf(
            Sheet(
                "<p class='text'>x</p>",
                ".text { height: 400mm } [data-fit-step='1'] .text { height: 300mm } [data-fit-step='2'] .text { height: 200mm }",
                "data-fit-steps='4'"
            )
        );

        Assert.Equal(2, pdf.Tightened);
        Assert.Empty(pdf.Overflows);
        Assert.Equal(1, pdf.Pages);
    }

    [Fact]
    public void What_fits_as_drawn_is_not_tightened()
    {
        Assert.Equal(0, PrintPdf(Sheet("<p>x</p>", "", "data-fit-steps='4'")).Tightened);
    }

    [Fact]
    public void What_does_not_fit_at_the_last_step_is_printed_at_that_step_and_reported()
    {
        PrintedPdf pdf = PrintPdf(
            Sheet("<p class='text'>x</p>", ".text { height: 500mm } [data-fit-step='2'] .text { height: 400mm }", "data-fit-steps='2'"),
            pages: null
        );

        Assert.Equal(2, pdf.Tightened);
        Assert.Equal("sheet", Assert.Single(pdf.Overflows).Part);
    }

    [Fact]
    public void A_document_with_more_pages_than_its_sheet_overflows_the_sheet()
    {
        PrintedPdf pdf = PrintPdf(Document("<p>one</p><p style='break-before:page'>two</p>"), pages: 1);

        Assert.Equal(2, pdf.Pages);
        Assert.Equal([new Overflow("sheet", 297)], pdf.Overflows);
    }

    [Fact]
    public void A_document_may_have_fewer_pages_than_its_sheet_holds()
    {
        PrintedPdf pdf = PrintPdf(Document("<p>one</p>"), pages: 2);

        Assert.Equal(1, pdf.Pages);
        Assert.Empty(pdf.Overflows);
    }

    [Fact]
    public void Tightening_goes_on_until_the_pages_themselves_are_no_more_than_demanded()
    {
        PrintedPdf pdf = PrintPdf(
            Document(
                "<p>one</p><p class='two'>two</p>",
                ".two { break-before: page } [data-fit-step='3'] .two { break-before: auto }",
                "data-fit-steps='3'"
            )
        );

        Assert.Equal((3, 1), (pdf.Tightened, pdf.Pages));
        Assert.Empty(pdf.Overflows);
    }

    [Fact]
    public void Sheets_of_other_paper_are_measured_by_their_own_size()
    {
        Paper tent = new(148, 105);
        string html = Document("<div style='height:100mm'>x</div>", "@page { size: 148mm 105mm; margin: 0 }");

        PrintOutcome a4 = Print(Job(html));
        PrintOutcome small = Print(Job(html) with { Paper = tent });
        PrintOutcome over = Print(Job(html.Replace("100mm", "120mm", StringComparison.Ordinal)) with { Paper = tent });

        Assert.Empty(a4.Pdf!.Overflows);
        Assert.Empty(small.Pdf!.Overflows);
        Assert.Equal(15, Assert.Single(over.Pdf!.Overflows).OverflowMillimetres, tolerance: 0.5);
    }
}
