using System.Collections.Immutable;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Engine.Process.Markdown;

/// <summary>
/// Refuses, with its place, what could carry script or reach outside, and notes where links lead. A link within the site
/// is turned towards the page of the text's own language.
/// </summary>
/// <param name="file">The file whose text it is.</param>
/// <param name="language">The language of the text.</param>
/// <param name="diagnostics">Receives what is refused.</param>
internal sealed class CheckMarkdown(SourceFile file, Language language, DiagnosticBag diagnostics)
{
    private readonly ImmutableArray<Located<string>>.Builder links = ImmutableArray.CreateBuilder<Located<string>>();
    private readonly ImmutableArray<Located<string>>.Builder outsideLinks = ImmutableArray.CreateBuilder<Located<string>>();

    /// <summary>Addresses within the site that were met.</summary>
    public ImmutableArray<Located<string>> Links => links.ToImmutable();

    /// <summary>Addresses of other sites that were met.</summary>
    public ImmutableArray<Located<string>> OutsideLinks => outsideLinks.ToImmutable();

    /// <summary>Checks everything in a text.</summary>
    public void Run(MarkdownDocument document)
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
                    break;
                case LinkInline link:
                    CheckLink(link);
                    break;
                case AutolinkInline link:
                    CheckAutolink(link);
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The photographs of a paragraph that holds nothing else; empty when it does.</summary>
    public static IReadOnlyList<LinkInline> PhotosIn(ParagraphBlock paragraph)
    {
        var photos = new List<LinkInline>();
        for (var inline = paragraph.Inline!.FirstChild; inline is not null; inline = inline.NextSibling)
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
                Yaml.Suggestion.For(container.Info ?? "", BlockRenderer.Known.Keys)
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

    private void CheckAttributes(MarkdownObject node)
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
            diagnostics.Add(
                Rules.AttributeNotAllowed,
                RangeOf(node),
                $"\"{string.Join(' ', refused)}\" cannot be set here.",
                allowed.Length == 0 ? "Take the braces {…} out." : $"This block takes: {string.Join(", ", allowed)}."
            );
        }
    }

    private void CheckAutolink(AutolinkInline link)
    {
        if (!Urls.IsAllowed(link.IsEmail ? "mailto:" + link.Url : link.Url))
        {
            RefuseScheme(link.Url, RangeOf(link));
        }
        else if (!link.IsEmail)
        {
            outsideLinks.Add(new Located<string>(link.Url, RangeOf(link)));
        }
    }

    private void CheckLink(LinkInline link)
    {
        var url = link.GetDynamicUrl?.Invoke() ?? link.Url ?? "";
        if (link.IsImage)
        {
            CheckPhotoPlace(link, url);
        }
        else if (!Urls.IsAllowed(url))
        {
            RefuseScheme(url, RangeOf(link));
        }
        else if (!Urls.IsInternal(url))
        {
            outsideLinks.Add(new Located<string>(url, RangeOf(link)));
        }
        else
        {
            var target = WithLanguage(url);
            link.Url = target;
            link.GetDynamicUrl = null;
            links.Add(new Located<string>(target, RangeOf(link)));
        }
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

    private SourceRange RangeOf(MarkdownObject node) => MarkdownReader.RangeOf(node, file);
}
