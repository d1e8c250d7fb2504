namespace Outreach.Site.Tests;

/// <summary>
/// A theme that was tampered with: whatever it does to a donor's words, on the web or on paper, the build sees it in a
/// real browser and publishes nothing.
/// </summary>
public sealed class TamperTests(OneBrowser browser)
{
    private const string WebStyle = "assets/styles/pages.css";
    private const string PrintStyle = "assets/styles/print-sheet.css";

    [Theory]
    [InlineData("hidden", WebStyle, ".colophon-texts { display: none }", "en/stories/well/index.html: error OUT321", "is hidden")]
    [InlineData(
        "shrunk",
        WebStyle,
        ".colophon p { font-size: 5px !important }",
        "en/stories/well/index.html: error OUT321",
        "is too small"
    )]
    [InlineData("faded", WebStyle, ".colophon p { color: #ddd !important }", "en/stories/well/index.html: error OUT321", "is too faint")]
    [InlineData(
        "invisible in the dark",
        WebStyle,
        "@media (prefers-color-scheme: dark) { .colophon p { color: #223 !important } }",
        "en/stories/well/index.html: error OUT321",
        "phone, dark"
    )]
    [InlineData(
        "left off the printed page",
        WebStyle,
        "@media print { .colophon-texts { display: none !important } }",
        "en/stories/well/index.html: error OUT321",
        "paper"
    )]
    [InlineData(
        "cut off",
        WebStyle,
        ".colophon-texts p { max-height: 4px; overflow: hidden }",
        "en/stories/well/index.html: error OUT321",
        "is cut off"
    )]
    [InlineData(
        "covered",
        WebStyle,
        ".colophon-texts { position: relative } .colophon-texts::after { content: ''; position: absolute; inset: 0; background: #fff }",
        "en/stories/well/index.html: error OUT321",
        "is hidden"
    )]
    [InlineData(
        "put into capitals",
        WebStyle,
        ".colophon p { text-transform: uppercase }",
        "en/stories/well/index.html: error OUT321",
        "is changed by the style sheet"
    )]
    [InlineData(
        "hidden in the page's foot",
        WebStyle,
        "body > footer p { visibility: hidden }",
        "en/stories/well/index.html: error OUT321",
        "is hidden"
    )]
    [InlineData(
        "white on the sheet",
        PrintStyle,
        ".wording-text { color: #fff !important }",
        "en/stories/well/well-en.pdf: error OUT321",
        "is too faint"
    )]
    [InlineData(
        "tiny on the sheet",
        PrintStyle,
        ".wording-text { font-size: 4pt !important }",
        "en/stories/well/well-en.pdf: error OUT321",
        "is too small"
    )]
    [InlineData(
        "gone from the sheet",
        PrintStyle,
        ".wording-text { display: none !important }",
        "en/stories/well/well-en.pdf: error OUT321",
        "is hidden"
    )]
    public void A_style_sheet_that_takes_the_donors_words_from_readers_publishes_nothing(
        string how,
        string file,
        string rule,
        string problem,
        string words
    )
    {
        using var folder = new TemporaryFolder();
        var run = Build(folder, theme => File.AppendAllText(Path.Combine(theme, file), "\n" + rule + "\n"));

        AssertRefused(folder, run, how, problem, words);
    }

    [Theory]
    [InlineData(
        "reworded",
        "partials/donor-text.liquid",
        "{{ text.wording }}",
        "{{ text.wording | replace: 'paid', 'partly paid' }}",
        "en/stories/well/index.html: error OUT308",
        "does not stand on this page"
    )]
    [InlineData(
        "behind a control",
        "layouts/story.liquid",
        "{% include 'funding' %}",
        "<details><summary>Donor</summary>{% include 'funding' %}</details>",
        "en/stories/well/index.html: error OUT308",
        "is not shown to readers"
    )]
    [InlineData(
        "dropped from the foot",
        "layouts/base.liquid",
        "{% include 'footer' %}",
        "",
        "en/stories/well/index.html: error OUT308",
        "foot"
    )]
    [InlineData(
        "reworded on the sheet",
        "print/funding.liquid",
        "{{ text.wording }}",
        "{{ text.wording | replace: 'paid', 'partly paid' }}",
        "en/stories/well/well-en.pdf: error OUT321",
        "does not stand there"
    )]
    public void A_template_that_takes_the_donors_words_from_readers_publishes_nothing(
        string how,
        string file,
        string text,
        string by,
        string problem,
        string words
    )
    {
        using var folder = new TemporaryFolder();
        var run = Build(folder, theme => Folders.Replace(Path.Combine(theme, file), text, by));

        AssertRefused(folder, run, how, problem, words);
    }

    [Fact]
    public void The_theme_as_it_is_shows_them()
    {
        using var folder = new TemporaryFolder();
        var run = Build(folder, _ => { });

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("looked at as readers see them", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_browser_the_build_says_that_nobody_has_looked()
    {
        using var folder = new TemporaryFolder();
        var run = Build(
            folder,
            theme => File.AppendAllText(Path.Combine(theme, WebStyle), "\n.colophon-texts { display: none }\n"),
            "--no-pdf"
        );

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains("No browser has looked at the pages (--no-pdf)", run.Out, StringComparison.Ordinal);
    }

    private CliRun Build(TemporaryFolder folder, Action<string> tamper, params string[] more)
    {
        var theme = Folders.Copy(Repository.Theme, folder.At("theme"));
        tamper(theme);
        var input = Path.Combine(Repository.Cases, "whole-sites", "one-donor", "input");
        return Cli.Run([
            "build",
            "--input",
            input,
            "--theme",
            theme,
            "--output",
            folder.At("output"),
            "--cache",
            folder.At("cache"),
            "--date",
            "2026-06-01",
            .. more.Length > 0 ? more : browser.Arguments,
        ]);
    }

    private static void AssertRefused(TemporaryFolder folder, CliRun run, string how, string problem, string words)
    {
        Assert.True(run.ExitCode == 1, $"{how}: {run}");
        Assert.True(
            run.Error.Split('\n')
                .Any(line => line.StartsWith(problem, StringComparison.Ordinal) && line.Contains(words, StringComparison.Ordinal)),
            $"{how}: {run}"
        );
        Assert.False(Directory.Exists(folder.At("output")), how);
    }
}
