using System.Xml.Linq;

namespace Outreach.Site.Tests;

/// <summary>Feeds, site map and robots.txt, read as machines read them.</summary>
public sealed class MachineFileTests(BuiltSite site)
{
    private const string SiteAddress = "https://outreach.example.org";

    [Fact]
    public void The_site_map_lists_exactly_the_pages_that_may_be_indexed()
    {
        XNamespace ns = "http://www.sitemaps.org/schemas/sitemap/0.9";
        var listed = XDocument.Parse(site.Text("sitemap.xml")).Root!.Elements(ns + "url").Select(u => u.Element(ns + "loc")!.Value);
        var indexable = site.Pages.Where(p => p.Document.QuerySelector("meta[name=robots]") is null).Select(p => SiteAddress + p.Address);

        Assert.Equal(indexable.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("km")]
    public void A_feed_lists_stories_and_leaflets_with_their_disclaimers(string language)
    {
        var channel = XDocument.Parse(site.Text($"{language}/feed.xml")).Root!.Element("channel")!;
        var items = channel.Elements("item").ToList();

        Assert.Equal(language, channel.Element("language")!.Value);
        Assert.Equal(
            [$"{SiteAddress}/{language}/stories/svay-rieng-refresher/", $"{SiteAddress}/{language}/leaflets/going-to-work-far-away/"],
            items.Select(i => i.Element("link")!.Value)
        );
        Assert.All(
            items,
            item =>
            {
                var page = site.Pages.Single(p => SiteAddress + p.Address == item.Element("link")!.Value);
                Assert.Equal(page.Document.QuerySelector("h1")!.TextContent, item.Element("title")!.Value);
                Assert.Contains(
                    "does not necessarily reflect the views of USAID",
                    item.Element("description")!.Value.Replace("do not", "does not", StringComparison.Ordinal),
                    StringComparison.Ordinal
                );
                Assert.Null(item.Element("pubDate")); // Both are undated.
            }
        );
    }

    [Fact]
    public void Robots_are_let_in_and_shown_the_site_map()
    {
        Assert.Equal($"User-agent: *\nAllow: /\nSitemap: {SiteAddress}/sitemap.xml\n", site.Text("robots.txt"));
    }

    [Fact]
    public void Every_text_file_is_UTF_8_without_a_mark_and_ends_its_last_line()
    {
        string[] endings = [".html", ".xml", ".txt", "_headers", "_redirects"];
        Assert.All(
            site.Files.Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal))),
            f =>
            {
                var bytes = site.Bytes(f);
                Assert.NotEqual(0xEF, bytes[0]);
                Assert.Equal((byte)'\n', bytes[^1]);
                Assert.DoesNotContain((byte)'\r', bytes);
                Assert.DoesNotContain("\uFFFD", site.Text(f), StringComparison.Ordinal);
            }
        );
    }
}
