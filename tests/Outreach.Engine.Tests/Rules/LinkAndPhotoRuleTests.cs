namespace Outreach.Engine.Tests.Rules;

/// <summary>OUT4xx: links, photographs and what the theme is made of.</summary>
public sealed class LinkAndPhotoRuleTests
{
    private const string Story = "stories/meeting/index.en.md";
    private const string Photo = "stories/meeting/meeting.png";

    [Theory, Covers("OUT401")]
    [InlineData("/stories/gone/", "\"/en/stories/gone/\" leads to no page")]
    [InlineData("../gone/", "\"../gone/\" leads to no page")]
    [InlineData("/km/gone/", "\"/km/gone/\" leads to no page")]
    [InlineData("#part-7", "There is no place \"#part-7\"")]
    public void A_link_within_the_site_leads_somewhere(string link, string message)
    {
        using var site = new TestSite().Edit(Story, "Leaders met in", $"Leaders [met]({link}) in");
        site.FailsWith($"stories/meeting/index.en.md:17:9: error OUT401: {message}");
    }

    [Fact, Covers("OUT401")]
    public void A_link_of_the_theme_leads_somewhere()
    {
        using var site = new TestSite().EditTheme("layouts/page.liquid", "{{ body }}", "{{ body }}<a href=\"/en/shop/\">Shop</a>");
        site.FailsWith(
            "en/about/index.html: error OUT401: This page leads to /en/shop/",
            "km/about/index.html: error OUT401: This page leads to /en/shop/"
        );
    }

    [Fact]
    public void Links_to_what_is_there_are_published_with_the_language_of_their_page()
    {
        using var site = new TestSite()
            .Edit(
                Story,
                "Leaders met in",
                "## Hall\n\nLeaders [met](/leaflets/going-away/#part-2), [there](#part-1), [about](../../about/), "
                    + "[sheet](meeting-en.pdf) in"
            )
            .Publish();
        Assert.Contains(
            "<a href=\"/en/leaflets/going-away/#part-2\">met</a>",
            site.Published("en/stories/meeting/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_link_of_a_hundred_thousand_letters_is_an_error_and_not_a_crash()
    {
        using var site = new TestSite().Edit(Story, "Leaders met in", $"Leaders [met]({new string('a', 100_000)}) in");
        site.FailsWith("stories/meeting/index.en.md:17:9: error OUT401");
    }

    [Fact, Covers("OUT402")]
    public void A_link_is_http_https_mailto_or_tel()
    {
        using var site = new TestSite().Edit(Story, "Leaders met in", "Leaders [met](ftp://example.org/) in");
        site.FailsWith("stories/meeting/index.en.md:17:9: error OUT402: A link cannot lead to \"ftp://example.org/\".");
    }

    [Fact, Covers("OUT403")]
    public void A_photograph_placed_in_the_text_is_listed_under_photos()
    {
        using var site = new TestSite().Edit(Story, "Leaders met in Svay Rieng.", "Leaders met.\n\n![](meetign.png)");
        site.FailsWith(
            "stories/meeting/index.en.md:19:1: error OUT403: \"meetign.png\" is placed in the text but not listed under "
                + "photos.\n  hint: List it with its credit, consent and description. Did you mean \"meeting.png\"?"
        );
    }

    [Fact, Covers("OUT403")]
    public void A_photograph_stands_in_a_paragraph_of_its_own()
    {
        using var site = new TestSite().Edit(Story, "Leaders met in", "Leaders ![](meeting.png) met in");
        site.FailsWith("stories/meeting/index.en.md:17:9: error OUT403: A photograph stands in a paragraph of its own.");
    }

    [Fact, Covers("OUT404")]
    public void A_photograph_that_is_listed_lies_beside_its_text()
    {
        using var site = new TestSite().Remove(Photo);
        site.FailsWith("stories/meeting/index.en.md:11:11: error OUT404: There is no photograph \"meeting.png\" in stories/meeting/.");
    }

    [Fact, Covers("OUT405")]
    public void A_photograph_says_in_words_what_it_shows()
    {
        using var site = new TestSite().Edit(Story, "    alt: People sit in a hall.\n", "");
        site.FailsWith("stories/meeting/index.en.md:11:5: error OUT405");
    }

    [Fact, Covers("OUT406")]
    public void A_photograph_names_its_maker()
    {
        using var site = new TestSite().Edit(Story, "    credit: Tha Chea/CTIP\n", "    credit:\n");
        site.FailsWith("stories/meeting/index.en.md:11:5: error OUT406");
    }

    [Fact, Covers("OUT407")]
    public void A_photograph_whose_words_are_not_translated_keeps_them_with_a_warning()
    {
        using var site = new TestSite().Edit("stories/meeting/index.km.md", "    caption: អ្នកដឹកនាំជួបគ្នាក្នុងសាលា។\n", "");
        site.WarnsOf("stories/meeting/index.km.md:6:5: warning OUT407");
        Assert.Contains("Leaders meet in a hall.", site.Published("km/stories/meeting/index.html"), StringComparison.Ordinal);
    }

    [Theory, Covers("OUT408")]
    [InlineData("{{ body }}", "{{ body }}{{ page.colour }}", "layouts/page.liquid:[0-9]+:[0-9]+: error OUT408: The theme uses")]
    [InlineData("{{ body }}", "{{ body", "layouts/page.liquid:1:1: error OUT408: This template cannot be read")]
    [InlineData(
        "{{ body }}",
        "{{ 'nav.hom' | t }}{{ body }}",
        "layouts/page.liquid:[0-9]+:[0-9]+: error OUT408: There is no string \"nav.hom\"."
    )]
    public void A_template_uses_only_what_there_is(string from, string to, string problem)
    {
        using var site = new TestSite().EditTheme("layouts/page.liquid", from, to);
        Assert.Contains(
            site.Build().Diagnostics,
            d =>
                System.Text.RegularExpressions.Regex.IsMatch(
                    d.ToString(),
                    "^" + problem,
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
        );
    }

    [Theory, Covers("OUT409")]
    [InlineData(
        "layouts/page.liquid",
        "{{ body }}",
        "<img src=\"{{ 'icons/no.svg' | asset }}\" alt=\"\">",
        "layouts/page.liquid:[0-9]+:[0-9]+: error OUT409: There is no assets/icons/no.svg"
    )]
    [InlineData(
        "layouts/page.liquid",
        "{{ body }}",
        "{% include 'no' %}",
        "layouts/page.liquid:[0-9]+:[0-9]+: error OUT409: There is no no.liquid"
    )]
    [InlineData("assets/styles/fonts.css", "@font-face", "@import 'no.css'; @font-face", "assets/styles/fonts.css: error OUT409")]
    [InlineData(
        "assets/styles/base.css",
        "body",
        "p { background: url(../../../../../../etc/hostname) } body",
        "assets/styles/base.css: error OUT409"
    )]
    public void What_the_theme_refers_to_is_in_the_theme(string path, string from, string to, string problem)
    {
        using var site = new TestSite().EditTheme(path, from, to);
        Assert.Contains(
            site.Build().Diagnostics,
            d =>
                System.Text.RegularExpressions.Regex.IsMatch(
                    d.ToString(),
                    "^" + problem,
                    System.Text.RegularExpressions.RegexOptions.None,
                    TimeSpan.FromSeconds(1)
                )
        );
    }

    [Fact, Covers("OUT410")]
    public void A_photograph_that_cannot_be_read_is_an_error()
    {
        using var site = new TestSite().Write($"-- {Photo} --\nnothing to see");
        site.FailsWith("stories/meeting/meeting.png: error OUT410");
    }

    [Fact, Covers("OUT410")]
    public void A_photograph_with_damaged_pixels_is_an_error_and_nothing_is_published()
    {
        using var site = new TestSite().Write($"-- {Photo} --\n2400x1600 damaged");
        site.FailsWith("stories/meeting/meeting.png: error OUT410: The pixels are damaged.");
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact, Covers("OUT411")]
    public void A_photograph_that_is_too_large_is_an_error()
    {
        using var site = new TestSite().Write($"-- {Photo} --\nhuge");
        Assert.Contains(
            site.Build().Diagnostics,
            d => d.ToString().StartsWith("stories/meeting/meeting.png: error OUT411", StringComparison.Ordinal)
        );
    }

    [Fact, Covers("OUT412")]
    public void A_photograph_of_another_kind_is_an_error()
    {
        using var site = new TestSite().Write("-- stories/meeting/leaders.heic --\n10x10");
        site.FailsWith("stories/meeting/leaders.heic: error OUT412");
    }

    [Fact, Covers("OUT413")]
    public void A_style_sheet_that_cannot_be_made_smaller_is_published_as_it_is_with_a_warning()
    {
        using var site = new TestSite().EditTheme("assets/styles/print-sheet.css", "@import", "p { color: } } @@ @import");
        Assert.Contains(
            site.Build().Diagnostics,
            d => d.ToString().StartsWith("assets/styles/print-sheet.css: warning OUT413", StringComparison.Ordinal)
        );
    }
}
