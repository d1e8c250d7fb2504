using System.Collections.Immutable;
using Outreach.Engine.Assembly;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;
using Outreach.Model.Photos;

namespace Outreach.Engine.Tests.Assembly;

/// <summary>What one item is made of, so that it need not be made again while that is the same.</summary>
public sealed class ItemFilesTests
{
    private readonly ContentFile story = Parse(Material.Story, "stories/one/index.en.md", "kind: snapshot");
    private readonly ContentFile other = Parse(Material.Story, "stories/two/index.en.md", "kind: snapshot");
    private readonly ContentFile leaflet = Parse(Material.Leaflet, "leaflets/one/index.en.md", "edition: 1");
    private readonly ContentFile leafletBefore = Parse(Material.Leaflet, "leaflets/a/index.en.md", "edition: 1");

    [Fact]
    public void An_item_is_the_same_whatever_becomes_of_others()
    {
        var before = Gather([story, other], [leaflet], [("stories/one/a.png", 1), ("stories/two/b.png", 1)]);
        var after = Gather(
            [story, Parse(Material.Story, "stories/two/index.en.md", "kind: case-study")],
            [leafletBefore, leaflet],
            [("stories/one/a.png", 1), ("stories/two/b.png", 2)]
        );
        Assert.Equal(Of(before, Material.Story, "one"), Of(after, Material.Story, "one"));
        Assert.Equal(Of(before, Material.Leaflet, "one"), Of(after, Material.Leaflet, "one"));
        Assert.NotEqual(Of(before, Material.Story, "two"), Of(after, Material.Story, "two"));
    }

    [Fact]
    public void It_is_another_when_a_file_a_photograph_or_a_record_of_its_own_changes()
    {
        var before = Gather([story], [leaflet], [("stories/one/a.png", 1)]);
        Assert.NotEqual(before[0], Gather([Parse(Material.Story, "stories/one/index.en.md", "kind: snapshot")], [], [])[0]);
        Assert.NotEqual(before[0], Gather([story], [], [("stories/one/a.png", 2)])[0]);
        Assert.NotEqual(before[0], Gather([story], [], [])[0]);
        var recorded = new ParseEditions().Run(new SourceFile("leaflets/one/editions.yml", "editions: [{edition: 1, code: abc23}]"), []);
        Assert.NotEqual(before[1], Gather([], [leaflet], [], recorded!)[0]);
    }

    [Fact]
    public void Its_problems_are_its_own()
    {
        var items = Gather([story, Parse(Material.Story, "stories/two/index.en.md", "marking: current")], [], []);
        var problems = new DiagnosticBag();
        Assert.NotNull(new JoinItem(Language.English).Run(items[0], problems));
        Assert.Empty(problems);
        Assert.NotNull(new JoinItem(Language.English).Run(items[1], problems));
        Assert.StartsWith("stories/two/index.en.md:1:1: error OUT103", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    private static ItemFiles Of(ImmutableArray<ItemFiles> items, Material material, string slug) =>
        items.Single(i => i.Material == material && i.Slug == slug);

    private static ImmutableArray<ItemFiles> Gather(
        ImmutableArray<ContentFile> stories,
        ImmutableArray<ContentFile> leaflets,
        (string Path, int Size)[] photos,
        params EditionRecord[] records
    ) =>
        GatherItems.Run(
            new ParsedInput(
                Settings,
                [],
                [],
                stories,
                leaflets,
                [],
                [.. records],
                photos.ToDictionary(p => p.Path, p => (Photo?)new Photo(p.Path, "hash", p.Size, p.Size)),
                ImmutableHashSet<string>.Empty
            )
        );

    private static SiteSettings Settings =>
        new(
            LocalizedText.None,
            LocalizedText.None,
            "https://example.org",
            [Language.English, Language.Khmer],
            "Asia/Phnom_Penh",
            new FundedBy([], default),
            ImmutableSortedDictionary<string, Organisation>.Empty,
            [],
            []
        );

    private static ContentFile Parse(Material material, string path, string key)
    {
        var problems = new DiagnosticBag();
        var file = new SourceFile(path, $"title: A\npublished: 2018\nawards: own-funds\n{key}\n---\n## One\n\nWords.\n");
        var parsed = new ParseContent(material).Run(file, problems);
        Assert.Empty(problems);
        return parsed!;
    }
}
