using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Outreach.Engine.Process.Yaml;

/// <summary>Writes values as YAML that reads the same again, in the forms that authors use.</summary>
internal static partial class YamlWriter
{
    /// <summary>A text: as it is where that can only be read as itself, else in quotation marks.</summary>
    public static string Text(string text) =>
        IsPlain().IsMatch(text) && text is not ("null" or "Null" or "NULL") && !text.EndsWith(' ') ? text : Quoted(text);

    /// <summary>A whole number.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A calendar day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A list on one line.</summary>
    /// <param name="values">Each written already.</param>
    public static string List(IEnumerable<string> values) => $"[{string.Join(", ", values)}]";

    /// <summary>A group of keys on one line.</summary>
    /// <param name="entries">Each value written already; null: the key is left out.</param>
    public static string Group(params IEnumerable<(string Key, string? Value)> entries) =>
        $"{{{string.Join(", ", entries.Where(e => e.Value is not null).Select(e => $"{e.Key}: {e.Value}"))}}}";

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' => $"\\u{(int)c:X4}",
                    _ => c.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Letters and digits, and between them what means nothing to YAML.</summary>
    [GeneratedRegex(@"^[\p{L}\p{N}/][\p{L}\p{M}\p{N}\u200B ./_-]*\z", RegexOptions.None, 60_000)]
    private static partial Regex IsPlain();
}
