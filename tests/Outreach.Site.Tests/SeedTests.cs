using System.Net;

namespace Outreach.Site.Tests;

/// <summary>What the repository's own story must say, taken from the files as they were received and written.</summary>
public sealed class SeedTests(BuiltSite site)
{
    private const string Story = "stories/svay-rieng-refresher";

    private const string Sentence =
        "The content of this story is the sole responsibility of Winrock International and does not necessarily reflect the views of "
        + "USAID or the United States Government.";

    private static readonly string KhmerSentence = SourceText
        .Values(Path.Combine(Repository.Input, "awards", "ctip.yml"), "km")
        .Single(v => v.StartsWith("ខ្លឹមសារ", StringComparison.Ordinal));

    /// <summary>The sheets of the sample leaflet: format, for the photocopier or in colour, language.</summary>
    public static IEnumerable<string> LeafletSheets { get; } =
        from format in new[] { "a4", "a5", "booklet", "card", "poster-a3", "trifold" }
        from tone in new[] { "-copy", "" }
        from language in new[] { "en", "km" }
        select $"{format}{tone}-{language}";

    [Fact]
    public void A_plain_build_succeeds_and_makes_the_pages_and_every_sheet()
    {
        Assert.Equal(0, site.Run.ExitCode);
        Assert.Equal(
            [
                .. LeafletSheets
                    .Where(sheet => sheet.EndsWith("en", StringComparison.Ordinal))
                    .Select(sheet => $"en/leaflets/going-to-work-far-away/going-to-work-far-away-{sheet}.pdf"),
                $"en/{Story}/svay-rieng-refresher-en.pdf",
                .. LeafletSheets
                    .Where(sheet => sheet.EndsWith("km", StringComparison.Ordinal))
                    .Select(sheet => $"km/leaflets/going-to-work-far-away/going-to-work-far-away-{sheet}.pdf"),
                $"km/{Story}/svay-rieng-refresher-km.pdf",
            ],
            site.Pdfs
        );
        Assert.Contains("404.html", site.Files);
        Assert.Contains("index.html", site.Files);
        Assert.Contains("_headers", site.Files);
    }

    [Fact]
    public void The_disclaimer_is_the_very_sentence_of_the_story_as_received()
    {
        var received = Directory.EnumerateFiles(Path.Combine(Repository.Root, "seeds"), "*.txt").Select(File.ReadAllText).Single();

        Assert.Contains(
            Sentence,
            string.Join(' ', received.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("en")]
    [InlineData("km")]
    public void The_disclaimer_stands_letter_for_letter_on_the_storys_page(string language)
    {
        Assert.Contains($">{Sentence}<", site.Text($"{language}/{Story}/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("km")]
    public void The_disclaimer_stands_in_the_text_of_the_printed_story(string language)
    {
        Assert.Contains(
            SourceText.WithoutSpace(Sentence),
            SourceText.WithoutSpace(Printed.Read(site, $"{language}/{Story}/svay-rieng-refresher-{language}.pdf").Text),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_Khmer_reader_gets_the_disclaimer_in_Khmer_as_well_on_screen_and_on_paper()
    {
        Assert.Contains($">{KhmerSentence}<", site.Text($"km/{Story}/index.html"), StringComparison.Ordinal);
        Assert.Contains(
            SourceText.WithoutSpace(KhmerSentence),
            SourceText.WithoutSpace(Printed.Read(site, $"km/{Story}/svay-rieng-refresher-km.pdf").Text),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_story_is_published_word_for_word_slips_included()
    {
        var words = site.Page($"en/{Story}/index.html").Document.QuerySelector("main")!.TextContent;

        Assert.All(
            SourceText.Lines(Path.Combine(Repository.Input, Story, "index.en.md")),
            line => Assert.Contains(line, words, StringComparison.Ordinal)
        );
        Assert.Contains("community-lead anti-trafficking activities", words, StringComparison.Ordinal);
    }

    [Fact]
    public void Notes_to_the_editor_and_consent_numbers_are_not_published()
    {
        string[] secrets = ["Ask the authors", "nobody-recognisable", "risk assessment", "To be confirmed"];

        Assert.All(
            site.Files.Where(f => !f.StartsWith("assets/", StringComparison.Ordinal) && !f.EndsWith(".pdf", StringComparison.Ordinal)),
            file =>
                Assert.All(
                    secrets,
                    secret => Assert.DoesNotContain(secret, WebUtility.HtmlDecode(site.Text(file)), StringComparison.OrdinalIgnoreCase)
                )
        );
    }

    [Fact]
    public void The_ledger_has_a_row_for_every_text_on_every_page_and_sheet_of_the_story()
    {
        var rows = File.ReadAllLines(Path.Combine(site.Cache, "marking-ledger.csv"))
            .Where(r => r.Contains($"/{Story}/", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(6, rows.Count);
        Assert.All(rows, row => Assert.Contains(",story,ctip,usaid,disclaimer,product,", row, StringComparison.Ordinal));
        Assert.DoesNotContain(site.Files, f => f.Contains("ledger", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_that_shows_the_award_says_who_paid()
    {
        var showing = site
            .Pages.Where(p => p.Document.QuerySelector("main a[href*='/stories/svay-rieng-refresher/']") is not null)
            .ToList();

        Assert.NotEmpty(showing);
        Assert.All(showing, page => Assert.Contains(Sentence, page.Html, StringComparison.Ordinal));
    }
}
