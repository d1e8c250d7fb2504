using System.Collections.Immutable;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Process.Head;

/// <summary>How values of one type are read from YAML, compared, and written as YAML again.</summary>
/// <param name="Read">Reads what stands under a key; null: nothing does, or it cannot be read (reported).</param>
/// <param name="AreSame">Whether two values say the same.</param>
/// <param name="Write">What stands behind the key's colon: on the same line, or from a line feed on, indented.</param>
internal sealed record Shape<T>(Func<YamlFields, string, Located<T>?> Read, Func<T, T, bool> AreSame, Func<T, string> Write);

/// <summary>The shapes that many keys have.</summary>
internal static class Shapes
{
    /// <summary>A text on one or more lines.</summary>
    public static Shape<string> Text { get; } = Plain<string>((fields, key) => fields.Text(key), YamlWriter.Text);

    /// <summary>true or false.</summary>
    public static Shape<bool> Flag { get; } =
        Plain<bool>(
            (fields, key) => fields.Node(key) is null ? null : new Located<bool>(fields.Flag(key), fields.Place(key)),
            value => value ? "true" : "false"
        );

    /// <summary>A whole number from 1 up.</summary>
    public static Shape<int> Count { get; } = Plain<int>((fields, key) => AtKey(fields, key, fields.Count(key)), YamlWriter.Number);

    /// <summary>A calendar day.</summary>
    public static Shape<DateOnly> Day { get; } = Plain<DateOnly>((fields, key) => AtKey(fields, key, fields.Day(key)), YamlWriter.Day);

    /// <summary>A list of names; one alone counts as a list of one.</summary>
    public static Shape<ImmutableArray<Located<string>>> Names { get; } = Each((_, _) => true);

    /// <summary>A text that must be there: an empty one, and an error, when it is not.</summary>
    /// <param name="hint">What to write.</param>
    public static Shape<string> Required(string hint) => Plain<string>((fields, key) => fields.RequiredText(key, hint), YamlWriter.Text);

    /// <summary>One of a fixed set of words.</summary>
    public static Shape<T> OneOf<T>(IReadOnlyDictionary<string, T> words)
        where T : struct =>
        Plain<T>((fields, key) => AtKey(fields, key, fields.OneOf(key, words)), value => FundingWords.Name(words, value));

    /// <summary>A list of names, of which those that cannot be are left out.</summary>
    /// <param name="canBe">Whether a name can be; if not, it has reported that.</param>
    public static Shape<ImmutableArray<Located<string>>> Each(Func<YamlFields, Located<string>, bool> canBe) =>
        new(
            (fields, key) =>
                fields.Node(key) is null
                    ? null
                    : new Located<ImmutableArray<Located<string>>>(
                        [.. fields.Texts(key).Where(name => canBe(fields, name))],
                        fields.Place(key)
                    ),
            (one, other) => one.Select(n => n.Value).SequenceEqual(other.Select(n => n.Value), StringComparer.Ordinal),
            names => YamlWriter.List(names.Select(n => YamlWriter.Text(n.Value)))
        );

    /// <summary>A shape whose values compare by themselves.</summary>
    public static Shape<T> Plain<T>(Func<YamlFields, string, Located<T>?> read, Func<T, string> write) =>
        new(read, EqualityComparer<T>.Default.Equals, write);

    private static Located<T>? AtKey<T>(YamlFields fields, string key, T? value)
        where T : struct => value is { } known ? new Located<T>(known, fields.Place(key)) : null;
}
