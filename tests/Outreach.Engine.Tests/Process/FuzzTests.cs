using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using CsCheck;
using Outreach.Engine.Process;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.Tests.Process;

/// <summary>Whatever is typed, the reader neither fails nor lets through what a text may not hold.</summary>
public sealed class FuzzTests
{
    private static readonly IReadOnlyDictionary<string, LogoFile?> NoLogos = ImmutableDictionary<string, LogoFile?>.Empty;

    private static readonly string[] Pieces =
    [
        "[",
        "]",
        "(",
        ")",
        "!",
        "<",
        ">",
        "\"",
        "'",
        "`",
        "*",
        "**",
        "_",
        "~~",
        "#",
        "## ",
        "- ",
        "1. ",
        "> ",
        "|",
        "|---|",
        ":",
        "::: ",
        ":::",
        "callout",
        "figure",
        "pullquote",
        "help",
        "{",
        "}",
        "{onclick=alert(1)}",
        "{#a .b c=\"d\"}",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "<img src=x onerror=alert(1)>",
        "javascript:",
        "JAVA\tSCRIPT:",
        "data:text/html,",
        "vbscript:",
        "https://example.org",
        "mailto:a@example.org",
        "//",
        "\\",
        "/",
        "&#106;",
        "&colon;",
        "&lt;",
        "[a]: ",
        "[a]",
        "(javascript:alert(1))",
        "\n",
        "\n\n",
        "\r\n",
        "    ",
        "\t",
        "\0",
        "\uFEFF",
        "\u200B",
        "ខ្មែរ",
        "្",
        "😀",
        "words ",
        "a",
        "1",
        "---\n",
        "```",
        "%",
        "@",
    ];

    private static readonly string[] YamlPieces =
    [
        "title",
        "awards",
        "photos",
        "file",
        "published",
        "translation",
        "status",
        ": ",
        ":",
        "- ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "\"",
        "'",
        "|",
        ">",
        ">-",
        "&a ",
        "*a",
        "<<: ",
        "!!str ",
        "!",
        "#",
        " #",
        "%",
        "@",
        "`",
        "?",
        "? ",
        "~",
        "null",
        "\n",
        "\n  ",
        "\n    ",
        "\t",
        "\r\n",
        "---",
        "...",
        "2017-03-14",
        "undated",
        "editions",
        "edition",
        "code",
        "abc23",
        "០១២",
        "ខ្មែរ",
        "😀",
        "\0",
        "\uFEFF",
        "\\x",
        "\\",
        "own-funds",
        "a",
        "1",
    ];

    [Fact]
    public void Any_text_is_read_without_a_mistake_of_the_program_and_without_script()
    {
        Gen.Int[0, Pieces.Length - 1]
            .Select(i => Pieces[i])
            .Array[0, 30]
            .Sample(
                pieces =>
                {
                    var body = string.Concat(pieces);
                    var problems = new DiagnosticBag();
                    var file = new SourceFile("stories/a/index.en.md", $"title: A\n---\n{body}");
                    var read = new ParseContent(Material.Story).Run(file, problems);
                    Assert.All(problems, p => Assert.InRange(p.At.Start, 0, file.Text.Length));
                    if (read is not null && !problems.HasErrors)
                    {
                        IsHarmless(
                            string.Concat(
                                read.Body.Blocks.Select(p =>
                                    p is TextBlock html ? html.Html
                                    : p is HelpBlock help ? help.Html
                                    : ""
                                )
                            )
                        );
                    }
                },
                iter: 20_000,
                print: pieces => string.Concat(pieces)
            );
    }

    [Fact]
    public void Any_head_is_read_without_a_mistake_of_the_program()
    {
        Gen.Int[0, YamlPieces.Length - 1]
            .Select(i => YamlPieces[i])
            .Array[0, 30]
            .Sample(
                pieces =>
                {
                    var problems = new DiagnosticBag();
                    var file = new SourceFile("stories/a/index.en.md", $"---\n{string.Concat(pieces)}\n---\nWords.\n");
                    new ParseContent(Material.Leaflet).Run(file, problems);
                    new ParseSettings(NoLogos).Run(file, problems);
                    new ParseAward().Run(file, problems);
                    new ParseDonor(NoLogos).Run(file, problems);
                    new ParseEditions().Run(new SourceFile("leaflets/a/editions.yml", file.Text), problems);
                    Assert.All(problems, p => Assert.InRange(p.At.Start, 0, file.Text.Length));
                },
                iter: 20_000,
                print: pieces => string.Concat(pieces)
            );
    }

    [Fact]
    public void A_head_that_cannot_be_read_is_said_to_be_so()
    {
        Gen.Int[0, YamlPieces.Length - 1]
            .Select(i => YamlPieces[i])
            .Array[0, 20]
            .Sample(
                pieces =>
                {
                    var problems = new DiagnosticBag();
                    var file = new SourceFile("awards/a.yml", string.Concat(pieces));
                    return YamlReader.Read(file, 0, file.Text.Length, problems) is not null || problems.HasErrors;
                },
                iter: 10_000,
                print: pieces => string.Concat(pieces)
            );
    }

    private static void IsHarmless(string html)
    {
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        foreach (var element in new HtmlParser().ParseDocument(html).All)
        {
            Assert.DoesNotContain(
                element.Attributes,
                a =>
                    a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    || (a.Name == "style" && !a.Value.StartsWith("text-align:", StringComparison.Ordinal))
            );
            foreach (var address in (string?[])[element.GetAttribute("href"), element.GetAttribute("src")])
            {
                if (address is not null && Uri.TryCreate(address, UriKind.Absolute, out var uri) && !address.StartsWith('/'))
                {
                    Assert.Contains(uri.Scheme, (string[])["http", "https", "mailto", "tel"]);
                }
            }
        }
    }
}
