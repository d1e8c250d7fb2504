namespace Outreach.Site.Tests;

/// <summary>What a person is told who asks why something is marked as it is, or why it is not live.</summary>
public sealed class ExplainTests
{
    [Theory]
    [InlineData("svay-rieng-refresher")]
    [InlineData("stories/svay-rieng-refresher")]
    [InlineData("/en/stories/svay-rieng-refresher/")]
    [InlineData("https://outreach.example.org/en/stories/svay-rieng-refresher")]
    [InlineData("/en/stories/svay-rieng-refresher/svay-rieng-refresher-en.pdf")]
    [InlineData("input/stories/svay-rieng-refresher/index.en.md")]
    public void A_story_is_found_by_its_folder_its_file_or_its_address(string what)
    {
        var told = Explain(what).Out;

        Assert.Contains("Local Leaders Share Lessons Learned", told, StringComparison.Ordinal);
        Assert.Contains("  Published.\n", told, StringComparison.Ordinal);
        Assert.Contains(
            "[disclaimer, English] The content of this story is the sole responsibility of Winrock International",
            told,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Each_step_of_a_decision_is_told_with_the_place_of_its_rule()
    {
        var told = Explain("/en/leaflets/going-to-work-far-away/").Out;

        Assert.Contains(
            "1. The award ctip paid for it, and the donor of that award is usaid. (awards/ctip.yml:4:8)",
            told,
            StringComparison.Ordinal
        );
        Assert.Matches(
            """2\. The disclaimer is the text “product” of the donor pack usaid, .*undated.*\(donors/usaid\.yml:[0-9]+:5\)""",
            told
        );
        Assert.Contains("Not yet checked against its source.", told, StringComparison.Ordinal);
        Assert.Contains("    /en/leaflets/going-to-work-far-away/going-to-work-far-away-a4-en.pdf\n", told, StringComparison.Ordinal);
        Assert.Contains("    /en/leaflets/going-to-work-far-away/going-to-work-far-away-a4-copy-en.pdf\n", told, StringComparison.Ordinal);
        Assert.DoesNotContain("/km/leaflets/", told, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_told_in_Khmer_too()
    {
        var told = Explain("/km/leaflets/going-to-work-far-away/", "--language", "km").Out;

        Assert.Contains("១. ជំនួយ ctip", told, StringComparison.Ordinal);
        Assert.Contains("សេចក្ដីបដិសេធការទទួលខុសត្រូវ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("disclaimer", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en/")]
    [InlineData("/en/awards/ctip/")]
    public void A_page_that_shows_several_things_names_their_texts(string address) =>
        Assert.Contains("Government", Explain(address).Out, StringComparison.Ordinal);

    [Theory]
    [InlineData("draft: true", "2026-06-01", "Not published: it is a draft.")]
    [InlineData("expires: 2026-01-01", "2026-06-01", "Not published: it expired on 2026-01-01.")]
    [InlineData("draft: false", "2016-01-01", "Not published: it is to be published on 2017-03-14.")]
    [InlineData("topics: [no-such-topic]", "2026-06-01", "Not published: it has the errors below.")]
    public void What_is_not_live_is_said_to_be_held_back_and_why(string line, string today, string reason)
    {
        using var folder = new TemporaryFolder();
        var input = Folders.Copy(Path.Combine(Repository.Cases, "whole-sites", "one-donor", "input"), folder.At("input"));
        var story = Path.Combine(input, "stories/well/index.en.md");
        File.WriteAllText(story, File.ReadAllText(story).Replace("topics: [water]", line, StringComparison.Ordinal));

        var told = Cli.Run(
            "explain",
            "well",
            "--input",
            input,
            "--theme",
            Repository.Theme,
            "--cache",
            folder.At("cache"),
            "--date",
            today
        ).Out;

        Assert.Contains(reason, told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_leads_nowhere_is_a_mistake_of_the_command_line_and_the_names_are_listed()
    {
        var run = Explain("svay-reing");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("stories/svay-rieng-refresher", run.Error, StringComparison.Ordinal);
    }

    private static CliRun Explain(string what, params string[] more)
    {
        using var folder = new TemporaryFolder();
        return Cli.Run(["explain", what, "--input", Repository.Input, "--theme", Repository.Theme, "--cache", folder.At("cache"), .. more]);
    }
}
