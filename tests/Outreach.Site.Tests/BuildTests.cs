using System.Diagnostics;
using System.Text.Json;

namespace Outreach.Site.Tests;

/// <summary>What the build command promises to people and scripts.</summary>
public sealed class BuildTests(BuiltSite site) : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private string Input => folder.At("input");

    private string Output => folder.At("output");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_its_disclaimer_nothing_is_published_and_the_place_and_the_remedy_are_named()
    {
        Folders.Copy(Repository.Input, Input);
        Folders.Copy(site.Output, Output);
        var before = Folders.Hashes(Output);
        var award = Path.Combine(Input, "awards", "ctip.yml");
        var (start, end) = WordingsOf(award);
        var text = File.ReadAllText(award);
        File.WriteAllText(award, text[..start] + text[end..]);

        var run = Cli.Run(Cli.Build(Input, folder.Path));

        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"(?m)^awards/ctip\.yml:[0-9]+:[0-9]+: error OUT3[0-9]{2}: .+\n  hint: .+$", run.Error);
        Assert.Contains("Nothing was published", run.Out, StringComparison.Ordinal);
        Assert.Equal(before, Folders.Hashes(Output));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.Path), f => Path.GetFileName(f).StartsWith('.'));
    }

    [Fact]
    public void All_problems_are_listed_and_not_only_the_first()
    {
        Folders.Copy(Repository.Input, Input);
        var story = Path.Combine(Input, "stories", "svay-rieng-refresher", "index.en.md");
        Folders.Replace(story, "awards: [ctip]", "awards: [cptip]");
        Folders.Replace(story, "kind: snapshot", "kind: snapshoot");
        Folders.Replace(Path.Combine(Input, "pages", "about", "index.en.md"), "awards: own-funds\n", "");

        var run = Cli.Run(Cli.Build(Input, folder.Path));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("stories/svay-rieng-refresher/index.en.md:8:10: error OUT201", run.Error, StringComparison.Ordinal);
        Assert.Contains("stories/svay-rieng-refresher/index.en.md:2:7: error OUT105", run.Error, StringComparison.Ordinal);
        Assert.Contains("pages/about/index.en.md:", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Output));
    }

    [Theory]
    [InlineData("bild")]
    [InlineData("build", "--unknown")]
    [InlineData("build", "--report", "xml")]
    [InlineData("build", "--date", "14/04/2026")]
    [InlineData("build", "--base-url", "outreach")]
    [InlineData("build", "--input", "no-such-folder")]
    public void A_wrong_command_line_ends_with_2_and_says_why(params string[] arguments)
    {
        var start = Cli.Start([.. arguments]);
        start.WorkingDirectory = Repository.Root;

        var run = Cli.Run(start);

        Assert.Equal(2, run.ExitCode);
        Assert.NotEmpty(run.Error.Trim());
    }

    [Fact]
    public void A_browser_that_is_not_there_ends_with_3_and_says_what_to_type()
    {
        var run = Cli.Run(Cli.Build(Repository.Input, folder.Path, "--browser", "/no/such/browser"));

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("/no/such/browser", run.Error, StringComparison.Ordinal);
        Assert.Contains("--no-pdf", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void A_folder_that_the_program_did_not_make_is_left_alone()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, "thesis.txt"), "ten years of work");

        var run = Cli.Run(Cli.Build(Repository.Input, folder.Path, "--no-pdf"));

        Assert.Equal(3, run.ExitCode);
        Assert.Equal(["thesis.txt"], Folders.Files(Output));
        Assert.Contains("--output", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_disk_that_is_full_ends_with_3_and_leaves_the_old_site()
    {
        Folders.Copy(site.Output, Output);
        var before = Folders.Hashes(Output);
        // The device that is always full stands where each picture is put before it gets its name.
        foreach (var picture in Folders.Files(Path.Combine(site.Cache, "made", "assets", "photos")))
        {
            var place = folder.At($"cache/made/assets/photos/{picture}.next");
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.CreateSymbolicLink(place, "/dev/full");
        }

        var run = Cli.Run(Cli.Build(Repository.Input, folder.Path, "--no-pdf"));

        Assert.True(run.ExitCode == 3, run.ToString());
        Assert.Contains("No space left on device", run.Error, StringComparison.Ordinal);
        Assert.Contains("previous site stands untouched", run.Error, StringComparison.Ordinal);
        Assert.Equal(before, Folders.Hashes(Output));
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.Path), f => Path.GetFileName(f).StartsWith('.'));
    }

    [Fact]
    public void A_killed_build_leaves_the_old_site_and_the_next_one_tidies_up()
    {
        Folders.Copy(Repository.Input, Input);
        var first = Cli.Run(Cli.Build(Input, folder.Path, "--no-pdf"));
        Assert.True(first.ExitCode == 0, first.ToString());
        var before = Folders.Hashes(Output);
        Folders.Replace(Path.Combine(Input, "site.yml"), "en: Community Outreach Cambodia", "en: Another Name");

        using (var process = Process.Start(Cli.Start(Cli.Build(Input, folder.Path, "--no-pdf")))!)
        {
            var aside = folder.At(".output.next");
            Assert.True(SpinWait.SpinUntil(() => Directory.Exists(aside) || process.HasExited, TimeSpan.FromMinutes(2)));
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            Assert.NotEqual(0, process.ExitCode);
        }

        Assert.Equal(before, Folders.Hashes(Output));
        var again = Cli.Run(Cli.Build(Input, folder.Path, "--no-pdf"));
        Assert.True(again.ExitCode == 0, again.ToString());
        Assert.Contains("Another Name", File.ReadAllText(Path.Combine(Output, "en", "index.html")), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFileSystemEntries(folder.Path), f => Path.GetFileName(f).StartsWith('.'));
    }

    [Fact]
    public void A_second_build_of_the_same_input_writes_nothing()
    {
        Folders.Copy(site.Cache, folder.At("cache"));
        var first = Cli.Run(Cli.Build(Repository.Input, folder.Path));
        Assert.True(first.ExitCode == 0, first.ToString());

        var run = Cli.Run(Cli.Build(Repository.Input, folder.Path));

        Assert.Contains("(0 printed now)", run.Out, StringComparison.Ordinal);
        Assert.Contains("0 files written, ", run.Out, StringComparison.Ordinal);
        Assert.Contains(" unchanged, 0 removed.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_writes_no_site()
    {
        var run = Cli.Run("check", "--input", Repository.Input, "--theme", Repository.Theme, "--cache", folder.At("cache"), "--no-pdf");

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("Nothing was written.", run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void A_preview_asks_not_to_be_indexed()
    {
        var run = Cli.Run(Cli.Build(Repository.Input, folder.Path, "--no-pdf", "--preview", "--base-url", "https://preview.example.org"));

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal("User-agent: *\nDisallow: /\n", File.ReadAllText(Path.Combine(Output, "robots.txt")));
        Assert.Contains("  X-Robots-Tag: noindex\n", File.ReadAllText(Path.Combine(Output, "_headers")), StringComparison.Ordinal);
        Assert.Contains(
            "https://preview.example.org/en/",
            File.ReadAllText(Path.Combine(Output, "en", "index.html")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_pipe_gets_plain_lines_without_progress_or_colour()
    {
        Assert.DoesNotContain('\u001b', site.Run.Out + site.Run.Error);
        Assert.DoesNotContain('\r', site.Run.Out + site.Run.Error);
        Assert.Matches(@"(?m)^25 pages, 26 PDFs \(26 printed now\), [0-9]+ photograph renditions in ", site.Run.Out);
        Assert.Matches(@"(?m)^stories/svay-rieng-refresher/index\.km\.md:4:14: warning OUT209: .+\n  hint: .+$", site.Run.Error);
    }

    [Fact]
    public void A_report_for_programs_is_one_JSON_document_and_nothing_else()
    {
        Folders.Copy(Repository.Input, Input);
        Folders.Replace(Path.Combine(Input, "stories", "svay-rieng-refresher", "index.en.md"), "awards: [ctip]", "awards: [cptip]");

        var run = Cli.Run(Cli.Build(Input, folder.Path, "--report", "json"));

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(run.Error);
        using var report = JsonDocument.Parse(run.Out);
        Assert.False(report.RootElement.GetProperty("succeeded").GetBoolean());
        Assert.False(report.RootElement.GetProperty("published").GetBoolean());
        var error = report
            .RootElement.GetProperty("diagnostics")
            .EnumerateArray()
            .First(d => d.GetProperty("severity").GetString() == "error");
        Assert.Equal("OUT201", error.GetProperty("code").GetString());
        Assert.Equal("stories/svay-rieng-refresher/index.en.md", error.GetProperty("file").GetString());
        Assert.Equal((8, 10), (error.GetProperty("line").GetInt32(), error.GetProperty("column").GetInt32()));
        Assert.Contains("ctip", error.GetProperty("hint").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_for_GitHub_stands_beside_the_lines_of_a_pull_request()
    {
        var run = Cli.Run(
            "check",
            "--input",
            Repository.Input,
            "--theme",
            Repository.Theme,
            "--cache",
            folder.At("cache"),
            "--no-pdf",
            "--report",
            "github"
        );

        Assert.Equal(0, run.ExitCode);
        Assert.Matches(
            @"(?m)^::warning file=[^\n]*stories/svay-rieng-refresher/index\.km\.md,line=4,col=14,title=OUT209::No native reader has "
                + @"read this translation[^\n]*%0A[^\n]+$",
            run.Out
        );
    }

    /// <summary>From the start of the line <c>wordings:</c> to the start of the next key.</summary>
    private static (int Start, int End) WordingsOf(string award)
    {
        var text = File.ReadAllText(award);
        var start = text.IndexOf("\nwordings:", StringComparison.Ordinal) + 1;
        var end = text.IndexOf("\nimprint:", StringComparison.Ordinal) + 1;
        Assert.True(start > 0 && end > start);
        Assert.Contains("sole responsibility of Winrock International", text[start..end], StringComparison.Ordinal);
        return (start, end);
    }
}
