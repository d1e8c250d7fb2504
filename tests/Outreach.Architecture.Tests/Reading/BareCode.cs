using System.Text;

namespace Outreach.Architecture.Tests.Reading;

/// <summary>
/// Source text with a space in place of each letter of a comment, a string or a pattern: the brackets that are left are
/// those of the code, and each stands in the line where it stood.
/// </summary>
internal sealed class BareCode
{
    private readonly string source;
    private readonly StringBuilder bare;
    private readonly bool isScript;
    private int at;

    private BareCode(string source, bool isScript)
    {
        this.source = source;
        this.isScript = isScript;
        bare = new StringBuilder(source);
        while (at < source.Length)
        {
            Step();
        }
    }

    /// <summary>What is left of C#.</summary>
    public static string OfCSharp(string source) => new BareCode(source, isScript: false).bare.ToString();

    /// <summary>What is left of JavaScript.</summary>
    public static string OfScript(string source) => new BareCode(source, isScript: true).bare.ToString();

    private void Step()
    {
        if (Ahead("//"))
        {
            Blank(Until("\n", 2));
        }
        else if (Ahead("/*"))
        {
            Blank(After("*/", 2));
        }
        else if (isScript ? !StepOfScript() : !StepOfCSharp())
        {
            at++;
        }
    }

    private bool StepOfScript()
    {
        switch (source[at])
        {
            case '"' or '\'':
                Blank(EndOfPlain(source[at]));
                return true;
            case '`':
                Template();
                return true;
            case '/' when IsPattern():
                Blank(EndOfPattern());
                return true;
            default:
                return false;
        }
    }

    private bool StepOfCSharp()
    {
        if (source[at] == '#' && source[(source.LastIndexOf('\n', at) + 1)..at].Trim().Length == 0)
        {
            Blank(Until("\n", 1));
            return true;
        }

        if (source[at] == '\'')
        {
            Blank(EndOfPlain('\''));
            return true;
        }

        // Signs before the quote say which string it is: $ takes code in, @ knows no backslash.
        var quote = at;
        while (quote < source.Length && source[quote] is '$' or '@')
        {
            quote++;
        }

        if (quote == source.Length || source[quote] != '"' || (quote == at && source[at] != '"'))
        {
            return false;
        }

        var signs = source[at..quote];
        var quotes = CountOf('"', quote);
        if (quotes >= 3)
        {
            // Braces within a raw string come in pairs, whatever they mean there.
            at = quote;
            Blank(After(new string('"', quotes), quotes));
            return true;
        }

        at = quote;
        Text(isVerbatim: signs.Contains('@', StringComparison.Ordinal), takesCode: signs.Contains('$', StringComparison.Ordinal));
        return true;
    }

    /// <summary>A string from its quote on; what it takes in between braces is read as code, and blanked too.</summary>
    private void Text(bool isVerbatim, bool takesCode)
    {
        var start = at++;
        while (at < source.Length && source[at] != '"' || (isVerbatim && Ahead("\"\"")))
        {
            if (takesCode && Ahead("{{") || isVerbatim && Ahead("\"\"") || !isVerbatim && source[at] == '\\')
            {
                at += 2;
            }
            else if (takesCode && source[at] == '{')
            {
                Hole();
            }
            else
            {
                at++;
            }
        }

        var end = Math.Min(at + 1, source.Length);
        at = start;
        Blank(end);
    }

    /// <summary>A script's string between backticks.</summary>
    private void Template()
    {
        var start = at++;
        while (at < source.Length && source[at] != '`')
        {
            if (source[at] == '\\')
            {
                at += 2;
            }
            else if (Ahead("${"))
            {
                at++;
                Hole();
            }
            else
            {
                at++;
            }
        }

        var end = Math.Min(at + 1, source.Length);
        at = start;
        Blank(end);
    }

    /// <summary>Code within a string, from its opening brace to behind the closing one.</summary>
    private void Hole()
    {
        var depth = 0;
        do
        {
            depth += source[at] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            Step();
        } while (at < source.Length && depth > 0);
    }

    /// <summary>A slash begins a pattern where a value may begin.</summary>
    private bool IsPattern()
    {
        var before = bare.ToString(0, at).TrimEnd();
        return before.Length == 0
            || "(,=:[!&|?{};+*%<>~^-".Contains(before[^1], StringComparison.Ordinal)
            || before.EndsWith("return", StringComparison.Ordinal)
            || before.EndsWith("typeof", StringComparison.Ordinal);
    }

    private int EndOfPattern()
    {
        var isClass = false;
        for (var end = at + 1; end < source.Length && source[end] != '\n'; end++)
        {
            switch (source[end])
            {
                case '\\':
                    end++;
                    break;
                case '[':
                    isClass = true;
                    break;
                case ']':
                    isClass = false;
                    break;
                case '/' when !isClass:
                    return end + 1;
                default:
                    break;
            }
        }

        return at + 1;
    }

    private int EndOfPlain(char quote)
    {
        for (var end = at + 1; end < source.Length && source[end] != '\n'; end++)
        {
            if (source[end] == '\\')
            {
                end++;
            }
            else if (source[end] == quote)
            {
                return end + 1;
            }
        }

        return at + 1;
    }

    private bool Ahead(string text) => string.CompareOrdinal(source, at, text, 0, text.Length) == 0;

    private int CountOf(char letter, int from)
    {
        var end = from;
        while (end < source.Length && source[end] == letter)
        {
            end++;
        }

        return end - from;
    }

    private int Until(string text, int skip) =>
        source.IndexOf(text, Math.Min(at + skip, source.Length), StringComparison.Ordinal) is >= 0 and var found ? found : source.Length;

    private int After(string text, int skip) => Math.Min(Until(text, skip) + text.Length, source.Length);

    private void Blank(int end)
    {
        for (; at < end; at++)
        {
            if (source[at] != '\n')
            {
                bare[at] = ' ';
            }
        }
    }
}
