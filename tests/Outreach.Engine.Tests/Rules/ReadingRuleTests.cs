namespace Outreach.Engine.Tests.Rules;

/// <summary>OUT1xx: what cannot be read.</summary>
public sealed class ReadingRuleTests
{
    private const string Story = "stories/meeting/index.en.md";

    [Fact, Covers("OUT101")]
    public void A_title_with_a_colon_and_a_space_needs_quotation_marks()
    {
        using var site = new TestSite(
            """
            -- pages/about/index.en.md --
            ---
            title: About us: who we are
            published: 2018
            awards: own-funds
            ---
            Who we are.
            """
        );
        site.FailsWith(
            "pages/about/index.en.md:2:16: error OUT101: This cannot be read as YAML: "
                + "While scanning a plain scalar value, found invalid mapping.\n"
                + "  hint: A text that contains a colon and a space stands in quotation marks: title: \"First: the river\"."
        );
    }

    [Fact, Covers("OUT102")]
    public void An_unknown_key_is_an_error_with_a_suggestion()
    {
        using var site = new TestSite().Edit(Story, "subtitle: ", "subtitel: ");
        var problem = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(
            "stories/meeting/index.en.md:4:1: error OUT102: A story has no key \"subtitel\".\n  hint: Did you mean \"subtitle\"?",
            problem.ToString()
        );
    }

    [Fact, Covers("OUT103")]
    public void A_story_without_a_title_is_not_published()
    {
        using var site = new TestSite().Edit(Story, "title: Leaders meet\nsub", "sub");
        site.FailsWith("stories/meeting/index.en.md:2:1: error OUT103: A story has no \"title\".");
    }

    [Theory]
    [InlineData("title: \"\"")]
    [InlineData("title: '  '")]
    [InlineData("title: null")]
    [InlineData("title:")]
    public void An_empty_title_is_no_title(string title)
    {
        using var site = new TestSite().Edit(Story, "title: Leaders meet\nsub", title + "\nsub");
        var problem = Assert.Single(site.Build().Diagnostics);
        Assert.StartsWith("stories/meeting/index.en.md:3:", problem.ToString(), StringComparison.Ordinal);
        Assert.Equal("OUT103", problem.Rule.Code);
    }

    [Fact, Covers("OUT103")]
    public void A_text_without_a_head_is_not_published()
    {
        using var site = new TestSite(
            """
            -- pages/about/index.en.md --
            Who we are.
            """
        );
        site.FailsWith("pages/about/index.en.md:1:1: error OUT103: This text has no head");
    }

    [Fact, Covers("OUT104")]
    public void A_list_where_a_text_is_asked_for_is_an_error()
    {
        using var site = new TestSite().Edit(Story, "title: Leaders meet\nsub", "title: [Leaders, meet]\nsub");
        site.FailsWith("stories/meeting/index.en.md:3:8: error OUT104: \"title\" is a text");
    }

    [Fact, Covers("OUT105")]
    public void A_kind_of_story_that_nobody_knows_is_an_error()
    {
        using var site = new TestSite().Edit(Story, "kind: snapshot", "kind: snapchat");
        site.FailsWith(
            "stories/meeting/index.en.md:2:7: error OUT105: \"kind\" cannot be \"snapchat\".\n  hint: Did you mean \"snapshot\"?",
            "stories/meeting/index.en.md:1:1: error OUT103: This story does not say what kind of story it is."
        );
    }

    [Fact, Covers("OUT106")]
    public void A_date_in_another_order_is_an_error_that_says_how_to_write_it()
    {
        using var site = new TestSite().Edit(Story, "published: 2017-03-14", "published: 14/03/2017");
        site.FailsWith("stories/meeting/index.en.md:5:12: error OUT106: \"14/03/2017\" is not a date.\n  hint: Write 2017-03-14.");
    }

    [Fact, Covers("OUT107")]
    public void A_key_is_written_once_whatever_its_case()
    {
        using var site = new TestSite().Edit(Story, "subtitle: They", "Title: Again\nsubtitle: They");
        site.FailsWith("stories/meeting/index.en.md:4:1: error OUT107: \"Title\" is written twice.");
    }

    [Theory, Covers("OUT108")]
    [InlineData("stories/Svay Rieng/index.en.md", "The folder \"Svay Rieng\" cannot be an address.")]
    [InlineData("stories/ស្វាយរៀង/index.en.md", "The folder \"ស្វាយរៀង\" cannot be an address.")]
    [InlineData("stories/lost--twice/index.en.md", "The folder \"lost--twice\" cannot be an address.")]
    [InlineData("stories/lost/index.kh.md", "There is no language \"kh\".")]
    [InlineData("stories/lost/english.md", "stories/ holds a folder for each text")]
    [InlineData("stories/index.en.md", "stories/ holds a folder for each text")]
    [InlineData("stories/lost/more/index.en.md", "stories/ holds a folder for each text")]
    public void A_file_in_the_wrong_place_is_an_error(string path, string message)
    {
        using var site = new TestSite(
            $"""
            -- {path} --
            ---
            title: Lost
            ---
            Lost.
            """
        );
        site.FailsWith($"{path}: error OUT108: {message}");
    }

    [Theory]
    [InlineData("donors/more/usaid.yml")]
    [InlineData("awards/old/ctip.yml")]
    public void Donors_and_awards_lie_directly_in_their_folders(string path)
    {
        using var site = new TestSite(
            $"""
            -- {path} --
            title: {"{"}en: Again{"}"}
            """
        );
        site.FailsWith($"{path}: error OUT108");
    }

    [Theory]
    [InlineData("Svay-rieng.png/x")]
    [InlineData("../meeting/meeting.png")]
    [InlineData("..")]
    [InlineData("a b.png")]
    [InlineData("C:\\\\photo.png")]
    [InlineData("/etc/passwd")]
    public void A_photograph_is_a_plain_file_name(string name)
    {
        using var site = new TestSite().Edit(Story, "file: meeting.png", $"file: '{name}'").Remove("stories/meeting/index.km.md");
        site.FailsWith("stories/meeting/index.en.md:11:11: error OUT108");
    }

    [Fact, Covers("OUT109")]
    public void A_text_in_another_encoding_is_an_error()
    {
        using var site = new TestSite().WriteBytes("pages/about/index.en.md", [(byte)'-', (byte)'-', 0xE9, 0xFF]);
        site.FailsWith("pages/about/index.en.md: error OUT109: This file is not UTF-8 text (byte 3 cannot be read).");
    }

    [Fact, Covers("OUT110")]
    public void A_head_without_a_text_is_an_error()
    {
        using var site = new TestSite(
            """
            -- pages/about/index.en.md --
            ---
            title: About us
            published: 2018
            awards: own-funds
            ---
            """
        );
        site.FailsWith("pages/about/index.en.md:6:1: error OUT110");
    }

    [Fact, Covers("OUT110")]
    public void A_leaflet_without_panels_is_an_error()
    {
        using var site = new TestSite(
            """
            -- leaflets/going-away/index.en.md --
            ---
            title: Going to work far away?
            published: 2018-05
            awards: own-funds
            edition: 1
            ---
            Ask what the work is.
            """
        );
        site.FailsWith("leaflets/going-away/index.en.md:1:1: error OUT110: This leaflet has no panels.");
    }

    [Theory, Covers("OUT111")]
    [InlineData('[')]
    [InlineData('>')]
    public void Nesting_beyond_reason_is_an_error_and_not_a_crash(char sign)
    {
        using var site = new TestSite().Edit(Story, "Leaders met in", new string(sign, 3000) + " Leaders met in");
        site.FailsWith("stories/meeting/index.en.md:1:1: error OUT111");
    }

    [Fact, Covers("OUT112")]
    public void Html_in_a_text_is_an_error()
    {
        using var site = new TestSite().Edit(Story, "Leaders met in", "Leaders\nmet <b>in</b>");
        site.FailsWith("stories/meeting/index.en.md:18:5: error OUT112", "stories/meeting/index.en.md:18:10: error OUT112");
    }

    [Fact, Covers("OUT113")]
    public void A_block_that_nobody_knows_is_an_error()
    {
        using var site = new TestSite().Edit(Story, "Leaders met in Svay Rieng.", "::: pulquote\nWords.\n:::");
        site.FailsWith(
            "stories/meeting/index.en.md:17:1: error OUT113: There is no block \"pulquote\".\n  hint: Did you mean \"pullquote\"?"
        );
    }

    [Fact, Covers("OUT114")]
    public void A_text_sets_no_attributes()
    {
        using var site = new TestSite().Edit(Story, "Leaders met in", "**Leaders**{onclick=\"alert(1)\"} met in");
        site.FailsWith("stories/meeting/index.en.md:17:1: error OUT114: \"onclick\" cannot be set here.");
    }

    [Fact, Covers("OUT115")]
    public void A_link_out_of_the_input_folder_is_not_followed()
    {
        using var site = new TestSite();
        File.CreateSymbolicLink(Path.Combine(site.Input, "stories/meeting/secret.png"), "/etc/hostname");
        site.FailsWith("stories/meeting/secret.png: error OUT115");
    }

    [Fact, Covers("OUT116")]
    public void A_text_of_more_than_two_megabytes_is_an_error()
    {
        using var site = new TestSite().WriteBytes("pages/about/index.en.md", new byte[(2 * 1024 * 1024) + 1]);
        site.FailsWith("pages/about/index.en.md: error OUT116");
    }

    [Fact, Covers("OUT117")]
    public void A_site_has_a_site_yml()
    {
        using var site = new TestSite().Remove("site.yml");
        site.FailsWith("site.yml: error OUT117");
    }

    [Theory, Covers("OUT118")]
    [InlineData("leaflets/going-away/index.en.md", "edition: 1", "edition: zero", "leaflets/going-away/index.en.md:6:10")]
    [InlineData("site.yml", "address: https://outreach.example.org", "address: outreach.example.org", "site.yml:3:10")]
    [InlineData("site.yml", "address: https://outreach.example.org", "address: https://outreach.example.org/site", "site.yml:3:10")]
    [InlineData(Story, "    consent: C-0042", "    consent: C-0042\n    focus: 120% 30%", "stories/meeting/index.en.md:16:12")]
    [InlineData(Story, "kind: snapshot", "redirect_from: [/stories/../admin/]\nkind: snapshot", "stories/meeting/index.en.md:2:17")]
    [InlineData(Story, "kind: snapshot", "redirect_from: [https://example.org/]\nkind: snapshot", "stories/meeting/index.en.md:2:17")]
    [InlineData(Story, "kind: snapshot", "redirect_from: [//example.org/]\nkind: snapshot", "stories/meeting/index.en.md:2:17")]
    public void A_number_an_address_or_a_percentage_is_one_that_can_be(string path, string from, string to, string place)
    {
        using var site = new TestSite().Edit(path, from, to);
        Assert.Contains(site.Build().Diagnostics, d => d.ToString().StartsWith($"{place}: error OUT118", StringComparison.Ordinal));
    }

    [Fact, Covers("OUT119")]
    public void The_text_of_a_leaflet_stands_under_its_headings()
    {
        using var site = new TestSite().Edit(
            "leaflets/going-away/index.en.md",
            "## Before you decide",
            "Read this first.\n\n## Before you decide"
        );
        site.FailsWith("leaflets/going-away/index.en.md:8:1: error OUT119: The text before the first heading belongs to no panel");
    }

    [Fact]
    public void What_stands_behind_a_comment_does_not_disappear_with_it()
    {
        using var site = new TestSite().Edit(
            "leaflets/going-away/index.en.md",
            "1. Ask what the work is.",
            "<!-- a note --> The rest of this sentence.\n\n1. Ask what the work is."
        );
        Assert.Contains(
            site.Build().Diagnostics,
            d => d.ToString().StartsWith("leaflets/going-away/index.en.md:10:1: error OUT112", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("\"one\\x01two\"", "U+0001")]
    [InlineData("\"one\\uFFFEtwo\"", "U+FFFE")]
    public void A_character_that_no_page_can_hold_is_refused_where_it_stands(string title, string character)
    {
        using var site = new TestSite().Edit("pages/about/index.en.md", "title: About us", $"title: {title}");
        Assert.Contains(
            site.Build().Diagnostics,
            d =>
                d.ToString().StartsWith("pages/about/index.en.md:2:8: error OUT118", StringComparison.Ordinal)
                && d.Message.Contains(character, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_source_text_that_cannot_be_read_is_not_called_missing()
    {
        using var site = new TestSite().Edit("stories/meeting/index.en.md", "kind: snapshot", "kind: snapshot: twice");
        Assert.DoesNotContain(site.Build().Diagnostics, d => d.Rule.Code == "OUT205");
    }

    [Fact]
    public void A_link_that_leads_nowhere_is_reported_beside_other_mistakes()
    {
        using var site = new TestSite()
            .Edit("stories/meeting/index.en.md", "kind: snapshot", "kind: snapshto")
            .Edit("leaflets/going-away/index.en.md", "1. Ask what the work is.", "1. Ask [here](/nowhere/) what the work is.");
        var codes = site.Build().Diagnostics.Select(d => d.Rule.Code).ToList();
        Assert.Contains("OUT105", codes);
        Assert.Contains("OUT401", codes);
    }

    [Fact]
    public void A_sheet_leads_to_the_site_by_its_whole_address()
    {
        using var site = new TestSite()
            .Edit("leaflets/going-away/index.en.md", "1. Ask what the work is.", "1. [Read](/about/) what the work is.")
            .Publish();
        var sheet = Assert.Single(site.Printer.Jobs, j => j.Path.EndsWith("going-away-a4-en.pdf", StringComparison.Ordinal));
        Assert.Contains("href=\"https://outreach.example.org/en/about/\"", sheet.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_that_does_not_exist_is_the_themes_fault()
    {
        using var site = new TestSite().EditTheme("layouts/story.liquid", "{{ story.title | phrase }}", "{{ story.title | shout }}");
        Assert.Contains(
            site.Build().Diagnostics,
            d => d.ToString().StartsWith("layouts/story.liquid: error OUT408", StringComparison.Ordinal)
        );
    }
}
