using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Output;

/// <summary>Tells authors of photographs whose header can be read and whose pixels cannot.</summary>
internal static class DamagedPhotos
{
    /// <summary>Does something with each rendition, side by side; reports each photograph that cannot be rendered, once.</summary>
    /// <param name="all">What it is done with.</param>
    /// <param name="photo">The rendition that is needed for it; null: none is.</param>
    /// <param name="use">What is done; may throw <see cref="InvalidDataException"/>.</param>
    /// <param name="diagnostics">Receives the damaged ones, in their order.</param>
    /// <param name="cancellation">Stops between them.</param>
    public static void Report<T>(
        IReadOnlyList<T> all,
        Func<T, PhotoFile?> photo,
        Action<T> use,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        var problems = new string?[all.Count];
        Phase.SideBySide(
            all.Count,
            i =>
            {
                try
                {
                    use(all[i]);
                }
                catch (InvalidDataException damaged)
                {
                    problems[i] = damaged.Message;
                }
            },
            cancellation
        );
        var told = all.Zip(problems).Where(p => p.Second is not null).Select(p => (photo(p.First)!.Photo.Path, Why: p.Second!));
        foreach (var (path, why) in told.DistinctBy(t => t.Path))
        {
            diagnostics.Add(
                Rules.PhotoUnreadable,
                SourceRange.InFile(path),
                why,
                "Open the photograph, save it again, and put the new file in its place."
            );
        }
    }
}
