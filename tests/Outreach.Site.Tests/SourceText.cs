using System.Text;
using System.Text.RegularExpressions;

namespace Outreach.Site.Tests;

/// <summary>What an author wrote, as the tests' own eyes see it: without the program's parsers.</summary>
internal static partial class SourceText
{
    /// <summary>The value of a key that is written on one line.</summary>
    public static string Value(string file, string key) =>
        File.ReadLines(file)
            .Select(l => l.Trim().TrimStart('-').Trim())
            .First(l => l.StartsWith($"{key}: ", StringComparison.Ordinal))[(key.Length + 2)..]
            .Trim();

    /// <summary>Every value of a key that is written on one line, in order.</summary>
    public static IReadOnlyList<string> Values(string file, string key) =>
        [
            .. File.ReadLines(file)
                .Select(l => l.Trim())
                .Where(l => l.StartsWith($"{key}: ", StringComparison.Ordinal))
                .Select(l => l[(key.Length + 2)..].Trim()),
        ];

    /// <summary>The lines of text below the head, without the marks of Markdown, in order.</summary>
    public static IReadOnlyList<string> Lines(string file) =>
        [
            .. File.ReadAllText(file)
                .Split("\n---\n", 2)[1]
                .Split('\n')
                .Where(l => l.Length > 0 && !l.StartsWith("![", StringComparison.Ordinal) && !l.StartsWith(":::", StringComparison.Ordinal))
                .Select(l => Marks().Replace(l, "").Replace("**", "", StringComparison.Ordinal)),
        ];

    /// <summary>The text without white space, and without the signs that only allow a line to break.</summary>
    public static string WithoutSpace(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => !char.IsWhiteSpace(c) && c is not ('\u200B' or '\u00AD' or '\uFEFF')))
        {
            bare.Append(c);
        }

        return bare.ToString();
    }

    [GeneratedRegex("^(#+|-|[0-9]+\\.) +", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Marks();
}
