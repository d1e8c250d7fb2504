using System.IO.Compression;
using Outreach.Pdf;

namespace Outreach.Site.Tests;

/// <summary>The evidence that goes with a report to a donor.</summary>
public sealed class EvidenceTests(BuiltSite site)
{
    [Fact]
    public void It_holds_the_sheets_a_cover_that_lists_them_and_the_ledgers_rows()
    {
        using var folder = new TemporaryFolder();
        var run = Evidence(folder, "evidence.zip", "ctip");
        Assert.True(run.ExitCode == 0, run.ToString());
        using var zip = ZipFile.OpenRead(folder.At("evidence.zip"));

        Assert.Equal(
            [
                "ctip-en.pdf",
                .. SeedTests.LeafletSheets.Select(sheet => $"leaflets/going-to-work-far-away-{sheet}.pdf"),
                "marking-ledger.csv",
                "marking-ledger.json",
                "stories/svay-rieng-refresher-en.pdf",
                "stories/svay-rieng-refresher-km.pdf",
            ],
            zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            site.Bytes("en/stories/svay-rieng-refresher/svay-rieng-refresher-en.pdf"),
            Bytes(zip, "stories/svay-rieng-refresher-en.pdf")
        );
        var cover = SourceText.WithoutSpace(PdfTextReader.Read(Bytes(zip, "ctip-en.pdf")).Text);
        Assert.All(
            (string[])
                [
                    "Cambodia Countering Trafficking-in-Persons",
                    "https://outreach.example.org/en/leaflets/going-to-work-far-away/",
                    "The content of this story is the sole responsibility of Winrock International and does not necessarily reflect "
                        + "the views of USAID or the United States Government.",
                ],
            words => Assert.Contains(SourceText.WithoutSpace(words), cover, StringComparison.Ordinal)
        );
        var rows = System
            .Text.Encoding.UTF8.GetString(Bytes(zip, "marking-ledger.csv"))
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(
            rows,
            row =>
                row.StartsWith(
                    "/km/stories/svay-rieng-refresher/svay-rieng-refresher-km.pdf,km,story,ctip,usaid,disclaimer,",
                    StringComparison.Ordinal
                )
        );
        Assert.All(rows.Skip(1), row => Assert.Contains(",ctip,", row, StringComparison.Ordinal));
        Assert.False(Directory.Exists(folder.At("output")));
    }

    [Fact]
    public void The_same_site_makes_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        Evidence(folder, "one.zip", "ctip", "--language", "km");
        Evidence(folder, "two.zip", "ctip", "--language", "km");

        Assert.Equal(File.ReadAllBytes(folder.At("one.zip")), File.ReadAllBytes(folder.At("two.zip")));
    }

    [Fact]
    public void Publication_dates_choose_what_is_in_it()
    {
        using var folder = new TemporaryFolder();
        var input = Path.Combine(Repository.Cases, "whole-sites", "one-donor", "input");
        string[] Names(string from, string to)
        {
            var file = folder.At($"{from}.zip");
            var run = Cli.Run(
                "evidence",
                "wells",
                "--input",
                input,
                "--theme",
                Repository.Theme,
                "--cache",
                folder.At("cache"),
                "--file",
                file,
                "--from",
                from,
                "--to",
                to
            );
            Assert.True(run.ExitCode == 0, run.ToString());
            using var zip = ZipFile.OpenRead(file);
            return [.. zip.Entries.Select(e => e.FullName).Where(n => n.StartsWith("stories/", StringComparison.Ordinal))];
        }

        Assert.Equal(["stories/well-en.pdf", "stories/well-km.pdf"], Names("2017-01-01", "2017-12-31").Order(StringComparer.Ordinal));
        Assert.Empty(Names("2018-01-01", "2018-12-31"));
    }

    [Fact]
    public void An_award_that_does_not_exist_makes_no_file()
    {
        using var folder = new TemporaryFolder();
        var run = Evidence(folder, "evidence.zip", "ctpi");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("There is no award \"ctpi\".", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.At("evidence.zip")));
    }

    [Fact]
    public void Its_old_name_still_works_and_says_what_it_is_called_now()
    {
        var run = Cli.Run("donor-pack", "ctip", "--from", "2020-01-02", "--to", "2020-01-01");

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("donor-pack is called evidence now", run.Error, StringComparison.Ordinal);
        Assert.Contains("--from is a day before --to.", run.Error, StringComparison.Ordinal);
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        using var content = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private CliRun Evidence(TemporaryFolder folder, string file, string award, params string[] more)
    {
        var start = Cli.Start([
            "evidence",
            award,
            "--input",
            Repository.Input,
            "--theme",
            Repository.Theme,
            "--cache",
            site.Cache,
            "--file",
            folder.At(file),
            .. more,
        ]);
        start.WorkingDirectory = folder.Path;
        return Cli.Run(start);
    }
}
