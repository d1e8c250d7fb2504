using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Printing;

namespace Outreach.Engine.Process.Head;

/// <summary>The shapes that single keys of a head have.</summary>
internal static partial class HeadShapes
{
    /// <summary>A publication date, as exact as it is known. One that cannot be read counts as undated, for what follows.</summary>
    public static Shape<PublicationDate> Published { get; } = Shapes.Plain(ReadPublished, date => date.ToString());

    /// <summary>Paper formats of leaflets.</summary>
    public static Shape<ImmutableArray<Located<string>>> Formats { get; } =
        Shapes.Each(
            (fields, format) =>
            {
                if (LeafletFormat.All.All(f => f.Id != format.Value))
                {
                    fields.Report(
                        Rules.UnknownValue,
                        format.At,
                        $"Leaflets cannot be printed as \"{format.Value}\".",
                        Suggestion.For(format.Value, LeafletFormat.All.Select(f => f.Id))
                    );
                }

                return true;
            }
        );

    /// <summary>Old addresses within this site.</summary>
    public static Shape<ImmutableArray<Located<string>>> OldAddresses { get; } =
        Shapes.Each(
            (fields, address) =>
            {
                if (OldAddress().IsMatch(address.Value))
                {
                    return true;
                }

                fields.Report(
                    Rules.ValueOutOfRange,
                    address.At,
                    $"\"{address.Value}\" is not an address within this site.",
                    "Write it from the first slash, without the language: /stories/old-name/"
                );
                return false;
            }
        );

    private static Located<PublicationDate>? ReadPublished(YamlFields fields, string key)
    {
        if (fields.Text(key) is not { } text)
        {
            return null;
        }

        if (Dates.Publication(text.Value) is { } date)
        {
            return new Located<PublicationDate>(date, text.At);
        }

        fields.Report(Rules.DateUnreadable, text.At, $"\"{text.Value}\" is not a date.", Dates.Advice(text.Value));
        return new Located<PublicationDate>(PublicationDate.Undated, text.At);
    }

    [GeneratedRegex("^(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex OldAddress();
}
