using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;

namespace Outreach.Engine.Process.Head;

/// <summary>One entry under <c>photos</c>.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Keys">What is said of it.</param>
/// <param name="At">The entry.</param>
internal sealed record PhotoAsWritten(Located<string> File, WrittenKeys Keys, SourceRange At);

/// <summary>The keys of a photograph, each one line here, as in <see cref="HeadKeys"/>.</summary>
internal static partial class PhotoKeys
{
    /// <summary>The file's name: by it a translation says which photograph is meant.</summary>
    public static readonly Key<string> File = new(
        "file",
        KeyBearing.Words,
        Shapes.Required("Write the photograph's file name: file: meeting.jpg")
    );

    /// <summary>What stands under it.</summary>
    public static readonly Key<string> Caption = new("caption", KeyBearing.Words, Shapes.Text);

    /// <summary>What it shows, in words.</summary>
    public static readonly Key<string> Alt = new("alt", KeyBearing.Words, Shapes.Text);

    /// <summary>Who made it.</summary>
    public static readonly Key<string> Credit = new("credit", KeyBearing.Fact, Shapes.Text);

    /// <summary>Whose consent it needs.</summary>
    public static readonly Key<string> Consent = new("consent", KeyBearing.Fact, Shapes.Text);

    /// <summary>Whether a drawing stands in for a photograph.</summary>
    public static readonly Key<bool> StandIn = new("stand_in", KeyBearing.Fact, Shapes.Flag);

    /// <summary>What crops keep in view.</summary>
    public static readonly Key<Focus> Focus = new("focus", KeyBearing.Fact, Shapes.Plain(ReadFocus, WriteFocus));

    /// <summary>All of them, in the order in which they are written.</summary>
    public static readonly KeyTable Table = new(File, Caption, Alt, Credit, Consent, StandIn, Focus);

    /// <summary>The photographs of a text, an entry each.</summary>
    public static Shape<ImmutableArray<PhotoAsWritten>> Photographs { get; } =
        new(
            Read,
            (one, other) => one.Select(p => p.Keys.Write()).SequenceEqual(other.Select(p => p.Keys.Write()), StringComparer.Ordinal),
            photos => string.Concat(photos.Select(p => "\n  - " + p.Keys.Write("    ").TrimEnd('\n')))
        );

    private static Located<ImmutableArray<PhotoAsWritten>>? Read(YamlFields fields, string key)
    {
        var photos = ImmutableArray.CreateBuilder<PhotoAsWritten>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in fields.Groups(key, "A photograph"))
        {
            if (ReadOne(entry) is not { } photo)
            {
                continue;
            }

            photos.Add(photo);
            if (!names.Add(photo.File.Value))
            {
                fields.Report(
                    Rules.DuplicateKey,
                    photo.File.At,
                    $"The photograph \"{photo.File.Value}\" is listed twice.",
                    "Keep one of the two, with everything that is said of it."
                );
            }
        }

        return photos.Count == 0 ? null : new Located<ImmutableArray<PhotoAsWritten>>(photos.DrainToImmutable(), fields.Place(key));
    }

    private static PhotoAsWritten? ReadOne(YamlFields entry)
    {
        var keys = Table.Read(entry, Material.Story);
        if (keys.Of(File) is not { Value.Length: > 0 } file)
        {
            return null;
        }

        if (PlainName().IsMatch(file.Value))
        {
            return new PhotoAsWritten(file, keys, entry.At);
        }

        entry.Report(
            Rules.FileName,
            file.At,
            $"\"{file.Value}\" is not a plain file name.",
            "Use letters, digits, dots, hyphens and underscores, and keep the photograph beside the text."
        );
        return null;
    }

    private static Located<Focus>? ReadFocus(YamlFields fields, string key)
    {
        if (fields.Text(key) is not { } text)
        {
            return null;
        }

        var match = FocusPoint().Match(text.Value);
        if (match.Success && Percent(match.Groups["x"]) is { } x && Percent(match.Groups["y"]) is { } y)
        {
            return new Located<Focus>(new Focus(x, y), text.At);
        }

        fields.Report(
            Rules.ValueOutOfRange,
            text.At,
            $"\"{text.Value}\" is not a point of the photograph.",
            "Write how far from the left and from the top it is: focus: 50% 30%"
        );
        return null;
    }

    private static string WriteFocus(Focus focus) =>
        string.Create(CultureInfo.InvariantCulture, $"{focus.X:0.################}% {focus.Y:0.################}%");

    private static double? Percent(Group group)
    {
        var number = double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
        return number <= 100 ? number : null;
    }

    [GeneratedRegex("^(?<x>[0-9]{1,3}(\\.[0-9]+)?)% +(?<y>[0-9]{1,3}(\\.[0-9]+)?)%$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex FocusPoint();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$", RegexOptions.None, 60_000)]
    private static partial Regex PlainName();
}
