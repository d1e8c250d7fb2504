using System.Collections.Immutable;
using System.Text;
using Outreach.Model.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Outreach.Engine.Process.Yaml;

/// <summary>Reads YAML by events: fast, every value with its place, no types guessed and nothing executed.</summary>
internal sealed class YamlReader
{
    private const int DeepestNesting = 32;
    private readonly SourceFile file;
    private readonly int offset;
    private readonly Parser parser;
    private readonly DiagnosticBag diagnostics;

    private YamlReader(SourceFile file, int offset, string yaml, DiagnosticBag diagnostics)
    {
        this.file = file;
        this.offset = offset;
        this.diagnostics = diagnostics;
        parser = new Parser(new StringReader(yaml));
    }

    /// <summary>The group of keys that a stretch of a file holds, or null when it cannot be read (reported).</summary>
    /// <param name="file">The whole file.</param>
    /// <param name="start">Where the YAML begins.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="diagnostics">Receives syntax errors and keys written twice.</param>
    public static YamlGroup? Read(SourceFile file, int start, int length, DiagnosticBag diagnostics)
    {
        try
        {
            return new YamlReader(file, start, file.Text.Substring(start, length), diagnostics).ReadDocument();
        }
        catch (YamlException problem)
        {
            var at = new SourceRange(file, start + (int)problem.Start.Index, 0);
            diagnostics.Add(Rules.YamlSyntax, at, $"This cannot be read as YAML: {Plain(problem)}", AdviceFor(problem));
            return null;
        }
        catch (Exception stumble) when (stumble is InvalidOperationException or ArgumentException)
        {
            // The parser stumbles over its own state on some texts that are no YAML, and knows no place then.
            diagnostics.Add(
                Rules.YamlSyntax,
                new SourceRange(file, start, 0),
                "This cannot be read as YAML.",
                "Look for a line of three dots, and for an @, %, & or * at the start of a text (put it in quotation marks)."
            );
            return null;
        }
    }

    private static string Plain(YamlException problem)
    {
        var words = problem.Message;
        var colon = words.StartsWith('(') ? words.IndexOf("): ", StringComparison.Ordinal) : -1;
        words = (colon < 0 ? words : words[(colon + 3)..]).TrimEnd('.', ' ');
        return words + ".";
    }

    private static string AdviceFor(YamlException problem) =>
        problem.Message.Contains("mapping values", StringComparison.Ordinal)
        || problem.Message.Contains("invalid mapping", StringComparison.Ordinal)
            ? "A text that contains a colon and a space stands in quotation marks: title: \"First: the river\"."
        : problem.Message.Contains("token", StringComparison.Ordinal)
            ? "Look for a tab (use spaces), a missing quotation mark, or an @, %, & or * at the start of a text "
                + "(put it in quotation marks)."
        : "Look for a missing quotation mark or a line that is not indented like its neighbours.";

    private YamlGroup? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            return new YamlGroup([], new SourceRange(file, offset, 0));
        }

        parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second))
        {
            throw new YamlException(second.Start, second.End, "A second document begins here; a file holds one");
        }

        if (root is YamlGroup group)
        {
            return group;
        }

        if (root is YamlText { Text: null })
        {
            return new YamlGroup([], root.At);
        }

        diagnostics.Add(
            Rules.WrongShape,
            root.At,
            "Keys are expected here, each with its value.",
            "Write lines like: title: Local leaders meet"
        );
        return null;
    }

    private YamlNode ReadNode(int depth)
    {
        if (depth > DeepestNesting)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, "The lists and groups are nested too deep");
        }

        var next = parser.Current;
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new YamlText(Shown(TextOf(scalar), Range(scalar.Start, scalar.End)), Range(scalar.Start, scalar.End));
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            return ReadList(list, depth);
        }

        if (parser.TryConsume<MappingStart>(out var group))
        {
            return ReadGroup(group, depth);
        }

        throw new YamlException(next!.Start, next.End, "An alias (*name) is not used here; write the value again");
    }

    /// <summary>YAML can spell characters that no page, feed or PDF can hold.</summary>
    private string? Shown(string? text, SourceRange at)
    {
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            // Half of a pair of surrogates is read as the replacement character, which nobody types on purpose.
            if (rune == Rune.ReplacementChar || (rune.IsBmp && !System.Xml.XmlConvert.IsXmlChar((char)rune.Value)))
            {
                diagnostics.Add(
                    Rules.ValueOutOfRange,
                    at,
                    $"This text holds a character that cannot be shown (U+{rune.Value:X4}).",
                    "Type the text again without it."
                );
                return "";
            }
        }

        return text;
    }

    private static string? TextOf(Scalar scalar) =>
        scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null" or "Null" or "NULL" ? null : scalar.Value;

    private YamlList ReadList(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        SequenceEnd end;
        while (!parser.TryConsume<SequenceEnd>(out end!))
        {
            items.Add(ReadNode(depth + 1));
        }

        return new YamlList(items.DrainToImmutable(), Range(start.Start, end.End));
    }

    private YamlGroup ReadGroup(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<(Located<string>, YamlNode)>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        MappingEnd end;
        while (!parser.TryConsume<MappingEnd>(out end!))
        {
            var key = parser.Consume<Scalar>();
            var at = Range(key.Start, key.End);
            if (!seen.Add(key.Value))
            {
                diagnostics.Add(Rules.DuplicateKey, at, $"\"{key.Value}\" is written twice.", "Keep one of the two.");
            }

            entries.Add((new Located<string>(key.Value, at), ReadNode(depth + 1)));
        }

        return new YamlGroup(entries.DrainToImmutable(), Range(start.Start, end.End));
    }

    private SourceRange Range(Mark start, Mark end) => new(file, offset + (int)start.Index, Math.Max(0, (int)(end.Index - start.Index)));
}
