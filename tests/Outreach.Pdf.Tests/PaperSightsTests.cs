using Outreach.Model.Printing;

namespace Outreach.Pdf.Tests;

/// <summary>What is seen on a sheet as it is printed.</summary>
public sealed class PaperSightsTests : PrintTest
{
    private const string Text = SightCase.Text;
    private const string KhmerText = $"<p lang='km'>{SightCase.Khmer}</p>";
    private const string Logo = "<img src='logos/bar.jpg' alt='' style='display:block;width:24mm;height:16mm'>";

    private static readonly TextInSight Wanted = new("donor's text", SightCase.Words, "en", 7);
    private static readonly TextInSight WantedKhmer = new("donor's Khmer text", SightCase.Khmer, "km", 9);
    private static readonly LogoInSight WantedLogo = new("logo", "logos/bar.jpg", 1.5, 10, 10, 2, false, null);

    public PaperSightsTests()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "logos"));
        File.Copy(Path.Combine(Folder, "bar.jpg"), Path.Combine(Folder, "logos", "bar.jpg"));
    }

    [Fact]
    public void What_is_seen_on_a_sheet_has_no_fault()
    {
        Assert.Empty(Faults(Text + KhmerText + Logo, "", [Wanted, WantedKhmer], [WantedLogo]));
    }

    [Fact]
    public void Looking_at_a_sheet_leaves_no_trace_in_its_file()
    {
        string html = Sheet(
            $"{Text}<div style='height:400mm'></div><i style='pointer-events:none' inert>x</i><b "
                + $"style='pointer-events:none;content-visibility:auto'>y</b>{Logo}",
            "[style*=important] { color: red }"
        );

        PrintedPdf unseen = PrintPdf(html, pages: null);
        PrintedPdf seen = Print(Job(html, pages: null) with { Sights = new([Wanted], [WantedLogo]) }).Pdf!;

        Assert.Equal(unseen.Bytes, seen.Bytes);
    }

    [Theory]
    [InlineData(SightFaultKind.Missing, "<p lang='en'>Made possible by us.</p>", "")]
    [InlineData(SightFaultKind.Hidden, Text, "@media print { p { display: none } }")]
    [InlineData(SightFaultKind.Hidden, Text, "p { position: absolute; left: 220mm; width: 60mm }")]
    [InlineData(
        SightFaultKind.Hidden,
        $"<div style='position:relative'>{Text}<img src='bar.jpg' alt='' style='position:absolute;inset:0;width:100%;height:100%'></div>",
        ""
    )]
    [InlineData(SightFaultKind.Hidden, Text, "p { opacity: .2 }")]
    [InlineData(SightFaultKind.Clipped, Text, "p { position: absolute; left: 150mm; white-space: nowrap }")]
    [InlineData(SightFaultKind.Clipped, Text, "p { width: 20mm; height: 8mm; overflow: hidden }")]
    [InlineData(SightFaultKind.BehindControl, $"<details open>{Text}</details>", "")]
    [InlineData(SightFaultKind.Small, Text, "p { font-size: 6.2pt }")]
    [InlineData(SightFaultKind.Faint, Text, "p { color: #fff }")]
    [InlineData(SightFaultKind.Faint, Text, "p { background: url(bar.jpg) }")]
    [InlineData(SightFaultKind.Reworded, Text, "p { text-transform: uppercase }")]
    [InlineData(SightFaultKind.Reworded, Text, "p::after { content: ' not' }")]
    public void A_text_that_is_not_seen_is_a_fault_and_the_sheet_is_printed(SightFaultKind kind, string body, string style)
    {
        SightFault fault = Assert.Single(Faults(body, style, [Wanted], []));

        Assert.Equal((kind, "donor's text", "paper"), (fault.Kind, fault.Name, fault.View));
    }

    [Fact]
    public void Khmer_smaller_than_its_size_is_a_fault()
    {
        SightFault fault = Assert.Single(Faults(Text + KhmerText, "[lang=km] { font-size: 6pt }", [Wanted, WantedKhmer], []));

        Assert.Equal(new SightFault(SightFaultKind.Small, "donor's Khmer text", "paper", "6 pt, at least 9 pt"), fault);
    }

    [Fact]
    public void A_sheet_is_looked_at_as_it_is_after_tightening()
    {
        string html = Sheet(
            $"<div class='text'></div>{Text}",
            ".text { height: 300mm } p { font-size: 8pt } [data-fit-step='1'] .text { height: 20mm } [data-fit-step='1'] p { "
                + "font-size: 5pt }",
            "data-fit-steps='1'"
        );

        PrintedPdf pdf = Print(Job(html) with { Sights = new([Wanted], []) }).Pdf!;

        Assert.Equal(1, pdf.Tightened);
        Assert.Equal("5 pt, at least 7 pt", Assert.Single(pdf.Faults).Detail);
    }

    [Fact]
    public void What_stands_on_the_second_sheet_is_seen()
    {
        string html = Document($"<div class='sheet'>one</div><div class='sheet'>{Text}{Logo}</div>");

        PrintedPdf pdf = Print(Job(html, 2) with { Sights = new([Wanted], [WantedLogo]) }).Pdf!;

        Assert.Empty(pdf.Faults);
    }

    [Theory]
    [InlineData(SightFaultKind.Missing, "", "")]
    [InlineData(SightFaultKind.Small, Logo, "img { width: 12mm !important; height: 8mm !important }")]
    [InlineData(SightFaultKind.Distorted, Logo, "img { height: 18mm !important }")]
    [InlineData(SightFaultKind.Distorted, Logo, "img { filter: grayscale(1) }")]
    [InlineData(SightFaultKind.Clipped, Logo, "img { width: 30mm !important; object-fit: cover }")]
    [InlineData(
        SightFaultKind.Hidden,
        $"<div style='position:relative'>{Logo}<i style='position:absolute;inset:0;background:#fff'></i></div>",
        ""
    )]
    [InlineData(SightFaultKind.Crowded, $"{Logo}<p style='margin:1mm 0'>x</p>", "")]
    public void A_logo_that_is_not_seen_as_it_should_be_is_a_fault(SightFaultKind kind, string body, string style)
    {
        SightFault fault = Assert.Single(Faults(body, style, [], [WantedLogo]));

        Assert.Equal((kind, "logo", "paper"), (fault.Kind, fault.Name, fault.View));
    }

    [Fact]
    public void A_logo_on_another_sheet_than_its_statement_is_apart()
    {
        string html = Document($"<div class='sheet'>{Text}</div><div class='sheet'>{Logo}</div>");

        PrintedPdf pdf = Print(Job(html, 2) with { Sights = new([], [WantedLogo with { Statement = SightCase.Words }]) }).Pdf!;

        Assert.Equal(SightFaultKind.Apart, Assert.Single(pdf.Faults).Kind);
    }

    private IReadOnlyList<SightFault> Faults(string body, string style, TextInSight[] texts, LogoInSight[] logos)
    {
        PrintOutcome outcome = Print(Job(Sheet(body, style), pages: null) with { Sights = new([.. texts], [.. logos]) });
        Assert.Null(outcome.Failure);
        return outcome.Pdf!.Faults;
    }
}
