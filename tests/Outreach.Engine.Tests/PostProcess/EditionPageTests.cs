using AngleSharp.Html.Parser;

namespace Outreach.Engine.Tests.PostProcess;

/// <summary>Where the code on a printed sheet leads: <c>/v/abc23/</c>.</summary>
public sealed class EditionPageTests
{
    private const string Leaflet = "leaflets/going-away/index.en.md";
    private const string Record = "leaflets/going-away/editions.yml";
    private const string FirstPage = "v/abc23/index.html";
    private const string SecondPage = "v/abc24/index.html";

    [Fact]
    public void Of_the_edition_that_is_handed_out_it_says_so_in_both_languages_and_leads_to_the_leaflet()
    {
        using var site = new TestSite().Publish();
        Says(
            site,
            FirstPage,
            "Your sheet is edition 1. There is no newer one.",
            "សន្លឹករបស់អ្នកជាការបោះពុម្ពលើកទី ១។ មិនមានលើកថ្មីជាងនេះទេ។"
        );
        LeadsTo(site, FirstPage, "/en/leaflets/going-away/", "/km/leaflets/going-away/");
    }

    [Fact]
    public void Of_an_edition_that_was_replaced_it_says_by_which_and_when()
    {
        using var site = WithSecondEdition(", published: 2019-06-01").Publish();
        Says(
            site,
            FirstPage,
            "Your sheet is edition 1. It was replaced by edition 2 on June 1, 2019.",
            "សន្លឹករបស់អ្នកជាការបោះពុម្ពលើកទី ១។ ការបោះពុម្ពលើកទី ២ បានជំនួសនៅ"
        );
        LeadsTo(site, FirstPage, "/en/leaflets/going-away/", "/km/leaflets/going-away/");
        Says(
            site,
            SecondPage,
            "Your sheet is edition 2. There is no newer one.",
            "សន្លឹករបស់អ្នកជាការបោះពុម្ពលើកទី ២។ មិនមានលើកថ្មីជាងនេះទេ។"
        );
    }

    [Fact]
    public void Where_nobody_knows_when_it_says_by_which()
    {
        using var site = WithSecondEdition("").Publish();
        Says(site, FirstPage, "Your sheet is edition 1. It was replaced by edition 2.", "ការបោះពុម្ពលើកទី ២ បានជំនួសហើយ។");
    }

    [Fact]
    public void After_two_editions_each_says_when_the_one_after_it_came()
    {
        using var site = WithSecondEdition(", published: 2019-06-01")
            .Edit(Leaflet, "edition: 2", "edition: 3")
            .Edit(Record, "2019-06-01}", "2019-06-01}\n  - {edition: 3, code: abc25, published: 2020-07-01}")
            .Publish();
        Assert.Contains("June 1, 2019", Words(site, FirstPage), StringComparison.Ordinal);
        Says(site, SecondPage, "It was replaced by edition 3 on July 1, 2020.");
        Says(site, "v/abc25/index.html", "Your sheet is edition 3. There is no newer one.");
    }

    [Fact]
    public void Of_an_edition_that_was_withdrawn_it_says_when_though_a_newer_one_is_there()
    {
        using var site = WithSecondEdition(", published: 2019-06-01")
            .Edit(Record, "published: 2018-05-02", "published: 2018-05-02, withdrawn: 2018-12-24")
            .Publish();
        Says(
            site,
            FirstPage,
            "Please do not use this edition",
            "Your sheet is edition 1. It was withdrawn on December 24, 2018.",
            "សូមកុំប្រើការបោះពុម្ពនេះ"
        );
        Assert.DoesNotContain("newer edition", Words(site, FirstPage), StringComparison.Ordinal);
        Says(site, SecondPage, "There is no newer one.");
    }

    [Fact]
    public void Of_a_leaflet_that_was_taken_away_with_its_record_left_it_says_that_it_is_gone()
    {
        using var site = new TestSite().Publish();
        site.Remove(Leaflet).Publish();
        Says(
            site,
            FirstPage,
            "This leaflet is no longer published",
            "Your sheet is edition 1. What it says may be out of date.",
            "ខិត្តប័ណ្ណនេះលែងចេញផ្សាយហើយ"
        );
        LeadsTo(site, FirstPage, "/en/leaflets/", "/km/leaflets/");
    }

    [Fact]
    public void Of_a_leaflet_that_has_expired_it_says_that_it_is_gone()
    {
        using var site = new TestSite().Edit(Leaflet, "edition: 1", "edition: 1\nexpires: 2026-01-01").Publish();
        Says(site, FirstPage, "This leaflet is no longer published");
    }

    [Theory]
    [InlineData("draft: true")]
    [InlineData("published: 2026-01-02")]
    public void Of_an_edition_that_is_still_to_come_there_is_no_page(string fact)
    {
        using var site = WithSecondEdition("");
        site.Edit(
                Leaflet,
                fact.StartsWith("draft", StringComparison.Ordinal) ? "edition: 2" : "published: 2018-05",
                fact.StartsWith("draft", StringComparison.Ordinal) ? $"edition: 2\n{fact}" : fact
            )
            .Publish();
        Assert.False(site.IsPublished(SecondPage));
        Assert.DoesNotContain(site.Snapshot().Keys, path => path.StartsWith("v/abc24", StringComparison.Ordinal));
        Says(site, FirstPage, "This leaflet is no longer published");
    }

    [Fact]
    public void A_leaflet_that_is_not_translated_is_linked_in_both_languages_all_the_same()
    {
        using var site = new TestSite().Publish();
        Assert.False(File.Exists(Path.Combine(site.Input, "leaflets/going-away/index.km.md")));
        Says(site, FirstPage, "ការបោះពុម្ពនេះនៅប្រើបាន");
    }

    [Fact]
    public void Search_engines_pass_it_by_and_no_list_names_it()
    {
        using var site = new TestSite().Publish();
        using var page = new HtmlParser().ParseDocument(site.Published(FirstPage));
        Assert.Contains("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("link[rel=alternate][hreflang]"));
        var others = Directory
            .EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".xml" or ".json" or ".txt" or ".html" && !f.EndsWith(FirstPage, StringComparison.Ordinal));
        Assert.All(others, file => Assert.DoesNotContain("/v/abc23", File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public void It_names_who_paid_for_the_leaflet()
    {
        using var site = new TestSite().Publish();
        Says(site, FirstPage, "This leaflet is made possible by USAID.");
    }

    [Fact]
    public void The_sheets_carry_the_code_of_their_own_edition()
    {
        using var site = WithSecondEdition("").Publish();
        var sheets = site.Printer.Jobs.Where(j => j.Path.Contains("going-away", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, sheets.Count);
        Assert.All(sheets, sheet => Assert.Contains("QR: outreach.example.org/v/abc24/", sheet.Html, StringComparison.Ordinal));
    }

    private static TestSite WithSecondEdition(string more) =>
        new TestSite()
            .Edit(Leaflet, "edition: 1", "edition: 2")
            .Edit(Record, "2018-05-02}", $"2018-05-02}}\n  - {{edition: 2, code: abc24{more}}}");

    private static void Says(TestSite site, string path, params string[] words) =>
        Assert.All(words, w => Assert.Contains(w, Words(site, path), StringComparison.Ordinal));

    private static string Words(TestSite site, string path)
    {
        using var page = new HtmlParser().ParseDocument(site.Published(path));
        return page.QuerySelector("main")!.TextContent;
    }

    private static void LeadsTo(TestSite site, string path, params string[] addresses)
    {
        using var page = new HtmlParser().ParseDocument(site.Published(path));
        Assert.Equal(
            addresses.Order(StringComparer.Ordinal),
            page.QuerySelectorAll("main section[lang] a")
                .Select(a => a.GetAttribute("href")!)
                .Where(a => a.Contains("/leaflets/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
        );
    }
}
