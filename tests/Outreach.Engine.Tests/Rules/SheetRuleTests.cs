using Outreach.Engine.PostProcess;
using Outreach.Model.Printing;

namespace Outreach.Engine.Tests.Rules;

/// <summary>What a printed leaflet is refused for, in the author's words and with the panel's place.</summary>
public sealed class SheetRuleTests
{
    private const string Leaflet = "leaflets/going-away/index.en.md";
    private const string Folder = "en/leaflets/going-away/";
    private const string Khmer = """
        -- leaflets/going-away/index.km.md --
        ---
        title: ទៅធ្វើការ
        translation: {status: reviewed}
        ---
        ## មុនពេលសម្រេចចិត្ត

        ពាក្យ។

        ## ជំនួយ

        ::: help
        ពាក្យ។
        :::
        """;

    [Theory, Covers("OUT501")]
    [InlineData("trifold", 4, "4 lines too long for the tri-fold.")]
    [InlineData("booklet", 1, "1 line too long for the booklet.")]
    [InlineData("card", 2, "2 lines too long for the card.")]
    [InlineData("poster-a3", 3, "3 lines too long for the poster.")]
    [InlineData("a5", 3, "3 lines too long for the A5 sheet.")]
    public void A_panel_that_does_not_fit_is_named_with_its_lines_where_its_heading_stands(string format, int lines, string message)
    {
        using var site = new TestSite().Edit(Leaflet, "edition: 1", $"edition: 1\nformats: [{format}]");
        Alter(site, $"{Folder}going-away-{format}-en.pdf", pdf => pdf with { Overflows = [new Overflow("inside", 12.34, lines, 2)] });
        site.FailsWith($"{Leaflet}:14:1: error OUT501: Panel 2 (English) is {message}");
        site.FailsWith($"{Leaflet}:14:1: error OUT501");
    }

    [Fact, Covers("OUT501")]
    public void A_translations_panel_is_named_in_the_translation()
    {
        using var site = new TestSite(Khmer);
        Alter(
            site,
            "km/leaflets/going-away/going-away-a4-copy-km.pdf",
            pdf => pdf with { Overflows = [new Overflow("back", 12.34, 4, 2)] }
        );
        site.FailsWith("leaflets/going-away/index.km.md:9:1: error OUT501: Panel 2 (Khmer) is 4 lines too long for the A4 sheet.");
    }

    [Theory, Covers("OUT501")]
    [InlineData(1, 8, "Panel 1 (English) is 12.3 mm too large for the A4 sheet.")]
    [InlineData(null, 1, "\"front\" (English) is 12.3 mm too large for the A4 sheet.")]
    [InlineData(7, 1, "\"front\" (English) is 12.3 mm too large for the A4 sheet.")]
    public void What_is_too_wide_or_belongs_to_no_panel_is_measured(int? panel, int line, string message)
    {
        using var site = new TestSite();
        Alter(site, $"{Folder}going-away-a4-en.pdf", pdf => pdf with { Overflows = [new Overflow("front", 12.34, 0, panel)] });
        site.FailsWith($"{Leaflet}:{line}:1: error OUT501: {message}");
    }

    [Theory]
    [Covers("OUT508"), Covers("OUT509"), Covers("OUT510"), Covers("OUT512")]
    [InlineData(SheetFaultKind.OutsideMargin, "4.2 mm", "OUT508: \"Ask what\" stands 4.2 mm from the paper's edge")]
    [InlineData(SheetFaultKind.Overlap, "a picture", "OUT509: Something lies on \"Ask what\" (a picture)")]
    [InlineData(SheetFaultKind.MissingGlyph, "", "OUT510: The theme's fonts do not have \"Ask what\"")]
    [InlineData(SheetFaultKind.TooSmallToCopy, "8 pt", "OUT512: \"Ask what\" is set in 8 pt")]
    [InlineData(SheetFaultKind.NotBlackOnWhite, "#666", "OUT512: \"Ask what\" is not black on white (#666)")]
    public void A_fault_of_a_page_is_reported_where_its_panel_begins_and_again_in_the_next_build(object kind, string detail, string message)
    {
        using var site = new TestSite();
        Alter(
            site,
            $"{Folder}going-away-a4-en.pdf",
            pdf => pdf with { SheetFaults = [new SheetFault((SheetFaultKind)kind, "Ask what", detail, 1)] }
        );
        var expected = $"{Leaflet}:8:1: error {message}, in panel 1 (English), the A4 sheet ({Folder}going-away-a4-en.pdf).";
        site.FailsWith(expected);
        site.FailsWith(expected);
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact, Covers("OUT509")]
    public void On_a_storys_sheet_there_are_no_panels()
    {
        using var site = new TestSite();
        Alter(
            site,
            "en/stories/meeting/meeting-en.pdf",
            pdf => pdf with { SheetFaults = [new SheetFault(SheetFaultKind.Overlap, "Leaders", "a picture", 1)] }
        );
        site.FailsWith(
            "stories/meeting/index.en.md:1:1: error OUT509: Something lies on \"Leaders\" (a picture), in the printed sheet "
                + "(en/stories/meeting/meeting-en.pdf)."
        );
    }

    [Theory, Covers("OUT512")]
    [InlineData(0.0011, 1, "0.11 % of it is neither black nor white.")]
    [InlineData(0, 1.31, "a copy would have 1.31 times its ink.")]
    [InlineData(0, 0.76, "a copy would have 0.76 times its ink.")]
    public void A_sheet_that_would_not_outlive_the_photocopier_is_not_published(double tints, double ink, string message)
    {
        using var site = new TestSite();
        site.PagePictures.Copied = copy => copy with { Tints = tints, Ink = ink };
        site.FailsWith(
            $"{Leaflet}:1:1: error OUT512: Page 1 of {Folder}going-away-a4-copy-en.pdf does not stay legible when it is photocopied: "
                + $"{message}"
        );
        site.FailsWith($"{Leaflet}:1:1: error OUT512");
    }

    [Theory]
    [InlineData(0.001, 1.3)]
    [InlineData(0, 0.77)]
    public void A_little_is_lost_in_every_copy(double tints, double ink)
    {
        using var site = new TestSite();
        site.PagePictures.Copied = copy => copy with { Tints = tints, Ink = ink };
        site.WarnsOf();
    }

    [Fact, Covers("OUT511")]
    public void A_leaflets_sheet_carries_its_code()
    {
        using var site = new TestSite();
        Alter(site, $"{Folder}going-away-a4-en.pdf", pdf => pdf with { Codes = [] });
        site.FailsWith($"{Leaflet}:1:1: error OUT511: {Folder}going-away-a4-en.pdf carries no QR code.");
        site.FailsWith($"{Leaflet}:1:1: error OUT511");
    }

    [Fact, Covers("OUT511")]
    public void The_code_is_22_mm_wide_or_more()
    {
        using var site = new TestSite();
        Alter(site, $"{Folder}going-away-a4-en.pdf", pdf => pdf with { Codes = [pdf.Codes[0] with { Millimetres = 21.9 }] });
        site.FailsWith($"{Leaflet}:1:1: error OUT511: {Folder}going-away-a4-en.pdf carries a QR code 21.9 mm wide.");
        Alter(site, $"{Folder}going-away-a4-en.pdf", pdf => pdf with { Codes = [pdf.Codes[0] with { Millimetres = 22 }] });
        site.WarnsOf();
    }

    [Fact, Covers("OUT511")]
    public void The_code_is_that_of_the_edition_that_is_handed_out()
    {
        using var site = new TestSite()
            .Edit(Leaflet, "edition: 1", "edition: 2")
            .Edit("leaflets/going-away/editions.yml", "2018-05-02}", "2018-05-02}\n  - {edition: 2, code: abc24}");
        Alter(site, $"{Folder}going-away-a4-en.pdf", pdf => pdf with { Pictures = [Picture("https://outreach.example.org/v/abc23/")] });
        site.FailsWith($"{Leaflet}:1:1: error OUT511: {Folder}going-away-a4-en.pdf carries a QR code that leads to edition 1 (/v/abc23/).");
    }

    [Theory, Covers("OUT511")]
    [InlineData("https://outreach.example.org/v/abc99/")]
    [InlineData("https://elsewhere.example.org/v/abc23")]
    public void The_code_leads_to_a_page_of_the_site(string address)
    {
        using var site = new TestSite();
        Alter(site, $"{Folder}going-away-a4-en.pdf", pdf => pdf with { Pictures = [Picture(address)] });
        site.FailsWith($"{Leaflet}:1:1: error OUT511: {Folder}going-away-a4-en.pdf carries a QR code that leads to no page of the site.");
    }

    [Fact, Covers("OUT511")]
    public void Every_code_on_a_sheet_is_read()
    {
        using var site = new TestSite();
        Alter(
            site,
            $"{Folder}going-away-a4-en.pdf",
            pdf =>
                pdf with
                {
                    Codes = [.. pdf.Codes, pdf.Codes[0] with { Top = pdf.Codes[0].Size * pdf.Codes.Count }],
                    Pictures =
                    [
                        Picture([
                            .. pdf.Codes.Select(_ => "https://outreach.example.org/v/abc23/"),
                            "https://outreach.example.org/v/abc99/",
                        ]),
                    ],
                }
        );
        site.FailsWith($"{Leaflet}:1:1: error OUT511: {Folder}going-away-a4-en.pdf carries a QR code that leads to no page of the site.");
    }

    [Fact, Covers("OUT511")]
    public void A_code_with_something_in_its_quiet_zone_cannot_be_read()
    {
        using var site = new TestSite();
        Alter(site, $"{Folder}going-away-a4-en.pdf", pdf => pdf with { Pictures = [Smudged()] });
        site.FailsWith($"{Leaflet}:1:1: error OUT511: {Folder}going-away-a4-en.pdf carries a QR code that cannot be read.");
    }

    [Fact, Covers("OUT511")]
    public void Of_a_sheet_for_the_photocopier_it_is_the_copy_that_is_read()
    {
        using var site = new TestSite();
        site.PagePictures.Copied = copy => copy with { Png = Smudged() };
        site.FailsWith(
            $"{Leaflet}:1:1: error OUT511: {Folder}going-away-a4-copy-en.pdf carries a QR code that cannot be read from a photocopy."
        );
    }

    [Theory, Covers("OUT322")]
    [InlineData("a4", false, true)]
    [InlineData("a5", false, true)]
    [InlineData("trifold", true, false)]
    [InlineData("booklet", true, false)]
    [InlineData("card", true, true)]
    public void Who_paid_stands_on_the_leaflets_back_wherever_that_is_printed(string format, bool first, bool last)
    {
        Assert.Equal(first, IsPublished((words, other) => words + other));
        Assert.Equal(last, IsPublished((words, other) => other + words));

        bool IsPublished(Func<string, string, string> sides)
        {
            using var site = new TestSite().Edit(Leaflet, "edition: 1", $"edition: 1\nformats: [{format}]");
            Alter(site, $"-{format}-en.pdf", pdf => pdf with { Pages = 2, Text = sides(pdf.Text + "\f", "The other side.\f") });
            var result = site.Build();
            Assert.All(result.Diagnostics, d => Assert.Equal("OUT322", d.Rule.Code));
            return result.Succeeded;
        }
    }

    private static byte[] Picture(params string[] addresses) =>
        FakePagePictures.Png(1240, string.Join('\n', addresses.Select(a => QrCode.Of(a).Svg("Code"))));

    /// <summary>The right code, with a dark square in its corner, where all should be white.</summary>
    private static byte[] Smudged() =>
        FakePagePictures.Png(
            1240,
            QrCode
                .Of("https://outreach.example.org/v/abc23/")
                .Svg("Code")
                .Replace("<path fill=\"#000\" d=\"", "<path fill=\"#000\" d=\"M0 0h1v1h-1z", StringComparison.Ordinal)
        );

    private static void Alter(TestSite site, string path, Func<PrintedPdf, PrintedPdf> change) =>
        site.Printer.Afterwards = outcome =>
            outcome.Job.Path.EndsWith(path, StringComparison.Ordinal) ? outcome with { Pdf = change(outcome.Pdf!) } : outcome;
}
