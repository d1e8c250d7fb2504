using Outreach.Model.Printing;

namespace Outreach.Pdf.Tests;

/// <summary>Panels are dealt into the places of a leaflet, in order, as evenly as they fit.</summary>
public sealed class DealTests : PrintTest
{
    [Fact]
    public void Cards_go_into_the_places_in_order_and_as_evenly_as_their_heights_allow()
    {
        PrintedPdf pdf = PrintPdf(Leaflet(places: [100, 100], cards: [40, 40, 40, 40]), 2);

        Assert.Equal(["12", "34"], Dealt(pdf));
        Assert.Empty(pdf.Overflows);
    }

    [Fact]
    public void A_place_that_holds_less_gets_less()
    {
        Assert.Equal(["1", "234"], Dealt(PrintPdf(Leaflet(places: [50, 200], cards: [40, 40, 40, 40]), 2)));
    }

    [Fact]
    public void A_card_that_moves_down_in_its_place_is_measured_where_it_would_stand_without()
    {
        string html = Leaflet(places: [100, 100], cards: [20, 20])
            .Replace(
                "</style>",
                "main { display: flex; flex-direction: column } .card + .card { margin-top: auto }</style>",
                StringComparison.Ordinal
            );

        Assert.Equal(["1", "2"], Dealt(PrintPdf(html, 2)));
    }

    [Fact]
    public void Places_that_are_filled_first_leave_the_rest_to_the_later_ones()
    {
        string html = Leaflet(places: [100, 100], cards: [30, 30, 30, 30])
            .Replace("data-deal=", "data-deal-fill data-deal=", StringComparison.Ordinal);

        Assert.Equal(["123", "4"], Dealt(PrintPdf(html, 2)));
    }

    [Fact]
    public void A_heading_goes_with_what_follows_it()
    {
        string html = Leaflet(places: [100, 100], cards: [40, 90])
            .Replace("<section class='card' data-panel='1'", "<h2>5</h2><section class='card' data-panel='1'", StringComparison.Ordinal)
            .Replace("<section class='card' data-panel='2'", "<h2>6</h2><section class='card' data-panel='2'", StringComparison.Ordinal)
            .Replace("</style>", "h2 { margin: 0; font-size: 12px }</style>", StringComparison.Ordinal);

        Assert.Equal(["51", "62"], Dealt(PrintPdf(html, 2)));
    }

    [Fact]
    public void A_place_in_two_columns_holds_twice_as_much()
    {
        string html = Leaflet(places: [60, 60], cards: [50, 50, 50])
            .Replace("</style>", "main { columns: 2 } .card { break-inside: avoid }</style>", StringComparison.Ordinal)
            .Replace("data-deal=", "data-deal-fill data-deal=", StringComparison.Ordinal);

        Assert.Equal(["12", "3"], Dealt(PrintPdf(html, 2)));
    }

    [Fact]
    public void A_place_that_stands_earlier_than_it_is_read_says_where_it_is_read()
    {
        string html = Leaflet(places: [100, 100], cards: [90, 90]);
        html = ReplaceFirst(html, "data-place", "data-order='2' data-place");
        html = html.Replace("<main data-place", "<main data-order='1' data-place", StringComparison.Ordinal);

        Assert.Equal(["2", "1"], Dealt(PrintPdf(html, 2)));
    }

    [Fact]
    public void What_is_too_long_for_all_places_is_reported_with_its_panel_and_in_lines()
    {
        PrintedPdf pdf = PrintPdf(Leaflet(places: [50, 50], cards: [45, 80]), 2);

        Overflow overflow = Assert.Single(pdf.Overflows);
        Assert.Equal((2, "place 2"), (overflow.Panel, overflow.Part));
        // 30 mm in lines of 18 px, which are 4.76 mm.
        Assert.Equal(7, overflow.Lines);
    }

    [Fact]
    public void Sheets_that_the_text_does_not_want_are_not_printed()
    {
        Assert.Equal(1, PrintPdf(Leaflet(places: [200], cards: [50, 50], optional: 200), 2).Pages);
    }

    [Fact]
    public void Sheets_that_the_text_wants_are_printed()
    {
        PrintedPdf pdf = PrintPdf(Leaflet(places: [200], cards: [150, 150], optional: 200), 2);

        Assert.Equal(2, pdf.Pages);
        Assert.Equal(["1", "2"], Dealt(pdf));
    }

    [Fact]
    public void A_sheet_more_is_taken_before_the_type_becomes_smaller_than_is_comfortable()
    {
        const string smaller = "[data-fit-step='1'] .card, [data-fit-step='2'] .card { zoom: 0.6 }";
        string html = Leaflet(places: [200], cards: [150, 150], optional: 200)
            .Replace("</style>", smaller + "</style>", StringComparison.Ordinal);

        PrintedPdf small = PrintPdf(html.Replace("<html", "<html data-fit-steps='2' data-fit-comfort='1'", StringComparison.Ordinal), 2);
        PrintedPdf large = PrintPdf(html.Replace("<html", "<html data-fit-steps='2' data-fit-comfort='0'", StringComparison.Ordinal), 2);

        Assert.Equal((1, 0), (small.Pages, small.Tightened));
        Assert.Equal((2, 0), (large.Pages, large.Tightened));
    }

    [Fact]
    public void Steps_within_comfort_are_not_tightening()
    {
        string html = Leaflet(places: [200], cards: [250])
            .Replace("</style>", "[data-fit-step='3'] .card { height: 100mm !important }</style>", StringComparison.Ordinal);

        Assert.Equal(
            0,
            PrintPdf(html.Replace("<html", "<html data-fit-steps='4' data-fit-comfort='3'", StringComparison.Ordinal)).Tightened
        );
        Assert.Equal(
            2,
            PrintPdf(html.Replace("<html", "<html data-fit-steps='4' data-fit-comfort='1'", StringComparison.Ordinal)).Tightened
        );
    }

    [Theory]
    [InlineData(4, 0, "4 1 | 2 3")]
    [InlineData(8, 1, "8 1 | 2 7 | 6 3 | 4 5")]
    [InlineData(12, 2, "12 1 | 2 11 | 10 3 | 4 9 | 8 5 | 6 7")]
    public void Pages_of_a_booklet_stand_where_folding_puts_them_in_order(int pages, int sheetsMore, string sides)
    {
        PrintedPdf pdf = Print(Job(Booklet(sheetsMore), 6) with { Paper = Paper.A4.Turn() }).Pdf!;

        Assert.Equal(sides, string.Join(" | ", Dealt(pdf)));
        // On paper, so to speak: each sheet is two leaves, one in another.
        Assert.Equal(Enumerable.Range(1, pages), Folded([.. Dealt(pdf).Select(side => side.Split(' ').Select(int.Parse).ToArray())]));
    }

    [Fact]
    public void Who_reads_the_page_structure_of_a_booklet_reads_its_pages_in_order()
    {
        PrintedPdf pdf = Print(Job(Booklet(1), 6) with { Paper = Paper.A4.Turn() }).Pdf!;

        Assert.Equal(Enumerable.Range(1, 8).Select(n => $"page {n}"), PdfStructure.Headings(pdf.Bytes));
    }

    [Fact]
    public void Pages_on_inner_sheets_of_a_booklet_move_towards_the_fold()
    {
        PrintedPdf pdf = Print(Job(Booklet(1), 6) with { Paper = Paper.A4.Turn() }).Pdf!;
        using UglyToad.PdfPig.PdfDocument document = UglyToad.PdfPig.PdfDocument.Open(pdf.Bytes);
        double Left(int side, string digit) => document.GetPage(side).Letters.First(l => l.Value == digit).Location.X;

        double outerLeft = Left(1, "8");
        double innerLeft = Left(3, "6");
        double outerRight = Left(1, "1");
        double innerRight = Left(3, "3");
        Assert.Equal(2 / 25.4 * 72, innerLeft - outerLeft, tolerance: 0.5);
        Assert.Equal(2 / 25.4 * 72, outerRight - innerRight, tolerance: 0.5);
    }

    /// <summary>
    /// Folds a booklet of sheets printed on both sides, flipped on the short edge, and leafs through it: the page that lies
    /// on top, then the other side of its leaf, and so on.
    /// </summary>
    private static IEnumerable<int> Folded(int[][] sides)
    {
        int sheets = sides.Length / 2;
        // Right halves, the outer sheet first; then left halves, the inner sheet first.
        for (int sheet = 0; sheet < sheets; sheet++)
        {
            yield return sides[2 * sheet][1];
            yield return sides[(2 * sheet) + 1][0];
        }

        for (int sheet = sheets - 1; sheet >= 0; sheet--)
        {
            yield return sides[(2 * sheet) + 1][1];
            yield return sides[2 * sheet][0];
        }
    }

    private static string ReplaceFirst(string text, string old, string @new)
    {
        int at = text.IndexOf(old, StringComparison.Ordinal);
        return text[..at] + @new + text[(at + old.Length)..];
    }

    private static string[] Dealt(PrintedPdf pdf) => [.. pdf.Text.TrimEnd('').Split('').Select(page => string.Join(' ', Numbers(page)))];

    private static string[] Numbers(string text) =>
        string.Concat(text.Select(c => char.IsDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string Leaflet(int[] places, int[] cards, int? optional = null)
    {
        string sheets = string.Concat(places.Select((height, i) => Place(height, i + 1, "")));
        sheets += optional is { } more ? Place(more, places.Length + 1, "data-optional='1'") : "";
        string deck = string.Concat(
            cards.Select((height, i) => $"<section class='card' data-panel='{i + 1}' style='height:{height}mm'><p>{i + 1}</p></section>")
        );
        return Document(
            $"{sheets}<div data-deal='panels'>{deck}</div>",
            "p { margin: 0 } [hidden] { display: none !important } .sheet { height: 296mm } .card { line-height: 18px }"
        );

        static string Place(int height, int number, string attributes) =>
            $"<div class='sheet' {attributes}><main data-place='panels' data-fit='place {number}' style='height:{height}mm'></main></div>";
    }

    private static string Booklet(int sheetsMore)
    {
        string Optional(int group) => group == 0 ? "" : $"data-optional='{group}'";
        IEnumerable<int> groups = Enumerable.Range(0, sheetsMore + 1);
        string sides = string.Concat(
            groups.SelectMany(g => new[] { g, g }).Select(g => $"<div class='sheet' data-side {Optional(g)}></div>")
        );
        List<int> leaves = [0, .. groups.SelectMany(g => Enumerable.Repeat(g, g == 0 ? 2 : 4)), 0];
        string pages = string.Concat(
            leaves.Select(
                (g, i) =>
                    $"<section data-leaf {Optional(g)}><h2>page {i + 1}</h2>"
                    + (i > 0 && i < leaves.Count - 1 ? $"<div data-place='panels' data-fit='page {i + 1}' style='height:100mm'></div>" : "")
                    + "</section>"
            )
        );
        string deck = string.Concat(Enumerable.Range(1, leaves.Count - 2).Select(i => $"<div style='height:90mm' data-panel='{i}'></div>"));
        return Document(
            $"<main data-impose='booklet'>{sides}{pages}</main><div data-deal='panels'>{deck}</div>",
            """
            @page { size: 297mm 210mm; margin: 0 }
            [hidden] { display: none !important }
            .sheet { width: 296mm; height: 209mm; padding: 0; display: flex }
            section { flex: 1 1 0; padding: 20mm }
            .leaf-left { translate: calc(2mm * var(--around)) }
            .leaf-right { translate: calc(-2mm * var(--around)) }
            """
        );
    }
}
