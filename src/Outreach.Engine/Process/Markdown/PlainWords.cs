using System.Buffers;
using System.Text;
using Markdig.Extensions.CustomContainers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Outreach.Engine.Process.Markdown;

/// <summary>
/// Takes a text's words out of its notation, as a reader hears them. Runs of white space become one space; a no-break
/// space stays, since it is a letter to the one who set it.
/// </summary>
internal sealed class PlainWords
{
    private static readonly SearchValues<char> WhiteSpace = SearchValues.Create(" \t\r\n\f\v");

    private readonly StringBuilder words = new();

    /// <summary>The words of a block and of everything in it, its parts with a space between them.</summary>
    public string Of(Block block)
    {
        words.Clear();
        Add(block);
        return Taken();
    }

    /// <summary>The words of a line.</summary>
    public string Of(ContainerInline line)
    {
        words.Clear();
        Add(line);
        return Taken();
    }

    private string Taken() => words.ToString(0, words is [.., ' '] ? words.Length - 1 : words.Length);

    private void Add(Block block)
    {
        switch (block)
        {
            case HtmlBlock:
                break;
            case CustomContainer { Info: BlockRenderer.Fact or BlockRenderer.PullQuote } container:
                AddAttribute(container, "value");
                AddAttribute(container, "label");
                AddAll(container);
                AddAttribute(container, "source");
                AddAttribute(container, "by");
                break;
            case ContainerBlock container:
                AddAll(container);
                break;
            case LeafBlock { Inline: { } line }:
                Add(line);
                break;
            case CodeBlock code:
                AddLines(code);
                break;
            default:
                break;
        }

        AddGap();
    }

    private void AddAll(ContainerBlock container)
    {
        foreach (var block in container)
        {
            Add(block);
        }
    }

    private void AddLines(LeafBlock block)
    {
        for (var i = 0; i < block.Lines.Count; i++)
        {
            Add(block.Lines.Lines[i].Slice.AsSpan());
            AddGap();
        }
    }

    private void AddAttribute(CustomContainer container, string name)
    {
        Add(container.TryGetAttributes()?.Properties?.Find(p => p.Key == name).Value);
        AddGap();
    }

    private void Add(ContainerInline line)
    {
        for (var inline = line.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    Add(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    Add(code.Content);
                    break;
                case LineBreakInline:
                    AddGap();
                    break;
                case HtmlEntityInline entity:
                    Add(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    Add(link.Url);
                    break;
                case ContainerInline inner:
                    Add(inner);
                    break;
                default:
                    break;
            }
        }
    }

    private void Add(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var end = text.IndexOfAny(WhiteSpace);
            if (end < 0)
            {
                words.Append(text);
                return;
            }

            words.Append(text[..end]);
            AddGap();
            text = text[(end + 1)..];
        }
    }

    private void AddGap()
    {
        if (words is [.., not ' '])
        {
            words.Append(' ');
        }
    }
}
