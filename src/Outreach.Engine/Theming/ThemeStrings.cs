using System.Text.RegularExpressions;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Engine.Theming;

/// <summary>The words of the interface in every language: <c>theme/strings/&lt;language&gt;.yml</c>, read flat: <c>nav.home</c>.</summary>
internal sealed partial class ThemeStrings
{
    private readonly Dictionary<Language, Dictionary<string, Located<string>>> byLanguage;

    private ThemeStrings(Dictionary<Language, Dictionary<string, Located<string>>> byLanguage) => this.byLanguage = byLanguage;

    /// <summary>Reads every language's strings; keys and slots that differ between languages are reported.</summary>
    /// <param name="theme">The theme.</param>
    /// <param name="needed">Keys that must be there, whatever the templates use.</param>
    /// <param name="diagnostics">Receives what is missing.</param>
    public static ThemeStrings Read(ThemeFolder theme, IReadOnlyList<string> needed, DiagnosticBag diagnostics)
    {
        var strings = Language.All.ToDictionary(language => language, language => ReadOne(theme, language, needed, diagnostics));
        foreach (var (language, own) in strings)
        {
            foreach (var (other, others) in strings.Where(s => s.Key != language))
            {
                Compare(own, others, other, diagnostics);
            }
        }

        return new ThemeStrings(strings);
    }

    /// <summary>Whether there is such a string.</summary>
    public bool Has(string key) => byLanguage[Language.English].ContainsKey(key);

    /// <summary>The string in that language with its slots filled. The theme's keys were checked when it was read.</summary>
    /// <exception cref="KeyNotFoundException">There is no such string.</exception>
    public string Get(Language language, string key, params ReadOnlySpan<(string Slot, string Value)> values)
    {
        if (!byLanguage[language].TryGetValue(key, out var text))
        {
            throw new KeyNotFoundException($"theme/strings/{language.Code}.yml has no \"{key}\".");
        }

        var filled = text.Value;
        foreach (var (slot, value) in values)
        {
            filled = filled.Replace("{" + slot + "}", value, StringComparison.Ordinal);
        }

        return filled;
    }

    /// <summary>A number in the digits of the language.</summary>
    public string Digits(Language language, string latin)
    {
        if (language != Language.Khmer)
        {
            return latin;
        }

        var digits = Get(language, "date.digits");
        return string.Concat(latin.Select(c => char.IsAsciiDigit(c) ? digits[c - '0'] : c));
    }

    private static void Compare(
        Dictionary<string, Located<string>> own,
        Dictionary<string, Located<string>> others,
        Language other,
        DiagnosticBag diagnostics
    )
    {
        foreach (var (key, text) in own.Where(s => !s.Key.StartsWith("meta.", StringComparison.Ordinal)))
        {
            if (!others.TryGetValue(key, out var translated))
            {
                diagnostics.Add(
                    Rules.StringMissing,
                    text.At,
                    $"\"{key}\" has no words in {other.Code}.",
                    $"Add it to strings/{other.Code}.yml."
                );
            }
            else if (
                !SlotsOf(text.Value).SequenceEqual(SlotsOf(translated.Value))
                && other == Language.Khmer
                && !key.StartsWith("date.", StringComparison.Ordinal)
            )
            {
                diagnostics.Add(
                    Rules.SlotsDiffer,
                    translated.At,
                    $"\"{key}\" has other slots here than in English.",
                    $"It takes: {string.Join(' ', SlotsOf(text.Value))}"
                );
            }
        }
    }

    private static List<string> SlotsOf(string text) =>
        [.. Slot().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal)];

    private static Dictionary<string, Located<string>> ReadOne(
        ThemeFolder theme,
        Language language,
        IReadOnlyList<string> needed,
        DiagnosticBag diagnostics
    )
    {
        var strings = new Dictionary<string, Located<string>>(StringComparer.Ordinal);
        var path = $"strings/{language.Code}.yml";
        if (theme.ReadText(path, diagnostics) is { } file && YamlReader.Read(file, 0, file.Text.Length, diagnostics) is { } root)
        {
            Flatten("", root, strings);
            foreach (var key in needed.Where(key => language == Language.English && !strings.ContainsKey(key)))
            {
                diagnostics.Add(
                    Rules.StringMissing,
                    file.Start,
                    $"There is no string \"{key}\", which every theme needs.",
                    "Add it to strings/en.yml and strings/km.yml."
                );
            }
        }

        return strings;
    }

    private static void Flatten(string prefix, YamlNode node, Dictionary<string, Located<string>> into)
    {
        switch (node)
        {
            case YamlGroup group:
                foreach (var (key, value) in group.Entries)
                {
                    Flatten(prefix.Length == 0 ? key.Value : $"{prefix}.{key.Value}", value, into);
                }

                break;
            case YamlList list:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    Flatten($"{prefix}.{i}", list.Items[i], into);
                }

                break;
            case YamlText { Text: { } text }:
                into[prefix] = new Located<string>(text, node.At);
                break;
            default:
                break;
        }
    }

    [GeneratedRegex("\\{[A-Za-z_]+\\}", RegexOptions.None, 60_000)]
    private static partial Regex Slot();
}
