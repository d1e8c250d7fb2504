using System.Collections.Frozen;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Outreach.Pdf.Finishing;

/// <summary>
/// Marks what the browser paints outside every marked-content sequence (backgrounds, rules, decoration) as artifacts, so
/// that everything on a page is either in the structure or said to be no content (ISO 32000-1 §14.8.2.2).
/// </summary>
internal static class ContentArtifacts
{
    private static readonly FrozenSet<string> PathStarts = FrozenSet.ToFrozenSet<string>(["m", "l", "c", "v", "y", "re", "h"]);
    private static readonly FrozenSet<string> Painters = FrozenSet.ToFrozenSet<string>(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*"]);
    private static readonly byte[] Begin = "/Artifact BMC\n"u8.ToArray();
    private static readonly byte[] End = "EMC\n"u8.ToArray();

    /// <summary>Marks the content of one page.</summary>
    /// <param name="objects">The file.</param>
    /// <param name="page">The page's dictionary.</param>
    /// <param name="rewrite">Receives the page's content, when something had to be marked.</param>
    /// <exception cref="InvalidDataException">The content is not compressed as Chromium compresses it.</exception>
    public static void Mark(PdfObjects objects, PdfDictionary page, PdfRewrite rewrite)
    {
        if (page.Reference("/Contents") is not { } number)
        {
            return;
        }

        byte[] content = Inflate(objects, number);
        List<(int Start, int End)> painted = Painted(content, Images(objects, page));
        if (painted.Count > 0)
        {
            rewrite.ReplaceStream(number, new PdfDictionary().With("/Filter", "/FlateDecode"), Deflate(Wrap(content, painted)));
        }
    }

    private static byte[] Inflate(PdfObjects objects, int number)
    {
        PdfDictionary head = objects.Dictionary(number);
        Memory<byte> whole = objects.Whole(number);
        int start = objects.Head(number).Length + " stream\n".Length;
        if (head["/Filter"] is not { } filter)
        {
            return whole[start..whole.Span.LastIndexOf("\nendstream"u8)].ToArray();
        }

        if (filter.Trim('[', ']', ' ') != "/FlateDecode")
        {
            throw new InvalidDataException($"The browser's PDF has content compressed by {filter}.");
        }

        using MemoryStream packed = new(whole[start..].ToArray());
        using ZLibStream unpacking = new(packed, CompressionMode.Decompress);
        using MemoryStream content = new();
        unpacking.CopyTo(content);
        return content.ToArray();
    }

    private static byte[] Deflate(byte[] content)
    {
        using MemoryStream packed = new();
        using (ZLibStream packing = new(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>The names of the page's pictures. Other things that are drawn by name have marked content of their own.</summary>
    private static HashSet<string> Images(PdfObjects objects, PdfDictionary page)
    {
        PdfDictionary? resources = Value(objects, page["/Resources"]);
        PdfDictionary? named = resources is null ? null : Value(objects, resources["/XObject"]);
        return named is null
            ? []
            : [.. named.Keys.Where(name => Value(objects, named[name])?["/Subtype"] == "/Image").Select(name => name[1..])];
    }

    private static PdfDictionary? Value(PdfObjects objects, string? value) =>
        value switch
        {
            null => null,
            _ when value.StartsWith("<<", StringComparison.Ordinal) => PdfDictionary.Parse(value),
            _ => objects.Dictionary(int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture)),
        };

    /// <summary>Where, outside marked content, something is painted: from the first operand to the operator's end.</summary>
    private static List<(int Start, int End)> Painted(byte[] content, HashSet<string> images)
    {
        List<(int Start, int End)> painted = [];
        ContentScanner scanner = new(content);
        int depth = 0;
        int? path = null;
        int? text = null;
        while (scanner.Next() is { } found)
        {
            switch (found.Operator)
            {
                case "BDC" or "BMC":
                    depth++;
                    text = null;
                    break;
                case "EMC":
                    depth--;
                    break;
                case "BT" when depth == 0:
                    text = found.Start;
                    break;
                case "ET" when depth == 0 && text is { } from:
                    painted.Add((from, found.End));
                    text = null;
                    break;
                case "n":
                    path = null;
                    break;
                case "Do" when depth == 0 && images.Contains(found.Name):
                case "sh" when depth == 0:
                    painted.Add((found.Start, found.End));
                    break;
                case var paint when Painters.Contains(paint):
                    if (depth == 0)
                    {
                        painted.Add((path ?? found.Start, found.End));
                    }

                    path = null;
                    break;
                case var start when PathStarts.Contains(start):
                    path ??= found.Start;
                    break;
            }
        }

        return painted;
    }

    private static byte[] Wrap(byte[] content, List<(int Start, int End)> painted)
    {
        using MemoryStream wrapped = new(content.Length + (painted.Count * (Begin.Length + End.Length + 1)));
        int at = 0;
        foreach ((int start, int end) in painted)
        {
            wrapped.Write(content.AsSpan(at, start - at));
            wrapped.Write(Begin);
            wrapped.Write(content.AsSpan(start, end - start));
            wrapped.WriteByte((byte)'\n');
            wrapped.Write(End);
            at = end;
        }

        wrapped.Write(content.AsSpan(at));
        return wrapped.ToArray();
    }
}

/// <summary>Reads a content stream operator by operator (ISO 32000-1 §7.8.2).</summary>
internal sealed class ContentScanner(byte[] content)
{
    private int _at;

    /// <summary>The next operator; null at the end.</summary>
    public ContentOperator? Next()
    {
        int start = -1;
        string name = "";
        while (true)
        {
            SkipSpace();
            if (_at >= content.Length)
            {
                return null;
            }

            start = start < 0 ? _at : start;
            int from = _at;
            switch ((char)content[_at])
            {
                case '(':
                    SkipString();
                    break;
                case '<' or '[':
                    SkipNested();
                    break;
                case '/':
                    _at++;
                    name = Word();
                    break;
                case '+' or '-' or '.' or (>= '0' and <= '9'):
                    Word();
                    break;
                default:
                    string @operator = Word();
                    return @operator.Length == 0
                        ? throw new InvalidDataException("The browser's PDF has content that cannot be read.")
                        : new(@operator, name, start, from + @operator.Length);
            }
        }
    }

    private static bool IsSpace(byte b) => b is 0 or 9 or 10 or 12 or 13 or 32;

    private static bool IsDelimiter(byte b) =>
        b is (byte)'(' or (byte)')' or (byte)'<' or (byte)'>' or (byte)'[' or (byte)']' or (byte)'/' or (byte)'%';

    private void SkipSpace()
    {
        while (_at < content.Length && IsSpace(content[_at]))
        {
            _at++;
        }
    }

    private string Word()
    {
        int from = _at;
        while (_at < content.Length && !IsSpace(content[_at]) && !IsDelimiter(content[_at]))
        {
            _at++;
        }

        return Encoding.Latin1.GetString(content.AsSpan(from, _at - from));
    }

    private void SkipString()
    {
        int depth = 0;
        for (; _at < content.Length; _at++)
        {
            switch ((char)content[_at])
            {
                case '\\':
                    _at++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    _at++;
                    return;
            }
        }
    }

    // Dictionaries, arrays, hexadecimal strings: to the bracket that closes the first.
    private void SkipNested()
    {
        int depth = 0;
        while (_at < content.Length)
        {
            switch ((char)content[_at])
            {
                case '(':
                    SkipString();
                    continue;
                case '<' or '[':
                    depth++;
                    break;
                case '>' or ']':
                    depth--;
                    break;
            }

            _at++;
            if (depth == 0)
            {
                return;
            }
        }
    }
}

/// <summary>An operator of a content stream.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Name">Its last operand that is a name, without the slash; empty when none is.</param>
/// <param name="Start">Where its first operand begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record ContentOperator(string Operator, string Name, int Start, int End);
