using System.Collections.Immutable;
using Outreach.Engine.Input;
using Outreach.Engine.Process;
using Outreach.Engine.Process.Head;
using Outreach.Model.Content;
using Outreach.Model.Languages;

namespace Outreach.Engine.Assembly;

/// <summary>Puts together the files of each item: its languages, the photographs of its folder, its record of editions.</summary>
internal sealed class GatherItems
{
    private readonly ParsedInput parsed;
    private readonly Language source;
    private readonly EditionCodes codes;
    private readonly Dictionary<string, EditionRecord> records;
    private readonly Dictionary<string, List<FolderPhoto>> photos = new(StringComparer.Ordinal);

    private GatherItems(ParsedInput parsed)
    {
        this.parsed = parsed;
        source = parsed.Settings.SourceLanguage;
        codes = new EditionCodes(parsed.Editions);
        records = parsed.Editions.ToDictionary(r => r.Slug, StringComparer.Ordinal);
        foreach (var (path, photo) in parsed.Photos)
        {
            var name = path.LastIndexOf('/') + 1;
            if (!photos.TryGetValue(path[..name], out var folder))
            {
                photos.Add(path[..name], folder = []);
            }

            folder.Add(new FolderPhoto(path[name..], photo));
        }
    }

    /// <summary>The files of every item: stories, leaflets, pages, each by slug.</summary>
    public static ImmutableArray<ItemFiles> Run(ParsedInput parsed)
    {
        var gather = new GatherItems(parsed);
        return
        [
            .. gather.Of(Material.Story, parsed.Stories),
            .. gather.Of(Material.Leaflet, parsed.Leaflets),
            .. gather.Of(Material.Page, parsed.Pages),
        ];
    }

    private IEnumerable<ItemFiles> Of(Material material, ImmutableArray<ContentFile> files) =>
        files.GroupBy(f => f.Slug, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => One(material, [.. g]));

    private ItemFiles One(Material material, ImmutableArray<ContentFile> files)
    {
        var slug = files[0].Slug;
        var folder = $"{InputPlan.FolderOf(material)}/{slug}/";
        return new ItemFiles(
            material,
            slug,
            files,
            photos.TryGetValue(folder, out var found) ? [.. found] : [],
            parsed.BesideTexts.Contains($"{folder}index.{source.Code}.md"),
            material == Material.Leaflet ? EditionsOf(slug, files) : null
        );
    }

    /// <summary>A record that is there and could not be read at all is not whole: what is wrong with it has been reported.</summary>
    private RecordedEditions EditionsOf(string slug, ImmutableArray<ContentFile> files)
    {
        var edition = files.FirstOrDefault(f => f.Language == source)?.Head.Of(HeadKeys.Edition)?.Value;
        var record = records.GetValueOrDefault(slug);
        var recorded = RecordedEditions.Of(record, slug, edition, codes);
        return record is null && parsed.BesideTexts.Contains(InputPlan.EditionsOf(slug)) ? recorded with { IsWhole = false } : recorded;
    }
}
