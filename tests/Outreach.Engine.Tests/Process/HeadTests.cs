using CsCheck;
using Outreach.Engine.Process;
using Outreach.Engine.Process.Head;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Tests.Process;

/// <summary>The keys of heads: what was read is written again so that it reads the same.</summary>
public sealed class HeadTests
{
    /// <summary>What means something to YAML somewhere, beside what does not.</summary>
    private static readonly string[] Pieces =
    [
        "a",
        "Words",
        " ",
        "  ",
        ": ",
        ":",
        " #",
        "#",
        "- ",
        "-",
        "---",
        "...",
        "'",
        "\"",
        "\\",
        "\\n",
        "\n",
        "\t",
        ",",
        "[",
        "]",
        "{",
        "}",
        "&",
        "*",
        "!",
        "|",
        ">",
        "%",
        "@",
        "`",
        "?",
        "~",
        "null",
        "true",
        "2017-03-14",
        "ខ្មែរ",
        "\u200B",
        "\u00A0",
        "\u2028",
        "\u0085",
        "’",
        "é",
        "😀",
    ];

    private static readonly Gen<string> AnyText = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 8].Select(string.Concat);

    private static readonly Gen<string> AText = AnyText.Select(Quoted);

    private static readonly Gen<string> SomeText = AnyText.Where(t => t.Trim().Length > 0).Select(Quoted);

    private static readonly Gen<string> ADay = Gen.Select(Gen.Int[1900, 2100], Gen.Int[1, 12], Gen.Int[1, 28])
        .Select((y, m, d) => $"{y}-{m:D2}-{d:D2}");

    private static readonly Gen<string> AFlag = Any("true", "false", "yes", "no");

    private static readonly Gen<string> Names = AText.Array[0, 3].Select(n => $"[{string.Join(", ", n)}]");

    private static readonly Gen<string> APhoto = Gen.Select(
            Optional("caption", AText),
            Optional("alt", AText),
            Optional("credit", AText),
            Optional("consent", AText),
            Optional("stand_in", AFlag),
            Optional("focus", Gen.Select(Gen.Int[0, 100], Gen.Int[0, 9999], (x, y) => $"{x}% {y / 100}.{y % 100:D2}%"))
        )
        .Select((caption, alt, credit, consent, standIn, focus) => $"{caption}{alt}{credit}{consent}{standIn}{focus}");

    /// <summary>Values of each key, as authors may write them.</summary>
    private static readonly Dictionary<string, Gen<string>> Values = new(StringComparer.Ordinal)
    {
        ["kind"] = Any("snapshot", "Case-Study", "photo-and-caption"),
        ["title"] = SomeText,
        ["subtitle"] = AText,
        ["summary"] = AText,
        ["audience"] = AText,
        ["published"] = Gen.OneOf(Any("undated", "2017", "2017-03", "២០១៧-០៣-១៤"), ADay),
        ["provinces"] = Names,
        ["topics"] = Names,
        ["awards"] = Gen.OneOf(
            Gen.Const("own-funds"),
            SomeText.Array[1, 3].Select(n => $"[{string.Join(", ", n)}]"),
            SomeText.Select(n => $"[{{award: {n}, share: minor}}, b]")
        ),
        ["implementers"] = Names,
        ["approval"] = Gen.Select(AText, ADay, AText, ADay)
            .Select((by, on, reference, end) => $"{{status: pending, by: {by}, on: {on}, ref: {reference}, expires: {end}}}"),
        ["marking"] = Any("current", "as-published"),
        ["tags"] = Names,
        ["map"] = AFlag,
        ["edition"] = Gen.Int[1, 9999].Select(n => $"{n}"),
        ["formats"] = Any("a4", "[a4, card]", "[]"),
        ["pretested"] = AFlag,
        ["nav"] = AFlag,
        ["photos"] = APhoto.Array[1, 3].Select(photos => string.Concat(photos.Select((p, i) => $"\n  - file: p{i}.jpg{p}"))),
        ["translation"] = AText.Select(of => $"{{status: reviewed, of: {of}}}"),
        ["draft"] = AFlag,
        ["expires"] = ADay,
        ["redirect_from"] = Any("/old", "[/stories/a/, /b~c.d/]"),
        ["note"] = Names,
    };

    [Fact]
    public void What_is_read_and_written_reads_the_same()
    {
        Assert.Equal(HeadKeys.Table.Keys.Select(k => k.Name).Order(StringComparer.Ordinal), Values.Keys.Order(StringComparer.Ordinal));
        Gen.Select(Any(Material.Story, Material.Leaflet, Material.Page), Gen.Int[0, (1 << 24) - 1])
            .SelectMany(keys => AHead(keys.Item1, keys.Item2).Select(head => (Material: keys.Item1, Text: head)))
            .Sample(
                head =>
                {
                    var first = Read(head.Material, head.Text);
                    var written = first.Write();
                    var second = Read(head.Material, written);
                    Assert.Empty(first.Differences(second).Concat(second.Differences(first)).Select(d => d.Key.Name));
                    Assert.Equal(written, second.Write());
                },
                iter: 2_000,
                print: head => head.Text
            );
    }

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    /// <summary>A head with the title and those keys of the material whose bits are set.</summary>
    private static Gen<string> AHead(Material material, int which)
    {
        var keys = HeadKeys.Table.Keys;
        var head = Gen.Const("");
        for (var i = 0; i < keys.Length; i++)
        {
            var key = keys[i];
            if (key.Materials.Contains(material) && (key == HeadKeys.Title || ((which >> i) & 1) == 1))
            {
                head = Gen.Select(head, Values[key.Name], (before, value) => $"{before}{key.Name}: {value}\n");
            }
        }

        return head;
    }

    private static WrittenKeys Read(Material material, string head)
    {
        var problems = new DiagnosticBag();
        var file = new SourceFile("stories/a/index.en.md", $"{head}---\nWords.\n");
        var parsed = new ParseContent(material).Run(file, problems);
        Assert.Empty(problems.Select(p => p.ToString()));
        return parsed!.Head;
    }

    private static Gen<string> Optional(string key, Gen<string> value) => Gen.OneOf(Gen.Const(""), value.Select(v => $"\n    {key}: {v}"));

    private static string Quoted(string text) =>
        "\""
        + text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal)
            .Replace("\u2028", "\\L", StringComparison.Ordinal)
            .Replace("\u0085", "\\N", StringComparison.Ordinal)
        + "\"";
}
