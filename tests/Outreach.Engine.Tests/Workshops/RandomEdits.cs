using System.Globalization;

namespace Outreach.Engine.Tests.Workshops;

/// <summary>
/// Edits as people make them, drawn by lot from a seed: words added, facts changed, mistakes made and mended, stories begun,
/// renamed and thrown away, photographs swapped, donors' texts, awards, settings, strings and templates changed.
/// </summary>
internal sealed class RandomEdits(TestSite site, uint seed)
{
    private const string Story = "stories/meeting/index.en.md";
    private uint state = seed;
    private int number;

    /// <summary>Makes an edit; answers with the full paths of the files that it has changed.</summary>
    public IReadOnlyList<string> Next()
    {
        number++;
        return Draw(16) switch
        {
            0 or 1 or 2 or 3 => Append(Story, $" Word {number}."),
            4 => Append("stories/meeting/index.km.md", $"\n\nពាក្យ {number}។"),
            5 => Append("leaflets/going-away/index.en.md", $"\n\n## Panel {number}\n\nWords."),
            6 => Line(Story, "title:", $"title: Leaders meet {number}"),
            7 => Line(Story, "published:", $"published: 201{Draw(6) + 5}-03-1{Draw(9)}"),
            8 => Line(Story, "awards:", Draw(3) == 0 ? "awards: [nobody]" : "awards: [ctip]"),
            9 => Line(Story, "draft:", Draw(2) == 0 ? "draft: true" : "draft: false"),
            10 => Line("awards/ctip.yml", "title:", $"title: {{en: Countering {number}, km: កម្មវិធី}}"),
            11 => Line("site.yml", "tagline:", $"tagline: {{en: Stories {number}, km: រឿងរ៉ាវ}}"),
            12 => Line("donors/usaid.yml", "short_name:", $"short_name: USAID {number}"),
            13 => Another(),
            14 => Photograph(),
            _ => Theme(),
        };
    }

    private int Draw(int below)
    {
        state = (state * 1664525) + 1013904223;
        return (int)((state >> 16) % (uint)below);
    }

    private IReadOnlyList<string> Append(string path, string text) => Write(path, Read(path).TrimEnd('\n') + text + "\n");

    /// <summary>Replaces the line that begins so, or adds it under the title.</summary>
    private IReadOnlyList<string> Line(string path, string beginning, string line)
    {
        var lines = Read(path).Split('\n').ToList();
        var at = lines.FindIndex(l => l.StartsWith(beginning, StringComparison.Ordinal));
        if (at < 0)
        {
            lines.Insert(lines.FindIndex(l => l.StartsWith("title:", StringComparison.Ordinal)), line);
        }
        else
        {
            lines[at] = line;
        }

        return Write(path, string.Join('\n', lines));
    }

    /// <summary>A story that comes, goes, or is called otherwise.</summary>
    private List<string> Another()
    {
        var folder = Path.Combine(site.Input, "stories", "another");
        var renamed = Path.Combine(site.Input, "stories", "renamed");
        if (Directory.Exists(renamed))
        {
            Directory.Delete(renamed, recursive: true);
            return [Path.Combine(renamed, "index.en.md")];
        }

        if (Directory.Exists(folder))
        {
            Directory.Move(folder, renamed);
            return [Path.Combine(folder, "index.en.md"), Path.Combine(renamed, "index.en.md")];
        }

        return Write("stories/another/index.en.md", Read(Story).Replace("Leaders", $"Others {number}", StringComparison.Ordinal))
            .Concat(Write("stories/another/meeting.png", "1800x1200"))
            .ToList();
    }

    private IReadOnlyList<string> Photograph() =>
        Write("stories/meeting/meeting.png", string.Create(CultureInfo.InvariantCulture, $"{2400 + Draw(400)}x1600"));

    private List<string> Theme()
    {
        var path = Path.Combine(site.Folder, "theme", "partials", "footer.liquid");
        var own = File.ReadAllText(Path.Combine(WholeTheme.Folder, "partials", "footer.liquid"));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, own + (Draw(4) == 0 ? $"{{{{ nonsense{number} }}}}" : $"<!-- {number} -->"));
        return [path];
    }

    private string Read(string path) => File.ReadAllText(Path.Combine(site.Input, path));

    private IReadOnlyList<string> Write(string path, string text)
    {
        var full = Path.Combine(site.Input, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return [full];
    }
}
