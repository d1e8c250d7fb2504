using Outreach.Engine.Workshops;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Tests.Workshops;

/// <summary>What is shown while a site is written is what a build of a preview makes, byte for byte, whatever was edited before.</summary>
public sealed class LivePreviewTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_each_of_500_random_edits_every_file_is_what_a_clean_build_makes()
    {
        using var site = new TestSite().WithThemeOf();
        using var preview = PreviewOf(site, pdf: false);
        var edits = new RandomEdits(site, seed: 11);
        await ShowsWhatAFreshBuildMakes(site, preview, preview.Refresh(null, NoProgress.Instance, Stop), pdf: false);
        var compared = 0;
        for (var i = 1; i <= 500; i++)
        {
            var known = preview.Refresh(edits.Next(), NoProgress.Instance, Stop);
            compared += await ShowsWhatAFreshBuildMakes(site, preview, known, pdf: false) ? 1 : 0;
        }

        Assert.InRange(compared, 150, 499);
    }

    [Fact]
    public async Task With_sheets_it_is_the_same_once_they_are_printed()
    {
        using var site = new TestSite().WithThemeOf();
        using var preview = PreviewOf(site, pdf: true);
        var edits = new RandomEdits(site, seed: 5);
        for (var i = 1; i <= 20; i++)
        {
            preview.Refresh(i == 1 ? null : edits.Next(), NoProgress.Instance, Stop);
            var known = preview.FollowUp(NoProgress.Instance, Stop);
            await ShowsWhatAFreshBuildMakes(site, preview, known, pdf: true);
        }
    }

    [Fact]
    public async Task A_sheet_is_printed_when_it_is_asked_for_and_no_other()
    {
        using var site = new TestSite();
        using var preview = PreviewOf(site, pdf: true);
        preview.Refresh(null, NoProgress.Instance, Stop);
        Assert.Equal(0, site.Printer.Sheets);

        var sheet = await preview.Find("en/stories/meeting/meeting-en.pdf", Stop);

        Assert.NotNull(sheet);
        Assert.Equal("application/pdf", sheet.ContentType);
        Assert.Equal(1, site.Printer.Sheets);
    }

    [Fact]
    public async Task While_there_is_a_mistake_the_last_good_page_is_shown()
    {
        using var site = new TestSite();
        using var preview = PreviewOf(site, pdf: false);
        preview.Refresh(null, NoProgress.Instance, Stop);
        var good = await preview.Find("en/stories/meeting/index.html", Stop);

        site.Edit("stories/meeting/index.en.md", "awards: [ctip]", "awards: [ctpi]");
        var known = preview.Refresh([Path.Combine(site.Input, "stories/meeting/index.en.md")], NoProgress.Instance, Stop);

        Assert.Equal(["OUT201"], known.Where(d => d.Rule.Severity == Severity.Error).Select(d => d.Rule.Code));
        Assert.Equal(good!.Content, (await preview.Find("en/stories/meeting/index.html", Stop))!.Content);
    }

    private static LivePreview PreviewOf(TestSite site, bool pdf) =>
        new(
            site.Options(pdf, preview: true) with
            {
                Cache = Path.Combine(site.Folder, "preview-cache"),
            },
            site.Photos,
            () => site.Printer,
            site.PagePictures,
            () => site.Viewer
        );

    /// <summary>
    /// Compares every file with those of a build from nothing; false when there is none because of mistakes in the content.
    /// </summary>
    private static async Task<bool> ShowsWhatAFreshBuildMakes(TestSite site, LivePreview preview, IReadOnlyList<Diagnostic> known, bool pdf)
    {
        foreach (var folder in new[] { site.Output, site.Cache }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }

        var built = site.Build(pdf, preview: true);
        if (!built.Succeeded)
        {
            // What is found when pages are proven is told behind; what composing finds is told at once.
            Assert.All(
                known.Where(d => d.Rule.Severity == Severity.Error),
                d => Assert.Contains(d.ToString(), built.Diagnostics.Select(b => b.ToString()))
            );
            return false;
        }

        Assert.DoesNotContain(known, d => d.Rule.Severity == Severity.Error);
        var paths = Directory
            .EnumerateFiles(site.Output, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(site.Output, f))
            .Order();
        foreach (var path in paths.OrderBy(p => !p.EndsWith(".html", StringComparison.Ordinal)))
        {
            var shown = await preview.Find(path, Stop);
            Assert.True(shown is not null, $"{path} is not shown.");
            Assert.True(shown.Content.AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(site.Output, path))), $"{path} differs.");
        }

        return true;
    }
}
