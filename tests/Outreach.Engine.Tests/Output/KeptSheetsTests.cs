using Outreach.Engine.Output;
using Outreach.Model.Printing;

namespace Outreach.Engine.Tests.Output;

/// <summary>Sheets and the pictures of their pages are kept between builds, and made again when they are not whole.</summary>
public sealed class KeptSheetsTests
{
    private const string Picture = "en/leaflets/going-away/going-away-en-1.png";

    [Fact]
    public void What_was_printed_before_is_not_printed_again_and_has_the_same_pictures()
    {
        using var site = new TestSite().Publish();
        var before = Folders.Hashes(site.Output);
        var printed = site.Printer.Sheets;
        Assert.Contains(Picture, before.Keys);
        Directory.Delete(site.Output, recursive: true);
        site.Publish();
        Assert.Equal(printed, site.Printer.Sheets);
        Assert.Equal(before, Folders.Hashes(site.Output));
    }

    [Theory]
    [InlineData("cut off")]
    [InlineData("gone")]
    public void A_sheet_of_which_a_kept_picture_is_not_whole_is_printed_again_and_no_other(string damage)
    {
        using var site = new TestSite().Publish();
        var before = Folders.Hashes(site.Output);
        var printed = site.Printer.Sheets;
        var kept = Directory.GetFiles(Path.Combine(site.Cache, "pdf"), "*-0.png");
        Assert.Single(kept);
        if (damage == "gone")
        {
            File.Delete(kept[0]);
        }
        else
        {
            File.WriteAllBytes(kept[0], File.ReadAllBytes(kept[0])[..^1]);
        }

        Directory.Delete(site.Output, recursive: true);
        site.Publish();
        Assert.Equal(printed + 1, site.Printer.Sheets);
        Assert.EndsWith("going-away-a4-en.pdf", site.Printer.Jobs[^1].Path, StringComparison.Ordinal);
        Assert.Equal(before, Folders.Hashes(site.Output));
    }

    [Theory]
    [Covers("OUT902")]
    [InlineData("pdf", "*.pdf")]
    [InlineData("pdf", "*.json")]
    [InlineData("pdf", "*-1.png")]
    [InlineData("made/assets/photos", "*.jpg")]
    public void What_is_kept_and_was_damaged_is_made_again_and_said(string folder, string files)
    {
        using var site = new TestSite().Publish();
        var before = Folders.Hashes(site.Output);
        var kept = Directory.GetFiles(Path.Combine(site.Cache, folder), files).Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(kept);
        bytes[^2] ^= 1;
        File.WriteAllBytes(kept, bytes);

        Directory.Delete(site.Output, recursive: true);
        var result = site.Build();

        Assert.Single(result.Diagnostics, d => d.Rule.Code == "OUT902" && d.At.File.Path == $"{folder}/{Path.GetFileName(kept)}");
        Assert.Equal(before, Folders.Hashes(site.Output));
    }

    [Fact]
    public void A_note_of_a_time_when_there_were_no_pictures_does_not_count()
    {
        using var site = new TestSite().Publish();
        var printed = site.Printer.Sheets;
        foreach (var note in Directory.GetFiles(Path.Combine(site.Cache, "pdf"), "*.json"))
        {
            var text = File.ReadAllText(note);
            var at = text.IndexOf(",\"Pictures\"", StringComparison.Ordinal);
            File.WriteAllText(note, text[..at] + "}");
        }

        Directory.Delete(site.Output, recursive: true);
        site.Publish();
        Assert.Equal(2 * printed, site.Printer.Sheets);
    }

    [Fact]
    public void Where_pictures_are_made_in_another_way_all_is_made_anew()
    {
        using var site = new TestSite().Publish();
        var printed = site.Printer.Sheets;
        site.PagePictures.Version = "fake pictures 2";
        site.Publish();
        Assert.Equal(2 * printed, site.Printer.Sheets);
    }

    [Fact]
    public void A_picture_that_somebody_changed_in_the_published_site_is_put_back()
    {
        using var site = new TestSite().Publish();
        var before = Folders.Hashes(site.Output);
        File.WriteAllText(Path.Combine(site.Output, Picture), "Another picture.");
        site.Publish();
        Assert.Equal(before, Folders.Hashes(site.Output));
    }

    [Fact]
    public void Whatever_is_asked_for_decides_under_which_name_a_sheet_is_kept()
    {
        var job = new PrintJob("a.pdf", "<p>", Paper.A4, 2, new PdfMetadata("Title", "Author", "", "", "en", null), Sights.None);
        PrintJob[] jobs =
        [
            job,
            job with
            {
                Html = "<b>",
            },
            job with
            {
                Paper = Paper.A5,
            },
            job with
            {
                Paper = Paper.A4.Turn(),
            },
            job with
            {
                Pages = 1,
            },
            job with
            {
                Press = PressMarks.Usual,
            },
            job with
            {
                Press = new PressMarks(5, 10),
            },
            job with
            {
                PictureWidth = 1240,
            },
            job with
            {
                Metadata = job.Metadata with { Title = "Other" },
            },
        ];
        using var kept = new KeptFiles(new CacheFolder("cache"));
        var cache = new PdfCache(kept, "printer 1");
        Assert.Equal(jobs.Length, jobs.Select(cache.Key).Distinct().Count());
        Assert.Equal(cache.Key(job), cache.Key(job with { Path = "b.pdf" }));
        Assert.NotEqual(cache.Key(job), new PdfCache(kept, "printer 2").Key(job));
    }
}
