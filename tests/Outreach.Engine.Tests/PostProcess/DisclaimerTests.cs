namespace Outreach.Engine.Tests.PostProcess;

/// <summary>No page and no sheet without its donors' disclaimers.</summary>
public sealed class DisclaimerTests
{
    private const string Story = "stories/meeting/index.en.md";
    private const string Leaflet = "leaflets/going-away/index.en.md";
    private const string AwardsOwn = "The content of this story is the sole responsibility of Winrock International.";
    private const string AwardsOwnInKhmer = "ខ្លឹមសារនេះជាការទទួលខុសត្រូវរបស់អង្គការវីនរ៉ក។";
    private const string PacksText = "is made possible by USAID. The contents are the responsibility of Winrock International.";

    private const string SecondAward = """
        -- donors/eu.yml --
        names: {en: European Union}
        texts:
          - id: product
            text: {en: Funded by the European Union.}
            translation_status: {en: official}
        -- awards/justice.yml --
        title: {en: Access to Justice}
        donor: eu
        instrument: grant
        prime: ccpcr

        """;

    [Fact]
    public void The_awards_own_wording_stands_in_place_of_the_packs()
    {
        using var site = new TestSite().Publish();
        Assert.Contains(AwardsOwn, site.Published("en/stories/meeting/index.html"), StringComparison.Ordinal);
        Assert.Contains(AwardsOwn, site.Published("en/stories/meeting/meeting-en.pdf"), StringComparison.Ordinal);
        Assert.DoesNotContain(PacksText, site.Published("en/stories/meeting/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_packs_text_stands_where_the_award_has_none_with_its_slots_filled()
    {
        using var site = new TestSite().Publish();
        var text = $"This leaflet {PacksText}";
        Assert.Contains(text, site.Published("en/leaflets/going-away/index.html"), StringComparison.Ordinal);
        Assert.Contains(text, site.Published("en/leaflets/going-away/going-away-a4-en.pdf"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-12-31", "Older words.")]
    [InlineData("2019-01-01", "Newer words.")]
    [InlineData("2017", "Older words.")]
    [InlineData("2019-01", "Newer words.")]
    public void The_publication_date_decides_which_of_the_packs_texts_holds(string published, string words)
    {
        using var site = new TestSite(Changing("2015-01-01, 2025-07-01"))
            .Edit(Leaflet, "published: 2018-05", $"published: {published}")
            .Publish();
        Assert.Contains(words, site.Published("en/leaflets/going-away/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(
            words == "Older words." ? "Newer words." : "Older words.",
            site.Published("en/leaflets/going-away/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_date_of_the_build_never_decides()
    {
        using var site = new TestSite();
        site.Publish(today: "2019-01-01");
        var then = Folders.Hashes(site.Output);
        site.Publish(today: "2040-01-01");
        Assert.Equal(then, Folders.Hashes(site.Output));
    }

    [Fact]
    public void Undated_material_carries_the_text_that_holds_over_the_awards_whole_period()
    {
        using var site = new TestSite(Changing("2015-01-01, 2018-12-31"))
            .Edit(Leaflet, "published: 2018-05", "published: undated")
            .Publish();
        Assert.Contains("Older words.", site.Published("en/leaflets/going-away/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("undated", "Give the text its date")]
    public void Undated_material_needs_its_date_when_the_text_changes_within_the_period(string published, string hint)
    {
        using var site = new TestSite(Changing("2015-01-01, 2025-07-01")).Edit(Leaflet, "published: 2018-05", $"published: {published}");
        var problem = Assert.Single(site.Build().Diagnostics);
        Assert.StartsWith("leaflets/going-away/index.en.md:3:12: error OUT305", problem.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(hint, problem.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_awards_are_shown_in_the_order_in_which_the_author_names_them()
    {
        using var site = new TestSite(SecondAward).Edit(Story, "awards: [ctip]", "awards: [justice, ctip]").Publish();
        foreach (
            var path in (string[])["en/stories/meeting/index.html", "en/stories/meeting/meeting-en.pdf", "km/stories/meeting/index.html"]
        )
        {
            var page = site.Published(path);
            Assert.InRange(
                page.IndexOf("Funded by the European Union.", StringComparison.Ordinal),
                1,
                page.IndexOf(AwardsOwn, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void A_text_that_two_awards_share_is_printed_once()
    {
        using var site = new TestSite(SecondAward)
            .Write("-- awards/again.yml --\ntitle: {en: Again}\ndonor: eu\ninstrument: grant\nprime: winrock\n")
            .Edit(Story, "awards: [ctip]", "awards: [justice, again]")
            .Publish();
        var page = site.Published("en/stories/meeting/index.html").Split("</main>");
        Assert.All(page, part => Assert.Equal(2, part.Split("lang=\"en\">Funded by the European Union.</p>").Length));
    }

    [Fact]
    public void Work_paid_from_own_funds_carries_no_donors_text()
    {
        using var site = new TestSite().Edit(Story, "awards: [ctip]", "awards: own-funds").Publish();
        Assert.DoesNotContain("responsibility", site.Published("en/stories/meeting/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("responsibility", site.Published("en/stories/meeting/meeting-en.pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_courtesy_translation_stands_beside_the_english_and_is_labelled()
    {
        using var site = new TestSite().Publish();
        var page = site.Published("km/stories/meeting/index.html");
        Assert.Contains($"<p class=\"donor-words\" lang=\"km\">{AwardsOwnInKhmer}</p>", page, StringComparison.Ordinal);
        Assert.Contains($"<p class=\"donor-words\" lang=\"en\">{AwardsOwn}</p>", page, StringComparison.Ordinal);
        Assert.Contains("ការបកប្រែក្រៅផ្លូវការ", page, StringComparison.Ordinal);
        Assert.DoesNotContain(AwardsOwnInKhmer, site.Published("en/stories/meeting/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_carry_the_texts_of_what_they_show()
    {
        using var site = new TestSite().Publish();
        string[] lists =
        [
            "en/index.html",
            "en/stories/index.html",
            "en/topics/safe-migration/index.html",
            "en/provinces/svay-rieng/index.html",
            "en/awards/ctip/index.html",
            "km/index.html",
        ];
        Assert.All(lists, list => Assert.Contains(AwardsOwn, site.Published(list), StringComparison.Ordinal));
    }

    [Fact]
    public void An_award_that_pays_for_the_site_has_its_text_on_home_and_lists()
    {
        using var site = new TestSite(SecondAward).Edit("site.yml", "funding: own-funds", "funding: [justice]").Publish();
        string[] pages = ["en/index.html", "km/index.html", "en/stories/index.html", "km/leaflets/index.html"];
        Assert.All(pages, page => Assert.Contains("Funded by the European Union.", site.Published(page), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(
        "the sentence",
        "      en: The content of this story is the sole responsibility of Winrock International.\n",
        "awards/ctip.yml:12:5: error OUT303: The text \"product\" has no official wording."
    )]
    [InlineData(
        "the text of the sentence",
        " The content of this story is the sole responsibility of Winrock International.",
        "awards/ctip.yml:12:5: error OUT303: The text \"product\" has no official wording."
    )]
    public void Deleting_a_piece_of_the_wording_fails_and_leaves_the_site_as_it_was(string what, string piece, string problem) =>
        FailsAndLeavesTheSite(what, piece, problem);

    [Theory]
    [InlineData("the entry")]
    [InlineData("the block")]
    public void Deleting_the_whole_wording_fails_and_leaves_the_site_as_it_was(string what)
    {
        using var site = new TestSite();
        var award = File.ReadAllText(Path.Combine(site.Input, "awards/ctip.yml"));
        var from = award.IndexOf(what == "the entry" ? "  - text: product" : "wordings:", StringComparison.Ordinal);
        var to = award.IndexOf("imprint:", StringComparison.Ordinal);
        FailsAndLeavesTheSite(
            what,
            award[from..to],
            "awards/ctip.yml:9:11: error OUT303: The award \"ctip\" demands its own disclaimer on a story, and the wording is not "
                + "there.\n  hint: Put the sentence from the agreement under wordings"
        );
    }

    [Theory]
    [InlineData("partials/donor-text.liquid", "{{ text.wording }}", "{{ text.wording | replace: 'sole', 'whole' }}", "OUT308")]
    [InlineData("partials/funding.liquid", "{% for text in funding.texts %}", "{% for text in funding.texts limit: 1 %}", "OUT308")]
    [InlineData("layouts/list.liquid", "{% include 'list-body' %}", "", "OUT308")]
    [InlineData("print/funding.liquid", "{{ text.wording }}", "{{ text.wording | truncate: 40 }}", "OUT309")]
    [InlineData(
        "print/story.liquid",
        "{% include 'funding' %}",
        "<!-- {% include 'funding' %} --><div data-code>{{ sheet.qr }}</div>",
        "OUT309"
    )]
    public void A_theme_that_drops_or_rewords_a_disclaimer_is_not_published(string path, string from, string to, string code)
    {
        using var site = new TestSite().Publish();
        var before = site.Snapshot();
        var result = site.EditTheme(path, from, to).Build();
        Assert.False(result.Succeeded);
        Assert.All(result.Diagnostics, d => Assert.Equal(code, d.Rule.Code));
        Assert.Equal(before, site.Snapshot());
    }

    [Fact]
    public void A_disclaimer_that_stands_only_in_a_comment_of_the_page_does_not_count()
    {
        using var site = new TestSite().EditTheme(
            "partials/donor-text.liquid",
            "<p class=\"donor-words\" lang=\"{{ text.lang }}\">{{ text.wording }}</p>",
            "<!-- {{ text.wording }} -->"
        );
        Assert.Contains(site.Build().Diagnostics, d => d.Rule.Code == "OUT308");
    }

    [Fact]
    public void The_ledger_names_every_text_on_every_page_and_sheet()
    {
        using var site = new TestSite().Publish();
        var ledger = File.ReadAllLines(Path.Combine(site.Cache, "marking-ledger.csv"));
        Assert.Contains(
            ledger,
            row => row.StartsWith("/en/stories/meeting/,en,story,ctip,usaid,disclaimer,product,en,no,", StringComparison.Ordinal)
        );
        Assert.Contains(
            ledger,
            row =>
                row.StartsWith(
                    "/km/stories/meeting/meeting-km.pdf,km,story,ctip,usaid,disclaimer,product,km,yes,",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(
            ledger,
            row =>
                row.StartsWith("/km/stories/meeting/meeting-km.pdf,km,story,ctip,usaid,disclaimer,product,en,no,", StringComparison.Ordinal)
        );
        Assert.False(site.IsPublished("marking-ledger.csv"));
    }

    private static void FailsAndLeavesTheSite(string what, string piece, string problem)
    {
        using var site = new TestSite().Publish();
        var before = site.Snapshot();
        site.Edit("awards/ctip.yml", piece, "");
        var result = site.Build();
        Assert.True(
            result.Diagnostics.Any(d => d.ToString().StartsWith(problem, StringComparison.Ordinal)),
            $"Without {what}: {string.Join('\n', result.Diagnostics)}"
        );
        Assert.All(result.Diagnostics, d => Assert.NotNull(d.Hint));
        Assert.Equal(before, site.Snapshot());
    }

    private static string Changing(string period) =>
        $$$"""
            -- donors/usaid.yml --
            names: {en: USAID}
            texts:
              - {id: older, valid: [null, 2018-12-31], text: {en: Older words.}, translation_status: {en: official}}
              - {id: newer, valid: [2019-01-01, 2025-07-01], text: {en: Newer words.}, translation_status: {en: official}}
            -- awards/ctip.yml --
            title: {en: Countering Trafficking}
            donor: usaid
            instrument: grant
            prime: winrock
            period: [{{{period}}}]
            """;
}
