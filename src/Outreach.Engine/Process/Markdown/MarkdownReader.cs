using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Yaml;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Engine.Process.Markdown;

/// <summary>
/// Turns the text under the front matter into parts. The whole file goes through the parser once, so that every place
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
    private readonly Language language;
    private readonly DiagnosticBag diagnostics;
    private readonly ImmutableArray<BodyPart>.Builder parts = ImmutableArray.CreateBuilder<BodyPart>();
    private readonly ImmutableArray<Located<string>>.Builder links = ImmutableArray.CreateBuilder<Located<string>>();
    private readonly ImmutableArray<Located<string>>.Builder outsideLinks = ImmutableArray.CreateBuilder<Located<string>>();
    private readonly ImmutableArray<Figure>.Builder figures = ImmutableArray.CreateBuilder<Figure>();
    private readonly ImmutableArray<string>.Builder anchors = ImmutableArray.CreateBuilder<string>();
    private readonly HtmlRenderer renderer;
    private string firstParagraph = "";
    private int headings;

    private MarkdownReader(SourceFile file, Language language, DiagnosticBag diagnostics)
    {
        this.file = file;
        this.language = language;
        this.diagnostics = diagnostics;
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

    private Body ReadBody(int bodyStart)
    {
        var document = Markdig.Markdown.Parse(BlankFrontMatter(bodyStart), Pipeline);
        CheckTree(document);
        foreach (var block in document)
        {
            ReadBlock(block);
        }

        FlushHtml();
        return new Body(
            parts.DrainToImmutable(),
            firstParagraph,
            links.DrainToImmutable(),
            outsideLinks.DrainToImmutable(),
            anchors.DrainToImmutable(),
            figures.DrainToImmutable()
        );
    }

    /// <summary>The front matter was read already; blanked, it keeps every later offset where it is in the file.</summary>
    private string BlankFrontMatter(int bodyStart) =>
        bodyStart == 0 ? file.Text : string.Concat(new string(' ', bodyStart - 1), "\n", file.Text.AsSpan(bodyStart));

    private void ReadBlock(Block block)
    {
        switch (block)
        {
            case YamlFrontMatterBlock:
                return;
            case HeadingBlock { Level: <= 2 } heading:
                FlushHtml();
                AddHeading(heading);
                return;
            case ParagraphBlock paragraph when PhotosIn(paragraph) is { Count: > 0 } photos:
                FlushHtml();
                parts.AddRange(photos.Select(photo => new PhotoPart(new Located<string>(photo.Url!, RangeOf(photo)))));
                return;
            case CustomContainer { Info: BlockRenderer.Help }:
                FlushHtml();
                renderer.Render(block);
                parts.Add(new HelpPart(TakeHtml()));
                return;
            default:
                if (firstParagraph.Length == 0 && block is ParagraphBlock first)
                {
                    firstParagraph = PlainText(first.Inline!);
                }

                renderer.Render(block);
                return;
        }
    }

    private void AddHeading(HeadingBlock heading)
    {
        headings++;
        var id = $"part-{headings}";
        anchors.Add(id);
        parts.Add(new HeadingPart(PlainText(heading.Inline!), id, RangeOf(heading)));
    }

    /// <summary>The photographs of a paragraph that holds nothing else.</summary>
    private static List<LinkInline> PhotosIn(ParagraphBlock paragraph)
    {
        var photos = new List<LinkInline>();
        foreach (var inline in paragraph.Inline!)
        {
            if (inline is LinkInline { IsImage: true } photo)
            {
                photos.Add(photo);
            }
            else if (inline is not LineBreakInline && !(inline is LiteralInline literal && literal.Content.IsEmptyOrWhitespace()))
            {
                return [];
            }
        }

        return photos;
    }

    private void FlushHtml()
    {
        var text = TakeHtml();
        if (text.Length > 0)
        {
            parts.Add(new HtmlPart(text));
        }
    }

    private string TakeHtml()
    {
        var html = ((StringWriter)renderer.Writer).GetStringBuilder();
        var text = html.ToString();
        html.Clear();
        return text;
    }

    private static string PlainText(ContainerInline container)
    {
        using var words = new StringWriter();
        foreach (var inline in container.Descendants())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Write(literal.Content.ToString());
                    break;
                case CodeInline code:
                    words.Write(code.Content);
                    break;
                case LineBreakInline:
                    words.Write(' ');
                    break;
                case HtmlEntityInline entity:
                    words.Write(entity.Transcoded.ToString());
                    break;
                default:
                    break;
            }
        }

        return words.ToString().Trim();
    }

    private void CheckTree(MarkdownDocument document)
    {
        foreach (var node in document.Descendants())
        {
            CheckAttributes(node);
            switch (node)
            {
                case HtmlBlock block:
                    RefuseHtml(RangeOf(block));
                    break;
                case HtmlInline inline:
                    RefuseHtml(RangeOf(inline));
                    break;
                case CustomContainer container:
                    CheckContainer(container);
                    if (container.Info == BlockRenderer.Figure)
                    {
                        TakeFigure(container);
                    }

                    break;
                case LinkInline link:
                    CheckLink(link);
                    break;
                case AutolinkInline link when !Urls.IsAllowed(link.IsEmail ? "mailto:" + link.Url : link.Url):
                    RefuseScheme(link.Url, RangeOf(link));
                    break;
                case AutolinkInline { IsEmail: false } link:
                    outsideLinks.Add(new Located<string>(link.Url, RangeOf(link)));
                    break;
                default:
                    break;
            }
        }
    }

    private void RefuseHtml(SourceRange at)
    {
        // A comment is a note to oneself: it is left out of the page without a word. What stands behind it is not.
        var text = at.File.Text.AsSpan(at.Start, at.Length).Trim();
        while (text.StartsWith("<!--") && text.IndexOf("-->") is > 0 and var end)
        {
            text = text[(end + 3)..].TrimStart();
        }

        if (text.IsEmpty)
        {
            return;
        }

        diagnostics.Add(
            Rules.RawHtml,
            at,
            "HTML cannot be used in a text.",
            "Write it in Markdown, or between ::: lines; to show the sign itself, write \\<."
        );
    }

    private void CheckContainer(CustomContainer container)
    {
        if (container.Info is not { } name || !BlockRenderer.Known.ContainsKey(name))
        {
            diagnostics.Add(
                Rules.UnknownBlock,
                RangeOf(container),
                $"There is no block \"{container.Info}\".",
                Suggestion(container.Info ?? "")
            );
        }
        else if (container.Parent is not MarkdownDocument)
        {
            diagnostics.Add(
                Rules.UnknownBlock,
                RangeOf(container),
                $"A block \"{name}\" stands by itself, not inside a list or another block.",
                "Close the block before it with a line of :::."
            );
        }
    }

    private void TakeFigure(CustomContainer container)
    {
        var properties = container.TryGetAttributes()?.Properties ?? [];
        string? Value(string key) => properties.Find(p => p.Key == key).Value;
        if (Value("value") is { } value)
        {
            figures.Add(new Figure(value, Value("label") ?? "", Value("source")));
        }
    }

    private static string Suggestion(string name) => Yaml.Suggestion.For(name, BlockRenderer.Known.Keys);

    private void CheckAttributes(IMarkdownObject node)
    {
        if (node.TryGetAttributes() is not { } attributes)
        {
            return;
        }

        var allowed = node is CustomContainer { Info: { } name } && BlockRenderer.Known.TryGetValue(name, out var known) ? known : [];
        var refused = (attributes.Properties ?? []).Select(p => p.Key).Where(key => !allowed.Contains(key)).ToList();
        if (attributes.Id is not null)
        {
            refused.Add("#" + attributes.Id);
        }

        if (node is not (CustomContainer or FencedCodeBlock) && attributes.Classes is { Count: > 0 } classes)
        {
            refused.AddRange(classes.Select(c => "." + c));
        }

        if (refused.Count > 0)
        {
            var at = node is MarkdownObject known2 ? RangeOf(known2) : file.Start;
            diagnostics.Add(
                Rules.AttributeNotAllowed,
                at,
                $"\"{string.Join(' ', refused)}\" cannot be set here.",
                allowed.Length == 0 ? "Take the braces {…} out." : $"This block takes: {string.Join(", ", allowed)}."
            );
        }
    }

    private void CheckLink(LinkInline link)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (link.IsImage)
        {
            CheckPhotoPlace(link, url);
            return;
        }

        if (!Urls.IsAllowed(url))
        {
            RefuseScheme(url, RangeOf(link));
            return;
        }

        if (!Urls.IsInternal(url))
        {
            outsideLinks.Add(new Located<string>(url, RangeOf(link)));
            return;
        }

        var target = WithLanguage(url);
        link.Url = target;
        link.GetDynamicUrl = null;
        links.Add(new Located<string>(target, RangeOf(link)));
    }

    private void CheckPhotoPlace(LinkInline link, string url)
    {
        if (!Urls.IsInternal(url) || url.Contains('/', StringComparison.Ordinal))
        {
            diagnostics.Add(
                Rules.PhotoNotListed,
                RangeOf(link),
                $"\"{url}\" is not a photograph beside this text.",
                "Put the photograph into the text's folder, list it under photos, and write its file name alone: ![](meeting.jpg)."
            );
        }
        else if (
            link.Parent?.ParentBlock is not ParagraphBlock paragraph
            || paragraph.Parent is not MarkdownDocument
            || PhotosIn(paragraph).Count == 0
        )
        {
            diagnostics.Add(
                Rules.PhotoNotListed,
                RangeOf(link),
                "A photograph stands in a paragraph of its own.",
                "Leave an empty line before and after it."
            );
        }
    }

    /// <summary>An author writes <c>/stories/lost/</c>; the page of the same language is meant.</summary>
    private string WithLanguage(string url)
    {
        var hasLanguage = Language.All.Any(l => url.StartsWith($"/{l.Code}/", StringComparison.Ordinal));
        return url.StartsWith('/') && !hasLanguage ? $"/{language.Code}{url}" : url;
    }

    private void RefuseScheme(string url, SourceRange at) =>
        diagnostics.Add(
            Rules.LinkScheme,
            at,
            $"A link cannot lead to \"{url}\".",
            "Links begin with https://, http://, mailto:, tel:, or with / for a page of this site."
        );

    private SourceRange RangeOf(MarkdownObject node) => new(file, Math.Max(0, node.Span.Start), Math.Max(0, node.Span.Length));
}
