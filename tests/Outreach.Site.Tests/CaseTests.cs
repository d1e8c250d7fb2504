using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Outreach.Pdf;
using UglyToad.PdfPig;

namespace Outreach.Site.Tests;

/// <summary>
/// Small sites as folders: cases/README.md says how to read and how to add one. A class for each theme, so that themes run
/// side by side.
/// </summary>
public sealed class CaseTests
{
    [Fact]
    public void Every_theme_of_the_cases_has_its_tests()
    {
        var tested = typeof(CaseTests)
            .Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("CaseTests", StringComparison.Ordinal))
            .Select(t => t.GetField("Theme")?.GetRawConstantValue())
            .OfType<string>();

        Assert.Equal(Case.Names(Repository.Cases), tested.Order(StringComparer.Ordinal));
    }
}

/// <summary>Who paid: the FUND checks.</summary>
public sealed class FundingCaseTests(OneBrowser browser)
{
    public const string Theme = "funding";

    public static TheoryData<string> Cases { get; } = Case.In(Theme);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_comes_out_as_expected(string name) => Case.Check(Theme, name, browser);
}

/// <summary>Which words stand, and in which language: the DISC checks.</summary>
public sealed class WordingCaseTests(OneBrowser browser)
{
    public const string Theme = "wordings";

    public static TheoryData<string> Cases { get; } = Case.In(Theme);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_comes_out_as_expected(string name) => Case.Check(Theme, name, browser);
}

/// <summary>Words that change, donors that go, awards that pass to another.</summary>
public sealed class OverTimeCaseTests(OneBrowser browser)
{
    public const string Theme = "over-time";

    public static TheoryData<string> Cases { get; } = Case.In(Theme);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_comes_out_as_expected(string name) => Case.Check(Theme, name, browser);
}

/// <summary>Notices for the site, a translation, a map.</summary>
public sealed class NoticeCaseTests(OneBrowser browser)
{
    public const string Theme = "notices";

    public static TheoryData<string> Cases { get; } = Case.In(Theme);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_comes_out_as_expected(string name) => Case.Check(Theme, name, browser);
}

/// <summary>Several donors of one story.</summary>
public sealed class SeveralDonorsCaseTests(OneBrowser browser)
{
    public const string Theme = "several-donors";

    public static TheoryData<string> Cases { get; } = Case.In(Theme);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_comes_out_as_expected(string name) => Case.Check(Theme, name, browser);
}

/// <summary>Logos: the LOGO checks.</summary>
public sealed class LogoCaseTests(OneBrowser browser)
{
    public const string Theme = "logos";

    public static TheoryData<string> Cases { get; } = Case.In(Theme);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_comes_out_as_expected(string name) => Case.Check(Theme, name, browser);
}

/// <summary>What a donor has lifted: the EXEM checks.</summary>
public sealed class ExemptionCaseTests(OneBrowser browser)
{
    public const string Theme = "exemptions";

    public static TheoryData<string> Cases { get; } = Case.In(Theme);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_comes_out_as_expected(string name) => Case.Check(Theme, name, browser);
}

/// <summary>Themes that do not keep the promise.</summary>
public sealed class ThemeCaseTests(OneBrowser browser)
{
    public const string Theme = "faulty-themes";

    public static TheoryData<string> Cases { get; } = Case.In(Theme);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_comes_out_as_expected(string name) => Case.Check(Theme, name, browser);
}

/// <summary>Whole sites.</summary>
public sealed class WholeSiteCaseTests(OneBrowser browser)
{
    public const string Theme = "whole-sites";

    public static TheoryData<string> Cases { get; } = Case.In(Theme);

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_comes_out_as_expected(string name) => Case.Check(Theme, name, browser);
}

/// <summary>Builds one case and looks at what came out.</summary>
internal static partial class Case
{
    private static readonly bool Accept = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static TheoryData<string> In(string theme) => [.. Names(Path.Combine(Repository.Cases, theme))];

    public static IEnumerable<string> Names(string folder) =>
        Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)).Where(n => n[0] != '_').Order(StringComparer.Ordinal);

    public static void Check(string theme, string name, OneBrowser browser)
    {
        var at = Path.Combine(Repository.Cases, theme, name);
        var expected = Path.Combine(at, "expected");
        var files = Folders.Files(expected);
        Assert.NotEmpty(files);
        Assert.NotEmpty(File.ReadAllText(Path.Combine(at, "README.md")).Trim());
        using var folder = new TemporaryFolder();
        var input =
            theme == WholeSiteCaseTests.Theme
                ? Path.Combine(at, "input")
                : Lay(
                    folder.At("input"),
                    Path.Combine(Repository.Cases, "_base", "input"),
                    Path.Combine(Repository.Cases, theme, "_base", "input"),
                    Path.Combine(at, "input")
                );
        var looks = Directory.Exists(Path.Combine(at, "theme"))
            ? Lay(folder.At("theme"), Repository.Theme, Path.Combine(at, "theme"))
            : Repository.Theme;
        var isPrinted = files.Any(f => f.Contains(".pdf.", StringComparison.Ordinal)) || theme == ThemeCaseTests.Theme;
        string[] paper = isPrinted ? browser.Arguments : ["--no-pdf"];
        string[] to = ["--output", folder.At("output"), "--cache", folder.At("cache")];

        var run = Cli.Run(["build", "--input", input, "--theme", looks, "--date", "2026-06-01", .. to, .. paper]);

        Assert.All(
            files,
            file =>
            {
                var actual = Look(file[..^".txt".Length], run, folder);
                if (Accept)
                {
                    File.WriteAllText(Path.Combine(expected, file), actual);
                }

                Assert.Equal(File.ReadAllText(Path.Combine(expected, file)), actual);
            }
        );
    }

    /// <summary>Lays folders over each other: a later file takes the place of an earlier one with its name.</summary>
    private static string Lay(string to, params string[] layers)
    {
        foreach (var layer in layers.Where(Directory.Exists))
        {
            foreach (var file in Folders.Files(layer))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(to, file))!);
                File.Copy(Path.Combine(layer, file), Path.Combine(to, file), overwrite: true);
            }
        }

        return to;
    }

    private static string Look(string what, CliRun run, TemporaryFolder folder) =>
        what switch
        {
            "run" => Told(run, folder),
            "ledger" => Ledger(folder, l => !l.Contains(",list,", StringComparison.Ordinal)),
            "whole-ledger" => Ledger(folder, _ => true),
            _ when what.EndsWith(".html", StringComparison.Ordinal) => WordsOfPage(Page(what, folder).QuerySelector("main")!),
            _ when what.EndsWith(".html.foot", StringComparison.Ordinal) => WordsOfPage(
                Page(what[..^".foot".Length], folder).QuerySelector("body > footer")!
            ),
            _ when what.EndsWith(".html.data", StringComparison.Ordinal) => DataOfPage(Page(what[..^".data".Length], folder)),
            _ when what.EndsWith(".pdf", StringComparison.Ordinal) => WordsOfSheet(File.ReadAllBytes(folder.At($"output/{what}"))),
            _ when what.EndsWith(".pdf.data", StringComparison.Ordinal) => DataOfSheet(
                File.ReadAllBytes(folder.At($"output/{what[..^".data".Length]}"))
            ),
            _ => File.ReadAllText(folder.At($"output/{what}")),
        };

    private static string Told(CliRun run, TemporaryFolder folder) =>
        $"{Distance().Replace(run.Error, "… mm")}{Time().Replace(run.Out, "")}exit code {run.ExitCode}\n".Replace(
            folder.Path + "/",
            "",
            StringComparison.Ordinal
        );

    private static string Ledger(TemporaryFolder folder, Func<string, bool> isLookedAt) =>
        string.Concat(
            File.ReadAllLines(folder.At("cache/marking-ledger.csv"))
                .Where(isLookedAt)
                .Select(l => Hash().Replace(l.TrimStart('\uFEFF'), "") + "\n")
        );

    private static IHtmlDocument Page(string path, TemporaryFolder folder) =>
        new HtmlParser().ParseDocument(File.ReadAllText(folder.At($"output/{path}")));

    /// <summary>
    /// Each run of text in a line of its own, after the element in which it stands; pictures by what they say, logos with
    /// their size too.
    /// </summary>
    private static string WordsOfPage(IElement part)
    {
        var lines = new StringBuilder();
        foreach (
            var element in part.QuerySelectorAll("*")
                .Where(e => e.LocalName == "img" || (IsLine(e) && !e.QuerySelectorAll("*").Any(IsLine)))
        )
        {
            var words =
                element.LocalName == "img"
                    ? WordsOfPicture(element)
                    : Weight().Replace(Space().Replace(element.TextContent, " ").Trim(), "… KB");
            if (words.Length > 0)
            {
                lines.Append(
                    CultureInfo.InvariantCulture,
                    $"{element.LocalName} [{element.Closest("[lang]")!.GetAttribute("lang")}] {words}\n"
                );
            }
        }

        return lines.ToString();
    }

    private static string WordsOfPicture(IElement picture) =>
        picture.GetAttribute("src")!.Contains("/logos/", StringComparison.Ordinal)
            ? $"{picture.GetAttribute("alt")} ({picture.GetAttribute("width")} × {picture.GetAttribute("height")})"
            : picture.GetAttribute("alt")!;

    private static bool IsLine(IElement element) =>
        element.LocalName is "h1" or "h2" or "h3" or "p" or "li" or "dt" or "dd" or "figcaption" or "caption" or "td" or "th"
        || (element.LocalName == "a" && element.ParentElement!.Closest("p, li, dd, figcaption, h2, h3") is null);

    /// <summary>What a page tells machines of itself.</summary>
    private static string DataOfPage(IHtmlDocument page)
    {
        var lines = new StringBuilder();
        foreach (var meta in page.QuerySelectorAll("meta[name=description], meta[property^='og:']"))
        {
            lines.Append(
                CultureInfo.InvariantCulture,
                $"{meta.GetAttribute("name") ?? meta.GetAttribute("property")}: {meta.GetAttribute("content")}\n"
            );
        }

        foreach (var data in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            lines.Append(data.TextContent.Trim()).Append('\n');
        }

        return lines.ToString();
    }

    /// <summary>Spaces are not reliable in a PDF, so there are none; a line ends where a sentence does.</summary>
    private static string WordsOfSheet(byte[] pdf)
    {
        var text = PdfTextReader.Read(pdf);
        return $"{text.Pages} page(s)\n" + Sentence().Replace(SourceText.WithoutSpace(text.Text), "$0\n") + "\n";
    }

    private static string DataOfSheet(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var about = document.Information;
        return $"title: {about.Title}\nauthor: {about.Author}\nsubject: {about.Subject}\nkeywords: {about.Keywords}\n";
    }

    /// <summary>How long it took, what the theme makes of it, and who looked at it: none is what a case is about.</summary>
    [GeneratedRegex(
        " in [0-9.]+ s(?=\\.)|(?m)^([0-9]+ files written|No browser has looked|[0-9]+ pages, one of each).*\\n|, [0-9]+ photograph "
            + "renditions",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Time();

    /// <summary>How far apart things stand, and how much of them is cut off: the theme's spacing.</summary>
    [GeneratedRegex("[0-9.]+ mm(?= (from its statement|too long|of it stand))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Distance();

    [GeneratedRegex(",[0-9a-f]{64}(?=,)", RegexOptions.None, 1000)]
    private static partial Regex Hash();

    [GeneratedRegex("[0-9០-៩]+ KB", RegexOptions.None, 1000)]
    private static partial Regex Weight();

    [GeneratedRegex("\\s+", RegexOptions.None, 60_000)]
    private static partial Regex Space();

    [GeneratedRegex("[។៖]|[.:](?=[\\p{Lu}\\u1780-\\u17E9])", RegexOptions.None, 1000)]
    private static partial Regex Sentence();
}
