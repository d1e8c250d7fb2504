using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Process.Head;

/// <summary>What a translation says of itself.</summary>
/// <param name="State">How far it has come; null: not said, or not readable (reported).</param>
/// <param name="Of">The hash of the source text from which it was made; null: not said.</param>
internal sealed record TranslationAsWritten(TranslationState? State, Located<string>? Of);

/// <summary>How far a translation has come, and from which text it was made.</summary>
internal static class TranslationShape
{
    /// <summary>The shape.</summary>
    public static Shape<TranslationAsWritten> Value { get; } =
        new(Read, (one, other) => (one.State, one.Of?.Value) == (other.State, other.Of?.Value), Write);

    private static Located<TranslationAsWritten>? Read(YamlFields fields, string key)
    {
        if (fields.Group(key, $"\"{key}\"") is not { } group)
        {
            return null;
        }

        var translation = new TranslationAsWritten(group.OneOf("status", HeadWords.States), group.Text("of"));
        group.Done();
        if (translation.State is null && !group.Has("status"))
        {
            group.Report(
                Rules.MissingKey,
                group.At,
                "\"translation\" has no \"status\".",
                "Write translation: {status: draft}, or reviewed, or approved."
            );
        }

        return new Located<TranslationAsWritten>(translation, group.At);
    }

    private static string Write(TranslationAsWritten translation) =>
        YamlWriter.Group(
            ("status", translation.State is { } state ? FundingWords.Name(HeadWords.States, state) : null),
            ("of", translation.Of is { } hash ? YamlWriter.Text(hash.Value) : null)
        );
}
