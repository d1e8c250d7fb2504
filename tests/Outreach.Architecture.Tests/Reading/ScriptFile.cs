namespace Outreach.Architecture.Tests.Reading;

/// <summary>The functions of a JavaScript file, of whatever kind, those within others too.</summary>
internal sealed class ScriptFile
{
    /// <summary>Words before parentheses and a brace that steer and make no function.</summary>
    private static readonly IReadOnlyList<string> Steering = ["if", "for", "while", "switch", "catch", "with"];

    private readonly string bare;
    private readonly List<Stretch> functions = [];

    private ScriptFile(string source)
    {
        bare = BareCode.OfScript(source);
        Stack<int> open = [];
        for (var i = 0; i < bare.Length; i++)
        {
            if (bare[i] == '{')
            {
                open.Push(i);
            }
            else if (bare[i] == '}' && Begin(open.Pop()) is { } begin)
            {
                functions.Add(new Stretch(NameAt(begin), LineOf(begin), LineOf(i)));
            }
        }
    }

    /// <summary>Each function from its name, or its parameters where it has none, to its closing brace.</summary>
    public static IReadOnlyList<Stretch> Functions(string source) => new ScriptFile(source).functions;

    /// <summary>Where the function begins whose body this brace opens; null when it opens something else.</summary>
    private int? Begin(int brace)
    {
        var before = SkipSpaceBack(brace);
        var isArrow = before > 0 && bare[(before - 1)..(before + 1)] == "=>";
        if (isArrow)
        {
            before = SkipSpaceBack(before - 1);
        }

        if (before < 0 || bare[before] != ')')
        {
            return isArrow ? BeginOfWord(before) : null;
        }

        var open = OpenOf(before);
        if (isArrow)
        {
            return open;
        }

        var end = SkipSpaceBack(open);
        var word = BeginOfWord(end);
        return Steering.Contains(bare[word..(end + 1)]) ? null : word;
    }

    private int OpenOf(int close)
    {
        var depth = 0;
        for (var i = close; i >= 0; i--)
        {
            depth += bare[i] switch
            {
                ')' => 1,
                '(' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return i;
            }
        }

        return 0;
    }

    private int SkipSpaceBack(int from)
    {
        var at = from - 1;
        while (at >= 0 && char.IsWhiteSpace(bare[at]))
        {
            at--;
        }

        return at;
    }

    private int BeginOfWord(int end)
    {
        var at = end;
        while (at > 0 && IsOfWord(bare[at - 1]))
        {
            at--;
        }

        return at;
    }

    private string NameAt(int at)
    {
        var end = at;
        while (end < bare.Length && IsOfWord(bare[end]))
        {
            end++;
        }

        return end > at ? bare[at..end] : "an arrow";
    }

    private int LineOf(int at) => bare.AsSpan(0, at).Count('\n') + 1;

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '$';
}
