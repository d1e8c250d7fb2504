using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Outreach.Site.Tests;

/// <summary>What holds for the source of every page.</summary>
public sealed partial class HtmlTests(BuiltSite site)
{
    private const string SiteAddress = "https://outreach.example.org";

    [Fact]
    public void Every_page_has_a_title_and_one_heading_of_the_first_level()
    {
        Assert.All(
            site.Pages,
            page =>
            {
                Assert.NotEmpty(page.Document.Title!);
                Assert.NotEmpty(Assert.Single(page.Document.QuerySelectorAll("h1")).TextContent.Trim());
            }
        );
    }

    [Fact]
    public void Titles_differ_within_a_language()
    {
        var pages = site.Pages.Where(p => !p.IsNotFound && p.Path != "index.html").ToList();

        Assert.Equal(pages.Count, pages.Select(p => p.Document.Title).Distinct().Count());
    }

    [Fact]
    public void Headings_leave_out_no_level()
    {
        Assert.All(
            site.Pages,
            page =>
            {
                var levels = page.Document.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToList();
                Assert.All(
                    levels.Zip(levels.Skip(1)),
                    pair => Assert.True(pair.Second <= pair.First + 1, $"{page}: h{pair.First}, then h{pair.Second}")
                );
            }
        );
    }

    [Fact]
    public void Every_page_is_described_and_says_where_it_stands()
    {
        Assert.All(
            site.Pages,
            page =>
            {
                Assert.Equal(SiteAddress + page.Address, page.Document.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
                if (!page.IsNotFound)
                {
                    Assert.NotEmpty(page.Document.QuerySelector("meta[name=description]")!.GetAttribute("content")!);
                }
            }
        );
    }

    [Fact]
    public void Every_page_says_its_language_and_a_Khmer_page_is_in_Khmer()
    {
        Assert.All(
            site.Pages,
            page =>
            {
                var expected = page.Path.StartsWith("km/", StringComparison.Ordinal) ? "km" : "en";
                Assert.Equal(expected, page.Document.DocumentElement.GetAttribute("lang"));
            }
        );
    }

    [Fact]
    public void Khmer_letters_stand_in_elements_that_say_they_are_Khmer()
    {
        foreach (var page in site.Pages)
        {
            var texts = page
                .Document.Body!.Descendants<IText>()
                .Where(t => Khmer().IsMatch(t.Data) && t.ParentElement!.LocalName != "script");
            Assert.All(
                texts,
                text => Assert.True(text.ParentElement!.Closest("[lang]")!.GetAttribute("lang") == "km", $"{page}: {text.Data}")
            );
        }
    }

    [Fact]
    public void Languages_name_each_other_with_whole_addresses()
    {
        var pages = site
            .Pages.Where(p => !p.IsNotFound && p.Path != "index.html" && !p.Path.StartsWith("v/", StringComparison.Ordinal))
            .ToDictionary(p => SiteAddress + p.Address);
        Assert.All(
            pages.Values,
            page =>
            {
                var alternates = Alternates(page);
                Assert.Equal(["en", "km", "x-default"], alternates.Keys.Order(StringComparer.Ordinal));
                Assert.Equal(SiteAddress + page.Address, alternates[page.Path[..2]]);
                Assert.All(["en", "km"], language => Assert.Equal(alternates, Alternates(pages[alternates[language]])));
            }
        );
    }

    [Fact]
    public void Every_picture_has_words_and_a_size()
    {
        Assert.All(
            site.Pages.SelectMany(p => p.Document.QuerySelectorAll("img").Select(i => (Page: p, Image: i))),
            place =>
            {
                var (page, image) = place;
                Assert.True(image.HasAttribute("alt"), $"{page}: {image.OuterHtml}");
                Assert.True(
                    int.Parse(image.GetAttribute("width")!, null) > 0 && int.Parse(image.GetAttribute("height")!, null) > 0,
                    $"{page}: {image.OuterHtml}"
                );
            }
        );
    }

    [Fact]
    public void The_pictures_of_a_story_have_the_words_that_its_author_wrote()
    {
        foreach (var language in new[] { "en", "km" })
        {
            var written = SourceText.Values(
                Path.Combine(Repository.Input, "stories", "svay-rieng-refresher", $"index.{language}.md"),
                "alt"
            );
            var shown = site.Page($"{language}/stories/svay-rieng-refresher/index.html")
                .Document.QuerySelectorAll("main figure img")
                .Select(i => i.GetAttribute("alt"));
            Assert.Equal(written, shown);
        }
    }

    [Fact]
    public void Every_address_leads_to_a_file_of_that_very_name()
    {
        var files = site.Files.ToHashSet(StringComparer.Ordinal);
        Assert.All(
            site.Pages.SelectMany(p => Addresses(p).Select(a => (Page: p, Address: a))),
            link =>
            {
                var (page, address) = link;
                var path = address.Split('#', '?')[0];
                Assert.True(
                    files.Contains(path.TrimStart('/') is var p && (p.Length == 0 || p.EndsWith('/')) ? p + "index.html" : p),
                    $"{page} leads to {address}, and there is nothing."
                );
            }
        );
    }

    [Fact]
    public void Every_anchor_leads_to_something_with_that_name()
    {
        foreach (var page in site.Pages)
        {
            foreach (var href in page.Document.QuerySelectorAll("a[href*='#']").Select(a => a.GetAttribute("href")!))
            {
                var parts = href.Split('#');
                var target = parts[0].Length == 0 ? page : site.Pages.Single(p => p.Address == parts[0]);
                Assert.True(target.Document.GetElementById(Uri.UnescapeDataString(parts[1])) is not null, $"{page}: {href}");
            }
        }
    }

    [Fact]
    public void Names_are_given_once_on_a_page_and_references_to_them_hold()
    {
        Assert.All(
            site.Pages,
            page =>
            {
                var ids = page.Document.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
                Assert.Equal(ids.Count, ids.Distinct().Count());
                Assert.All(
                    page.Document.QuerySelectorAll("[aria-labelledby]").SelectMany(e => e.GetAttribute("aria-labelledby")!.Split(' ')),
                    id => Assert.Contains(id, ids)
                );
            }
        );
    }

    [Fact]
    public void No_page_has_styles_or_scripts_of_its_own()
    {
        Assert.All(
            site.Pages,
            page =>
            {
                Assert.Empty(page.Document.QuerySelectorAll("[style], style"));
                Assert.DoesNotContain(
                    page.Document.All.SelectMany(e => e.Attributes),
                    a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                );
                Assert.All(
                    page.Document.Scripts,
                    script =>
                        Assert.True(script.Type == "application/ld+json" || script.Source is { Length: > 0 }, $"{page}: {script.OuterHtml}")
                );
            }
        );
    }

    [Fact]
    public void Nothing_is_fetched_from_elsewhere()
    {
        Assert.All(
            site.Pages,
            page =>
                Assert.All(
                    page.Document.QuerySelectorAll(
                        "[src], [srcset], link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=apple-touch-icon]"
                    ),
                    e =>
                        Assert.StartsWith(
                            "/",
                            e.GetAttribute("src") ?? e.GetAttribute("srcset") ?? e.GetAttribute("href"),
                            StringComparison.Ordinal
                        )
                )
        );
        Assert.All(
            site.Files.Where(f => f.EndsWith(".css", StringComparison.Ordinal)),
            f => Assert.DoesNotMatch(@"url\(['""]?(https?:)?//|@import", site.Text(f))
        );
    }

    [Fact]
    public void The_structured_data_of_a_story_can_be_read_and_names_its_funder()
    {
        foreach (var language in new[] { "en", "km" })
        {
            var story = site.Page($"{language}/stories/svay-rieng-refresher/index.html").Document;
            using var json = JsonDocument.Parse(Assert.Single(story.Scripts).Text);
            var article = json.RootElement;

            Assert.Equal("Article", article.GetProperty("@type").GetString());
            Assert.Equal(language, article.GetProperty("inLanguage").GetString());
            Assert.Equal(story.QuerySelector("h1")!.TextContent, article.GetProperty("headline").GetString());
            var funder = SourceText.Values(Path.Combine(Repository.Input, "donors", "usaid.yml"), language)[0];
            Assert.Equal(funder, article.GetProperty("funder")[0].GetProperty("name").GetString());
            Assert.Contains(
                "sole responsibility of Winrock International",
                article.GetProperty("creditText").GetString(),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Every_published_script_of_structured_data_is_sound_JSON()
    {
        Assert.All(
            site.Pages.SelectMany(p => p.Document.Scripts.Where(s => s.Type == "application/ld+json")),
            script =>
            {
                using var json = JsonDocument.Parse(script.Text);
                Assert.Equal("https://schema.org", json.RootElement.GetProperty("@context").GetString());
            }
        );
    }

    [Fact]
    public void A_draft_translation_says_so_and_asks_search_engines_to_pass_by()
    {
        Assert.All(
            site.Pages.Where(p =>
                p.Document.QuerySelector(".notices, .notice") is not null && p.Path.StartsWith("km/", StringComparison.Ordinal)
            ),
            page => Assert.Equal("noindex", page.Document.QuerySelector("meta[name=robots]")?.GetAttribute("content"))
        );
        Assert.Equal(
            "noindex",
            site.Page("km/stories/svay-rieng-refresher/index.html").Document.QuerySelector("meta[name=robots]")?.GetAttribute("content")
        );
        Assert.Null(site.Page("en/stories/svay-rieng-refresher/index.html").Document.QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public void Everything_under_assets_carries_a_hash_in_its_name()
    {
        Assert.All(
            site.Files.Where(f => f.StartsWith("assets/", StringComparison.Ordinal)),
            f =>
                Assert.Matches(
                    @"^assets/(photos/[0-9a-f]{16}\.(jpg|webp|avif)|(fonts|styles|icons|scripts)/[a-z0-9-]+\.[0-9a-f]{10}\.[a-z0-9]+)$",
                    f
                )
        );
        Assert.Contains(site.Files, f => f.StartsWith("assets/fonts/", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_asset_is_used()
    {
        var texts =
            string.Concat(site.Pages.Select(p => p.Html))
            + string.Concat(site.Files.Where(f => f.EndsWith(".css", StringComparison.Ordinal)).Select(site.Text));

        Assert.All(
            site.Files.Where(f => f.StartsWith("assets/", StringComparison.Ordinal)),
            f => Assert.Contains(f.Split('/')[^1], texts, StringComparison.Ordinal)
        );
    }

    private static Dictionary<string, string> Alternates(BuiltPage page) =>
        page
            .Document.QuerySelectorAll("link[rel=alternate][hreflang]")
            .ToDictionary(l => l.GetAttribute("hreflang")!, l => l.GetAttribute("href")!);

    private static IEnumerable<string> Addresses(BuiltPage page)
    {
        var plain = page.Document.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!);
        var sets = page
            .Document.QuerySelectorAll("[srcset]")
            .SelectMany(e => e.GetAttribute("srcset")!.Split(", ").Select(s => s.Split(' ')[0]));
        var shared = page.Document.QuerySelectorAll("meta[property='og:image']").Select(e => e.GetAttribute("content")!);
        return plain
            .Concat(sets)
            .Concat(shared)
            .Select(a => a.StartsWith(SiteAddress, StringComparison.Ordinal) ? a[SiteAddress.Length..] : a)
            .Where(a => a.StartsWith('/'));
    }

    [GeneratedRegex("[\\u1780-\\u17DD]", RegexOptions.None, 1000)]
    private static partial Regex Khmer();
}
