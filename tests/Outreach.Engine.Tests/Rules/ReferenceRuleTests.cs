namespace Outreach.Engine.Tests.Rules;

/// <summary>OUT2xx: names that lead nowhere, and translations that do not fit their source text.</summary>
public sealed class ReferenceRuleTests
{
    private const string Story = "stories/meeting/index.en.md";
    private const string Translation = "stories/meeting/index.km.md";

    [Fact, Covers("OUT201")]
    public void There_must_be_an_award_of_that_name()
    {
        using var site = new TestSite().Edit(Story, "awards: [ctip]", "awards: [acme]");
        site.FailsWith("stories/meeting/index.en.md:8:10: error OUT201: There is no award \"acme\".\n  hint: awards/ has: ctip.");
    }

    [Theory]
    [InlineData("[ctip, own-funds]", "8:16", "own-funds stands alone")]
    [InlineData("[ctip, ctip]", "8:16", "The award \"ctip\" is named twice.")]
    public void Awards_are_named_once_and_never_beside_own_funds(string awards, string place, string message)
    {
        using var site = new TestSite().Edit(Story, "awards: [ctip]", $"awards: {awards}");
        Assert.Contains(
            site.Build().Diagnostics,
            d => d.ToString().StartsWith($"stories/meeting/index.en.md:{place}: error OUT201: {message}", StringComparison.Ordinal)
        );
    }

    [Fact, Covers("OUT202")]
    public void There_must_be_an_organisation_of_that_name()
    {
        using var site = new TestSite()
            .Edit(Story, "implementers: [ccpcr]", "implementers: [ccpr]")
            .Edit("awards/ctip.yml", "prime: winrock", "prime: winrok");
        site.FailsWith(
            "stories/meeting/index.en.md:9:16: error OUT202: There is no organisation \"ccpr\".\n  hint: Did you mean \"ccpcr\"?",
            "awards/ctip.yml:4:8: error OUT202",
            "donors/usaid.yml:6:5: error OUT304: The slot {responsible} of the text \"product\" cannot be filled in English",
            "donors/usaid.yml:6:5: error OUT304: The slot {responsible} of the text \"product\" cannot be filled in Khmer"
        );
    }

    [Fact, Covers("OUT203")]
    public void There_must_be_a_topic_of_that_name()
    {
        using var site = new TestSite().Edit(Story, "topics: [safe-migration]", "topics: [fishing]");
        site.FailsWith(
            "stories/meeting/index.en.md:7:10: error OUT203: There is no topic \"fishing\".\n  hint: site.yml has: safe-migration."
        );
    }

    [Fact, Covers("OUT204")]
    public void There_must_be_a_province_of_that_name()
    {
        using var site = new TestSite().Edit(Story, "provinces: [svay-rieng]", "provinces: [svay-reang]");
        site.FailsWith(
            "stories/meeting/index.en.md:6:13: error OUT204: There is no province \"svay-reang\".\n  hint: Did you mean \"svay-rieng\"?"
        );
    }

    [Fact, Covers("OUT205")]
    public void A_translation_alone_is_not_a_text()
    {
        using var site = new TestSite().Remove(Story);
        site.FailsWith("stories/meeting/index.km.md:1:1: error OUT205");
    }

    [Theory, Covers("OUT206")]
    [InlineData("published: 2017-03-15", 12)]
    [InlineData("kind: case-study", 1)]
    [InlineData("provinces: [takeo]", 1)]
    [InlineData("topics: [safe-migration, safe-migration]", 1)]
    [InlineData("awards: own-funds", 1)]
    [InlineData("implementers: [winrock]", 1)]
    [InlineData("draft: true", 1)]
    [InlineData("expires: 2030-01-01", 1)]
    [InlineData("redirect_from: [/stories/old/]", 1)]
    public void A_fact_written_again_with_another_value_is_an_error(string fact, int column)
    {
        using var site = new TestSite().Edit(Translation, "translation: {", fact + "\ntranslation: {");
        site.FailsWith($"stories/meeting/index.km.md:4:{column}: error OUT206");
    }

    [Theory]
    [InlineData("credit: Somebody else")]
    [InlineData("consent: C-1")]
    public void Credit_and_consent_are_written_once_in_the_source_text(string fact)
    {
        using var site = new TestSite().Edit(Translation, "    alt: មនុស្ស", $"    {fact}\n    alt: មនុស្ស");
        site.FailsWith("stories/meeting/index.km.md:8:");
    }

    [Fact, Covers("OUT207")]
    public void An_empty_translation_is_not_a_translation()
    {
        using var site = new TestSite().Edit(Translation, "អ្នកដឹកនាំជួបគ្នានៅស្វាយរៀង។", "<!-- to do -->");
        site.FailsWith("stories/meeting/index.km.md:10:1: error OUT207");
    }

    [Fact, Covers("OUT208")]
    public void A_translation_of_an_older_text_is_published_with_a_warning()
    {
        using var site = new TestSite().Edit(Translation, "{status: reviewed}", "{status: reviewed, of: 00ff}");
        site.WarnsOf("stories/meeting/index.km.md:4:37: warning OUT208: stories/meeting/index.en.md has changed");
    }

    [Fact, Covers("OUT209")]
    public void A_draft_translation_is_published_with_a_warning()
    {
        using var site = new TestSite().Edit(Translation, "{status: reviewed}", "{status: draft}");
        site.WarnsOf("stories/meeting/index.km.md:4:14: warning OUT209");
    }

    [Fact, Covers("OUT210")]
    public void An_old_address_at_which_a_page_stands_is_an_error()
    {
        using var site = new TestSite().Edit(
            Story,
            "kind: snapshot",
            "redirect_from: [/leaflets/going-away/, /stories/older]\nkind: snapshot"
        );
        site.FailsWith("stories/meeting/index.en.md:2:17: error OUT210");
    }

    [Fact, Covers("OUT210")]
    public void Nor_does_anything_else_stand_where_a_printed_code_leads()
    {
        using var site = new TestSite().Edit(Story, "kind: snapshot", "redirect_from: [/v/abc23]\nkind: snapshot");
        site.FailsWith("stories/meeting/index.en.md:2:17: error OUT210");
        site.Remove("leaflets/going-away/index.en.md").FailsWith("stories/meeting/index.en.md:2:17: error OUT210");
    }

    [Fact, Covers("OUT210")]
    public void A_page_cannot_take_the_address_of_the_lists()
    {
        using var site = new TestSite(
            """
            -- pages/topics/index.en.md --
            ---
            title: Topics
            published: 2018
            awards: own-funds
            ---
            Our topics.
            """
        );
        site.FailsWith("pages/topics/index.en.md:1:1: error OUT210");
    }

    [Fact, Covers("OUT211")]
    public void A_translated_photograph_is_one_of_the_source_texts()
    {
        using var site = new TestSite().Edit(Translation, "file: meeting.png", "file: meting.png");
        site.FailsWith(
            "stories/meeting/index.km.md:6:11: error OUT211: stories/meeting/index.en.md has no photograph \"meting.png\".\n"
                + "  hint: Did you mean \"meeting.png\"?"
        );
    }

    [Fact, Covers("OUT212")]
    public void A_translation_says_how_far_it_has_come()
    {
        using var site = new TestSite().Edit(Translation, "translation: {status: reviewed}\n", "");
        site.FailsWith("stories/meeting/index.km.md:1:1: error OUT212");
    }

    [Fact, Covers("OUT213")]
    public void A_string_of_the_theme_has_the_same_slots_in_both_languages()
    {
        using var site = new TestSite().EditTheme("strings/km.yml", "រូបថត៖ {credit}", "រូបថត៖ {maker}");
        Assert.Matches(
            "^strings/km.yml:[0-9]+:10: error OUT213: \"story.photo\" has other slots",
            Assert.Single(site.Build().Diagnostics).ToString()
        );
    }

    [Fact, Covers("OUT214")]
    public void A_string_of_the_theme_exists_in_both_languages()
    {
        using var site = new TestSite().EditTheme("strings/km.yml", "  skip: \"រំលងទៅកាន់ខ្លឹមសារ\"\n", "");
        Assert.Matches(
            "^strings/en.yml:[0-9]+:9: error OUT214: \"nav.skip\" has no words in km.",
            Assert.Single(site.Build().Diagnostics).ToString()
        );
    }

    [Fact, Covers("OUT214")]
    public void A_string_that_the_program_asks_for_is_missed_before_anything_is_rendered()
    {
        using var site = new TestSite()
            .EditTheme("strings/en.yml", "  capital: ", "  capitol: ")
            .EditTheme("strings/km.yml", "  capital: ", "  capitol: ");
        Assert.Contains(
            site.Build().Diagnostics,
            d => d.ToString().StartsWith("strings/en.yml:1:1: error OUT214: There is no string \"place.capital\"", StringComparison.Ordinal)
        );
    }
}
