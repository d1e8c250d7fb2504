using System.Buffers;
using System.Globalization;
using System.Text;

namespace Outreach.Pdf.Finishing;

/// <summary>The entries of a PDF dictionary in their order, each value as it is written (ISO 32000-1 §7.3.7).</summary>
internal sealed class PdfDictionary
{
    private static readonly SearchValues<char> Delimiters = SearchValues.Create(" \n\r\t/<>[]()");

    private readonly List<KeyValuePair<string, string>> _entries = [];

    /// <summary>Reads the first dictionary in the text.</summary>
    public static PdfDictionary Parse(string text)
    {
        PdfDictionary dictionary = new();
        int at = text.IndexOf("<<", StringComparison.Ordinal) + 2;
        while ((at = SkipSpace(text, at)) < text.Length && text[at] == '/')
        {
            int value = SkipSpace(text, EndOfName(text, at));
            int end = EndOfValue(text, value);
            dictionary._entries.Add(new(text[at..EndOfName(text, at)], text[value..end].TrimEnd()));
            at = end;
        }

        return dictionary;
    }

    /// <summary>The value of a key with its slash; null when there is none.</summary>
    public string? this[string key] => _entries.FirstOrDefault(entry => entry.Key == key).Value;

    /// <summary>The keys, each with its slash, in order.</summary>
    public IEnumerable<string> Keys => _entries.Select(entry => entry.Key);

    /// <summary>The number of the object to which a value refers; null when the key is not there.</summary>
    public int? Reference(string key) => this[key] is { } value ? int.Parse(value.Split(' ')[0], CultureInfo.InvariantCulture) : null;

    /// <summary>The numbers of the objects to which an array refers; none when the key is not there.</summary>
    public IEnumerable<int> References(string key) =>
        (this[key] ?? "")
            .Trim('[', ']')
            .Split(" 0 R", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture));

    /// <summary>Puts a value in place of the one under the same key, or behind the others.</summary>
    public PdfDictionary With(string key, string value)
    {
        PdfDictionary changed = new();
        changed._entries.AddRange(_entries.Where(entry => entry.Key != key));
        changed._entries.Add(new(key, value));
        return changed;
    }

    public override string ToString()
    {
        StringBuilder text = new("<<");
        text.AppendJoin('\n', _entries.Select(entry => $"{entry.Key} {entry.Value}"));
        return text.Append(">>").ToString();
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int EndOfName(string text, int slash)
    {
        int end = text.AsSpan(slash + 1).IndexOfAny(Delimiters);
        return end < 0 ? text.Length : slash + 1 + end;
    }

    /// <summary>A value ends where, outside brackets and strings, the next key or the dictionary's end begins.</summary>
    private static int EndOfValue(string text, int start)
    {
        int depth = 0;
        for (int at = start; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '(':
                    at = EndOfString(text, at);
                    break;
                case '<' or '[':
                    depth++;
                    break;
                case '>' or ']' when depth > 0:
                    depth--;
                    break;
                case '>':
                case '/' when depth == 0 && at > start:
                    return at;
            }
        }

        return text.Length;
    }

    /// <summary>The place of the bracket that ends a string: it may hold pairs of brackets and escaped ones.</summary>
    private static int EndOfString(string text, int open)
    {
        int depth = 0;
        for (int at = open; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\\':
                    at++;
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return at;
            }
        }

        return text.Length - 1;
    }
}
