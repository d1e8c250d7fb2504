using Markdig.Extensions.CustomContainers;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Outreach.Engine.Process.Markdown;

/// <summary>Renders the blocks that authors write between <c>:::</c> lines. Only known ones get here.</summary>
internal sealed class BlockRenderer : HtmlObjectRenderer<CustomContainer>
{
    /// <summary>A quotation set large.</summary>
    public const string PullQuote = "pullquote";

    /// <summary>A paragraph set apart.</summary>
    public const string Callout = "callout";

    /// <summary>A number with what it counts and where it is from.</summary>
    public const string Fact = "figure";

    /// <summary>Where help is found (leaflets).</summary>
    public const string Help = "help";

    /// <summary>The blocks, each with the attributes that it takes.</summary>
    public static IReadOnlyDictionary<string, string[]> Known { get; } =
        new SortedDictionary<string, string[]>(StringComparer.Ordinal)
        {
            [Callout] = [],
            [Fact] = ["value", "label", "source"],
            [Help] = [],
            [PullQuote] = ["by"],
        };

    /// <inheritdoc/>
    protected override void Write(HtmlRenderer renderer, CustomContainer block)
    {
        renderer.EnsureLine();
        switch (block.Info)
        {
            case PullQuote:
                renderer.Write("<aside class=\"pullquote\"><blockquote>").WriteChildren(block);
                renderer.Write("</blockquote>");
                WriteLine(renderer, block, "by", "pullquote-by");
                renderer.WriteLine("</aside>");
                break;
            case Fact:
                renderer.Write("<aside class=\"figure-fact\">");
                WriteLine(renderer, block, "value", "figure-fact-value");
                WriteLine(renderer, block, "label", "figure-fact-label");
                renderer.WriteChildren(block);
                WriteLine(renderer, block, "source", "figure-fact-source");
                renderer.WriteLine("</aside>");
                break;
            case Callout:
                renderer.Write("<aside class=\"callout\">").WriteChildren(block);
                renderer.WriteLine("</aside>");
                break;
            default:
                renderer.WriteChildren(block);
                break;
        }
    }

    private static void WriteLine(HtmlRenderer renderer, CustomContainer block, string attribute, string cssClass)
    {
        var value = block.TryGetAttributes()?.Properties?.Find(p => p.Key == attribute).Value;
        if (value is not null)
        {
            renderer.Write("<p class=\"").Write(cssClass).Write("\">").WriteEscape(value).Write("</p>");
        }
    }
}
