using System.Collections.Immutable;
using System.Globalization;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Engine.Process.Yaml;

/// <summary>
/// Reads a group of keys by name and type, reporting what is wrong with each. A key that nobody asked for is an error,
/// so each key is spelled once in the code: where it is read. Call <see cref="Done"/> at the end.
/// </summary>
internal sealed class YamlFields(YamlGroup group, string what, DiagnosticBag diagnostics)
{
    private readonly List<string> known = [];

    /// <summary>Where the group stands.</summary>
    public SourceRange At => group.At;

    /// <summary>The value under a key, or null when it is absent or empty.</summary>
    public YamlNode? Node(string key)
    {
        known.Add(key);
        foreach (var (name, value) in group.Entries)
        {
            if (name.Value.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return value is YamlText { Text: null } ? null : value;
            }
        }

        return null;
    }

    /// <summary>Reports a problem with what the group says.</summary>
    public void Report(Rule rule, SourceRange at, string message, string? hint = null) => diagnostics.Add(rule, at, message, hint);

    /// <summary>A group that stands somewhere within this one.</summary>
    public YamlFields Within(YamlGroup inner, string what) => new(inner, what, diagnostics);

    /// <summary>Whether the key is written at all, even with nothing behind it.</summary>
    public bool Has(string key) => group.Entries.Any(e => e.Key.Value.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reports every key that was never asked for.</summary>
    public void Done()
    {
        foreach (var (key, _) in group.Entries.Where(e => !known.Contains(e.Key.Value, StringComparer.OrdinalIgnoreCase)))
        {
            diagnostics.Add(Rules.UnknownKey, key.At, $"{what} has no key \"{key.Value}\".", Suggestion.For(key.Value, known));
        }
    }

    /// <summary>A text on one or more lines, or null.</summary>
    public Located<string>? Text(string key) => Node(key) is { } node && AsText(node, key) is { } text ? text : null;

    /// <summary>A text that must be there; an empty string (and an error) when it is not.</summary>
    public Located<string> RequiredText(string key, string hint)
    {
        if (Node(key) is { } node && !(node is YamlText { Text: var empty } && string.IsNullOrWhiteSpace(empty)))
        {
            return AsText(node, key) ?? new Located<string>("", node.At);
        }

        diagnostics.Add(Rules.MissingKey, Place(key), $"{what} has no \"{key}\".", hint);
        return new Located<string>("", Place(key));
    }

    /// <summary>A list of texts; one text alone counts as a list of one.</summary>
    public ImmutableArray<Located<string>> Texts(string key) =>
        Node(key) switch
        {
            null => [],
            YamlList list => [.. list.Items.Select(item => AsText(item, key)).OfType<Located<string>>()],
            var node => AsText(node, key) is { } text ? [text] : [],
        };

    /// <summary>true or false; false when absent.</summary>
    public bool Flag(string key)
    {
        if (Text(key) is not { } text)
        {
            return false;
        }

        if (text.Value is "true" or "yes" or "false" or "no")
        {
            return text.Value is "true" or "yes";
        }

        diagnostics.Add(Rules.UnknownValue, text.At, $"\"{key}\" is true or false, not \"{text.Value}\".");
        return false;
    }

    /// <summary>A whole number from 1 up, or null.</summary>
    public int? Count(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            return number;
        }

        diagnostics.Add(Rules.ValueOutOfRange, text.At, $"\"{key}\" is a whole number from 1 up, not \"{text.Value}\".");
        return null;
    }

    /// <summary>A length in millimetres, 0 or more; 0 when absent.</summary>
    public double Millimetres(string key)
    {
        if (Text(key) is not { } text)
        {
            return 0;
        }

        if (double.TryParse(text.Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number < 1000)
        {
            return number;
        }

        diagnostics.Add(
            Rules.ValueOutOfRange,
            text.At,
            $"\"{key}\" is a number of millimetres, not \"{text.Value}\".",
            $"Write {key}: 10, without a unit."
        );
        return 0;
    }

    /// <summary>One of a fixed set, or null (reported when it is something else).</summary>
    public T? OneOf<T>(string key, IReadOnlyDictionary<string, T> set)
        where T : struct => Text(key) is { } text ? OneOf(text, key, set) : null;

    /// <summary>Each of a list from a fixed set.</summary>
    public ImmutableArray<T> EachOf<T>(string key, IReadOnlyDictionary<string, T> set)
        where T : struct => [.. Texts(key).Select(text => OneOf(text, key, set)).OfType<T>()];

    /// <summary>A text per language, written as a group of language codes.</summary>
    public LocalizedText Localized(string key) => Group(key, $"\"{key}\"") is { } fields ? fields.Localized() : LocalizedText.None;

    /// <summary>A text per language that must exist in the source language at least.</summary>
    public LocalizedText RequiredLocalized(string key)
    {
        var text = Localized(key);
        if (text.En is null && text.Km is null && (Node(key) is null or YamlGroup))
        {
            diagnostics.Add(
                Rules.MissingKey,
                Place(key),
                $"{what} has no \"{key}\".",
                $"Write it in both languages: {key}: {{en: …, km: …}}"
            );
        }

        return text;
    }

    /// <summary>This group itself as a text per language.</summary>
    public LocalizedText Localized()
    {
        var text = LocalizedHere();
        Done();
        return text;
    }

    /// <summary>The keys <c>en</c> and <c>km</c> of this group, which may hold others. An empty text is none.</summary>
    public LocalizedText LocalizedHere() => new(Words("en"), Words("km"));

    /// <summary>A calendar day, or null.</summary>
    public DateOnly? Day(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (Dates.TryDay(text.Value, out var day))
        {
            return day;
        }

        diagnostics.Add(Rules.DateUnreadable, text.At, $"\"{text.Value}\" is not a day.", Dates.Advice(text.Value));
        return null;
    }

    /// <summary>Two days in a list, either of which may be null (open).</summary>
    public Located<Period> Period(string key)
    {
        var node = Node(key);
        if (node is null)
        {
            return new Located<Period>(Model.Content.Period.Always, Place(key));
        }

        if (node is not YamlList { Items: [YamlText from, YamlText to] })
        {
            diagnostics.Add(
                Rules.WrongShape,
                node.At,
                $"\"{key}\" is a list of two days.",
                $"Write {key}: [2015-01-01, 2025-07-01]; null stands for an open end."
            );
            return new Located<Period>(Model.Content.Period.Always, node.At);
        }

        var (first, last) = (DayOf(from), DayOf(to));
        if (Model.Content.Period.TryCreate(first, last) is not { } period)
        {
            diagnostics.Add(Rules.PeriodBackwards, node.At, "This period ends before it begins.", "Write the earlier day first.");
            period = new Period(last, first); // As it was meant, so that no other error follows from this one.
        }

        return new Located<Period>(period, node.At);
    }

    /// <summary>The group under a key, or null.</summary>
    public YamlFields? Group(string key, string what)
    {
        if (Node(key) is not { } node)
        {
            return null;
        }

        if (node is YamlGroup inner)
        {
            return new YamlFields(inner, what, diagnostics);
        }

        diagnostics.Add(
            Rules.WrongShape,
            node.At,
            $"\"{key}\" is a group of keys.",
            $"Write the keys under \"{key}:\", each on a line of its own, indented."
        );
        return null;
    }

    /// <summary>The groups in the list under a key.</summary>
    public IEnumerable<YamlFields> Groups(string key, string what)
    {
        switch (Node(key))
        {
            case null:
                yield break;
            case YamlList list:
                foreach (var item in list.Items)
                {
                    if (item is YamlGroup inner)
                    {
                        yield return new YamlFields(inner, what, diagnostics);
                    }
                    else
                    {
                        diagnostics.Add(
                            Rules.WrongShape,
                            item.At,
                            $"Each entry of \"{key}\" is a group of keys.",
                            "Begin the entry with a dash and write its keys under each other."
                        );
                    }
                }

                break;
            case var node:
                diagnostics.Add(Rules.WrongShape, node.At, $"\"{key}\" is a list.", "Begin each entry with a dash.");
                break;
        }
    }

    /// <summary>The entries of the group under a key whose names the author chooses: organisations, topics.</summary>
    public IEnumerable<(Located<string> Key, YamlFields Fields)> Named(string key, string what)
    {
        if (Node(key) is not { } node)
        {
            yield break;
        }

        if (node is not YamlGroup inner)
        {
            diagnostics.Add(
                Rules.WrongShape,
                node.At,
                $"\"{key}\" is a group of names.",
                $"Write each name under \"{key}:\", indented, with its own keys."
            );
            yield break;
        }

        foreach (var (name, value) in inner.Entries)
        {
            if (value is YamlGroup fields)
            {
                yield return (name, new YamlFields(fields, $"{what} \"{name.Value}\"", diagnostics));
            }
            else
            {
                diagnostics.Add(Rules.WrongShape, value.At, $"{what} \"{name.Value}\" is a group of keys.");
            }
        }
    }

    /// <summary>The place of a key's name, or of the group when the key is absent.</summary>
    public SourceRange Place(string key)
    {
        foreach (var (name, _) in group.Entries)
        {
            if (name.Value.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return name.At;
            }
        }

        return new SourceRange(group.At.File, group.At.Start, 0);
    }

    private string? Words(string key) => Text(key) is { Value.Length: > 0 } text ? text.Value : null;

    /// <summary>A node as a text, or null (reported when it is something else).</summary>
    public Located<string>? AsText(YamlNode node, string key)
    {
        if (node is YamlText { Text: { } text })
        {
            return new Located<string>(text.Trim(), node.At);
        }

        if (node is not YamlText)
        {
            diagnostics.Add(
                Rules.WrongShape,
                node.At,
                $"\"{key}\" is a text, not a list or a group.",
                "If the text begins with [ or {, put it in quotation marks."
            );
        }

        return null;
    }

    private T? OneOf<T>(Located<string> text, string key, IReadOnlyDictionary<string, T> set)
        where T : struct
    {
        if (set.TryGetValue(text.Value.ToLowerInvariant(), out var value))
        {
            return value;
        }

        diagnostics.Add(Rules.UnknownValue, text.At, $"\"{key}\" cannot be \"{text.Value}\".", Suggestion.For(text.Value, set.Keys));
        return null;
    }

    private DateOnly? DayOf(YamlText text)
    {
        if (text.Text is null)
        {
            return null;
        }

        if (Dates.TryDay(text.Text, out var day))
        {
            return day;
        }

        diagnostics.Add(Rules.DateUnreadable, text.At, $"\"{text.Text}\" is not a day.", Dates.Advice(text.Text));
        return null;
    }
}
