using System.Diagnostics;
using AngleSharp.Html.Parser;

namespace Outreach.Engine.Tests.Process;

/// <summary>What could carry script or reach outside is refused with its place, never passed on.</summary>
public sealed class SafetyTests
{
    private const string Story = "stories/meeting/index.en.md";

    [Theory]
    [InlineData("[a](javascript:alert(1))")]
    [InlineData("[a](JaVaScRiPt:alert(1))")]
    [InlineData("[a](<java\tscript:alert(1)>)")]
    [InlineData("[a](java&#9;script:alert(1))")]
    [InlineData("[a](java&NewLine;script:alert(1))")]
    [InlineData("[a](&#106;avascript:alert(1))")]
    [InlineData("[a](&#x6A;&#x61;vascript&colon;alert(1))")]
    [InlineData("[a](< javascript:alert(1)>)")]
    [InlineData("[a](\u00ADjavascript:alert(1))")]
    [InlineData("[a](data:text/html;base64,PHNjcmlwdD4=)")]
    [InlineData("[a](vbscript:msgbox(1))")]
    [InlineData("[a](file:///etc/passwd)")]
    [InlineData("[a](//evil.example/)")]
    [InlineData("[a](\\\\\\\\evil.example/)")]
    [InlineData("[a](/&#9;/evil.example/)")]
    [InlineData("[a][b]\n\n[b]: javascript:alert(1)")]
    [InlineData("[b]\n\n[B]: <vbscript:msgbox(1)> \"title\"")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<vbscript:msgbox(1)>")]
    [InlineData("| a |\n|---|\n| [a](javascript:alert(1)) |")]
    [InlineData("> - 1. [a](javascript:alert(1))")]
    public void A_link_to_anything_but_pages_mail_and_telephones_is_an_error_in_every_notation(string markdown)
    {
        using var site = new TestSite().Edit(Story, "Leaders met in Svay Rieng.", markdown);
        var problem = Assert.Single(site.Build(pdf: false).Diagnostics);
        Assert.Equal("OUT402", problem.Rule.Code);
        Assert.InRange(problem.At.Line, 17, 19);
    }

    [Theory]
    [InlineData("![a](javascript:alert(1))")]
    [InlineData("![a](data:image/svg+xml,<svg>)")]
    [InlineData("![a](https://tracker.example/pixel.png)")]
    [InlineData("![a](../../../etc/passwd)")]
    [InlineData("![a][b]\n\n[b]: javascript:alert(1)")]
    [InlineData("[![a](javascript:alert(1))](https://example.org)")]
    public void A_picture_is_one_of_the_photographs_beside_the_text(string markdown)
    {
        using var site = new TestSite().Edit(Story, "Leaders met in Svay Rieng.", markdown);
        var problems = site.Build(pdf: false).Diagnostics;
        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.Equal("OUT403", p.Rule.Code));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("Words <img src=x onerror=alert(1)> words")]
    [InlineData("<?php echo 1 ?>")]
    [InlineData("<![CDATA[ x ]]>")]
    [InlineData("- item\n\n  <iframe src=\"x\"></iframe>")]
    [InlineData("| a |\n|---|\n| <b>x</b> |")]
    public void Html_is_an_error_wherever_it_stands(string markdown)
    {
        using var site = new TestSite().Edit(Story, "Leaders met in Svay Rieng.", markdown);
        var problems = site.Build(pdf: false).Diagnostics;
        Assert.Contains(problems, p => p.Rule.Code == "OUT112");
        Assert.False(site.IsPublished("index.html"));
    }

    [Fact]
    public void What_hides_behind_a_comment_is_not_published()
    {
        using var site = new TestSite().Edit(Story, "Leaders met in", "<!-- a note --> <script>alert(1)</script>\n\nLeaders met in");
        site.Build(pdf: false);
        Assert.True(
            !site.IsPublished("en/stories/meeting/index.html")
                || !site.Published("en/stories/meeting/index.html").Contains("alert(1)", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("Words {onclick=alert(1)}")]
    [InlineData("## Heading {#stolen onclick=alert(1)}")]
    [InlineData("[link](https://example.org){onmouseover=\"alert(1)\"}")]
    [InlineData("*words*{style=\"position:fixed\"}")]
    [InlineData("- item {onclick=alert(1)}")]
    [InlineData("> quote {onclick=alert(1)}")]
    [InlineData("```\ncode\n```\n{onclick=alert(1)}")]
    [InlineData("{onclick=alert(1)}\n| a | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 {onclick=alert(1)} |")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n{onclick=alert(1)}")]
    [InlineData("| a {onclick=alert(1)} | b |\n|---|---|\n| 1 | 2 |")]
    [InlineData("::: callout {onclick=alert(1)}\nWords\n:::")]
    [InlineData("::: figure {value=\"25\" onclick=alert(1)}\n:::")]
    public void Attributes_in_braces_are_refused_or_stay_words(string markdown)
    {
        using var site = new TestSite().Edit(Story, "Leaders met in Svay Rieng.", markdown);
        var result = site.Build(pdf: false);
        if (result.Succeeded)
        {
            var page = new HtmlParser().ParseDocument(site.Published("en/stories/meeting/index.html"));
            Assert.DoesNotContain(
                page.All,
                e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style")
            );
        }
        else
        {
            Assert.All(result.Diagnostics, p => Assert.Equal("OUT114", p.Rule.Code));
        }
    }

    [Fact]
    public void A_table_without_attributes_is_published()
    {
        using var site = new TestSite()
            .Edit(Story, "Leaders met in Svay Rieng.", "| Province | Leaders |\n|:--|--:|\n| Svay Rieng | 25 |")
            .Publish(pdf: false);
        Assert.Contains(
            "<td>Svay Rieng</td>",
            site.Published("en/stories/meeting/index.html").Replace(" style=\"text-align: left;\"", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Words_from_the_head_never_leave_their_place_in_the_page()
    {
        const string Attack = "\\\"><script>alert(1)</script><img src=x onerror=alert(1)> ' {{ site.title }}";
        using var site = new TestSite()
            .Edit(Story, "title: Leaders meet\n", $"title: \"{Attack}\"\n")
            .Edit(Story, "subtitle: They learn from one another", $"subtitle: \"{Attack}\"\nsummary: \"{Attack}\"")
            .Edit(Story, "caption: Leaders meet in a hall.", $"caption: \"{Attack}\"")
            .Edit(Story, "credit: Tha Chea/CTIP", $"credit: \"{Attack}\"")
            .Edit(Story, "alt: People sit in a hall.", $"alt: \"{Attack}\"")
            .Edit("site.yml", "safe-migration: {en: Safe migration", $"safe-migration: {{en: \"{Attack}\"")
            .Edit("awards/ctip.yml", "title: {en: Countering Trafficking", $"title: {{en: \"{Attack}\"")
            .Publish();
        foreach (var path in site.Snapshot().Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal)))
        {
            var page = new HtmlParser().ParseDocument(site.Published(path));
            Assert.All(page.Scripts, s => Assert.Equal("application/ld+json", s.Type));
            Assert.DoesNotContain(page.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
            Assert.Empty(page.QuerySelectorAll("img[src=x]"));
        }

        var story = new HtmlParser().ParseDocument(site.Published("en/stories/meeting/index.html"));
        Assert.Equal("\"><script>alert(1)</script><img src=x onerror=alert(1)> ' {{ site.title }}", story.QuerySelector("h1")!.TextContent);
        Assert.Equal(
            story.QuerySelector("h1")!.TextContent,
            System.Text.Json.Nodes.JsonNode.Parse(story.Scripts[0].Text)!["headline"]!.GetValue<string>()
        );
    }

    [Theory]
    [InlineData("a: &a [x,x,x,x]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]")]
    [InlineData("<<: *base")]
    [InlineData("title: *missing")]
    public void Aliases_that_swell_a_file_are_refused(string yaml)
    {
        using var site = new TestSite($"-- awards/ctip.yml --\n{yaml}");
        var problems = site.Build(pdf: false).Diagnostics;
        Assert.Contains(problems, p => p.Rule.Code == "OUT101" && p.At.File.Path == "awards/ctip.yml");
    }

    [Fact]
    public void Tags_make_nothing_of_a_text()
    {
        using var site = new TestSite()
            .Edit(Story, "title: Leaders meet\n", "title: !!python/object/apply:os.system \"remove all\"\n")
            .Publish(pdf: false);
        Assert.Contains(
            "<h1 class=\"story-title\">remove all</h1>",
            site.Published("en/stories/meeting/index.html"),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("[", 200_000)]
    [InlineData(">", 200_000)]
    [InlineData("*", 200_000)]
    [InlineData("![", 50_000)]
    [InlineData("- ", 20_000)]
    [InlineData("`", 100_000)]
    [InlineData("<", 100_000)]
    [InlineData("a**b", 20_000)]
    public void A_text_that_was_made_to_be_slow_is_read_or_refused_in_good_time(string piece, int times)
    {
        using var site = new TestSite().Edit(Story, "Leaders met in", string.Concat(Enumerable.Repeat(piece, times)) + " in");
        var watch = Stopwatch.StartNew();
        Assert.DoesNotContain(site.Build(pdf: false).Diagnostics, d => d.Rule.Code == "OUT901");
        // A busy machine is no fault of the text: the limit is generous.
        Assert.InRange(watch.Elapsed.TotalMinutes, 0, 10);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('-')]
    public void Yaml_nested_beyond_reason_is_an_error_and_not_a_crash(char sign)
    {
        var nested = sign == '-' ? "x:\n" + string.Concat(Enumerable.Repeat("- ", 20_000)) : "x: " + new string(sign, 20_000);
        using var site = new TestSite($"-- awards/ctip.yml --\n{nested}");
        Assert.Contains(site.Build(pdf: false).Diagnostics, p => p.Rule.Code == "OUT101" && p.At.File.Path == "awards/ctip.yml");
    }

    [Theory]
    [InlineData("stories/meeting/index.fr.md")]
    [InlineData("stories/linked")]
    [InlineData("stories")]
    [InlineData("site.yml")]
    [InlineData("donors/usaid.yml")]
    public void Links_in_the_input_folder_are_not_followed(string path)
    {
        using var site = new TestSite();
        var outside = Path.Combine(site.Folder, "outside");
        var full = Path.Combine(site.Input, path);
        if (Directory.Exists(full) || !Path.HasExtension(path))
        {
            Directory.CreateDirectory(Path.Combine(outside, "secret"));
            site.Remove(path);
            Directory.CreateSymbolicLink(full, outside);
        }
        else
        {
            File.WriteAllText(outside, "title: Secret\n---\nSecret");
            site.Remove(path);
            File.CreateSymbolicLink(full, outside);
        }

        Assert.Contains(
            site.Build(pdf: false).Diagnostics,
            d => d.ToString().StartsWith($"{path}: error OUT115", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("strings")]
    [InlineData("layouts")]
    [InlineData("assets/styles")]
    [InlineData("strings/km.yml")]
    [InlineData("layouts/story.liquid")]
    public void Links_in_the_theme_are_not_followed(string path)
    {
        using var site = new TestSite();
        var full = Path.Combine(site.CopyTheme(), path);
        var outside = Path.Combine(site.Folder, "outside");
        if (Directory.Exists(full))
        {
            Directory.Move(full, outside);
            Directory.CreateSymbolicLink(full, outside);
        }
        else
        {
            File.Move(full, outside);
            File.CreateSymbolicLink(full, outside);
        }

        Assert.Contains(
            site.Build(pdf: false).Diagnostics,
            d => d.ToString().StartsWith($"{path}: error OUT115", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("\"../../../../escape\"")]
    [InlineData("\"a/b\"")]
    [InlineData("\"\"")]
    public void A_topic_cannot_write_outside_the_output_folder(string id)
    {
        using var site = new TestSite().Edit("site.yml", "topics:\n", $"topics:\n  {id}: {{en: Escape}}\n");
        site.FailsWith("site.yml:11:3: error OUT118");
    }

    [Fact]
    public void A_topic_written_twice_is_an_error_and_not_a_crash()
    {
        using var site = new TestSite().Edit("site.yml", "topics:\n", "topics:\n  safe-migration: {en: Again}\n");
        site.FailsWith("site.yml:12:3: error OUT107");
    }
}
