using System.Security.Cryptography;
using System.Text;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Tests.Process;

/// <summary>A text is blocks, each with its words and its place.</summary>
public sealed class BlockTests
{
    [Fact]
    public void Each_block_has_its_HTML_its_words_and_its_place()
    {
        var (blocks, text) = Read(
            """
            First *words*,
            and a [link](https://example.org/) &amp; more.

            ## What `changed`

            - one
            - two

            > said

            | a | b |
            |---|---|
            | c | d |

            ```
            code  here
            ```
            """
        );

        Assert.Equal(
            ["First words, and a link & more.", "What changed", "one two", "said", "a b c d", "code here"],
            blocks.Select(b => b.Words)
        );
        Assert.StartsWith("<p>First <em>words</em>", Assert.IsType<TextBlock>(blocks[0]).Html, StringComparison.Ordinal);
        Assert.Equal("What changed", Assert.IsType<HeadingBlock>(blocks[1]).Title);
        Assert.Equal(["First", "## Wh", "- one", "> sai", "| a |", "```\nc"], blocks.Select(b => text.Substring(b.At.Start, 5)));
    }

    [Fact]
    public void What_stands_between_colons_is_one_block_each()
    {
        var (blocks, _) = Read(
            """
            ::: figure {value="25" label="leaders" source="register"}
            in one year
            :::

            ::: pullquote {by="A leader"}
            We act.
            :::

            ::: callout
            One.

            Two.
            :::

            ::: help
            Ask at the commune.
            :::

            ![](meeting.jpg)
            """
        );

        Assert.Equal(
            ["25 leaders in one year register", "We act. A leader", "One. Two.", "Ask at the commune.", ""],
            blocks.Select(b => b.Words)
        );
        Assert.Equal(new StatedFact("25", "leaders", "register"), Assert.IsType<TextBlock>(blocks[0]).Fact);
        Assert.IsType<HelpBlock>(blocks[3]);
        Assert.Equal("meeting.jpg", Assert.IsType<PhotoBlock>(blocks[4]).File.Value);
    }

    [Fact]
    public void What_is_not_published_is_no_block()
    {
        var (blocks, _) = Read("<!-- a note -->\n\nWords, <!-- another --> and [more][1].\n\n[1]: https://example.org/\n");
        Assert.Equal(["Words, and more."], blocks.Select(b => b.Words));
    }

    [Fact]
    public void A_blocks_hash_is_that_of_its_words_however_they_are_set()
    {
        var (once, _) = Read("Words and\nmore.");
        var (again, _) = Read("*Words*   and\u00A0more.");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("Words and more."))), once[0].Hash);
        Assert.Equal(once[0].Hash, again[0].Hash);
    }

    private static (IReadOnlyList<Block> Blocks, string Text) Read(string body)
    {
        var problems = new DiagnosticBag();
        var file = new SourceFile("stories/a/index.en.md", $"title: A\n---\n{body}");
        var read = new ParseContent(Material.Story).Run(file, problems);
        Assert.Empty(problems);
        return (read!.Body.Blocks, file.Text);
    }
}
