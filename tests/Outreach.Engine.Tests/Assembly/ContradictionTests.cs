using System.Collections.Immutable;
using Outreach.Engine.Assembly;
using Outreach.Engine.Process;
using Outreach.Engine.Process.Head;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;
using Outreach.Model.Photos;

namespace Outreach.Engine.Tests.Assembly;

/// <summary>Nothing that a translation writes of a fact vanishes: it says the same as the source text, or is an error.</summary>
public sealed class ContradictionTests
{
    /// <summary>What the source text says of each fact, and what a translation must not.</summary>
    private static readonly Dictionary<string, (string There, string Here)> Facts = new(StringComparer.Ordinal)
    {
        ["kind"] = ("snapshot", "case-study"),
        ["published"] = ("2017-03-14", "2017-03"),
        ["provinces"] = ("[takeo, kep]", "[kep, takeo]"),
        ["topics"] = ("[work]", "[]"),
        ["awards"] = ("[a, b]", "[{award: a, share: minor}, b]"),
        ["implementers"] = ("[us]", "[them]"),
        ["approval"] = ("{status: pending, by: officer}", "{status: pending, by: director}"),
        ["marking"] = ("current", "as-published"),
        ["tags"] = ("[shelter]", "[shelter, boats]"),
        ["map"] = ("true", "false"),
        ["edition"] = ("1", "2"),
        ["formats"] = ("[a4]", "[a5]"),
        ["pretested"] = ("true", "false"),
        ["nav"] = ("true", "false"),
        ["draft"] = ("false", "true"),
        ["expires"] = ("2030-01-01", "2030-01-02"),
        ["redirect_from"] = ("[/stories/old/]", "[/stories/older/]"),
    };

    private static readonly Dictionary<string, (string There, string Here)> PhotoFacts = new(StringComparer.Ordinal)
    {
        ["credit"] = ("Tha Chea/CTIP", "Somebody else"),
        ["consent"] = ("C-0042", "C-0043"),
        ["stand_in"] = ("true", "false"),
        ["focus"] = ("50% 30%", "50% 31%"),
    };

    public static TheoryData<string> FactKeys => [.. Keys(HeadKeys.Table)];

    public static TheoryData<string> PhotoFactKeys => [.. Keys(PhotoKeys.Table)];

    [Fact]
    public void There_is_an_example_of_each_fact()
    {
        Assert.Equal(Keys(HeadKeys.Table).Order(StringComparer.Ordinal), Facts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Keys(PhotoKeys.Table).Order(StringComparer.Ordinal), PhotoFacts.Keys.Order(StringComparer.Ordinal));
    }

    [Theory, Covers("OUT206")]
    [MemberData(nameof(FactKeys))]
    public void A_fact_that_a_translation_says_otherwise_is_an_error(string key)
    {
        var (there, here) = Facts[key];
        Assert.StartsWith($"\"{key}\" is not what ", Assert.Single(Contradictions(key, there, here)), StringComparison.Ordinal);
        Assert.StartsWith($"\"{key}\" is not what ", Assert.Single(Contradictions(key, null, here)), StringComparison.Ordinal);
        Assert.Empty(Contradictions(key, there, there));
        Assert.Empty(Contradictions(key, there, null));
    }

    [Theory, Covers("OUT206")]
    [MemberData(nameof(PhotoFactKeys))]
    public void A_fact_of_a_photograph_that_a_translation_says_otherwise_is_an_error(string key)
    {
        var (there, here) = PhotoFacts[key];
        Assert.StartsWith(
            $"\"{key}\" of \"a.png\" is not what stories/",
            Assert.Single(Contradictions("photos", Photo(key, there), Photo(key, here))),
            StringComparison.Ordinal
        );
        Assert.Empty(Contradictions("photos", Photo(key, there), Photo(key, there)));
    }

    [Fact, Covers("OUT107")]
    public void A_photograph_is_listed_once()
    {
        var problems = new DiagnosticBag();
        Parse(Material.Story, "en", "photos", "[{file: a.png, caption: One}, {file: a.png, caption: Two}]", problems);
        BrokenRules.TakeDown(problems);
        Assert.StartsWith(
            "stories/a/index.en.md:2:46: error OUT107: The photograph \"a.png\" is listed twice.",
            Assert.Single(problems).ToString(),
            StringComparison.Ordinal
        );
    }

    private static string Photo(string key, string value) => $"[{{file: a.png, alt: A., {key}: {value}}}]";

    private static IEnumerable<string> Keys(KeyTable table) => table.Keys.Where(k => k.Bearing == KeyBearing.Fact).Select(k => k.Name);

    private static List<string> Contradictions(string key, string? there, string? here)
    {
        var material = HeadKeys.Table.Keys.Single(k => k.Name == key).Materials[0];
        var problems = new DiagnosticBag();
        ImmutableArray<ContentFile> files = [Parse(material, "en", key, there, problems), Parse(material, "km", key, here, problems)];
        Assert.Empty(problems.Select(p => p.ToString()));
        var editions = new RecordedEditions([], IsWhole: true, "abc23");
        ImmutableArray<FolderPhoto> photos = [new("a.png", new Photo("a.png", "hash", 1, 1))];
        new JoinItem(Language.English).Run(new ItemFiles(material, "a", files, photos, HasSource: true, editions), problems);
        BrokenRules.TakeDown(problems);
        return [.. problems.Where(p => p.Rule == Model.Diagnostics.Rules.FactContradicted).Select(p => p.Message)];
    }

    private static ContentFile Parse(Material material, string language, string key, string? value, DiagnosticBag problems)
    {
        var head = value is null ? "title: A\n" : $"title: A\n{key}: {value}\n";
        return new ParseContent(material).Run(
            new SourceFile($"stories/a/index.{language}.md", $"{head}---\n## One\n\nWords.\n"),
            problems
        )!;
    }
}
