namespace Outreach.Engine.Tests.Rules;

/// <summary>OUT3xx: donors and disclaimers.</summary>
public sealed class FundingRuleTests
{
    private const string Story = "stories/meeting/index.en.md";
    private const string Leaflet = "leaflets/going-away/index.en.md";
    private const string Award = "awards/ctip.yml";
    private const string Donor = "donors/usaid.yml";

    [Fact, Covers("OUT301")]
    public void Every_text_says_who_paid()
    {
        using var site = new TestSite().Edit(Story, "awards: [ctip]\n", "");
        site.FailsWith("stories/meeting/index.en.md:1:1: error OUT301: This text does not say who paid for it.");
    }

    [Theory]
    [InlineData("awards:")]
    [InlineData("awards: []")]
    [InlineData("awards: null")]
    public void Naming_no_award_is_not_own_funds(string awards)
    {
        using var site = new TestSite().Edit(Story, "awards: [ctip]", awards);
        site.FailsWith("stories/meeting/index.en.md:1:1: error OUT301");
    }

    [Fact, Covers("OUT301")]
    public void The_site_says_who_pays_for_it()
    {
        using var site = new TestSite().Edit("site.yml", "funding: own-funds\n", "");
        site.FailsWith("site.yml:1:1: error OUT301");
    }

    [Fact, Covers("OUT302")]
    public void An_awards_donor_has_a_pack()
    {
        using var site = new TestSite().Edit(Award, "donor: usaid", "donor: acme");
        site.FailsWith("awards/ctip.yml:2:8: error OUT302: There is no donor pack \"acme\".\n  hint: donors/ has: usaid.");
    }

    [Fact, Covers("OUT303")]
    public void Without_a_text_for_the_date_nothing_is_published()
    {
        using var site = new TestSite().Edit(Leaflet, "published: 2018-05", "published: 2025-07-02");
        site.FailsWith(
            "leaflets/going-away/index.en.md:5:10: error OUT303: The donor pack \"usaid\" has no disclaimer for a leaflet published "
                + "2025-07-02."
        );
    }

    [Fact, Covers("OUT303")]
    public void A_courtesy_translation_never_stands_alone()
    {
        using var site = new TestSite().Edit(Donor, "{en: official, km: courtesy}", "{en: courtesy, km: courtesy}");
        site.FailsWith("donors/usaid.yml:6:5: error OUT303: The text \"product\" has no official wording.");
    }

    [Theory]
    [InlineData("en: \"\"")]
    [InlineData("en: null")]
    [InlineData("en: '   '")]
    public void An_empty_wording_is_no_wording(string english)
    {
        using var site = new TestSite().Edit(
            Award,
            "en: The content of this story is the sole responsibility of Winrock International.",
            english
        );
        site.FailsWith("awards/ctip.yml:12:5: error OUT303: The text \"product\" has no official wording.");
    }

    [Fact]
    public void A_wording_that_stands_on_no_material_is_an_error_since_the_packs_text_would_take_its_place()
    {
        using var site = new TestSite()
            .Edit(Award, "    materials: [story]\n    wording", "    wording")
            .Edit(Award, "  story: {disclaimer: award}\n", "");
        site.FailsWith("awards/ctip.yml:11:5: error OUT103: A wording does not say on what it stands.");
    }

    [Fact, Covers("OUT304")]
    public void A_slot_that_nobody_can_fill_is_an_error()
    {
        using var site = new TestSite().Edit(Donor, "en: This {product} is", "en: This {thing} is");
        site.FailsWith(
            "donors/usaid.yml:6:5: error OUT304: The slot {thing} of the text \"product\" cannot be filled in English for a leaflet "
                + "of the award \"ctip\"."
        );
    }

    [Fact, Covers("OUT305")]
    public void A_date_is_asked_for_when_the_wording_changes_within_the_awards_period()
    {
        using var site = new TestSite()
            .Edit(Leaflet, "published: 2018-05", "published: undated")
            .Edit(Donor, "valid: [null, 2025-07-01]", "valid: [2018-01-01, 2025-07-01]");
        site.FailsWith("leaflets/going-away/index.en.md:3:12: error OUT305");
    }

    [Fact, Covers("OUT306")]
    public void Two_texts_that_fit_are_an_error()
    {
        using var site = new TestSite().Edit(
            Donor,
            "texts:\n",
            """
            texts:
              - id: older
                text: {en: Older text.}
                translation_status: {en: official}

            """
        );
        site.FailsWith("donors/usaid.yml:9:5: error OUT306: Two texts of the donor pack \"usaid\" fit a leaflet of 2018-05.");
    }

    [Fact, Covers("OUT306")]
    public void Two_wordings_of_one_award_are_an_error()
    {
        using var site = new TestSite()
            .Edit(
                Award,
                "wordings:\n",
                """
                wordings:
                  - text: product
                    materials: [story, leaflet]
                    wording: {en: Another sentence.}
                    translation_status: {en: official}

                """
            )
            .Edit(Award, "  leaflet: {disclaimer: donor}\n", "");
        Assert.Contains(
            site.Build().Diagnostics,
            d =>
                d.ToString()
                    .StartsWith(
                        "awards/ctip.yml:15:5: error OUT306: The award \"ctip\" has two wordings for a story.",
                        StringComparison.Ordinal
                    )
        );
    }

    [Fact, Covers("OUT307")]
    public void A_date_outside_the_awards_period_is_published_with_a_warning()
    {
        using var site = new TestSite().Edit(Story, "published: 2017-03-14", "published: 2014");
        site.WarnsOf(
            "stories/meeting/index.en.md:5:12: warning OUT307: 2014 is outside the period of the award \"ctip\" (2015-01-01 to 2025-07-01)."
        );
    }

    [Fact, Covers("OUT308")]
    public void A_theme_that_drops_a_disclaimer_is_not_published()
    {
        using var site = new TestSite().EditTheme("partials/donor-text.liquid", "{{ text.wording }}", "");
        var result = site.Build();
        Assert.All(result.Diagnostics, d => Assert.Equal("OUT308", d.Rule.Code));
        Assert.Contains(
            result.Diagnostics,
            d => d.ToString().StartsWith("en/stories/meeting/index.html: error OUT308", StringComparison.Ordinal)
        );
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact, Covers("OUT309")]
    public void A_sheet_without_its_disclaimer_is_not_published()
    {
        using var site = new TestSite();
        site.Printer.Afterwards = outcome => outcome with { Pdf = outcome.Pdf! with { Text = "Leaders meet" } };
        var result = site.Build();
        Assert.All(result.Diagnostics, d => Assert.Equal("OUT309", d.Rule.Code));
        Assert.Contains(
            result.Diagnostics,
            d => d.ToString().StartsWith("km/stories/meeting/meeting-km.pdf: error OUT309", StringComparison.Ordinal)
        );
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact, Covers("OUT310")]
    public void A_period_ends_after_it_begins()
    {
        using var site = new TestSite().Edit(Award, "period: [2015-01-01, 2025-07-01]", "period: [2025-07-01, 2015-01-01]");
        Assert.Contains(
            site.Build().Diagnostics,
            d => d.ToString().StartsWith("awards/ctip.yml:7:9: error OUT310", StringComparison.Ordinal)
        );
    }

    [Fact, Covers("OUT311")]
    public void A_disclaimer_typed_into_the_text_is_published_with_a_warning_however_its_lines_are_broken()
    {
        using var site = new TestSite().Edit(
            Story,
            "Leaders met in Svay Rieng.",
            "Leaders met.\n\nThe content of this story is the\nsole  responsibility of Winrock International."
        );
        site.WarnsOf("stories/meeting/index.en.md:19:1: warning OUT311: The disclaimer of the award \"ctip\" is typed into this text.");
    }
}
