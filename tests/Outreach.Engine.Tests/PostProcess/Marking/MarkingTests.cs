namespace Outreach.Engine.Tests.PostProcess.Marking;

/// <summary>Each rule of marking on a whole site: what readers see of it on pages and sheets.</summary>
public sealed class MarkingTests
{
    private const string Story = "stories/meeting/index.en.md";
    private const string Leaflet = "leaflets/going-away/index.en.md";
    private const string Award = "awards/ctip.yml";
    private const string StoryPage = "en/stories/meeting/index.html";
    private const string StoryInKhmer = "km/stories/meeting/index.html";
    private const string StorySheet = "en/stories/meeting/meeting-en.pdf";
    private const string LeafletPage = "en/leaflets/going-away/index.html";
    private const string LeafletSheet = "en/leaflets/going-away/going-away-a4-en.pdf";

    /// <summary>Two donors with a sentence each, and two awards that add nothing.</summary>
    private const string Plain = """
        -- donors/usaid.yml --
        names: {en: Development Agency}
        texts:
          - {id: product, text: {en: Words of the Agency.}, translation_status: {en: official}}
        -- donors/state.yml --
        names: {en: Foreign Ministry}
        texts:
          - {id: product, text: {en: Words of the Ministry.}, translation_status: {en: official}}
        -- donors/eu.yml --
        names: {en: European Union}
        texts:
          - {id: product, text: {en: Words of the Union.}, translation_status: {en: official}}
        -- awards/ctip.yml --
        title: {en: Countering Trafficking}
        donor: usaid
        instrument: grant
        prime: winrock
        period: [2015-01-01, 2025-12-31]
        -- awards/justice.yml --
        title: {en: Access to Justice}
        donor: eu
        share: co
        instrument: grant
        prime: winrock

        """;

    private const string Transfer = """
        period: [2015-01-01, 2025-12-31]
        mods:
          - {date: 2020-01-01, what: More money}
          - {date: 2025-07-01, what: Transfer, transferred_to: state}
        """;

    [Theory]
    [InlineData("2025-06-30", "Words of the Agency.", "Words of the Ministry.")]
    [InlineData("2024", "Words of the Agency.", "Words of the Ministry.")]
    [InlineData("2025-07-01", "Words of the Ministry.", "Words of the Agency.")]
    [InlineData("2025-07", "Words of the Ministry.", "Words of the Agency.")]
    public void An_award_that_was_transferred_is_marked_by_the_donor_that_had_it_on_the_day(string published, string words, string others)
    {
        using var site = Site()
            .Edit(Award, "period: [2015-01-01, 2025-12-31]", Transfer)
            .Edit(Story, "published: 2017-03-14", $"published: {published}")
            .Publish();
        Says(site, words, StoryPage, StoryInKhmer, StorySheet);
        Omits(site, others, StoryPage, StoryInKhmer, StorySheet);
    }

    [Theory]
    [InlineData("2025")]
    [InlineData("undated")]
    public void A_date_that_may_lie_on_either_side_of_a_transfer_is_not_enough(string published)
    {
        using var site = Site()
            .Edit(Award, "period: [2015-01-01, 2025-12-31]", Transfer)
            .Edit(Story, "published: 2017-03-14", $"published: {published}");
        site.FailsWith(
            "stories/meeting/index.en.md:5:12: error OUT305: The award \"ctip\" went to another donor on 2025-07-01, so the date "
                + "decides whose words are right."
        );
    }

    [Theory]
    [InlineData("[2015-01-01, 2025-06-30]", "Words of the Agency.")]
    [InlineData("[2025-07-01, 2026-12-31]", "Words of the Ministry.")]
    public void Undated_material_is_the_donors_that_had_the_award_over_its_whole_period(string period, string words)
    {
        using var site = Site()
            .Edit(Award, "period: [2015-01-01, 2025-12-31]", Transfer.Replace("[2015-01-01, 2025-12-31]", period, StringComparison.Ordinal))
            .Edit(Story, "published: 2017-03-14", "published: undated")
            .Edit(Leaflet, "awards: [ctip]", "awards: [justice]")
            .Publish();
        Says(site, words, StoryPage);
    }

    [Fact]
    public void After_two_transfers_the_last_one_before_the_day_counts()
    {
        using var site = Site()
            .Edit(
                Award,
                "period: [2015-01-01, 2025-12-31]",
                "period: [2015-01-01, 2025-12-31]\n"
                    + "mods: [{date: 2018-01-01, transferred_to: eu}, {date: 2016-01-01, transferred_to: state}]"
            )
            .Publish();
        Says(site, "Words of the Ministry.", StoryPage);
        Says(site, "Words of the Union.", LeafletPage);
    }

    [Theory]
    [InlineData("", "Older words.", "Newer words.")]
    [InlineData("marking: as-published\n", "Older words.", "Newer words.")]
    [InlineData("marking: current\n", "Newer words.", "Older words.")]
    public void The_words_in_force_now_stand_only_where_the_author_asks_for_them(string marking, string words, string others)
    {
        using var site = Site(
                """
                -- donors/usaid.yml --
                names: {en: Development Agency}
                texts:
                  - {id: older, valid: [null, 2018-12-31], text: {en: Older words.}, translation_status: {en: official}}
                  - {id: newer, valid: [2019-01-01, null], text: {en: Newer words.}, translation_status: {en: official}}
                """
            )
            .Edit(Story, "awards: [ctip]\n", "awards: [ctip]\n" + marking)
            .Publish();
        Says(site, words, StoryPage, StorySheet);
        Omits(site, others, StoryPage, StorySheet);
    }

    [Fact]
    public void The_words_in_force_now_are_those_of_the_donor_that_has_the_award_now()
    {
        using var site = Site()
            .Edit(Award, "period: [2015-01-01, 2025-12-31]", Transfer)
            .Edit(Story, "awards: [ctip]\n", "awards: [ctip]\nmarking: current\n")
            .Publish();
        Says(site, "Words of the Ministry.", StoryPage);
        Omits(site, "Words of the Agency.", StoryPage);
    }

    [Fact]
    public void Where_all_words_have_ended_none_are_in_force_now()
    {
        using var site = Site()
            .Edit("donors/usaid.yml", "{id: product,", "{id: product, valid: [null, 2025-07-01],")
            .Edit(Story, "awards: [ctip]\n", "awards: [ctip]\nmarking: current\n");
        site.FailsWith(
            "stories/meeting/index.en.md:8:10: error OUT303: The donor pack \"usaid\" has no disclaimer for a story among those in "
                + "force now."
        );
    }

    [Fact]
    public void A_text_for_the_web_and_a_text_for_paper_stand_each_in_its_place()
    {
        using var site = Site(
                """
                -- donors/usaid.yml --
                names: {en: Development Agency}
                texts:
                  - {id: web, when: {channel: [web]}, text: {en: Words for screens.}, translation_status: {en: official}}
                  - {id: pdf, when: {channel: [pdf]}, text: {en: Words for paper.}, translation_status: {en: official}}
                """
            )
            .Publish();
        Says(site, "Words for screens.", StoryPage, "en/stories/index.html");
        Omits(site, "Words for paper.", StoryPage, "en/stories/index.html");
        Says(site, "Words for paper.", StorySheet, LeafletSheet);
        Omits(site, "Words for screens.", StorySheet, LeafletSheet);
    }

    [Theory]
    [InlineData(
        "web",
        "The donor pack \"usaid\" has no disclaimer for a story published 2017-03-14, printed.\n"
            + "  hint: It has \"product\" (always, on the web). Ask the donor which text holds."
    )]
    [InlineData(
        "pdf",
        "The donor pack \"usaid\" has no disclaimer for a story published 2017-03-14.\n"
            + "  hint: It has \"product\" (always, on paper). Ask the donor which text holds."
    )]
    public void A_text_for_one_channel_does_not_step_in_for_the_other(string channel, string problem)
    {
        using var site = Site()
            .Edit("donors/usaid.yml", "{id: product,", $"{{id: product, when: {{channel: [{channel}]}},")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds");
        site.FailsWith($"stories/meeting/index.en.md:8:10: error OUT303: {problem}");
    }

    [Theory]
    [InlineData("", "Words for what we wrote.")]
    [InlineData("approval: {status: not-approved}\n", "Words for what we wrote.")]
    [InlineData("approval: {status: approved, ref: e-mail of 2017-03-01}\n", "Words for what the donor approved.")]
    public void The_donors_approval_chooses_between_its_texts(string approval, string words)
    {
        using var site = Site(
                """
                -- donors/usaid.yml --
                names: {en: Development Agency}
                texts:
                  - {id: approved, when: {approval: approved}, text: {en: Words for what the donor approved.},
                     translation_status: {en: official}}
                  - {id: other, when: {approval: not-approved}, text: {en: Words for what we wrote.}, translation_status: {en: official}}
                """
            )
            .Edit(Story, "awards: [ctip]\n", "awards: [ctip]\n" + approval)
            .Publish();
        Says(site, words, StoryPage, StorySheet);
        Assert.Single(Ledger(site, "/en/stories/meeting/,"));
    }

    [Fact]
    public void What_the_donor_has_not_approved_is_not_marked_as_approved()
    {
        using var site = Site()
            .Edit("donors/usaid.yml", "{id: product,", "{id: product, when: {approval: approved},")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds");
        site.FailsWith(
            "stories/meeting/index.en.md:8:10: error OUT303: The donor pack \"usaid\" has no disclaimer for a story published "
                + "2017-03-14.\n  hint: It has \"product\" (always, approved by the donor)."
        );
    }

    [Theory]
    [InlineData("[ctip, justice]", "Words of the Agency.", "Words of the Union.")]
    [InlineData("[justice, ctip]", "Words of the Union.", "Words of the Agency.")]
    [InlineData("[{award: justice, share: minor}, {award: ctip, share: co}]", "Words of the Agency.", "Words of the Union.")]
    [InlineData("[{award: ctip, share: minor}, {award: justice, share: majority}]", "Words of the Union.", "Words of the Agency.")]
    [InlineData("[{award: ctip, share: co}, {award: justice, share: co}]", "Words of the Union.", "Words of the Agency.")]
    [InlineData("[{award: justice, share: minor}, ctip]", "Words of the Agency.", "Words of the Union.")]
    [InlineData("[justice, {award: ctip, share: minor}]", "Words of the Union.", "Words of the Agency.")]
    public void Co_donors_stand_as_written_or_where_shares_are_written_by_share_then_name(string awards, string first, string second)
    {
        using var site = Site().Edit(Story, "awards: [ctip]", $"awards: {awards}").Publish();
        foreach (var path in (string[])[StoryPage, StoryInKhmer, StorySheet])
        {
            var text = site.Published(path);
            Assert.InRange(text.LastIndexOf(first, StringComparison.Ordinal), 1, text.LastIndexOf(second, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("[ctip, justice]", true)]
    [InlineData("[justice, ctip]", true)]
    [InlineData("[ctip]", false)]
    [InlineData("[justice]", false)]
    [InlineData("[ctip, justice, third]", false)]
    public void A_sentence_for_several_awards_stands_once_and_only_where_exactly_they_paid(string awards, bool merged)
    {
        using var site = Site(
                """
                -- awards/third.yml --
                title: {en: Third}
                donor: state
                instrument: grant
                prime: winrock
                """
            )
            .Edit(
                Award,
                "prime: winrock",
                """
                prime: winrock
                wordings:
                  - {text: joint, materials: [story], with: [justice], wording: {en: Words of both.}, translation_status: {en: official}}
                """
            )
            .Edit(Story, "awards: [ctip]", $"awards: {awards}")
            .Publish();
        Assert.Equal(merged ? 1 : 0, Count(site, StoryPage, "<p class=\"donor-words\" lang=\"en\">Words of both.</p>"));
        Assert.Equal(
            !merged && awards.Contains("ctip", StringComparison.Ordinal) ? 1 : 0,
            Count(site, StoryPage, "<p class=\"donor-words\" lang=\"en\">Words of the Agency.</p>")
        );
        Assert.Equal(
            !merged && awards.Contains("justice", StringComparison.Ordinal) ? 1 : 0,
            Count(site, StoryPage, "<p class=\"donor-words\" lang=\"en\">Words of the Union.</p>")
        );
    }

    [Fact]
    public void Words_that_two_awards_share_are_printed_once_and_stand_in_the_ledger_for_each()
    {
        using var site = Site()
            .Edit("donors/eu.yml", "Words of the Union.", "Words of the Agency.")
            .Edit(Story, "awards: [ctip]", "awards: [ctip, justice]")
            .Publish();
        Assert.Equal(1, Count(site, StoryPage, "<p class=\"donor-words\" lang=\"en\">Words of the Agency.</p>"));
        Assert.Equal(1, Count(site, StorySheet, "Words of the Agency."));
        Assert.Equal(2, Ledger(site, "/en/stories/meeting/,").Count);
    }

    [Fact]
    public void Undated_material_carries_words_that_did_not_change_from_one_version_of_the_pack_to_the_next()
    {
        using var site = Site(TwoVersions("2018-12-31", "2019-01-01")).Edit(Story, "published: 2017-03-14", "published: undated").Publish();
        Says(site, "Same words.", StoryPage, StorySheet);
    }

    [Theory]
    [InlineData("2018-12-30", "2019-01-01", "undated", "OUT305")]
    [InlineData("2018-12-30", "2019-01-01", "2018-12", "OUT305")]
    [InlineData("2019-01-01", "2019-01-01", "undated", "OUT306")]
    public void A_gap_or_an_overlap_between_two_versions_leaves_the_date_in_doubt(string to, string from, string published, string code)
    {
        using var site = Site(TwoVersions(to, from))
            .Edit(Story, "published: 2017-03-14", $"published: {published}")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds");
        var problem = Assert.Single(site.Build().Diagnostics);
        Assert.Equal(code, problem.Rule.Code);
    }

    [Theory]
    [InlineData("{everything: true}", true)]
    [InlineData("{tag: shelter}", true)]
    [InlineData("{tag: court}", false)]
    [InlineData("{item: meeting}", true)]
    [InlineData("{item: going-away}", false)]
    [InlineData("{material: story}", true)]
    [InlineData("{material: page}", false)]
    [InlineData("{province: svay-rieng}", true)]
    [InlineData("{province: kandal}", false)]
    [InlineData("{tag: shelter, material: story}", true)]
    [InlineData("{tag: shelter, material: leaflet}", false)]
    [InlineData("{tag: shelter, province: kandal}", false)]
    [InlineData("{item: meeting, tag: court}", false)]
    public void An_exemption_holds_for_what_is_in_its_scope(string scope, bool holds)
    {
        using var site = Site()
            .Edit(
                Award,
                "prime: winrock",
                $$$"""
                prime: winrock
                exemptions:
                  - {elements: [disclaimer], scope: {{{scope}}}, reason: safety, authority: the mission, ref: letter 7,
                     from: 2015-01-01, to: 2025-12-31}
                """
            )
            .Edit(Story, "awards: [ctip]\n", "awards: [ctip]\ntags: [shelter]\n")
            .Edit(Leaflet, "awards: [ctip]", "awards: [ctip]\ntags: [court]")
            .Publish();
        Assert.Equal(!holds, site.Published(StoryPage).Contains("Words of the Agency.", StringComparison.Ordinal));
        Assert.Equal(!holds, site.Published(StorySheet).Contains("Words of the Agency.", StringComparison.Ordinal));
        Assert.Equal(holds ? 1 : 0, Ledger(site, "/en/stories/meeting/,").Count(row => row.Contains("letter 7", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_exemption_from_the_disclaimer_leaves_the_credit_standing()
    {
        using var site = Site(WithCredit).Edit(Award, "prime: winrock", Exempt("disclaimer")).Publish();
        Says(site, "Thanks to the Agency.", StoryPage, StorySheet);
        Omits(site, "Words of the Agency.", StoryPage, StorySheet);
        Says(site, "<dd>Development Agency</dd>", StoryPage);
    }

    [Fact]
    public void An_exemption_of_one_award_leaves_the_others_texts_standing()
    {
        using var site = Site()
            .Edit(Award, "prime: winrock", Exempt("disclaimer"))
            .Edit(Story, "awards: [ctip]", "awards: [ctip, justice]")
            .Publish();
        Says(site, "Words of the Union.", StoryPage, StorySheet);
        Omits(site, "Words of the Agency.", StoryPage, StorySheet);
    }

    [Fact]
    public void Where_the_credit_is_lifted_nothing_else_tells_who_paid()
    {
        using var site = Site(WithCredit)
            .Edit(
                Award,
                "prime: winrock",
                Exempt("credit")
                    + """

                    imprint:
                      materials: [story]
                      series: {en: Telling Our Story}
                      lines: ["Washington, DC 20523-1000"]
                    """
            )
            .Publish();
        Says(site, "Words of the Agency.", StoryPage, StorySheet);
        Omits(site, "Thanks to the Agency.", StoryPage, StoryInKhmer, StorySheet);
        Omits(site, "Countering Trafficking", StoryPage, StoryInKhmer, StorySheet);
        Omits(site, "Development Agency", StoryPage, StoryInKhmer, StorySheet);
        Omits(site, "Telling Our Story", StoryPage, StorySheet);
        Omits(site, "Washington", StoryPage, StorySheet);
        Omits(site, "\"funder\"", StoryPage);
        Omits(site, "\"sponsor\"", StoryPage);
        Omits(site, "/stories/meeting/", "en/awards/ctip/index.html");
        Says(site, "/leaflets/going-away/", "en/awards/ctip/index.html");
    }

    [Fact]
    public void Where_the_credit_is_not_lifted_the_programme_is_named()
    {
        using var site = Site(WithCredit).Publish();
        Says(site, "Thanks to the Agency.", StoryPage, StorySheet);
        Says(site, "Countering Trafficking", StoryPage);
        Says(site, "\"funder\"", StoryPage);
        Says(site, "/stories/meeting/", "en/awards/ctip/index.html");
    }

    [Fact]
    public void A_site_notice_stands_at_the_entrances_and_nowhere_else()
    {
        using var site = Site(With("site-notice", "Notice of the Agency.")).Publish();
        Says(
            site,
            "Notice of the Agency.",
            "index.html",
            "en/index.html",
            "km/index.html",
            "en/stories/index.html",
            "km/leaflets/index.html"
        );
        Omits(
            site,
            "Notice of the Agency.",
            StoryPage,
            StorySheet,
            LeafletPage,
            "en/topics/safe-migration/index.html",
            "en/provinces/svay-rieng/index.html",
            "en/awards/ctip/index.html",
            "en/about/index.html"
        );
    }

    [Fact]
    public void A_site_notice_stands_on_the_front_of_a_section_that_shows_nothing_of_the_donor()
    {
        using var site = Site(With("site-notice", "Notice of the Agency.")).Edit(Leaflet, "awards: [ctip]", "awards: own-funds").Publish();
        Says(site, "Notice of the Agency.", "en/leaflets/index.html");
        Omits(site, "Words of the Agency.", "en/leaflets/index.html");
    }

    [Fact]
    public void A_translation_notice_stands_only_on_what_was_translated()
    {
        using var site = Site(With("translation-notice", "Notice of translation.")).Publish();
        Says(site, "Notice of translation.", StoryInKhmer, "km/stories/meeting/meeting-km.pdf");
        Omits(
            site,
            "Notice of translation.",
            StoryPage,
            StorySheet,
            LeafletPage,
            "km/leaflets/going-away/index.html",
            "km/stories/index.html"
        );
    }

    [Fact]
    public void A_map_notice_stands_only_on_what_shows_a_map()
    {
        using var site = Site(With("map-notice", "Borders are not exact."))
            .Edit(Leaflet, "awards: [ctip]\n", "awards: [ctip]\nmap: true\n")
            .Publish();
        Says(site, "Borders are not exact.", LeafletPage, LeafletSheet);
        Omits(site, "Borders are not exact.", StoryPage, StorySheet, "en/leaflets/index.html");
    }

    [Theory]
    [InlineData("closed", true)]
    [InlineData("renamed", true)]
    [InlineData("active", false)]
    public void An_archive_note_stands_on_material_of_a_donor_that_has_gone(string status, bool stands)
    {
        using var site = Site(With("archive-note", "The Agency has closed.") + $"status: {status}\n").Publish();
        Assert.Equal(stands, site.Published(StoryPage).Contains("The Agency has closed.", StringComparison.Ordinal));
        Assert.Equal(stands, site.Published(StorySheet).Contains("The Agency has closed.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_archive_note_stands_on_what_was_published_before_the_award_left_its_donor_and_not_after()
    {
        using var site = Site(With("archive-note", "The Agency has it no longer."))
            .Edit(Award, "period: [2015-01-01, 2025-12-31]", Transfer)
            .Edit(Leaflet, "published: 2018-05", "published: 2025-08")
            .Publish();
        Says(site, "The Agency has it no longer.", StoryPage);
        Omits(site, "The Agency has it no longer.", LeafletPage);
        Says(site, "Words of the Ministry.", LeafletPage);
    }

    [Theory]
    [InlineData("2025-07-01", "[2015-01-01, 2025-12-31]", false)]
    [InlineData("undated", "[null, 2019-12-31]", true)]
    [InlineData("undated", "[2025-07-01, null]", false)]
    public void The_day_of_a_transfer_is_the_new_donors_and_an_open_period_lies_on_its_side_of_it(
        string published,
        string period,
        bool stands
    )
    {
        using var site = Site(With("archive-note", "The Agency has it no longer."))
            .Write(
                """
                -- donors/state.yml --
                names: {en: Foreign Ministry}
                texts:
                  - {id: product, text: {en: Words of the Ministry.}, translation_status: {en: official}}
                  - {id: archive, kind: archive-note, text: {en: The Ministry has it no longer.}, translation_status: {en: official}}
                """
            )
            .Edit(Award, "period: [2015-01-01, 2025-12-31]", Transfer.Replace("[2015-01-01, 2025-12-31]", period, StringComparison.Ordinal))
            .Edit(Story, "published: 2017-03-14", $"published: {published}")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds")
            .Publish();
        Says(site, stands ? "Words of the Agency." : "Words of the Ministry.", StoryPage);
        Assert.Equal(stands, site.Published(StoryPage).Contains("The Agency has it no longer.", StringComparison.Ordinal));
        Omits(site, "The Ministry has it no longer.", StoryPage);
    }

    [Theory]
    [InlineData("[ctip, justice]", "awards/justice.yml:6:12")]
    [InlineData("[justice, ctip]", "awards/ctip.yml:5:12")]
    public void Where_both_awards_supply_a_sentence_for_them_together_somebody_has_to_choose(string awards, string place)
    {
        using var site = Site()
            .Edit(
                Award,
                "prime: winrock",
                "prime: winrock\nwordings: [{text: joint, materials: [story], with: [justice], wording: {en: \"Words of both, by the "
                    + "first.\"}, translation_status: {en: official}}]"
            )
            .Edit(
                "awards/justice.yml",
                "prime: winrock",
                "prime: winrock\nwordings: [{text: joint, materials: [story], with: [ctip], wording: {en: \"Words of both, by the "
                    + "second.\"}, translation_status: {en: official}}]"
            )
            .Edit(Story, "awards: [ctip]", $"awards: {awards}");
        var problems = site.Build().Diagnostics;
        Assert.NotEmpty(problems);
        Assert.All(
            problems,
            p =>
                Assert.StartsWith(
                    $"{place}: error OUT306: There are two wordings for these awards together on a story.",
                    p.ToString(),
                    StringComparison.Ordinal
                )
        );
    }

    [Theory]
    [InlineData("ctip", "credit", false)]
    [InlineData("justice", "credit", false)]
    [InlineData("ctip", "disclaimer", true)]
    [InlineData("justice", "map-notice", true)]
    public void A_sentence_for_several_awards_gives_way_where_a_donor_of_any_has_lifted_what_it_says(
        string award,
        string element,
        bool stands
    )
    {
        using var site = Site(WithCredit)
            .Edit(
                "awards/justice.yml",
                "prime: winrock",
                "prime: winrock\nwordings:\n  - {text: joint, kind: credit, materials: [story], with: [ctip], wording: {en: Thanks "
                    + "to both of them.}, translation_status: {en: official}}"
            )
            .Edit($"awards/{award}.yml", "prime: winrock", Exempt(element))
            .Edit(Story, "awards: [ctip]", "awards: [ctip, justice]")
            .Publish();
        foreach (var path in (string[])[StoryPage, StoryInKhmer, StorySheet])
        {
            Assert.Equal(stands, site.Published(path).Contains("Thanks to both of them.", StringComparison.Ordinal));
            Assert.Equal(!stands && award == "justice", site.Published(path).Contains("Thanks to the Agency.", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("[ctip, justice]")]
    [InlineData("[justice, ctip]")]
    public void A_sentence_for_several_awards_names_the_organisation_of_the_one_that_supplies_it(string awards)
    {
        using var site = Site()
            .Edit(
                "awards/justice.yml",
                "prime: winrock",
                "prime: ccpcr\nwordings:\n  - {text: joint, materials: [story], with: [ctip], wording: {en: \"{responsible} alone "
                    + "answers for this.\"}, translation_status: {en: official}}"
            )
            .Edit(Story, "awards: [ctip]", $"awards: {awards}")
            .Publish();
        Assert.Equal(1, Count(site, StoryPage, "alone answers for this.</p>"));
        Assert.Equal(1, Count(site, StorySheet, "Cambodian Center alone answers for this."));
        Says(site, "Cambodian Center alone answers for this.", StoryPage, StoryInKhmer);
    }

    [Theory]
    [InlineData("home")]
    [InlineData("section-index, list")]
    public void A_disclaimer_that_stands_elsewhere_alone_leaves_the_item_without_one(string placements)
    {
        using var site = Site()
            .Edit("donors/usaid.yml", "{id: product,", $"{{id: product, when: {{placement: [{placements}]}},")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds");
        site.FailsWith(
            "stories/meeting/index.en.md:8:10: error OUT303: The donor pack \"usaid\" has no disclaimer for a story published 2017-03-14."
        );
    }

    [Fact]
    public void A_text_for_the_item_and_a_text_for_other_places_stand_each_where_the_pack_puts_it()
    {
        using var site = Site(
                """
                -- donors/usaid.yml --
                names: {en: Development Agency}
                texts:
                  - {id: long, when: {placement: [item]}, text: {en: Long words of the Agency.}, translation_status: {en: official}}
                  - {id: short, when: {placement: [section-index], channel: [web]}, text: {en: Short words of the Agency.},
                     translation_status: {en: official}}
                """
            )
            .Publish();
        Says(site, "Long words of the Agency.", StoryPage, StorySheet, LeafletSheet);
        Omits(site, "Short words of the Agency.", StoryPage, StorySheet, LeafletSheet, "en/awards/ctip/index.html");
        Says(site, "Short words of the Agency.", "en/stories/index.html", "km/leaflets/index.html");
        Omits(site, "Long words of the Agency.", "en/stories/index.html", "en/index.html", "en/awards/ctip/index.html");
    }

    [Theory]
    [InlineData("[item]", "[item]", true)]
    [InlineData("[item, home]", "[home]", true)]
    [InlineData("[item]", "[home]", false)]
    public void Two_texts_are_in_each_others_way_only_in_a_place_that_both_claim(string one, string other, bool fails)
    {
        using var site = Site(
                $$$"""
                -- donors/usaid.yml --
                names: {en: Development Agency}
                texts:
                  - {id: one, when: {placement: {{{one}}}}, text: {en: Words of the Agency.}, translation_status: {en: official}}
                  - {id: other, when: {placement: {{{other}}}}, text: {en: Other words.}, translation_status: {en: official}}
                """
            )
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds");
        site.FailsWith(
            fails ? ["donors/usaid.yml:4:5: error OUT306: Two texts of the donor pack \"usaid\" fit a story of 2017-03-14."] : []
        );
    }

    [Fact]
    public void A_credit_that_the_pack_requires_and_the_donor_has_lifted_is_missed_by_nobody()
    {
        const string Pack = """
            -- donors/usaid.yml --
            names: {en: Development Agency}
            rules: {requires: [credit]}
            texts:
              - {id: thanks, kind: credit, text: {en: Thanks to the Agency.}, translation_status: {en: official}}
            """;
        using var site = Site(Pack).Edit(Award, "prime: winrock", Exempt("credit")).Publish();
        Omits(site, "Thanks to the Agency.", StoryPage, StorySheet);
        Says(site, "Thanks to the Agency.", LeafletPage, LeafletSheet);
    }

    [Theory]
    [InlineData("[disclaimer]", "no disclaimer")]
    [InlineData("[credit]", "no credit")]
    [InlineData("[disclaimer, credit]", "no credit")]
    public void What_the_pack_requires_is_of_that_kind(string requires, string missing)
    {
        using var site = Site()
            .Write(
                $$$"""
                -- donors/usaid.yml --
                names: {en: Development Agency}
                rules: {requires: {{{requires}}}}
                texts:
                  - {id: product, kind: {{{(
                    requires == "[disclaimer]" ? "credit" : "disclaimer"
                )}}}, text: {en: Words of the Agency.}, translation_status: {en: official}}
                """
            )
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds");
        site.FailsWith(
            $"stories/meeting/index.en.md:8:10: error OUT303: The donor pack \"usaid\" has {missing} for a story published 2017-03-14."
        );
    }

    [Fact]
    public void A_transfer_to_the_donor_that_has_the_award_already_changes_nothing()
    {
        using var site = Site(With("archive-note", "The Agency has it no longer."))
            .Edit(
                Award,
                "prime: winrock",
                "prime: winrock\nmods: [{date: 2017-03-10, transferred_to: usaid}, {date: 2018-06-01, transferred_to: usaid}]"
            )
            .Edit(Story, "published: 2017-03-14", "published: 2017-03");
        Assert.Empty(site.Publish().Build().Diagnostics);
        Says(site, "Words of the Agency.", StoryPage, LeafletPage);
        Omits(site, "The Agency has it no longer.", StoryPage, LeafletPage);
    }

    [Fact]
    public void Texts_are_read_in_the_order_of_the_awards_and_for_each_credits_before_disclaimers_before_notices()
    {
        using var site = Site(
                """
                -- donors/usaid.yml --
                names: {en: Development Agency}
                texts:
                  - {id: archive, kind: archive-note, text: {en: Fifth of the Agency.}, translation_status: {en: official}}
                  - {id: map, kind: map-notice, text: {en: Fourth of the Agency.}, translation_status: {en: official}}
                  - {id: translation, kind: translation-notice, text: {en: Third of the Agency.}, translation_status: {en: official}}
                  - {id: product, text: {en: Second of the Agency.}, translation_status: {en: official}}
                  - {id: thanks, kind: credit, text: {en: First of the Agency.}, translation_status: {en: official}}
                status: closed
                """
            )
            .Edit(Story, "awards: [ctip]\n", "awards: [justice, ctip]\nmap: true\n")
            .Publish();
        foreach (var path in (string[])[StoryInKhmer, "km/stories/meeting/meeting-km.pdf"])
        {
            var text = site.Published(path);
            var places = ((string[])["Words of the Union.", "First of", "Second of", "Third of", "Fourth of", "Fifth of"])
                .Select(w => text.LastIndexOf(w, StringComparison.Ordinal))
                .ToList();
            Assert.All(places, p => Assert.True(p > 0));
            Assert.Equal(places.Order(), places);
        }
    }

    [Theory]
    [InlineData("rules: {exempts_international_organisations: true}\n", "international: true", false)]
    [InlineData("rules: {exempts_international_organisations: true}\n", "international: false", true)]
    [InlineData("", "international: true", true)]
    public void A_donor_may_not_ask_international_organisations_for_its_credit(string rules, string prime, bool stands)
    {
        using var site = Site(WithCredit + rules).Edit("site.yml", "short_name: Winrock}", $"short_name: Winrock, {prime}}}").Publish();
        Assert.Equal(stands, site.Published(StoryPage).Contains("Thanks to the Agency.", StringComparison.Ordinal));
        Says(site, "Words of the Agency.", StoryPage, StorySheet);
        Says(site, "Countering Trafficking", StoryPage);
        Says(site, "/stories/meeting/", "en/awards/ctip/index.html");
    }

    [Theory]
    [InlineData("official")]
    [InlineData("donor-approved")]
    public void Where_a_language_is_required_the_donors_words_in_it_stand_alone(string status)
    {
        using var site = Site(
                $$$"""
                -- donors/usaid.yml --
                names: {en: Development Agency}
                texts:
                  - {id: product, text: {en: Words of the Agency., km: ពាក្យ}, translation_status: {en: official, km: {{{status}}}}}
                """
            )
            .Edit(Award, "prime: winrock", "prime: winrock\nlanguage_requirement: [km]")
            .Publish();
        Says(site, "<p class=\"donor-words\" lang=\"km\">ពាក្យ</p>", StoryInKhmer);
        Omits(site, "Words of the Agency.", StoryInKhmer, "km/stories/meeting/meeting-km.pdf");
        Says(site, "Words of the Agency.", StoryPage);
    }

    [Fact]
    public void Where_no_language_is_required_the_other_languages_words_stand_in_theirs()
    {
        using var site = Site().Publish();
        Says(site, "<p class=\"donor-words\" lang=\"en\">Words of the Agency.</p>", StoryInKhmer);
    }

    [Fact]
    public void A_notice_may_stand_in_another_language_than_the_one_that_is_required_of_the_disclaimer()
    {
        using var site = Site(
                """
                -- donors/usaid.yml --
                names: {en: Development Agency}
                texts:
                  - {id: product, text: {km: ពាក្យ}, translation_status: {km: official}}
                  - {id: map, kind: map-notice, text: {en: Borders are not exact.}, translation_status: {en: official}}
                """
            )
            .Edit(Award, "prime: winrock", "prime: winrock\nlanguage_requirement: [km]")
            .Edit(Story, "awards: [ctip]\n", "awards: [ctip]\nmap: true\n")
            .Publish();
        Says(site, "<p class=\"donor-words\" lang=\"en\">Borders are not exact.</p>", StoryInKhmer);
        Says(site, "<p class=\"donor-words\" lang=\"km\">ពាក្យ</p>", StoryPage);
    }

    [Fact]
    public void The_plan_may_require_a_language_of_one_material_alone()
    {
        using var site = Site().Edit(Award, "prime: winrock", "prime: winrock\nmarking_plan: {leaflet: {lang: [km]}}");
        site.FailsWith(
            "donors/usaid.yml:3:5: error OUT312: The award \"ctip\" requires Khmer, and the text \"product\" has no Khmer wording "
                + "that binds."
        );
        site.Edit(Award, "leaflet: {lang", "story: {lang").Edit(Story, "awards: [ctip]", "awards: [justice]").Publish();
    }

    [Theory]
    [InlineData("grant", "", true)]
    [InlineData("contract", "", false)]
    [InlineData("contract", "partner_logos: {ref: letter 8}\n", true)]
    public void A_contractors_logo_is_kept_out_unless_the_donor_has_allowed_it(string instrument, string permission, bool stands)
    {
        using var site = WithLogos().Edit(Award, "instrument: grant\n", $"instrument: {instrument}\n{permission}").Publish();
        Assert.Equal(stands ? "usaid/main winrock/logo ccpcr/logo" : "usaid/main ccpcr/logo", LogosOn(site, "/en/stories/meeting/,"));
    }

    [Theory]
    [InlineData("", "usaid/main")]
    [InlineData("partner_logos: {ref: letter 8}\n", "usaid/main winrock/logo ccpcr/logo")]
    public void A_donor_may_keep_partners_logos_out(string permission, string logos)
    {
        using var site = WithLogos("rules: {partner_logos: forbidden}\n")
            .Edit(Award, "instrument: grant\n", $"instrument: grant\n{permission}")
            .Publish();
        Assert.Equal(logos, LogosOn(site, "/en/stories/meeting/,"));
    }

    [Theory]
    [InlineData("logo: required", "usaid/main winrock/logo ccpcr/logo")]
    [InlineData("logo: none", "winrock/logo ccpcr/logo")]
    public void The_marking_plan_may_leave_the_logo_out(string plan, string logos)
    {
        using var site = WithLogos()
            .Edit(Award, "instrument: grant\n", $"instrument: grant\nmarking_plan: {{story: {{{plan}}}}}\n")
            .Publish();
        Assert.Equal(logos, LogosOn(site, "/en/stories/meeting/,"));
    }

    [Fact]
    public void An_exemption_lifts_the_donors_logo_and_not_its_words()
    {
        using var site = WithLogos()
            .Edit(
                Award,
                "instrument: grant\n",
                "instrument: grant\n" + Exempt("logo").Replace("prime: winrock\n", "", StringComparison.Ordinal) + "\n"
            )
            .Publish();
        Assert.Equal("winrock/logo ccpcr/logo", LogosOn(site, "/en/stories/meeting/,"));
        Says(site, "Words of the Agency.", StoryPage);
    }

    [Fact]
    public void An_international_organisation_shows_no_donors_logo_where_the_donor_asks_none_of_it()
    {
        using var site = WithLogos("rules: {exempts_international_organisations: true}\n")
            .Edit("site.yml", "winrock: {names", "winrock: {international: true, names")
            .Publish();
        Assert.Equal("winrock/logo ccpcr/logo", LogosOn(site, "/en/stories/meeting/,"));
    }

    [Theory]
    [InlineData("lang: en", "lang: km", "/en/stories/meeting/,", "usaid/main")]
    [InlineData("lang: en", "lang: km", "/km/stories/meeting/,", "usaid/other")]
    [InlineData("background: white", "lang: km", "/en/stories/meeting/,", "usaid/main")]
    [InlineData("background: white", "lang: km", "/km/stories/meeting/,", "usaid/other")]
    [InlineData("lang: en", "valid: [null, 2010-01-01]", "/km/stories/meeting/,", "usaid/main")]
    [InlineData("valid: [2018-01-01, null]", "valid: [null, 2017-12-31]", "/en/stories/meeting/,", "usaid/other")]
    [InlineData("valid: [2018-01-01, null]", "valid: [null, 2017-12-31]", "/en/leaflets/going-away/,", "usaid/main")]
    [InlineData("materials: [story]", "materials: [leaflet]", "/en/stories/meeting/,", "usaid/main")]
    public void The_identity_is_that_of_the_day_the_material_and_the_language(string main, string other, string address, string logo)
    {
        using var site = WithLogos()
            .Edit(
                "donors/usaid.yml",
                "{id: main,",
                $"{{id: other, {other}, files: {{colour: usaid/logo.svg, mono: usaid/logo.svg}}, alt: {{en: Agency}}}}\n"
                    + $"  - {{{main}, id: main,"
            )
            .Publish();
        Assert.StartsWith(logo, LogosOn(site, address), StringComparison.Ordinal);
        Assert.Equal(2, LogosOn(site, address).Count(c => c == ' '));
    }

    [Fact]
    public void A_partners_logo_stands_once_and_the_primes_first()
    {
        using var site = WithLogos()
            .Edit("awards/justice.yml", "prime: winrock", "prime: ccpcr\nsubs: [{org: winrock}]")
            .Edit(Story, "awards: [ctip]", "awards: [justice, ctip]")
            .Publish();
        Assert.Equal("ccpcr/logo", LogosOn(site, "/en/stories/meeting/,", "justice"));
        Assert.Equal("usaid/main winrock/logo", LogosOn(site, "/en/stories/meeting/,"));
    }

    [Theory]
    [InlineData("required", true)]
    [InlineData("forbidden", false)]
    [InlineData("permission", false)]
    [InlineData("permission, permission: {ref: letter 5}", true)]
    [InlineData("permission, permission: {ref: letter 5, to: 2017-03-14}", true)]
    [InlineData("permission, permission: {ref: letter 5, to: 2017-03-13}", false)]
    public void A_partners_logo_is_shown_as_the_partner_permits(string policy, bool stands)
    {
        using var site = WithLogos().Edit("site.yml", "mono: winrock.svg},", $"mono: winrock.svg}}, logo_policy: {policy},").Publish();
        Assert.Equal(stands ? "usaid/main winrock/logo ccpcr/logo" : "usaid/main ccpcr/logo", LogosOn(site, "/en/stories/meeting/,"));
    }

    [Theory]
    [InlineData("2017-03-31", true)]
    [InlineData("2017-03-30", false)]
    public void A_partners_permission_covers_each_day_on_which_it_may_have_been_published(string to, bool stands)
    {
        using var site = WithLogos()
            .Edit(
                "site.yml",
                "mono: winrock.svg},",
                $"mono: winrock.svg}}, logo_policy: permission, permission: {{ref: letter 5, to: {to}}},"
            )
            .Edit(Story, "published: 2017-03-14", "published: 2017-03")
            .Publish();
        Assert.Equal(stands ? "usaid/main winrock/logo ccpcr/logo" : "usaid/main ccpcr/logo", LogosOn(site, "/en/stories/meeting/,"));
    }

    [Theory]
    [InlineData("", "usaid/main ccpcr/logo")]
    [InlineData("partner_logos: {ref: letter 8}\n", "usaid/main winrock/logo ccpcr/logo")]
    public void A_contractors_logo_is_kept_out_under_whatever_award_it_also_appears(string permission, string logos)
    {
        using var site = WithLogos()
            .Edit("awards/justice.yml", "instrument: grant\n", $"instrument: contract\n{permission}")
            .Edit(Story, "awards: [ctip]", "awards: [ctip, justice]")
            .Publish();
        Assert.Equal(logos, LogosOn(site, "/en/stories/meeting/,"));
        Assert.Equal("", LogosOn(site, "/en/stories/meeting/,", "justice"));
    }

    [Fact]
    public void A_contractor_by_two_contracts_is_kept_out_once()
    {
        using var site = WithLogos()
            .Edit("awards/justice.yml", "instrument: grant\n", "instrument: contract\n")
            .Edit(Award, "instrument: grant\n", "instrument: contract\n")
            .Edit(Story, "awards: [ctip]", "awards: [ctip, justice]")
            .Publish();
        Assert.Equal("usaid/main ccpcr/logo", LogosOn(site, "/en/stories/meeting/,"));
    }

    [Theory]
    [InlineData("", "usaid/main")]
    [InlineData("partner_logos: {ref: letter 8}\n", "usaid/main winrock/logo ccpcr/logo")]
    public void Where_one_donor_keeps_partners_logos_out_no_other_award_brings_them_in(string permission, string logos)
    {
        using var site = WithLogos()
            .Edit("donors/eu.yml", "texts:", "rules: {partner_logos: forbidden}\ntexts:")
            .Edit("awards/justice.yml", "instrument: grant\n", $"instrument: grant\n{permission}")
            .Edit(Story, "awards: [ctip]", "awards: [ctip, justice]")
            .Publish();
        Assert.Equal(logos, LogosOn(site, "/en/stories/meeting/,"));
        Assert.Equal("", LogosOn(site, "/en/stories/meeting/,", "justice"));
    }

    [Fact]
    public void A_donors_logo_stands_once_for_two_of_its_awards_and_in_the_ledger_for_each()
    {
        using var site = WithLogos()
            .Edit("awards/justice.yml", "donor: eu", "donor: usaid")
            .Edit(Story, "awards: [ctip]", "awards: [ctip, justice]")
            .Publish();
        Assert.Equal("usaid/main winrock/logo ccpcr/logo", LogosOn(site, "/en/stories/meeting/,"));
        Assert.Equal("usaid/main", LogosOn(site, "/en/stories/meeting/,", "justice"));
        Assert.Equal(1, Count(site, StoryPage, "alt=\"Agency\""));
    }

    [Fact]
    public void A_site_whose_credit_is_lifted_has_no_list_of_the_award()
    {
        using var site = Site().Edit("site.yml", "funding: own-funds", "funding: [justice]").Publish();
        Assert.True(site.IsPublished("en/awards/justice/index.html"));
        site.Edit(
                "awards/justice.yml",
                "prime: winrock",
                "prime: winrock\nperiod: [2015-01-01, 2025-12-31]\nexemptions:\n"
                    + "  - {elements: [credit], scope: {everything: true}, reason: safety, authority: the mission, ref: letter 7, from: "
                    + "2000-01-01, to: 2025-12-31}"
            )
            .Publish();
        Assert.False(site.IsPublished("en/awards/justice/index.html"));
        Assert.False(site.IsPublished("km/awards/justice/index.html"));
    }

    [Fact]
    public void A_site_that_an_award_pays_for_carries_the_text_for_pages()
    {
        using var site = Site(
                """
                -- donors/eu.yml --
                names: {en: European Union}
                texts:
                  - {id: pages, when: {materials: [page]}, text: {en: Words for pages.}, translation_status: {en: official}}
                  - {id: others, when: {materials: [story, leaflet]}, text: {en: Words for the rest.}, translation_status: {en: official}}
                """
            )
            .Edit("site.yml", "funding: own-funds", "funding: [justice]")
            .Publish();
        Says(site, "Words for pages.", "en/index.html", "km/stories/index.html");
        Omits(site, "Words for the rest.", "en/index.html", "km/stories/index.html");
    }

    [Theory]
    [InlineData("Words of the {thing}.", "{thing}")]
    [InlineData("Words of the {authority}.", "{authority}")]
    [InlineData("Words on this {product}.", "{product}")]
    public void What_the_donor_left_open_is_filled_before_anything_is_published(string words, string slot)
    {
        using var site = Site()
            .Edit("donors/usaid.yml", "{en: Words of the Agency.}", $"{{en: \"{words}\"}}")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds");
        site.FailsWith(
            $"donors/usaid.yml:3:5: error OUT304: The slot {slot} of the text \"product\" cannot be filled in English for a story of "
                + "the award \"ctip\"."
        );
    }

    [Theory]
    [InlineData("Words of the [project].", "\"[project]\"")]
    [InlineData("Words of the <name>.", "\"<name>\"")]
    [InlineData("The author[s] of this [story] and its author[s].", "\"author[s]\", \"[story]\"")]
    public void A_choice_that_the_donors_manual_leaves_is_made_before_anything_is_published(string words, string choices)
    {
        using var site = Site()
            .Edit("donors/usaid.yml", "{en: Words of the Agency.}", $"{{en: \"{words}\"}}")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds");
        Assert.All(
            site.Build().Diagnostics,
            d =>
                Assert.StartsWith(
                    $"donors/usaid.yml:3:5: error OUT304: The text \"product\" leaves a choice open that nobody has decided: {choices}",
                    d.ToString(),
                    StringComparison.Ordinal
                )
        );
        Assert.False(Directory.Exists(site.Output));
    }

    [Theory]
    [InlineData("{authority}")]
    [InlineData("{product}")]
    [InlineData("{responsible}")]
    public void A_slot_is_filled_in_the_language_of_the_words_and_in_no_other(string slot)
    {
        using var site = Site(
                $$$"""
                -- donors/usaid.yml --
                names: {en: Development Agency}
                texts:
                  - {id: product, text: {en: Words of the Agency., km: "ពាក្យ {{{slot}}}"},
                     product: {story: {en: story}, page: {km: ទំព័រ}},
                     translation_status: {en: official, km: courtesy}}
                """
            )
            .Edit(Award, "prime: winrock", "prime: winrock\nauthority: {en: the Delegation}")
            .Edit("site.yml", ", km: អង្គការវីនរ៉ក}", "}")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds");
        site.FailsWith(
            $"donors/usaid.yml:3:5: error OUT304: The slot {slot} of the text \"product\" cannot be filled in Khmer for a story of "
                + "the award \"ctip\"."
        );
    }

    [Fact]
    public void Each_slot_is_filled_from_its_place()
    {
        using var site = Site(
                """
                -- donors/usaid.yml --
                names: {en: Development Agency}
                texts:
                  - {id: product, text: {en: "The {product} of {responsible} for {authority}."},
                     product: {page: {en: page}, story: {en: story}, leaflet: {en: leaflet}}, translation_status: {en: official}}
                """
            )
            .Edit(Award, "prime: winrock", "prime: winrock\nauthority: {en: the Delegation}")
            .Publish();
        Says(site, "The story of Winrock International for the Delegation.", StoryPage, StorySheet);
        Says(site, "The leaflet of Winrock International for the Delegation.", LeafletPage, LeafletSheet);
    }

    private static TestSite Site(string files = "") => new TestSite(Plain).Write(files);

    private const string WithCredit = """
        -- donors/usaid.yml --
        names: {en: Development Agency}
        texts:
          - {id: product, text: {en: Words of the Agency.}, translation_status: {en: official}}
          - {id: thanks, kind: credit, when: {placement: [item]}, text: {en: Thanks to the Agency.}, translation_status: {en: official}}

        """;

    private static string With(string kind, string words) =>
        $$$"""
            -- donors/usaid.yml --
            names: {en: Development Agency}
            texts:
              - {id: product, text: {en: Words of the Agency.}, translation_status: {en: official}}
              - {id: other, kind: {{{kind}}}, text: {en: {{{words}}}}, translation_status: {en: official}}

            """;

    private static string TwoVersions(string to, string from) =>
        $$$"""
            -- donors/usaid.yml --
            names: {en: Development Agency}
            texts:
              - {id: older, valid: [null, {{{to}}}], text: {en: Same words.}, translation_status: {en: official}}
              - {id: newer, valid: [{{{from}}}, null], text: {en: Same words.}, translation_status: {en: official}}
            """;

    private static string Exempt(string element) =>
        $$$"""
            prime: winrock
            exemptions:
              - {elements: [{{{element}}}], scope: {item: meeting}, reason: safety, authority: the mission, ref: letter 7,
                 from: 2015-01-01, to: 2025-12-31}
            """;

    /// <summary>A donor and two organisations with a logo each.</summary>
    private static TestSite WithLogos(string rules = "")
    {
        var site = Site()
            .Write(
                $$$"""
                -- donors/usaid.yml --
                names: {en: Development Agency}
                identity:
                  - {id: main, files: {colour: usaid/logo.svg, mono: usaid/logo.svg}, alt: {en: Agency}}
                texts:
                  - {id: product, text: {en: Words of the Agency.}, translation_status: {en: official}}
                {{{rules}}}
                -- donors/usaid/logo.svg --
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 10"><path d="M0 0h30v10z"/></svg>
                -- organisations/winrock.svg --
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0h20v10z"/></svg>
                -- organisations/ccpcr.svg --
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>
                """
            );
        site.Edit(
            "site.yml",
            "short_name: Winrock}",
            "short_name: Winrock, logo: {files: {colour: winrock.svg, mono: winrock.svg}, alt: {en: Winrock}}}"
        );
        site.Edit(
            "site.yml",
            "មជ្ឈមណ្ឌលកម្ពុជា}}",
            "មជ្ឈមណ្ឌលកម្ពុជា}, logo: {files: {colour: ccpcr.svg, mono: ccpcr.svg}, alt: {en: Center}}}"
        );
        return site.Edit(Award, "prime: winrock", "prime: winrock\nsubs: [{org: ccpcr}]");
    }

    private static string LogosOn(TestSite site, string address, string award = "ctip") =>
        Assert
            .Single(
                Ledger(site, address),
                row =>
                    row.Contains($",{award},", StringComparison.Ordinal) && row.Contains(",disclaimer,product,", StringComparison.Ordinal)
            )
            .Split(',')[10];

    private static List<string> Ledger(TestSite site, string start) =>
        [
            .. File.ReadAllLines(Path.Combine(site.Cache, "marking-ledger.csv"))
                .Where(row => row.StartsWith(start, StringComparison.Ordinal)),
        ];

    /// <summary>How often the words stand on a sheet, or in a page's main part: at its foot they stand once more.</summary>
    private static int Count(TestSite site, string path, string words) => site.Published(path).Split("</main>")[0].Split(words).Length - 1;

    private static void Says(TestSite site, string words, params string[] paths) =>
        Assert.All(paths, path => Assert.Contains(words, site.Published(path), StringComparison.Ordinal));

    private static void Omits(TestSite site, string words, params string[] paths) =>
        Assert.All(paths, path => Assert.DoesNotContain(words, site.Published(path), StringComparison.Ordinal));
}
