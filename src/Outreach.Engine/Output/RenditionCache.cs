using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;

namespace Outreach.Engine.Output;

/// <summary>Renditions that were made once: kept under names that are hashes of their recipes.</summary>
internal sealed class RenditionCache(string folder, IPhotoRenderer renderer, Func<string, string> fullPath)
{
    /// <summary>Where a rendition lies on this machine.</summary>
    public string FullPath(PhotoFile file) => Path.Combine(folder, file.Path);

    /// <summary>Makes those that are not there yet, side by side.</summary>
    /// <param name="files">The renditions.</param>
    /// <param name="made">Called for each as it is ready, whether it was made or found.</param>
    /// <param name="diagnostics">Receives photographs whose pixels are damaged.</param>
    /// <param name="cancellation">Stops between renditions.</param>
    public void Make(IReadOnlyList<PhotoFile> files, Action made, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (files.Count == 0)
        {
            return;
        }

        Directory.CreateDirectory(Path.Combine(folder, "assets/photos"));
        var problems = new string?[files.Count];
        Phase.SideBySide(
            files.Count,
            i =>
            {
                problems[i] = MakeOne(files[i]);
                made();
            },
            cancellation
        );

        foreach (var (file, problem) in files.Zip(problems).Where(p => p.Second is not null).DistinctBy(p => p.First.Photo.Path))
        {
            diagnostics.Add(
                Rules.PhotoUnreadable,
                SourceRange.InFile(file.Photo.Path),
                problem!,
                "Open the photograph, save it again, and put the new file in its place."
            );
        }
    }

    private string? MakeOne(PhotoFile file)
    {
        var target = FullPath(file);
        if (new FileInfo(target) is { Exists: true, Length: > 0 })
        {
            return null;
        }

        try
        {
            File.WriteAllBytes(target + ".next", renderer.Render(fullPath(file.Photo.Path), file.Rendition));
            File.Move(target + ".next", target, overwrite: true);
            return null;
        }
        catch (InvalidDataException damaged)
        {
            return damaged.Message;
        }
    }
}
