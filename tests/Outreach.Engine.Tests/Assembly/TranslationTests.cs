using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Outreach.Engine.Tests.Assembly;

/// <summary>A translation adds words and inherits the rest; a page that has none says so.</summary>
public sealed class TranslationTests
{
    private const string Translation = "stories/meeting/index.km.md";

    [Fact]
    public void A_translation_inherits_every_fact_and_photograph()
    {
        using var site = new TestSite().Publish();
        var page = site.Published("km/stories/meeting/index.html");
        Assert.Contains("ថ្ងៃទី១៤ ខែមីនា ឆ្នាំ២០១៧", page, StringComparison.Ordinal);
        Assert.Contains("ខេត្តស្វាយរៀង", page, StringComparison.Ordinal);
        Assert.Contains("ចំណាកស្រុកសុវត្ថិភាព", page, StringComparison.Ordinal);
        Assert.Contains("Tha Chea/CTIP", page, StringComparison.Ordinal);
        Assert.Contains("alt=\"មនុស្សអង្គុយក្នុងសាលា។\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_is_repeated_without_a_change_is_fine()
    {
        using var site = new TestSite().Edit(
            Translation,
            "translation: {",
            "published: ២០១៧-០៣-១៤\nawards: [ctip]\nkind: snapshot\ntranslation: {"
        );
        Assert.Empty(site.Build().Diagnostics);
    }

    [Fact]
    public void A_translation_made_from_the_present_text_is_not_stale_though_facts_and_line_breaks_change()
    {
        using var site = new TestSite().Edit(Translation, "{status: reviewed}", "{status: reviewed, of: none}");
        var hint = Assert.Single(site.Build(pdf: false).Diagnostics).Hint!;
        site.Edit(Translation, "of: none", hint[hint.IndexOf("of: ", StringComparison.Ordinal)..])
            .Edit("stories/meeting/index.en.md", "Leaders met in Svay", "Leaders met\nin Svay")
            .Edit("stories/meeting/index.en.md", "provinces: [svay-rieng]", "provinces: [takeo]");
        Assert.Empty(site.Build(pdf: false).Diagnostics);
        site.Edit("stories/meeting/index.en.md", "Svay Rieng", "Takeo").WarnsOf($"{Translation}:4:");
        Assert.Contains(
            "អត្ថបទដើមជាភាសាអង់គ្លេសត្រូវបានកែសម្រួល",
            site.Published("km/stories/meeting/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_draft_translation_says_so_and_asks_search_engines_to_pass_it_by()
    {
        using var site = new TestSite().Edit(Translation, "{status: reviewed}", "{status: draft}");
        Assert.True(site.Build().Succeeded);
        var page = Page(site, "km/stories/meeting/index.html");
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Contains("សេចក្ដីព្រាងការបកប្រែ", page.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("សេចក្ដីព្រាងការបកប្រែ", site.Published("km/stories/meeting/meeting-km.pdf"), StringComparison.Ordinal);
        Assert.DoesNotContain("/km/stories/meeting/", site.Published("sitemap.xml"), StringComparison.Ordinal);
        Assert.Null(Page(site, "en/stories/meeting/index.html").QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public void A_page_without_a_translation_shows_the_source_text_and_is_honest_about_it()
    {
        using var site = new TestSite().Remove(Translation).Publish();
        var page = Page(site, "km/stories/meeting/index.html");
        Assert.Equal("km", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", page.QuerySelector("main")!.GetAttribute("lang"));
        Assert.Equal("https://outreach.example.org/en/stories/meeting/", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Empty(page.QuerySelectorAll("link[hreflang]"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Equal("km", page.QuerySelector("[role=note]")!.GetAttribute("lang"));
        Assert.Contains("មិនទាន់មានជាភាសាខ្មែរ", page.QuerySelector("[role=note]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Leaders met in Svay Rieng.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The content of this story is the sole responsibility", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_without_a_translation_is_not_announced_as_one()
    {
        using var site = new TestSite().Remove(Translation).Publish();
        Assert.DoesNotContain("/km/stories/meeting/", site.Published("sitemap.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("meeting", site.Published("km/feed.xml"), StringComparison.Ordinal);
        Assert.Contains("meeting", site.Published("en/feed.xml"), StringComparison.Ordinal);
        Assert.Equal(
            ["en", "x-default"],
            Page(site, "en/stories/meeting/index.html").QuerySelectorAll("link[hreflang]").Select(l => l.GetAttribute("hreflang"))
        );
        Assert.False(site.IsPublished("km/stories/meeting/meeting-km.pdf"));
    }

    [Fact]
    public void Lists_mark_what_is_not_translated()
    {
        using var site = new TestSite().Remove(Translation).Publish();
        var card = Page(site, "km/stories/index.html").QuerySelector("article")!;
        Assert.Contains("ជាភាសាអង់គ្លេស", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("en", card.QuerySelector("h3 a")!.GetAttribute("lang"));
        Assert.DoesNotContain("In English", site.Published("en/stories/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_translated_page_names_both_languages_and_the_door()
    {
        using var site = new TestSite().Publish();
        foreach (var path in (string[])["en/stories/meeting/index.html", "km/stories/meeting/index.html"])
        {
            Assert.Equal(
                [
                    "https://outreach.example.org/en/stories/meeting/",
                    "https://outreach.example.org/km/stories/meeting/",
                    "https://outreach.example.org/",
                ],
                Page(site, path).QuerySelectorAll("link[hreflang]").Select(l => l.GetAttribute("href"))
            );
        }
    }

    private static IHtmlDocument Page(TestSite site, string path) => new HtmlParser().ParseDocument(site.Published(path));
}
