using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;

namespace Outreach.Engine.Input;

/// <summary>Reads what authors wrote: each file once, side by side.</summary>
internal sealed class InputFolder(string path, IPhotoRenderer photoRenderer)
{
    private static readonly string[] PictureEndings =
    [
        ".jpg",
        ".jpeg",
        ".png",
        ".webp",
        ".tif",
        ".tiff",
        ".heic",
        ".heif",
        ".avif",
        ".gif",
        ".bmp",
        ".svg",
    ];

    private readonly ConfinedFolder folder = new(path);

    /// <summary>Where a photograph lies on this machine.</summary>
    public string FullPath(string photoPath) => folder.FullPath(photoPath);

    /// <summary>Reads everything, reporting what cannot be read.</summary>
    public InputFiles Read(DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var settings = folder.ReadText(InputPlan.Settings, diagnostics);
        if (settings is null)
        {
            diagnostics.Add(
                Rules.MissingFile,
                SourceRange.InFile("site.yml"),
                "The input folder has no site.yml.",
                "It names the site, its address, its organisations and topics: see \"The input folder\" in the README."
            );
        }

        var stories = folder.Files(InputPlan.FolderOf(Material.Story), diagnostics);
        var leaflets = folder.Files(InputPlan.FolderOf(Material.Leaflet), diagnostics);
        var pages = folder.Files(InputPlan.FolderOf(Material.Page), diagnostics);
        return new InputFiles(
            settings,
            ReadTexts(Named(InputPlan.Donors, diagnostics), ".yml", diagnostics, cancellation),
            ReadTexts(Named(InputPlan.Awards, diagnostics), ".yml", diagnostics, cancellation),
            ReadTexts(stories, ".md", diagnostics, cancellation),
            ReadTexts(leaflets, ".md", diagnostics, cancellation),
            ReadTexts(pages, ".md", diagnostics, cancellation),
            ReadTexts(leaflets, "/" + InputPlan.Editions, diagnostics, cancellation),
            new ReadLogos(folder, photoRenderer).Run(
                [.. folder.Files(InputPlan.Donors, []), .. folder.Files(InputPlan.Organisations, diagnostics)],
                diagnostics
            ),
            ReadPhotos([.. stories, .. leaflets, .. pages], diagnostics, cancellation),
            ((string[])[.. stories, .. leaflets, .. pages]).ToHashSet(StringComparer.Ordinal)
        );
    }

    /// <summary>
    /// The same as before, but for texts that have changed, which are read again; null when that is not enough: one of them is
    /// new, gone, or no text.
    /// </summary>
    /// <param name="last">What was read before.</param>
    /// <param name="changed">The paths of files that have changed; no other has.</param>
    /// <param name="diagnostics">Receives what cannot be read.</param>
    public InputFiles? ReadAgain(InputFiles last, IReadOnlyList<string> changed, DiagnosticBag diagnostics)
    {
        var again = last;
        foreach (var file in changed)
        {
            if (!last.IsText(file) || folder.ReadText(file, diagnostics) is not { } text)
            {
                return null;
            }

            again = again.With(text);
        }

        return again;
    }

    /// <summary>The files of a folder whose names are ids. A pack that is passed over in silence would lose its texts.</summary>
    private List<string> Named(string subfolder, DiagnosticBag diagnostics)
    {
        var files = folder
            .Files(subfolder, diagnostics)
            .Where(f => Path.GetExtension(f).ToLowerInvariant() is ".yml" or ".yaml")
            .ToLookup(f => InputPlan.IsNamed(f));
        foreach (var file in files[false])
        {
            diagnostics.Add(
                Rules.FileName,
                SourceRange.InFile(file),
                $"{subfolder}/ holds one file for each, named in small Latin letters, digits and hyphens.",
                $"Name it like {subfolder}/short-name.yml."
            );
        }

        return [.. files[true]];
    }

    private ImmutableArray<SourceFile> ReadTexts(
        IReadOnlyList<string> paths,
        string ending,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        List<string> texts = [.. paths.Where(p => p.EndsWith(ending, StringComparison.OrdinalIgnoreCase))];
        var read = new (SourceFile? Text, DiagnosticBag Problems)[texts.Count];
        Phase.SideBySide(
            texts.Count,
            i =>
            {
                var problems = new DiagnosticBag();
                read[i] = (folder.ReadText(texts[i], problems), problems);
            },
            cancellation
        );
        foreach (var (_, problems) in read)
        {
            diagnostics.AddRange(problems);
        }

        return [.. read.Select(r => r.Text).OfType<SourceFile>()];
    }

    /// <summary>A photograph that lies in many folders is measured once: by what is in it.</summary>
    private SortedDictionary<string, Photo?> ReadPhotos(
        IReadOnlyList<string> paths,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        var seen = new ConcurrentDictionary<string, Lazy<(Photo? Photo, DiagnosticBag Problems)>>(StringComparer.Ordinal);
        var pictures = paths.Where(p => PictureEndings.Contains(Path.GetExtension(p).ToLowerInvariant())).ToList();
        var found = new (Photo? Photo, DiagnosticBag Problems)[pictures.Count];
        Phase.SideBySide(
            pictures.Count,
            i =>
            {
                var picture = pictures[i];
                using var content = File.OpenRead(folder.FullPath(picture));
                var hash = Convert.ToHexStringLower(SHA256.HashData(content));
                var first = seen.GetOrAdd(hash, _ => new Lazy<(Photo?, DiagnosticBag)>(() => Probe(picture, hash)));
                found[i] = first.Value.Photo is { } photo ? (photo with { Path = picture }, []) : Probe(picture, hash);
            },
            cancellation
        );

        var photos = new SortedDictionary<string, Photo?>(StringComparer.Ordinal);
        for (var i = 0; i < pictures.Count; i++)
        {
            diagnostics.AddRange(found[i].Problems);
            photos[pictures[i]] = found[i].Photo;
        }

        return photos;
    }

    private (Photo? Photo, DiagnosticBag Problems) Probe(string path, string hash)
    {
        var problems = new DiagnosticBag();
        return (photoRenderer.Probe(folder.FullPath(path), path, hash, problems), problems);
    }
}
