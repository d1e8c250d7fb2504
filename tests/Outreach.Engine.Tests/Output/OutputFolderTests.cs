namespace Outreach.Engine.Tests.Output;

/// <summary>Only what changed is made again, and whatever happens, the previous site is whole.</summary>
public sealed class OutputFolderTests
{
    private const string Story = "stories/meeting/index.en.md";

    [Fact]
    public void A_build_without_a_change_touches_no_file()
    {
        using var site = new TestSite().Publish();
        var before = site.Snapshot();
        var result = site.Build();
        Assert.Equal(before, site.Snapshot());
        Assert.Equal((0, 0, 0), (result.Output!.Written, result.Output.Removed, result.PdfsPrinted));
    }

    [Fact]
    public void Changing_a_storys_last_words_changes_its_own_page_and_sheet_only()
    {
        using var site = new TestSite(
            """
            -- stories/other/index.en.md --
            ---
            kind: snapshot
            title: Other
            summary: Another story.
            published: 2016
            topics: [safe-migration]
            awards: [ctip]
            ---
            First words.

            Last words.
            """
        ).Publish();
        var before = site.Snapshot();
        site.Edit("stories/other/index.en.md", "Last words.", "The very last words.").Publish();
        var after = site.Snapshot();
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(
            ["en/stories/other/index.html", "en/stories/other/other-en.pdf", "km/stories/other/index.html"],
            after.Where(f => f.Value != before[f.Key]).Select(f => f.Key)
        );
    }

    [Fact]
    public void An_edit_that_only_moves_lines_prints_nothing()
    {
        using var site = new TestSite().Publish();
        var printed = site.Printer.Sheets;
        site.Edit(Story, "kind: snapshot", "# A note.\n\nkind: snapshot").Publish();
        Assert.Equal(printed, site.Printer.Sheets);
    }

    [Fact]
    public void A_story_that_is_taken_away_disappears_with_its_sheets_and_pictures()
    {
        using var site = new TestSite().Publish();
        site.Remove("stories/meeting").Publish();
        Assert.DoesNotContain(
            site.Snapshot().Keys,
            path => path.Contains("meeting", StringComparison.Ordinal) || path.StartsWith("assets/photos/", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Files_that_no_build_made_vanish_from_the_output_folder()
    {
        using var site = new TestSite().Publish();
        var before = site.Snapshot();
        File.WriteAllText(Path.Combine(site.Output, "en/notes.txt"), "Remember the milk.");
        site.Publish();
        Assert.Equal(before, site.Snapshot());
    }

    [Fact]
    public void A_published_file_that_somebody_changed_is_made_again()
    {
        using var site = new TestSite().Publish();
        var before = Folders.Hashes(site.Output);
        File.WriteAllText(Path.Combine(site.Output, "en/index.html"), "Hello.");
        File.Delete(Path.Combine(site.Output, "km/index.html"));
        site.Publish();
        Assert.Equal(before, Folders.Hashes(site.Output));
    }

    [Fact]
    public void A_failed_build_leaves_everything_as_it_was()
    {
        using var site = new TestSite().Publish();
        var before = site.Snapshot();
        site.Edit(Story, "awards: [ctip]", "awards: [acme]");
        Assert.False(site.Build().Succeeded);
        Assert.Equal(before, site.Snapshot());
        Assert.Equal(
            ["cache", "input", "output"],
            Directory.GetDirectories(site.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void A_folder_with_other_peoples_files_is_not_replaced()
    {
        using var site = new TestSite();
        Directory.CreateDirectory(site.Output);
        File.WriteAllText(Path.Combine(site.Output, "thesis.doc"), "Ten years of work.");
        var before = site.Snapshot();
        var refusal = Assert.Throws<IOException>(() => site.Build());
        Assert.Contains(
            "was not made by this program",
            refusal.Message.Replace("were not", "was not", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Equal(before, site.Snapshot());
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        using var site = new TestSite();
        Directory.CreateDirectory(site.Output);
        site.Publish();
        Assert.True(site.IsPublished("en/index.html"));
    }

    [Fact]
    public void A_full_disk_in_the_middle_leaves_the_previous_site_and_is_told_as_such()
    {
        using var site = new TestSite().Publish();
        var before = site.Snapshot();
        site.Photos = new FakePhotoRenderer
        {
            Version = "fake renderer 2",
            BeforeRender = () => throw new IOException("No space left on device."),
        };
        Assert.Equal("No space left on device.", Assert.Throws<IOException>(() => site.Build()).Message);
        Assert.Equal(before, site.Snapshot());
        site.Photos = new FakePhotoRenderer();
        Assert.True(site.Build().Succeeded);
        Assert.Equal(before, site.Snapshot());
    }

    [Fact]
    public void A_build_that_is_stopped_in_the_middle_leaves_the_previous_site()
    {
        using var site = new TestSite().Publish();
        var before = site.Snapshot();
        using var stop = new CancellationTokenSource();
        site.Cancellation = stop.Token;
        site.Photos = new FakePhotoRenderer { Version = "fake renderer 2", BeforeRender = stop.Cancel };
        Assert.ThrowsAny<OperationCanceledException>(() => site.Build());
        Assert.Equal(before, site.Snapshot());
        Assert.Equal(
            ["cache", "input", "output"],
            Directory.GetDirectories(site.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void What_a_killed_build_left_beside_the_site_is_cleared_away()
    {
        using var site = new TestSite().Publish();
        var before = site.Snapshot();
        Directory.CreateDirectory(Path.Combine(site.Folder, ".output.next/en"));
        File.WriteAllText(Path.Combine(site.Folder, ".output.next/en/index.html"), "Half a page");
        site.Publish();
        Assert.Equal(before, site.Snapshot());
        Assert.False(Directory.Exists(Path.Combine(site.Folder, ".output.next")));
    }

    [Fact]
    public void A_site_whose_name_was_left_aside_between_two_renames_is_found_again()
    {
        using var site = new TestSite().Publish();
        var before = site.Snapshot();
        Directory.Move(site.Output, Path.Combine(site.Folder, ".output.old"));
        site.Publish();
        Assert.Equal(before, site.Snapshot());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nonsense\n\0\0\0 1 2 3 4\n- - - -\n")]
    public void Without_a_manifest_or_with_a_damaged_one_the_site_is_made_anew(string? damage)
    {
        using var site = new TestSite().Publish();
        var before = Folders.Hashes(site.Output);
        var manifest = Assert.Single(Directory.GetFiles(site.Cache, "manifest-*.txt"));
        File.Delete(manifest);
        if (damage is not null)
        {
            File.WriteAllText(manifest, damage);
        }

        site.Edit(Story, "Leaders met in", "People met in").Publish();
        site.Edit(Story, "People met in", "Leaders met in").Publish();
        Assert.Equal(before, Folders.Hashes(site.Output));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1, 2, 3]")]
    public void A_damaged_note_of_a_printed_sheet_means_that_it_is_printed_again(string damage)
    {
        using var site = new TestSite().Publish();
        var before = Folders.Hashes(site.Output);
        foreach (var facts in Directory.GetFiles(Path.Combine(site.Cache, "pdf"), "*.json"))
        {
            File.WriteAllText(facts, damage);
        }

        site.Publish();
        Assert.Equal(before, Folders.Hashes(site.Output));
    }

    [Fact]
    public void Without_the_cache_the_site_is_the_same()
    {
        using var site = new TestSite().Publish();
        var before = Folders.Hashes(site.Output);
        Directory.Delete(site.Cache, recursive: true);
        site.Publish();
        Assert.Equal(before, Folders.Hashes(site.Output));
    }

    [Fact]
    public void What_is_dated_later_expired_or_a_draft_is_held_back_and_said()
    {
        using var site = new TestSite()
            .Edit(Story, "published: 2017-03-14", "published: 2026-01-02")
            .Edit("leaflets/going-away/index.en.md", "edition: 1", "edition: 1\nexpires: 2026-01-01")
            .Edit("pages/about/index.en.md", "nav: true", "draft: true");
        var result = site.Build();
        Assert.Equal(
            ["stories/meeting/index.en.md", "leaflets/going-away/index.en.md", "pages/about/index.en.md"],
            result.HeldBack.Select(h => h.Path)
        );
        Assert.DoesNotContain(
            site.Snapshot().Keys,
            p =>
                p.Contains("meeting", StringComparison.Ordinal)
                || p.Contains("going-away", StringComparison.Ordinal)
                || p.Contains("about", StringComparison.Ordinal)
        );
    }
}
