using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace Outreach.Engine.Process.Markdown;

/// <summary>
/// Lets <c>**bold**</c> open and close beside Khmer letters. CommonMark decides by the spaces around the asterisks,
/// and Khmer writes none between words. Must be the last extension of the pipeline: it takes over what the others set.
/// </summary>
internal sealed class KhmerEmphasis : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        var standard = pipeline.InlineParsers.FindExact<EmphasisInlineParser>()!;
        var khmer = new Parser();
        khmer.EmphasisDescriptors.Clear();
        khmer.EmphasisDescriptors.AddRange(standard.EmphasisDescriptors);
        khmer.TryCreateEmphasisInlineList.Clear();
        khmer.TryCreateEmphasisInlineList.AddRange(standard.TryCreateEmphasisInlineList);
        pipeline.InlineParsers.Replace<EmphasisInlineParser>(khmer);
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    private sealed class Parser : EmphasisInlineParser
    {
        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var before = slice.PeekCharExtra(-1);
            var mark = slice.CurrentChar;
            if (!base.Match(processor, ref slice))
            {
                return false;
            }

            var after = slice.CurrentChar;
            if (
                mark == '*'
                && processor.Inline is EmphasisDelimiterInline delimiter
                && (IsKhmer(before) || IsKhmer(after))
                && !IsGap(before)
                && !IsGap(after)
            )
            {
                delimiter.Type |= DelimiterType.Open | DelimiterType.Close;
            }

            return true;
        }

        private static bool IsKhmer(char c) => c is (>= '\u1780' and <= '\u17FF') or (>= '\u19E0' and <= '\u19FF') or '\u200B';

        private static bool IsGap(char c) => c == '\0' || char.IsWhiteSpace(c);
    }
}
