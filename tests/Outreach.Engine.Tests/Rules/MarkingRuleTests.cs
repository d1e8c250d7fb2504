namespace Outreach.Engine.Tests.Rules;

/// <summary>OUT312 to OUT329: languages, exemptions, logos, approval, prominence and verification.</summary>
public sealed class MarkingRuleTests
{
    private const string Story = "stories/meeting/index.en.md";
    private const string Leaflet = "leaflets/going-away/index.en.md";
    private const string Award = "awards/ctip.yml";
    private const string Donor = "donors/usaid.yml";
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 30 10\"><path d=\"M0 0h30v10z\"/></svg>";
    private const string Whole =
        "elements: [logo], scope: {tag: shelter}, reason: safety, authority: the mission, ref: letter 7, from: 2017-01-01, to: 2017-12-31";

    [Fact, Covers("OUT312")]
    public void Where_an_award_requires_Khmer_a_courtesy_translation_is_not_enough()
    {
        using var site = new TestSite()
            .Edit(Award, "prime: winrock\n", "prime: winrock\nlanguage_requirement: [km]\n")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds");
        site.FailsWith(
            "awards/ctip.yml:13:5: error OUT312: The award \"ctip\" requires Khmer, and the text \"product\" has no Khmer wording "
                + "that binds.\n  hint: Ask the donor for its own wording"
        );
    }

    [Fact]
    public void A_credit_binds_in_the_language_that_is_required_too()
    {
        using var site = new TestSite()
            .Edit(Award, "prime: winrock\n", "prime: winrock\nlanguage_requirement: [km]\n")
            .Edit(Award, "km: courtesy", "km: official")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds")
            .Edit(Donor, "texts:\n", "texts:\n  - {id: thanks, kind: credit, text: {en: Thanks.}, translation_status: {en: official}}\n");
        site.FailsWith(
            "donors/usaid.yml:6:5: error OUT312: The award \"ctip\" requires Khmer, and the text \"thanks\" has no Khmer wording "
                + "that binds."
        );
    }

    [Theory, Covers("OUT313")]
    [InlineData("elements: [logo], ", "elements")]
    [InlineData("scope: {tag: shelter}, ", "scope")]
    [InlineData("reason: safety, ", "reason")]
    [InlineData("authority: the mission, ", "authority")]
    [InlineData("ref: letter 7, ", "ref")]
    [InlineData("from: 2017-01-01, ", "from")]
    [InlineData(", to: 2017-12-31", "to")]
    public void An_exemption_says_everything(string without, string missing)
    {
        using var site = new TestSite().Edit(
            Award,
            "imprint:\n",
            $"exemptions:\n  - {{{Whole.Replace(without, "", StringComparison.Ordinal)}}}\nimprint:\n"
        );
        site.FailsWith($"awards/ctip.yml:19:5: error OUT313: This exemption does not say: {missing}.");
    }

    [Fact]
    public void A_scope_that_names_nothing_is_none()
    {
        using var site = new TestSite().Edit(
            Award,
            "imprint:\n",
            $"exemptions:\n  - {{{Whole.Replace("{tag: shelter}", "{everything: false}", StringComparison.Ordinal)}}}\nimprint:\n"
        );
        site.FailsWith("awards/ctip.yml:19:5: error OUT313: This exemption does not say: scope.");
    }

    [Theory, Covers("OUT314")]
    [InlineData("2018-01-01")]
    [InlineData("2016-12-31")]
    [InlineData("2017-12-31", false)]
    [InlineData("2017-01-01", false)]
    [InlineData("2017", false)]
    [InlineData("undated")]
    public void An_exemption_holds_on_the_day_of_publication(string published, bool fails = true)
    {
        using var site = new TestSite()
            .Edit(Award, "imprint:\n", $"exemptions:\n  - {{{Whole}}}\nimprint:\n")
            .Edit(Story, "published: 2017-03-14", $"published: {published}\ntags: [shelter]");
        if (fails)
        {
            site.FailsWith(
                $"awards/ctip.yml:19:5: error OUT314: The exemption \"letter 7\" holds for 2017-01-01 to 2017-12-31, and does not "
                    + $"cover \"meeting\", published {published}."
            );
        }
        else
        {
            site.Publish();
        }
    }

    [Theory]
    [InlineData("elements: [logo, credit]", true)]
    [InlineData("elements: [credit]", false)]
    public void A_later_exemption_from_the_same_stands_in_for_one_that_has_ended(string elements, bool stands)
    {
        var later = Whole
            .Replace("elements: [logo]", elements, StringComparison.Ordinal)
            .Replace("2017-", "2018-", StringComparison.Ordinal)
            .Replace("letter 7", "letter 8", StringComparison.Ordinal);
        using var site = new TestSite()
            .Edit(Award, "imprint:\n", $"exemptions:\n  - {{{Whole}}}\n  - {{{later}}}\nimprint:\n")
            .Edit(Story, "published: 2017-03-14", "published: 2018-03\ntags: [shelter]");
        if (stands)
        {
            site.Publish();
            Assert.Contains(
                File.ReadAllLines(Path.Combine(site.Cache, "marking-ledger.csv")),
                row =>
                    row.StartsWith("/en/stories/meeting/,", StringComparison.Ordinal)
                    && row.Contains("letter 8", StringComparison.Ordinal)
                    && !row.Contains("letter 7", StringComparison.Ordinal)
            );
        }
        else
        {
            site.FailsWith("awards/ctip.yml:19:5: error OUT314");
        }
    }

    [Fact]
    public void An_exemption_for_a_part_of_the_days_stands_in_for_none()
    {
        var part = Whole.Replace("from: 2017-01-01, to: 2017-12-31", "from: 2018-03-15, to: 2018-12-31", StringComparison.Ordinal);
        using var site = new TestSite()
            .Edit(Award, "imprint:\n", $"exemptions:\n  - {{{Whole}}}\n  - {{{part}}}\nimprint:\n")
            .Edit(Story, "published: 2017-03-14", "published: 2018-03\ntags: [shelter]");
        site.FailsWith("awards/ctip.yml:19:5: error OUT314");
    }

    [Fact]
    public void A_date_of_which_some_days_lie_within_the_awards_period_is_no_matter_for_a_warning()
    {
        using var site = new TestSite()
            .Edit(Award, "period: [2015-01-01", "period: [2017-06-01")
            .Edit(Story, "published: 2017-03-14", "published: 2017");
        site.WarnsOf();
    }

    [Fact, Covers("OUT315")]
    public void A_logo_that_the_plan_demands_is_in_the_pack()
    {
        using var site = new TestSite().Edit(Award, "story: {disclaimer: award}", "story: {disclaimer: award, logo: required}");
        site.FailsWith(
            "awards/ctip.yml:9:30: error OUT315: The marking plan demands the logo of \"usaid\", and its pack has none for this material."
        );
    }

    [Fact, Covers("OUT315")]
    public void A_logo_on_a_leaflet_has_a_file_in_one_colour()
    {
        using var site = WithLogo("files: {colour: logo.svg}");
        site.FailsWith(
            "donors/usaid.yml:6:5: error OUT315: Leaflets are photocopied, and the identity \"main\" of \"usaid\" has no one-colour file."
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("materials: [story]")]
    public void A_logo_has_a_file(string materials)
    {
        using var site = WithLogo(materials.Length == 0 ? "files: {}" : $"files: {{}}, {materials}");
        site.FailsWith("donors/usaid.yml:6:5: error OUT315: The identity \"main\" of \"usaid\" has no file that can be used.");
    }

    [Theory, Covers("OUT315")]
    [InlineData("credit", true)]
    [InlineData("logo, credit", false)]
    [InlineData("logo", false)]
    public void A_logo_never_stands_apart_from_the_text_that_belongs_to_it(string elements, bool fails)
    {
        using var site = WithLogo("files: {colour: logo.svg, mono: logo.svg}, statement: thanks")
            .Edit(
                Donor,
                "texts:\n",
                "texts:\n  - {id: thanks, kind: credit, text: {en: Thanks to the Agency.}, translation_status: {en: official}}\n"
            )
            .Edit(
                Award,
                "imprint:\n",
                $"exemptions:\n  - {{elements: [{elements}], scope: {{item: meeting}}, reason: safety, authority: the mission, ref: "
                    + $"letter 7, from: 2017-01-01, to: 2017-12-31}}\nimprint:\n"
            );
        if (fails)
        {
            site.FailsWith(
                "donors/usaid.yml:6:5: error OUT315: The logo \"main\" of \"usaid\" never stands apart from the text \"thanks\", "
                    + "which does not stand on this story."
            );
        }
        else
        {
            var rows = File.ReadAllLines(Path.Combine(site.Publish().Cache, "marking-ledger.csv"))
                .Where(r => r.Contains("usaid/main", StringComparison.Ordinal))
                .ToList();
            Assert.DoesNotContain(rows, r => r.StartsWith("/en/stories/meeting/,", StringComparison.Ordinal));
            Assert.Contains(rows, r => r.StartsWith("/en/leaflets/going-away/,", StringComparison.Ordinal));
        }
    }

    [Fact, Covers("OUT315")]
    public void A_logo_that_is_demanded_without_its_statement_is_told_of_where_it_is_demanded()
    {
        using var site = WithLogo(
                "files: {colour: logo.svg, mono: logo.svg}, logo_policy: permission, permission: {ref: letter 5}, statement: nowhere"
            )
            .Edit(Award, "story: {disclaimer: award}", "story: {disclaimer: award, logo: required}")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds");
        Assert.Contains(
            site.Build().Diagnostics,
            d => d.Rule.Severity == Model.Diagnostics.Severity.Error && d.ToString().Contains("nowhere", StringComparison.Ordinal)
        );
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact, Covers("OUT316")]
    public void A_logo_that_the_donor_forbids_is_not_demanded()
    {
        using var site = WithLogo("files: {colour: logo.svg, mono: logo.svg}, logo_policy: forbidden");
        site.Edit(Award, "story: {disclaimer: award}", "story: {disclaimer: award, logo: required}")
            .FailsWith("awards/ctip.yml:9:30: error OUT316: The marking plan demands a logo that \"usaid\" forbids.");
    }

    [Fact, Covers("OUT316")]
    public void A_logo_that_needs_permission_is_demanded_only_with_it()
    {
        using var site = WithLogo("files: {colour: logo.svg, mono: logo.svg}, logo_policy: permission");
        site.Edit(Award, "story: {disclaimer: award}", "story: {disclaimer: award, logo: required}")
            .FailsWith("awards/ctip.yml:9:30: error OUT316: The logo of \"usaid\" needs its written permission, and none is recorded.");
    }

    [Theory]
    [InlineData("forbidden", "", false)]
    [InlineData("permission", "", false)]
    [InlineData("permission", "logo_permission: {ref: letter}\n", true)]
    [InlineData("permission", "logo_permission: {ref: letter, to: 2018-05-31}\n", true)]
    [InlineData("required", "", true)]
    public void A_logo_that_nobody_demands_is_left_out_where_it_may_not_be_shown(string policy, string permission, bool stands)
    {
        using var site = WithLogo($"files: {{colour: logo.svg, mono: logo.svg}}, logo_policy: {policy}")
            .Edit(Award, "prime: winrock\n", $"prime: winrock\n{permission}")
            .Publish();
        foreach (var address in (string[])["/en/stories/meeting/,", "/en/leaflets/going-away/going-away-a4-en.pdf,"])
        {
            Assert.Equal(
                stands,
                File.ReadAllLines(Path.Combine(site.Cache, "marking-ledger.csv"))
                    .Single(row => row.StartsWith(address, StringComparison.Ordinal))
                    .Contains(",usaid/main,", StringComparison.Ordinal)
            );
        }
    }

    [Fact, Covers("OUT317")]
    public void A_logo_holds_on_the_day_of_publication()
    {
        using var site = WithLogo("files: {colour: logo.svg, mono: logo.svg}, valid: [2017-03-15, 2018-05-31]");
        site.FailsWith(
            "donors/usaid.yml:6:5: error OUT317: No logo of \"usaid\" holds on 2017-03-14: \"main\" holds 2017-03-15 to 2018-05-31."
        );
    }

    [Theory, Covers("OUT317")]
    [InlineData("2018-05-30", "2018-05")]
    [InlineData("2025-06-30", "undated")]
    public void The_permission_to_use_a_logo_holds_on_the_day_of_publication(string to, string published)
    {
        using var site = WithLogo(
                $"files: {{colour: logo.svg, mono: logo.svg}}, logo_policy: permission, permission: {{ref: letter 5, to: {to}}}"
            )
            .Edit(Leaflet, "published: 2018-05", $"published: {published}");
        site.FailsWith(
            $"donors/usaid.yml:6:115: error OUT317: The permission \"letter 5\" to use the logo of \"usaid\" ended on {to}; this was "
                + $"published {published}."
        );
    }

    [Theory]
    [InlineData("{ref: letter 5}", false)]
    [InlineData("{ref: letter 5, to: 2030-01-01}", true)]
    public void Undated_material_of_an_award_without_end_needs_a_permission_without_end(string permission, bool fails)
    {
        using var site = WithLogo($"files: {{colour: logo.svg, mono: logo.svg}}, logo_policy: permission, permission: {permission}")
            .Edit(Donor, "valid: [null, 2025-07-01]", "valid: [null, null]")
            .Edit(Award, "period: [2015-01-01, 2025-07-01]", "period: [2015-01-01, null]")
            .Edit(Leaflet, "published: 2018-05", "published: undated");
        site.FailsWith(fails ? ["donors/usaid.yml:6:115: error OUT317"] : []);
    }

    [Fact]
    public void Two_identities_that_fit_are_an_error()
    {
        using var site = WithLogo("files: {colour: logo.svg, mono: logo.svg}")
            .Edit(Donor, "identity:\n", "identity:\n  - {id: twin, alt: {en: Agency}, files: {colour: logo.svg, mono: logo.svg}}\n");
        site.FailsWith("donors/usaid.yml:7:5: error OUT306: Two identities of the donor pack \"usaid\" fit: \"twin\" and \"main\".");
    }

    [Fact]
    public void A_partners_logo_that_it_forbids_is_not_shown()
    {
        using var site = new TestSite($"-- organisations/logo.svg --\n{Svg}\n")
            .Edit(
                "site.yml",
                "short_name: Winrock}",
                "short_name: Winrock, logo: {files: {colour: logo.svg, mono: logo.svg}, logo_policy: forbidden, alt: {en: Winrock}}}"
            )
            .Publish();
        Assert.DoesNotContain("winrock/logo", File.ReadAllText(Path.Combine(site.Cache, "marking-ledger.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_into_which_another_product_is_filled_are_not_the_same_words()
    {
        using var site = new TestSite(
            """
            -- donors/usaid.yml --
            names: {en: Agency}
            texts:
              - {id: older, valid: [null, 2018-05-15], text: {en: "This {product} is ours."}, product: {leaflet: {en: leaflet}},
                 translation_status: {en: official}}
              - {id: newer, valid: [2018-05-16, null], text: {en: "This {product} is ours."}, product: {leaflet: {en: flyer}},
                 translation_status: {en: official}}
            """
        );
        site.FailsWith("leaflets/going-away/index.en.md:3:12: error OUT305");
    }

    [Theory, Covers("OUT318")]
    [InlineData("files: {colour: other.svg}", "donors/usaid.yml:6:51: error OUT318: There is no file \"other.svg\" in donors/.")]
    [InlineData(
        "files: {colour: logo.svg}, sha256: {colour: 00ff}",
        "donors/usaid.yml:6:79: error OUT318: \"logo.svg\" is not the file that was registered: its SHA-256 is "
    )]
    public void A_logos_file_is_the_one_that_the_donor_supplied(string files, string problem)
    {
        using var site = WithLogo(files);
        Assert.Contains(site.Build().Diagnostics, d => d.ToString().StartsWith(problem, StringComparison.Ordinal));
    }

    [Theory, Covers("OUT318")]
    [InlineData(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><script/></svg>",
        "This SVG holds <script>: it could run a program or fetch something."
    )]
    [InlineData(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\" onload=\"x()\"/>",
        "This SVG holds the attribute \"onload\""
    )]
    [InlineData(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><image href=\"https://example.org/a.png\"/></svg>",
        "This SVG holds the attribute \"href\""
    )]
    [InlineData(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path fill=\"url(https://example.org/a)\"/></svg>",
        "This SVG holds the attribute \"fill\""
    )]
    [InlineData(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><style>@import 'a.css';</style></svg>",
        "This SVG holds a style that fetches"
    )]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "This SVG does not say how wide and how high it is.")]
    [InlineData("no picture", "This SVG cannot be read: ")]
    [InlineData(
        "<!DOCTYPE svg [<!ATTLIST svg onload CDATA \"x()\">]><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
        "This SVG holds instructions for the program that reads it."
    )]
    [InlineData(
        "<?xml-stylesheet href=\"a.xsl\" type=\"text/xsl\"?><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"/>",
        "This SVG holds instructions for the program that reads it."
    )]
    [InlineData(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><g><set attributeName=\"href\" to=\"#a\"/></g></svg>",
        "This SVG holds <set>"
    )]
    [InlineData(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><meta xmlns=\"http://www.w3.org/1999/xhtml\"/></svg>",
        "This SVG holds <meta>"
    )]
    [InlineData(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><style>rect{fill:\\75rl(a)}</style></svg>",
        "This SVG holds a style that fetches"
    )]
    [InlineData(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><path style=\"fill:image-set('a.png' 1x)\"/></svg>",
        "This SVG holds the attribute \"style\""
    )]
    public void A_logo_that_could_run_or_fetch_or_has_no_size_is_refused(string svg, string problem)
    {
        using var site = WithLogo("files: {colour: logo.svg, mono: logo.svg}").Write($"-- donors/logo.svg --\n{svg}");
        Assert.Contains(
            site.Build().Diagnostics,
            d => d.ToString().StartsWith($"donors/logo.svg: error OUT318: {problem}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_a_drawing_program_leaves_in_a_logo_is_no_danger()
    {
        using var site = WithLogo("files: {colour: logo.svg, mono: logo.svg}")
            .Write(
                "-- donors/logo.svg --\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" "
                    + "\"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\"><svg xmlns=\"http://www.w3.org/2000/svg\" "
                    + "xmlns:sodipodi=\"http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd\" viewBox=\"0 0 3 "
                    + "1\"><sodipodi:namedview/><path fill=\"url(#g)\" d=\"M0 0h3v1z\"/></svg>"
            );
        site.Publish();
    }

    [Fact]
    public void A_wording_holds_no_sign_that_turns_the_direction_of_writing()
    {
        using var site = new TestSite().Edit("donors/usaid.yml", "en: This {product} is", "en: This \u202E{product} is");
        Assert.Contains(
            site.Build().Diagnostics,
            d =>
                d.ToString()
                    .StartsWith(
                        "donors/usaid.yml:10:5: error OUT118: The en wording holds an invisible sign that turns the direction of writing.",
                        StringComparison.Ordinal
                    )
        );
    }

    [Fact]
    public void An_id_is_plain_for_it_stands_in_the_ledger()
    {
        using var site = new TestSite().Edit("donors/usaid.yml", "id: product", "id: \"a,b=1\"");
        Assert.Contains(
            site.Build().Diagnostics,
            d => d.ToString().StartsWith("donors/usaid.yml:6:5: error OUT118: \"a,b=1\" cannot be an id.", StringComparison.Ordinal)
        );
    }

    [Theory, Covers("OUT323")]
    [InlineData(
        "",
        "stories/meeting/index.en.md:8:10: error OUT323: The award \"ctip\" asks for the donor's approval of each item, and this one "
            + "does not say how it stands."
    )]
    [InlineData(
        "approval: {status: pending}\n",
        "stories/meeting/index.en.md:9:11: error OUT323: The donor has been asked for its approval and has not answered."
    )]
    [InlineData("approval: {status: approved}\n", "stories/meeting/index.en.md:9:11: error OUT323: The donor's approval has no reference.")]
    public void Where_an_award_asks_for_approval_each_item_says_how_it_stands(string approval, string problem)
    {
        using var site = new TestSite()
            .Edit(Award, "prime: winrock\n", "prime: winrock\napprovals: {required: true}\n")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds")
            .Edit(Story, "awards: [ctip]\n", $"awards: [ctip]\n{approval}");
        site.FailsWith(problem);
    }

    [Theory]
    [InlineData("required: true", "approval: {status: not-approved}\n")]
    [InlineData("required: true", "approval: {status: approved, ref: e-mail of 2017-03-01}\n")]
    [InlineData("required: false", "approval: {status: pending}\n")]
    [InlineData("required: false", "")]
    public void An_answer_is_enough_and_nobody_waits_where_none_is_asked_for(string required, string approval)
    {
        using var site = new TestSite()
            .Edit(Award, "prime: winrock\n", $"prime: winrock\napprovals: {{{required}}}\n")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds")
            .Edit(Story, "awards: [ctip]\n", $"awards: [ctip]\n{approval}");
        Assert.Empty(site.Publish().Build().Diagnostics);
    }

    [Fact]
    public void An_award_that_pays_for_the_site_waits_for_no_approval_of_it()
    {
        using var site = new TestSite()
            .Edit(Award, "prime: winrock\n", "prime: winrock\napprovals: {required: true}\n")
            .Edit(Leaflet, "awards: [ctip]", "awards: own-funds")
            .Edit(Story, "awards: [ctip]", "awards: own-funds")
            .Edit("site.yml", "funding: own-funds", "funding: [ctip]");
        Assert.Empty(site.Publish().Build().Diagnostics);
    }

    [Theory, Covers("OUT325")]
    [InlineData("most", "equal-or-greater", "", true)]
    [InlineData("equal-or-greater", "most", "", true)]
    [InlineData("most", "most", "", true)]
    [InlineData("most", "most", "prominence_decision: {by: head of communications, ref: minutes of 2017-03-01}\n", false)]
    [InlineData("equal-or-greater", "equal-or-greater", "", false)]
    [InlineData("most", "any", "", false)]
    [InlineData("any", "any", "", false)]
    public void Two_donors_that_want_to_stand_first_are_a_matter_for_somebody_to_decide(
        string one,
        string other,
        string decision,
        bool warns
    )
    {
        using var site = new TestSite(
            $$$"""
            -- donors/eu.yml --
            names: {en: European Union}
            rules: {prominence: {{{other}}}}
            texts:
              - {id: product, text: {en: Funded by the European Union.}, translation_status: {en: official}}
            -- awards/justice.yml --
            title: {en: Access to Justice}
            donor: eu
            instrument: grant
            prime: ccpcr
            {{{decision}}}
            """
        ).Edit(Donor, "texts:\n", $"rules: {{prominence: {one}}}\ntexts:\n").Edit(Story, "awards: [ctip]", "awards: [ctip, justice]");
        site.WarnsOf(
            warns
                ?
                [
                    "stories/meeting/index.en.md:8:1: warning OUT325: \"usaid\" and \"eu\" each want to be the most prominent; they "
                        + "stand in this order, at the same size.",
                ]
                : []
        );
    }

    [Fact]
    public void Two_awards_of_one_donor_do_not_contest_the_first_place()
    {
        using var site = new TestSite("-- awards/again.yml --\ntitle: {en: Again}\ndonor: usaid\ninstrument: grant\nprime: winrock\n")
            .Edit(Donor, "texts:\n", "rules: {prominence: most}\ntexts:\n")
            .Edit(Story, "awards: [ctip]", "awards: [ctip, again]");
        site.WarnsOf();
    }

    [Theory, Covers("OUT326")]
    [InlineData("https://www.agency.example/page", "www.agency.example", true)]
    [InlineData("https://AGENCY.example", "agency.example", true)]
    [InlineData("https://myagency.example/", "", false)]
    [InlineData("https://agency.example.org/", "", false)]
    public void A_link_to_a_donors_site_that_has_gone_is_reported(string address, string host, bool warns)
    {
        using var site = new TestSite()
            .Edit(Donor, "texts:\n", "gone_sites: [Agency.example]\ntexts:\n")
            .Edit(Story, "Leaders met in Svay Rieng.", $"Leaders [met]({address}) in Svay Rieng.");
        site.WarnsOf(warns ? [$"stories/meeting/index.en.md:17:9: warning OUT326: {host} of \"usaid\" has gone."] : []);
    }

    [Fact, Covers("OUT327")]
    public void A_wording_of_its_own_beside_a_plan_that_asks_for_the_donors_is_never_shown()
    {
        using var site = new TestSite().Edit(Award, "story: {disclaimer: award}", "story: {disclaimer: donor}");
        site.WarnsOf(
            "awards/ctip.yml:12:5: warning OUT327: The marking plan of \"ctip\" asks for the donor's text on a story, so this "
                + "wording of its own is never shown."
        );
    }

    [Theory, Covers("OUT328")]
    [InlineData("confidence: high", true)]
    [InlineData("confidence: medium", true)]
    [InlineData("confidence: medium\n    verified_on: 2026-01-01", false)]
    [InlineData("source: the agreement", false)]
    public void A_wording_whose_source_nobody_has_compared_is_published_with_a_warning(string provenance, bool warns)
    {
        using var site = Verified(provenance);
        site.WarnsOf(
            warns ? ["donors/usaid.yml:6:5: warning OUT328: Nobody has compared the text \"product\" with the document of \"usaid\"."] : []
        );
    }

    [Theory, Covers("OUT329")]
    [InlineData("confidence: low", true)]
    [InlineData("confidence: low\n    verified_on: 2026-01-01", false)]
    public void A_wording_that_is_not_known_from_use_is_verified_before_it_is_published(string provenance, bool fails)
    {
        using var site = Verified(provenance);
        site.FailsWith(
            fails
                ?
                [
                    "donors/usaid.yml:6:5: error OUT329: It is not known whether the text \"product\" is the wording of \"usaid\" "
                        + "(confidence: low), and nobody has verified it.",
                ]
                : []
        );
    }

    [Fact]
    public void A_wording_that_stands_nowhere_is_no_matter_for_a_warning()
    {
        using var site = Verified("confidence: low").Edit(Leaflet, "awards: [ctip]", "awards: own-funds");
        site.WarnsOf();
    }

    [Fact, Covers("OUT323")]
    public void What_waits_for_the_donors_approval_is_not_marked_at_all()
    {
        using var site = new TestSite()
            .Edit(Award, "prime: winrock\n", "prime: winrock\napprovals: {required: true}\n")
            .Edit(Donor, "{product} is made", "{thing} is made")
            .Edit(Story, "awards: [ctip]", "awards: own-funds")
            .Edit(Leaflet, "awards: [ctip]\n", "awards: [ctip]\napproval: {status: pending}\n");
        site.FailsWith("leaflets/going-away/index.en.md:6:11: error OUT323");
    }

    private static TestSite Verified(string provenance) =>
        new TestSite().Edit(Donor, "    translation_status:", $"    {provenance}\n    translation_status:");

    private static TestSite WithLogo(string identity) =>
        new TestSite($"-- donors/logo.svg --\n{Svg}\n").Edit(
            Donor,
            "texts:\n",
            $"identity:\n  - {{id: main, alt: {{en: Agency}}, {identity}}}\ntexts:\n"
        );
}
