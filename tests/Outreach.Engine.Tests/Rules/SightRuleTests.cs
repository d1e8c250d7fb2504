using Outreach.Model.Printing;

namespace Outreach.Engine.Tests.Rules;

/// <summary>What a browser that looks at pages and sheets reports, in words.</summary>
public sealed class SightRuleTests
{
    private const string Text = "ctip/product/en";

    [Fact, Covers("OUT321")]
    public void A_text_that_readers_cannot_see_on_a_page_is_not_published()
    {
        using var site = new TestSite();
        SeeOn(
            site,
            "en/stories/meeting/index.html",
            new SightFault(SightFaultKind.Hidden, Text, "phone", "opacity 0.1"),
            new SightFault(SightFaultKind.Hidden, Text, "phone, dark", "opacity 0.1")
        );
        site.FailsWith(
            "en/stories/meeting/index.html: error OUT321: The donor text \"ctip/product/en\" is hidden (opacity 0.1; phone; phone, dark)."
        );
        Assert.False(Directory.Exists(site.Output));
    }

    [Fact, Covers("OUT321")]
    public void A_text_that_is_too_small_on_a_sheet_is_not_published_and_the_sheet_is_not_kept()
    {
        using var site = new TestSite();
        site.Printer.Afterwards = outcome =>
            outcome.Job.Path.EndsWith("meeting-en.pdf", StringComparison.Ordinal)
                ? outcome with
                {
                    Pdf = outcome.Pdf! with { Faults = [new SightFault(SightFaultKind.Small, Text, "paper", "5 pt, at least 7 pt")] },
                }
                : outcome;
        site.FailsWith(
            "en/stories/meeting/meeting-en.pdf: error OUT321: The donor text \"ctip/product/en\" is too small (5 pt, at least 7 pt; paper)."
        );
        site.FailsWith("en/stories/meeting/meeting-en.pdf: error OUT321");
    }

    [Fact, Covers("OUT319")]
    public void A_logo_that_is_laid_out_otherwise_than_its_owner_demands_is_not_published()
    {
        using var site = new TestSite();
        SeeOn(site, "en/index.html", new SightFault(SightFaultKind.Apart, "eu/emblem", "desktop", "54 mm away"));
        site.FailsWith("en/index.html: error OUT319: The logo \"eu/emblem\" stands apart from its statement (54 mm away; desktop).");
    }

    [Fact, Covers("OUT320")]
    public void A_partners_logo_that_is_larger_than_a_donors_is_published_with_a_warning()
    {
        using var site = new TestSite();
        SeeOn(
            site,
            "en/index.html",
            new SightFault(SightFaultKind.PartnerLarger, "ccpcr/logo", "phone", "961 mm², the smallest donor's logo has 800 mm²")
        );
        site.WarnsOf("en/index.html: warning OUT320: The logo \"ccpcr/logo\" is larger than a donor's");
    }

    [Fact, Covers("OUT505")]
    public void A_page_that_the_browser_cannot_show_is_not_published()
    {
        using var site = new TestSite();
        site.Viewer.Afterwards = outcome =>
            outcome.Job.Path == "en/index.html" ? outcome with { Failure = "It was not shown within 30 s." } : outcome;
        site.FailsWith("en/index.html: error OUT505: The browser could not show this page: It was not shown within 30 s.");
    }

    [Fact, Covers("OUT322")]
    public void A_leaflets_text_stands_on_its_last_page()
    {
        using var site = new TestSite();
        site.Printer.Afterwards = outcome =>
            outcome.Job.Path.EndsWith("-a4-en.pdf", StringComparison.Ordinal)
                ? outcome with
                {
                    Pdf = outcome.Pdf! with { Pages = 2, Text = outcome.Pdf!.Text + "\fThe other side.\f" },
                }
                : outcome;
        site.FailsWith(
            "en/leaflets/going-away/going-away-a4-en.pdf: error OUT322: The text that the award \"ctip\" demands does not stand "
                + "whole on the leaflet's back"
        );
    }

    [Fact]
    public void A_storys_text_may_stand_on_its_first_page()
    {
        using var site = new TestSite();
        site.Printer.Afterwards = outcome =>
            outcome.Job.Path.EndsWith("meeting-en.pdf", StringComparison.Ordinal)
                ? outcome with
                {
                    Pdf = outcome.Pdf! with { Pages = 2, Text = outcome.Pdf!.Text + "\fThe other side.\f" },
                }
                : outcome;
        site.Publish();
    }

    [Fact]
    public void One_page_of_each_kind_and_language_is_looked_at_once_and_again_only_when_it_changes()
    {
        using var site = new TestSite().Publish();
        var first = site.Viewer.Jobs.Count;
        Assert.Contains(site.Viewer.Jobs, j => j.Path == "index.html" || j.Path == "en/index.html");
        Assert.InRange(first, 10, 20);

        site.Publish();
        Assert.Equal(first, site.Viewer.Jobs.Count);

        site.Edit("stories/meeting/index.km.md", "អ្នកដឹកនាំជួបគ្នានៅស្វាយរៀង។", "ពួកគេជួបគ្នានៅស្វាយរៀង។").Publish();
        Assert.Equal(first + 1, site.Viewer.Jobs.Count);
    }

    [Fact, Covers("OUT324")]
    public void An_approval_that_ends_within_sixty_days_is_told_of()
    {
        using var site = new TestSite().Edit(
            "stories/meeting/index.en.md",
            "awards: [ctip]",
            "awards: [ctip]\napproval: {status: approved, ref: letter 7, expires: 2026-02-28}"
        );
        site.WarnsOf("stories/meeting/index.en.md:9:11: warning OUT324: The donor's approval \"letter 7\" ends on 2026-02-28.");
    }

    [Fact, Covers("OUT324")]
    public void An_approval_that_has_ended_is_told_of_too()
    {
        using var site = new TestSite().Edit(
            "stories/meeting/index.en.md",
            "awards: [ctip]",
            "awards: [ctip]\napproval: {status: approved, ref: letter 7, expires: 2025-12-31}"
        );
        site.WarnsOf("stories/meeting/index.en.md:9:11: warning OUT324: The donor's approval \"letter 7\" ended on 2025-12-31.");
    }

    [Fact]
    public void What_ends_later_is_not()
    {
        using var site = new TestSite().Edit(
            "stories/meeting/index.en.md",
            "awards: [ctip]",
            "awards: [ctip]\napproval: {status: approved, ref: letter 7, expires: 2026-03-03}"
        );
        site.WarnsOf();
    }

    private static void SeeOn(TestSite site, string path, params SightFault[] faults) =>
        site.Viewer.Afterwards = outcome => outcome.Job.Path == path ? outcome with { Faults = faults } : outcome;
}
