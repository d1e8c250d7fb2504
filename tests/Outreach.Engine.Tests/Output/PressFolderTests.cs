using Outreach.Model.Printing;

namespace Outreach.Engine.Tests.Output;

/// <summary>Sheets for a printing house lie in a folder of their own and are no part of the site.</summary>
public sealed class PressFolderTests
{
    private static readonly string[] Sheets =
    [
        "leaflets/going-away-a4-press-en.pdf",
        "stories/meeting-press-en.pdf",
        "stories/meeting-press-km.pdf",
    ];

    [Fact]
    public void They_are_put_there_in_colour_and_the_site_is_the_same_as_without_them()
    {
        using var site = new TestSite().Publish();
        var before = site.Snapshot();
        Assert.False(Directory.Exists(site.Press));
        var result = site.Build(press: true);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(before, site.Snapshot());
        Assert.Equal(Sheets, InPress(site));
        Assert.Equal(4, result.Pdfs);
    }

    [Fact]
    public void They_are_larger_than_the_sheet_by_the_marks_and_nobody_takes_pictures_of_them()
    {
        using var site = new TestSite();
        site.Build(press: true);
        var jobs = site.Printer.Jobs.Where(j => j.Path.Contains("-press-", StringComparison.Ordinal)).ToList();
        Assert.Equal(3, jobs.Count);
        Assert.All(
            jobs,
            job => Assert.Equal((PressMarks.Usual, null, Paper.A4, new Paper(230, 317)), (job.Press, job.PictureWidth, job.Paper, job.Page))
        );
        Assert.All(site.Printer.Jobs.Except(jobs), job => Assert.Equal((null, job.Paper), (job.Press, job.Page)));
    }

    [Fact]
    public void A_second_build_prints_nothing_and_puts_back_what_somebody_changed()
    {
        using var site = new TestSite();
        site.Build(press: true);
        var before = Folders.Hashes(site.Press);
        var printed = site.Printer.Sheets;
        File.WriteAllText(Path.Combine(site.Press, Sheets[0]), "Scribbled over.");
        File.Delete(Path.Combine(site.Press, Sheets[1]));
        site.Build(press: true);
        Assert.Equal(printed, site.Printer.Sheets);
        Assert.Equal(before, Folders.Hashes(site.Press));
    }

    [Fact]
    public void A_sheet_that_is_not_made_any_more_is_taken_away_and_what_is_not_ours_stays()
    {
        using var site = new TestSite();
        site.Build(press: true);
        File.WriteAllText(Path.Combine(site.Press, "leaflets", "letter to the press.pdf"), "Dear printers");
        File.WriteAllText(Path.Combine(site.Press, "quote-press-en.pdf"), "900");
        site.Remove("leaflets/going-away/index.en.md").Build(press: true);
        Assert.Equal(
            ["leaflets/letter to the press.pdf", "quote-press-en.pdf", "stories/meeting-press-en.pdf", "stories/meeting-press-km.pdf"],
            InPress(site)
        );
    }

    [Fact]
    public void A_story_and_a_leaflet_whose_sheets_have_the_same_name_lie_beside_each_other()
    {
        using var site = new TestSite();
        Directory.Move(Path.Combine(site.Input, "stories/meeting"), Path.Combine(site.Input, "stories/going-away-a4"));
        Assert.True(site.Build(press: true).Succeeded);
        Assert.Equal(
            ["leaflets/going-away-a4-press-en.pdf", "stories/going-away-a4-press-en.pdf", "stories/going-away-a4-press-km.pdf"],
            InPress(site)
        );
    }

    [Fact]
    public void A_build_that_fails_leaves_the_folder_as_it_was()
    {
        using var site = new TestSite();
        site.Build(press: true);
        var before = Folders.Snapshot(site.Press);
        site.Edit("stories/meeting/index.en.md", "Leaders met in", "Leaders [met](/nowhere/) in");
        Assert.False(site.Build(press: true).Succeeded);
        Assert.Equal(before, Folders.Snapshot(site.Press));
    }

    [Fact]
    public void A_sheet_that_fails_for_the_printing_house_alone_keeps_the_site_from_being_published()
    {
        using var site = new TestSite();
        site.Printer.Afterwards = outcome =>
            outcome.Job.Press is null ? outcome : outcome with { Pdf = outcome.Pdf! with { Text = "Nothing of it." } };
        var result = site.Build(press: true);
        Assert.Contains(
            result.Diagnostics,
            d => d.ToString().StartsWith("en/stories/meeting/meeting-press-en.pdf: error OUT309", StringComparison.Ordinal)
        );
        Assert.False(Directory.Exists(site.Output));
        Assert.False(Directory.Exists(site.Press));
    }

    private static List<string> InPress(TestSite site) => [.. Folders.Snapshot(site.Press).Keys];
}
