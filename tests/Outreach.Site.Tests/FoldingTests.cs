using UglyToad.PdfPig.Content;

namespace Outreach.Site.Tests;

/// <summary>The folded leaflets, printed on both sides and folded: on paper, so to speak. And what stands on every format.</summary>
public sealed class FoldingTests(BuiltSite site)
{
    private const double Millimetre = 72 / 25.4;
    private const double Narrow = 97;
    private const double Wide = 100;

    public static TheoryData<string, string> WholeTexts { get; } =
        new(
            from format in new[] { "a4", "a5", "trifold", "booklet" }
            from copy in new[] { "", "-copy" }
            from language in new[] { "en", "km" }
            select ($"{format}{copy}", language)
        );

    public static TheoryData<string> All { get; } =
    [
        .. new[] { "en", "km" }.SelectMany(language =>
            Repository.LeafletSheets(language).Select(sheet => $"{language}/leaflets/going-to-work-far-away/{sheet}")
        ),
    ];

    [Theory]
    [InlineData("trifold-en")]
    [InlineData("trifold-copy-en")]
    public void The_tri_fold_is_read_from_the_cover_through_the_inside_to_the_flap_and_the_back(string sheet)
    {
        using var pdf = Printed.Open(site, PathOf(sheet));
        // Printed on both sides and flipped on the short edge: the flap is behind the inner right panel, the cover behind the
        // inner left one. The flap is folded in first, then the left panel over it with the cover on its back.
        var outside = Across(pdf.GetPage(1), [Narrow, Narrow + Wide]);
        var inside = Across(pdf.GetPage(2), [Wide, 2 * Wide]);
        List<IReadOnlyList<Letter>> read = [outside[2], .. inside, outside[0], outside[1]];

        AssertReadInOrder(sheet, read);
    }

    [Theory]
    [InlineData("booklet-en")]
    [InlineData("booklet-copy-en")]
    public void The_booklets_pages_are_in_order_once_its_sheets_are_folded(string sheet)
    {
        using var pdf = Printed.Open(site, PathOf(sheet));
        var sides = pdf.GetPages().Select(side => Across(side, [297 / 2.0])).ToList();
        Assert.True(sides.Count % 2 == 0 && sides.Count is 2 or 4 or 6, $"{sides.Count} sides");
        // One sheet in another, folded in the middle: first the right halves of the fronts and what is behind them, from the
        // outer sheet inwards; then back out.
        List<IReadOnlyList<Letter>> read = [];
        for (var front = 0; front < sides.Count; front += 2)
        {
            read.Add(sides[front][1]);
            read.Add(sides[front + 1][0]);
        }

        for (var front = sides.Count - 2; front >= 0; front -= 2)
        {
            read.Add(sides[front + 1][1]);
            read.Add(sides[front][0]);
        }

        AssertReadInOrder(sheet, read);
    }

    [Theory]
    [InlineData("trifold-en", 1, Narrow, Narrow + Wide)]
    [InlineData("trifold-km", 2, Wide, 2 * Wide)]
    [InlineData("booklet-km", 1, 297 / 2.0, 297 / 2.0)]
    public void Nothing_is_printed_where_the_paper_is_folded(string sheet, int page, double first, double second)
    {
        using var pdf = Printed.Open(site, PathOf(sheet));

        Assert.All(
            Printed.Ink(pdf.GetPage(page)),
            letter =>
                Assert.All(
                    [first, second],
                    fold =>
                        Assert.False(
                            letter.BoundingBox.Left < (fold + 5) * Millimetre && letter.BoundingBox.Right > (fold - 5) * Millimetre,
                            $"{letter.Value} at {letter.BoundingBox}"
                        )
                )
        );
    }

    [Theory]
    [MemberData(nameof(WholeTexts))]
    public void Every_word_of_the_source_stands_in_the_sheet_apart_from_spaces(string format, string language)
    {
        var source = Path.Combine(Repository.Input, "leaflets", "going-to-work-far-away", $"index.{language}.md");

        var text = SourceText.WithoutSpace(Printed.Read(site, PathOf($"{format}-{language}")).Text);

        string[] head = [SourceText.Value(source, "title"), SourceText.Value(source, "subtitle")];
        Assert.All(
            head.Concat(SourceText.Lines(source)),
            line => Assert.Contains(SourceText.WithoutSpace(line), text, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("poster-a3", "en", 1)]
    [InlineData("poster-a3-copy", "km", 1)]
    [InlineData("card", "en", 10)]
    [InlineData("card-copy", "km", 10)]
    public void The_poster_and_each_card_have_the_question_and_every_title(string format, string language, int times)
    {
        var source = Path.Combine(Repository.Input, "leaflets", "going-to-work-far-away", $"index.{language}.md");
        var titles = File.ReadLines(source).Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);

        var text = SourceText.WithoutSpace(Printed.Read(site, PathOf($"{format}-{language}")).Text);

        Assert.All(
            titles.Prepend(SourceText.Value(source, "title")),
            title => Assert.Equal(times, text.Split(SourceText.WithoutSpace(title)).Length - 1)
        );
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_leaflets_file_can_be_sent_over_a_slow_line(string path)
    {
        Assert.InRange(site.Bytes(path).Length, 10_000, 500 * 1024);
    }

    private static string PathOf(string sheet) => $"{sheet[^2..]}/leaflets/going-to-work-far-away/going-to-work-far-away-{sheet}.pdf";

    /// <summary>The numerals of the panels and the title of the last one, each behind what comes before it.</summary>
    private static void AssertReadInOrder(string sheet, List<IReadOnlyList<Letter>> panels)
    {
        var source = Path.Combine(Repository.Input, "leaflets", "going-to-work-far-away", $"index.{sheet[^2..]}.md");
        var places = File.ReadLines(source)
            .Where(line => line.StartsWith("## ", StringComparison.Ordinal))
            .Select(line => SourceText.WithoutSpace(line[3..]))
            .Select(title =>
                (Panel: panels.FindIndex(panel => Skeleton(panel).Contains(Bases(title), StringComparison.Ordinal)), Title: title)
            )
            .ToList();

        Assert.All(places, place => Assert.True(place.Panel >= 0, $"{place.Title} stands nowhere."));
        Assert.Equal(places.Select(p => p.Panel).Order(), places.Select(p => p.Panel));
        Assert.Contains(Bases(SourceText.WithoutSpace(SourceText.Value(source, "title"))), Skeleton(panels[0]), StringComparison.Ordinal);
    }

    private static string Skeleton(IReadOnlyList<Letter> panel) => Bases(string.Concat(panel.Select(letter => letter.Value)));

    /// <summary>
    /// The letters that stand for themselves. Khmer signs are drawn in another order than they are written, so that the Khmer
    /// sheets, which the same templates lay out, cannot be read by place.
    /// </summary>
    private static string Bases(string text) => string.Concat(text.Where(c => c is (>= 'A' and <= 'z') or '?' or ','));

    /// <summary>The letters of a page, from the left, cut at some millimetres.</summary>
    private static IReadOnlyList<Letter>[] Across(Page page, double[] cuts) =>
        [
            .. Enumerable
                .Range(0, cuts.Length + 1)
                .Select(i =>
                    (IReadOnlyList<Letter>)[.. page.Letters.Where(letter => cuts.Count(cut => letter.Location.X >= cut * Millimetre) == i)]
                ),
        ];
}
