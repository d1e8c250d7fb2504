using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Outreach.Pdf;

namespace Outreach.Site.Tests;

/// <summary>Whole sites as folders: cases/README.md says how to read and how to add one.</summary>
public sealed partial class CaseTests
{
    private static readonly bool Accept = Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1";

    public static TheoryData<string> Cases { get; } =
        [.. Directory.EnumerateDirectories(Repository.Cases).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_case_comes_out_as_expected(string name)
    {
        var expected = Path.Combine(Repository.Cases, name, "expected");
        var files = Folders.Files(expected);
        Assert.NotEmpty(files);
        Assert.NotEmpty(File.ReadAllText(Path.Combine(Repository.Cases, name, "README.md")).Trim());
        using var folder = new TemporaryFolder();
        string[] paper = files.Any(f => f.EndsWith(".pdf.txt", StringComparison.Ordinal)) ? [] : ["--no-pdf"];
        var start = Cli.Start(["build", "--input", Path.Combine(Repository.Cases, name, "input"), "--theme", Repository.Theme, "--date", "2026-06-01", .. paper]);
        start.WorkingDirectory = folder.Path;

        var run = Cli.Run(start);

        Assert.All(files, file =>
        {
            var actual = Look(file[..^".txt".Length], run, folder);
            if (Accept)
            {
                File.WriteAllText(Path.Combine(expected, file), actual);
            }

            Assert.Equal(File.ReadAllText(Path.Combine(expected, file)), actual);
        });
    }

    private static string Look(string what, CliRun run, TemporaryFolder folder) => what switch
    {
        "run" => $"{run.Error}{Time().Replace(run.Out, "")}exit code {run.ExitCode}\n",
        "ledger" => string.Concat(File.ReadAllLines(folder.At("cache/marking-ledger.csv")).Where(l => !l.Contains(",list,", StringComparison.Ordinal)).Select(l => Hash().Replace(l.TrimStart('\uFEFF'), "") + "\n")),
        _ when what.EndsWith(".html", StringComparison.Ordinal) => WordsOfPage(File.ReadAllText(folder.At($"output/{what}"))),
        _ when what.EndsWith(".pdf", StringComparison.Ordinal) => WordsOfSheet(File.ReadAllBytes(folder.At($"output/{what}"))),
        _ => File.ReadAllText(folder.At($"output/{what}")),
    };

    /// <summary>Each run of text in a line of its own, after the element in which it stands; pictures by what they say.</summary>
    private static string WordsOfPage(string html)
    {
        var lines = new StringBuilder();
        var main = new HtmlParser().ParseDocument(html).QuerySelector("main")!;
        foreach (var element in main.QuerySelectorAll("*").Where(e => e.LocalName == "img" || (IsLine(e) && !e.QuerySelectorAll("*").Any(IsLine))))
        {
            var words = element.LocalName == "img" ? element.GetAttribute("alt")! : Weight().Replace(Space().Replace(element.TextContent, " ").Trim(), "… KB");
            var language = element.Closest("[lang]")!.GetAttribute("lang");
            lines.Append(System.Globalization.CultureInfo.InvariantCulture, $"{element.LocalName} [{language}] {words}\n");
        }

        return lines.ToString();
    }

    private static bool IsLine(IElement element) =>
        element.LocalName is "h1" or "h2" or "h3" or "p" or "li" or "dt" or "dd" or "figcaption" or "caption" or "td" or "th"
        || (element.LocalName == "a" && element.ParentElement!.Closest("p, li, dd, figcaption, h2, h3") is null);

    /// <summary>Spaces are not reliable in a PDF, so there are none; a line ends where a sentence does.</summary>
    private static string WordsOfSheet(byte[] pdf)
    {
        var text = PdfTextReader.Read(pdf);
        return $"{text.Pages} page(s)\n" + Sentence().Replace(SourceText.WithoutSpace(text.Text), "$0\n") + "\n";
    }

    /// <summary>How long it took, and what the theme makes of it: neither is what a case is about.</summary>
    [GeneratedRegex(" in [0-9.]+ s(?=\\.)|(?m)^[0-9]+ files written.*\\n|, [0-9]+ photograph renditions", RegexOptions.None, 1000)]
    private static partial Regex Time();

    [GeneratedRegex(",[0-9a-f]{64}(?=,)", RegexOptions.None, 1000)]
    private static partial Regex Hash();

    [GeneratedRegex("[0-9០-៩]+ KB", RegexOptions.None, 1000)]
    private static partial Regex Weight();

    [GeneratedRegex("\\s+", RegexOptions.None, 1000)]
    private static partial Regex Space();

    [GeneratedRegex("[។៖]|[.:](?=[\\p{Lu}\\u1780-\\u17E9])", RegexOptions.None, 1000)]
    private static partial Regex Sentence();
}
