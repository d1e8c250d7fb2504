using System.Text.RegularExpressions;

namespace Outreach.Architecture.Tests.Reading;

/// <summary>
/// The types of a C# file and their members that do something: methods, constructors, properties, operators. A field's
/// initial value is data, however long, and so are attributes. What stands within a method belongs to it: local functions and lambdas too.
/// </summary>
internal sealed partial class CSharpFile
{
    private readonly string bare;
    private readonly List<string> types = [];
    private readonly List<Stretch> members = [];

    private CSharpFile(string source)
    {
        bare = BareCode.OfCSharp(source);
        ReadMembers(0, bare.Length, isFile: true);
    }

    /// <summary>The names of its types, outer and nested.</summary>
    public IReadOnlyList<string> Types => types;

    /// <summary>Its members, and its top-level statements as one of them.</summary>
    public IReadOnlyList<Stretch> Members => members;

    public static CSharpFile Read(string source) => new(source);

    private void ReadMembers(int from, int end, bool isFile)
    {
        (int First, int Last)? statements = null;
        for (var start = SkipSpace(from, end); start < end; start = SkipSpace(start, end))
        {
            var (sign, stop) = FirstSign(start, end);
            var header = bare[start..sign];
            start = (stop, isFile, TypeHeader().Match(header)) switch
            {
                (_, _, { Success: true } type) when stop is '{' or ';' => ReadType(type.Groups["name"].Value, sign, stop, end),
                (_, true, _) when !IsDeclaration().IsMatch(header) => ReadStatement(start, sign, stop, end, ref statements),
                ('{', _, _) => ReadBlock(header, start, sign, end),
                ('>', _, _) => ReadExpression(header, start, sign, end),
                _ => EndOfStatement(sign, end),
            };
        }

        if (statements is { } program)
        {
            members.Add(new Stretch("the statements of the file", LineOf(program.First), LineOf(program.Last)));
        }
    }

    private int ReadType(string name, int sign, char stop, int end)
    {
        types.Add(name);
        if (stop == ';')
        {
            return sign + 1;
        }

        var close = Close(sign, end);
        ReadMembers(sign + 1, close, isFile: false);
        return close + 1;
    }

    private int ReadStatement(int start, int sign, char stop, int end, ref (int First, int Last)? statements)
    {
        var last = stop == '{' ? Close(sign, end) : EndOfStatement(sign, end) - 1;
        statements = (statements?.First ?? start, last);
        return last + 1;
    }

    /// <summary>A member with a body in braces, or a property that may have an initial value behind them.</summary>
    private int ReadBlock(string header, int start, int sign, int end)
    {
        var close = Close(sign, end);
        Add(header, start, close);
        var next = SkipSpace(close + 1, end);
        return next < end && bare[next] == '=' ? EndOfStatement(next, end) : close + 1;
    }

    private int ReadExpression(string header, int start, int sign, int end)
    {
        var last = EndOfStatement(sign, end);
        Add(header, start, last - 1);
        return last;
    }

    private void Add(string header, int start, int last)
    {
        var attributes = LengthOfAttributes(header);
        var name = MemberName().Match(header[attributes..]);
        members.Add(
            new Stretch(
                name.Success ? name.Groups["name"].Value : header[attributes..].Trim(),
                LineOf(SkipSpace(start + attributes, last)),
                LineOf(last)
            )
        );
    }

    private static int LengthOfAttributes(string header)
    {
        var (end, depth) = (0, 0);
        for (var i = 0; i < header.Length && (depth > 0 || header[i] == '[' || char.IsWhiteSpace(header[i])); i++)
        {
            depth += header[i] switch
            {
                '[' => 1,
                ']' => -1,
                _ => 0,
            };
            end = i + 1;
        }

        return end;
    }

    /// <summary>
    /// The first sign outside brackets that says what a member is: <c>;</c>, <c>{</c>, <c>=</c>, or <c>&gt;</c> for an
    /// arrow. It is looked for behind the name of an operator, which may be such a sign itself.
    /// </summary>
    private (int At, char Sign) FirstSign(int start, int end)
    {
        var depth = 0;
        for (var i = start; i < end; i++)
        {
            var letter = bare[i];
            if (letter is '(' or '[')
            {
                depth++;
            }
            else if (letter is ')' or ']')
            {
                depth--;
            }
            else if (depth == 0 && letter is ';' or '{' or '=' && !EndsWithOperator(start, i))
            {
                return letter == '=' && i + 1 < end && bare[i + 1] == '>' ? (i, '>') : (i, letter);
            }
        }

        return (end, ';');
    }

    private bool EndsWithOperator(int start, int at) => OperatorName().IsMatch(bare[start..at]);

    private int EndOfStatement(int from, int end)
    {
        var depth = 0;
        for (var i = from; i < end; i++)
        {
            depth += bare[i] switch
            {
                '(' or '[' or '{' => 1,
                ')' or ']' or '}' => -1,
                _ => 0,
            };
            if (depth == 0 && bare[i] == ';')
            {
                return i + 1;
            }
        }

        return end;
    }

    private int Close(int open, int end)
    {
        var depth = 0;
        for (var i = open; i < end; i++)
        {
            depth += bare[i] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return i;
            }
        }

        throw new InvalidDataException($"The brace in line {LineOf(open)} is not closed.");
    }

    private int SkipSpace(int from, int end)
    {
        while (from < end && (char.IsWhiteSpace(bare[from]) || bare[from] is ';' or '\uFEFF'))
        {
            from++;
        }

        return from;
    }

    private int LineOf(int at) => bare.AsSpan(0, at).Count('\n') + 1;

    [GeneratedRegex(
        @"^(\s*\[[^\]]*\])*\s*((public|internal|private|protected|file|static|sealed|abstract|readonly|ref|partial|unsafe)\s+)*"
            + @"(class|struct|interface|enum|record(\s+(class|struct))?|delegate\s+[\w<>\[\],?. ]+?)\s+(?<name>\w+)",
        RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex TypeHeader();

    [GeneratedRegex(
        @"^\s*((global\s+)?using\s+(static\s+)?[\w.:]+(<[^>]*>)?\s*$|namespace\s|\[assembly)",
        RegexOptions.ExplicitCapture,
        60_000
    )]
    private static partial Regex IsDeclaration();

    [GeneratedRegex(@"(?<name>[\w.]+|operator\s*\S+)\s*(<[^()]*>)?\s*(\(|$)", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex MemberName();

    [GeneratedRegex(@"\boperator\s*[^\s\w(]*$", RegexOptions.None, 60_000)]
    private static partial Regex OperatorName();
}
