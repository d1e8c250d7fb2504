using System.Text;

namespace Outreach.Engine.Tests.Process;

/// <summary>Heads as people's editors save them.</summary>
public sealed class YamlTests
{
    private const string About = "pages/about/index.en.md";

    [Fact]
    public void A_byte_order_mark_does_not_matter()
    {
        using var plain = new TestSite().Publish(pdf: false);
        using var marked = new TestSite();
        foreach (var path in (string[])["site.yml", About, "awards/ctip.yml", "stories/meeting/index.km.md"])
        {
            marked.WriteBytes(path, [.. Encoding.UTF8.Preamble, .. File.ReadAllBytes(Path.Combine(marked.Input, path))]);
        }

        marked.Publish(pdf: false);
        Assert.Equal(Folders.Hashes(plain.Output), Folders.Hashes(marked.Output));
    }

    [Fact]
    public void Line_ends_of_Windows_do_not_matter_and_places_stay_right()
    {
        using var site = new TestSite();
        foreach (
            var file in Directory
                .GetFiles(site.Input, "*", SearchOption.AllDirectories)
                .Where(f => f.EndsWith(".yml", StringComparison.Ordinal) || f.EndsWith(".md", StringComparison.Ordinal))
        )
        {
            File.WriteAllText(file, File.ReadAllText(file).Replace("\n", "\r\n", StringComparison.Ordinal));
        }

        site.Publish(pdf: false);
        site.Edit("stories/meeting/index.en.md", "awards: [ctip]", "awards: [acme]")
            .Edit("stories/meeting/index.en.md", "Leaders met in", "Leaders [met](ftp://x) in");
        site.FailsWith("stories/meeting/index.en.md:8:10: error OUT201", "stories/meeting/index.en.md:17:9: error OUT402");
    }

    [Fact]
    public void The_first_fence_may_be_left_out()
    {
        using var site = new TestSite(
            """
            -- pages/about/index.en.md --
            title: About us
            published: 2018
            awards: own-funds
            ---
            Who we are.

            ---

            A line above.
            """
        ).Publish(pdf: false);
        Assert.Contains("<hr", site.Published("en/about/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_matched_without_regard_to_case()
    {
        using var site = new TestSite(
            """
            -- pages/about/index.en.md --
            ---
            Title: About us
            PUBLISHED: 2018
            Awards: own-funds
            ---
            Who we are.
            """
        ).Publish(pdf: false);
        Assert.Contains("About us", site.Published("en/about/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tittle", "Did you mean \"title\"?")]
    [InlineData("auhtor", "Known are: ")]
    [InlineData("publsihed", "Did you mean \"published\"?")]
    [InlineData("award", "Did you mean \"awards\"?")]
    public void A_key_that_is_not_known_is_answered_with_what_was_probably_meant(string key, string hint)
    {
        using var site = new TestSite().Edit(About, "nav: true", $"{key}: yes");
        var problem = Assert.Single(site.Build(pdf: false).Diagnostics);
        Assert.StartsWith($"{About}:5:1: error OUT102", problem.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: ‘About’: us", "2:")]
    [InlineData("title: @about", "2:8")]
    [InlineData("title: \"About us", "2:8")]
    [InlineData("\ttitle: About us", "3:1")]
    public void What_is_no_YAML_is_an_error_with_its_place_and_advice(string line, string place)
    {
        using var site = new TestSite().Edit(About, "title: About us", line);
        var problem = Assert.Single(site.Build(pdf: false).Diagnostics);
        Assert.StartsWith($"{About}:{place}", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal("OUT101", problem.Rule.Code);
        Assert.NotNull(problem.Hint);
    }

    [Theory]
    [InlineData("yes")]
    [InlineData("NO")]
    [InlineData("0123")]
    [InlineData("1e3")]
    [InlineData("2018-01-01")]
    public void A_title_is_what_was_typed_and_never_a_number_or_a_date(string title)
    {
        using var site = new TestSite().Edit(About, "title: About us", $"title: {title}").Publish(pdf: false);
        Assert.Contains($"<title>{title} · Community Outreach</title>", site.Published("en/about/index.html"), StringComparison.Ordinal);
    }
}
