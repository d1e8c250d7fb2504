using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Yaml;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;
using Block = Outreach.Model.Content.Block;
using HeadingBlock = Outreach.Model.Content.HeadingBlock;

namespace Outreach.Engine.Process.Markdown;

/// <summary>
/// Turns the text under the front matter into blocks. The whole file goes through the parser once, so that every place
/// is an offset into the file. What could carry script or reach outside is refused with its place, never passed on.
/// </summary>
internal sealed class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter()
        .UsePreciseSourceLocation()
        .UsePipeTables()
        .UseCustomContainers()
        .UseGenericAttributes()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .Use<KhmerEmphasis>()
        .Build();

    private readonly SourceFile file;
    private readonly CheckMarkdown check;
    private readonly ImmutableArray<Block>.Builder blocks = ImmutableArray.CreateBuilder<Block>();
    private readonly PlainWords words = new();
    private readonly HtmlRenderer renderer;
    private string firstParagraph = "";
    private int headings;

    private MarkdownReader(SourceFile file, Language language, DiagnosticBag diagnostics)
    {
        this.file = file;
        check = new CheckMarkdown(file, language, diagnostics);
        renderer = new HtmlRenderer(new StringWriter());
        Pipeline.Setup(renderer);

        // Raw HTML has been refused, save for comments: those are not published.
        renderer.ObjectRenderers.TryRemove<HtmlBlockRenderer>();
        renderer.ObjectRenderers.TryRemove<HtmlInlineRenderer>();
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlCustomContainerRenderer>(new BlockRenderer());
    }

    /// <summary>The body of a file, or null when it cannot be parsed (reported).</summary>
    /// <param name="file">The whole file, front matter included.</param>
    /// <param name="bodyStart">Where the front matter ends.</param>
    /// <param name="language">The file's language: links within the site lead to pages of that language.</param>
    /// <param name="diagnostics">Receives what is refused.</param>
    public static Body? Read(SourceFile file, int bodyStart, Language language, DiagnosticBag diagnostics)
    {
        try
        {
            return new MarkdownReader(file, language, diagnostics).ReadBody(bodyStart);
        }
        catch (ArgumentException tooDeep) when (tooDeep.Message.Contains("depth", StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(
                Rules.MarkdownTooDeep,
                file.Start,
                "The lists, quotations or brackets of this text are nested too deep to be read.",
                "Look for a long run of [ or > characters."
            );
            return null;
        }
    }

    /// <summary>Where a piece of a text stands in its file.</summary>
    public static SourceRange RangeOf(MarkdownObject node, SourceFile file) =>
        new(file, Math.Max(0, node.Span.Start), Math.Max(0, node.Span.Length));

    private Body ReadBody(int bodyStart)
    {
        var document = Markdig.Markdown.Parse(BlankFrontMatter(bodyStart), Pipeline);
        check.Run(document);
        foreach (var block in document)
        {
            ReadBlock(block);
        }

        return new Body(blocks.DrainToImmutable(), firstParagraph, check.Links, check.OutsideLinks);
    }

    /// <summary>The front matter was read already; blanked, it keeps every later offset where it is in the file.</summary>
    private string BlankFrontMatter(int bodyStart) =>
        bodyStart == 0 ? file.Text : string.Concat(new string(' ', bodyStart - 1), "\n", file.Text.AsSpan(bodyStart));

    private void ReadBlock(Markdig.Syntax.Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock:
                break;
            case Markdig.Syntax.HeadingBlock { Level: <= 2 } heading:
                headings++;
                blocks.Add(new HeadingBlock(words.Of(heading.Inline!), $"part-{headings}", RangeOf(heading, file)));
                break;
            case ParagraphBlock paragraph when CheckMarkdown.PhotosIn(paragraph) is { Count: > 0 } photos:
                blocks.AddRange(photos.Select(photo => new PhotoBlock(new Located<string>(photo.Url!, RangeOf(photo, file)))));
                break;
            case CustomContainer { Info: BlockRenderer.Help }:
                blocks.Add(new HelpBlock(Render(block), words.Of(block), RangeOf(block, file)));
                break;
            default:
                AddText(block);
                break;
        }
    }

    /// <summary>Comments and the targets of links leave nothing to read, and are no block.</summary>
    private void AddText(Markdig.Syntax.Block block)
    {
        var html = Render(block);
        if (html.Length == 0)
        {
            return;
        }

        var text = new TextBlock(html, words.Of(block), RangeOf(block, file), FactOf(block));
        blocks.Add(text);
        if (firstParagraph.Length == 0 && block is ParagraphBlock)
        {
            firstParagraph = text.Words;
        }
    }

    private string Render(Markdig.Syntax.Block block)
    {
        renderer.Render(block);
        var html = ((StringWriter)renderer.Writer).GetStringBuilder();
        var text = html.ToString();
        html.Clear();
        return text;
    }

    private static StatedFact? FactOf(Markdig.Syntax.Block block)
    {
        if (block is not CustomContainer { Info: BlockRenderer.Fact })
        {
            return null;
        }

        var properties = block.TryGetAttributes()?.Properties ?? [];
        return Value("value") is { } value ? new StatedFact(value, Value("label") ?? "", Value("source")) : null;

        string? Value(string key) => properties.Find(p => p.Key == key).Value;
    }
}
