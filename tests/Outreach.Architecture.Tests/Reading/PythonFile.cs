using System.Text.RegularExpressions;

namespace Outreach.Architecture.Tests.Reading;

/// <summary>The functions of a Python file.</summary>
internal static partial class PythonFile
{
    /// <summary>Each function from its <c>def</c> to the last line that is indented further.</summary>
    public static IReadOnlyList<Stretch> Functions(string source)
    {
        var lines = WithoutLongStrings(source).Split('\n');
        List<Stretch> functions = [];
        for (var i = 0; i < lines.Length; i++)
        {
            if (Definition().Match(lines[i]) is { Success: true } found)
            {
                functions.Add(new Stretch(found.Groups["name"].Value, i + 1, LastOf(lines, i, found.Groups["indent"].Length) + 1));
            }
        }

        return functions;
    }

    private static int LastOf(string[] lines, int first, int indent)
    {
        var last = first;
        for (var i = first + 1; i < lines.Length; i++)
        {
            var text = lines[i].TrimStart();
            if (text.Length == 0)
            {
                continue;
            }

            // The bracket that closes the parameters may stand as far left as the function, a comment anywhere.
            var isFarther = lines[i].Length - text.Length > indent;
            if (!isFarther && text[0] is not (')' or '#'))
            {
                break;
            }

            last = isFarther || text[0] == ')' ? i : last;
        }

        return last;
    }

    /// <summary>Strings of several lines stand where they like: their lines are taken to be empty.</summary>
    private static string WithoutLongStrings(string source) =>
        LongString().Replace(source, found => "…" + new string('\n', found.ValueSpan.Count('\n')));

    [GeneratedRegex(@"^(?<indent>\s*)(async\s+)?def\s+(?<name>\w+)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Definition();

    [GeneratedRegex("\"\"\".*?\"\"\"|'''.*?'''", RegexOptions.Singleline, 60_000)]
    private static partial Regex LongString();
}
