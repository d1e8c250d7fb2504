using UglyToad.PdfPig.Core;

namespace Outreach.Site.Tests;

/// <summary>The sheets as they come out of a printer, and as a reader's software reads them aloud.</summary>
public sealed class PrintTests(BuiltSite site)
{
    private const double A4Width = 595.28;
    private const double A4Height = 841.89;

    public static TheoryData<string> Stories { get; } =
    ["en/stories/svay-rieng-refresher/svay-rieng-refresher-en.pdf", "km/stories/svay-rieng-refresher/svay-rieng-refresher-km.pdf"];

    public static TheoryData<string> Leaflets { get; } =
    [
        "en/leaflets/going-to-work-far-away/going-to-work-far-away-a4-en.pdf",
        "km/leaflets/going-to-work-far-away/going-to-work-far-away-a4-km.pdf",
    ];

    public static TheoryData<string> Sheets { get; } = [.. Stories.Select(r => r.Data), .. Leaflets.Select(r => r.Data)];

    [Theory]
    [MemberData(nameof(Stories))]
    public void A_story_is_one_page(string path)
    {
        Assert.Equal(1, Printed.Read(site, path).Pages);
    }

    [Theory]
    [MemberData(nameof(Leaflets))]
    public void A_leaflet_is_the_two_sides_of_one_sheet(string path)
    {
        Assert.Equal(2, Printed.Read(site, path).Pages);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Every_page_is_A4_to_within_a_millimetre_and_no_text_comes_nearer_than_4_mm_to_its_edge(string path)
    {
        const double millimetre = 72 / 25.4;
        using var pdf = Printed.Open(site, path);
        foreach (var page in pdf.GetPages())
        {
            var (shorter, longer) = (Math.Min(page.Width, page.Height), Math.Max(page.Width, page.Height));
            Assert.InRange(shorter, A4Width - millimetre, A4Width + millimetre);
            Assert.InRange(longer, A4Height - millimetre, A4Height + millimetre);
            var margin = 4 * millimetre;
            Assert.All(
                Printed.Ink(page),
                letter =>
                {
                    Assert.InRange(letter.BoundingBox.Left, margin, page.Width - margin);
                    Assert.InRange(letter.BoundingBox.Right, margin, page.Width - margin);
                    Assert.InRange(letter.BoundingBox.Bottom, margin, page.Height - margin);
                    Assert.InRange(letter.BoundingBox.Top, margin, page.Height - margin);
                }
            );
        }
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void No_letter_is_printed_over_another(string path)
    {
        using var pdf = Printed.Open(site, path);
        foreach (var page in pdf.GetPages())
        {
            var ink = Printed.Ink(page);
            List<string> collisions = [];
            for (var i = 0; i < ink.Count; i++)
            {
                for (var j = i + 1; j < ink.Count; j++)
                {
                    // Within a cluster, Khmer signs stand over and under their letter: those share a base line and are neighbours.
                    var neighbours = j - i < 8 && Math.Abs(ink[i].StartBaseLine.Y - ink[j].StartBaseLine.Y) < ink[i].PointSize;
                    if (!neighbours && Shared(ink[i].BoundingBox, ink[j].BoundingBox) > 0.4)
                    {
                        collisions.Add($"{ink[i].Value} and {ink[j].Value} at {ink[i].StartBaseLine}");
                    }
                }
            }

            Assert.Empty(collisions);
        }
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void No_picture_lies_over_another(string path)
    {
        using var pdf = Printed.Open(site, path);
        foreach (var page in pdf.GetPages())
        {
            var pictures = page.GetImages().Select(i => i.BoundingBox).ToList();
            Assert.NotEmpty(pictures);
            for (var i = 0; i < pictures.Count; i++)
            {
                Assert.All(
                    pictures.Skip(i + 1),
                    other => Assert.True(Shared(pictures[i], other) < 0.01, $"{pictures[i]} and {other} of {path}")
                );
            }
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("km")]
    public void The_printed_story_has_every_word_of_its_source_in_order(string language)
    {
        var source = Path.Combine(Repository.Input, "stories", "svay-rieng-refresher", $"index.{language}.md");

        var text = SourceText.WithoutSpace(
            Printed.Read(site, $"{language}/stories/svay-rieng-refresher/svay-rieng-refresher-{language}.pdf").Text
        );

        Assert.Contains(SourceText.WithoutSpace(SourceText.Value(source, "title")), text, StringComparison.Ordinal);
        Assert.Contains(SourceText.WithoutSpace(SourceText.Value(source, "subtitle")), text, StringComparison.Ordinal);
        Assert.All(
            SourceText.Values(source, "caption"),
            caption => Assert.Contains(SourceText.WithoutSpace(caption), text, StringComparison.Ordinal)
        );
        AssertInOrder(SourceText.Lines(source), text);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("km")]
    public void The_printed_leaflet_has_every_word_of_its_source(string language)
    {
        var source = Path.Combine(Repository.Input, "leaflets", "going-to-work-far-away", $"index.{language}.md");

        var text = SourceText.WithoutSpace(
            Printed.Read(site, $"{language}/leaflets/going-to-work-far-away/going-to-work-far-away-a4-{language}.pdf").Text
        );

        string[] head = [SourceText.Value(source, "title"), SourceText.Value(source, "subtitle")];
        Assert.All(
            head.Concat(SourceText.Lines(source)),
            line => Assert.Contains(SourceText.WithoutSpace(line), text, StringComparison.Ordinal)
        );
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_sheet_knows_its_title_language_and_fixed_date_and_nothing_of_the_machine(string path)
    {
        using var pdf = Printed.Open(site, path);
        var raw = System.Text.Encoding.Latin1.GetString(site.Bytes(path));

        Assert.NotEmpty(pdf.Information.Title!);
        Assert.Contains($"/Lang ({path[..2]}", raw, StringComparison.Ordinal);
        Assert.DoesNotContain("file:", raw, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Output, raw, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void A_sheet_weighs_less_than_a_megabyte(string path)
    {
        Assert.InRange(site.Bytes(path).Length, 10_000, 1_000_000);
    }

    private static void AssertInOrder(IReadOnlyList<string> lines, string text)
    {
        var at = 0;
        foreach (var line in lines.Select(SourceText.WithoutSpace))
        {
            var found = text.IndexOf(line, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"\"{line}\" does not stand in the text behind what came before it.");
            at = found + line.Length;
        }
    }

    /// <summary>How much of the smaller one lies under the other.</summary>
    private static double Shared(PdfRectangle one, PdfRectangle other)
    {
        var width = Math.Min(one.Right, other.Right) - Math.Max(one.Left, other.Left);
        var height = Math.Min(one.Top, other.Top) - Math.Max(one.Bottom, other.Bottom);
        return width <= 0 || height <= 0 ? 0 : width * height / Math.Min(one.Width * one.Height, other.Width * other.Height);
    }
}
