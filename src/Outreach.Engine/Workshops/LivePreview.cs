using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Outreach.Engine.Output;
using Outreach.Engine.PostProcess;
using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;
using Outreach.Model.Printing;
using Outreach.Model.Web;

namespace Outreach.Engine.Workshops;

/// <summary>
/// A site that is shown while it is written. After an edit the changed files alone are read and the site is composed; a page
/// is rendered when it is asked for, a photograph and a sheet are made when they are. All other pages, their proofs and the
/// sheets follow behind. What it shows is, byte for byte, what a build of a preview makes. While there are errors it shows
/// the last good site.
/// </summary>
/// <param name="options">The build that it stands for.</param>
/// <param name="photoRenderer">The door to the image library.</param>
/// <param name="printer">Opens the door to the browser that prints.</param>
/// <param name="pagePictures">The door to what is made of pictures of printed pages.</param>
/// <param name="viewer">Opens the door to the browser that looks at pages.</param>
public sealed class LivePreview(
    BuildOptions options,
    IPhotoRenderer photoRenderer,
    Func<IPdfPrinter> printer,
    IPagePictures pagePictures,
    Func<IPageViewer> viewer
) : IPreviewedSite, IDisposable
{
    /// <summary>Sheets that are printed behind before somebody's wish is heard.</summary>
    private const int SheetsAtATime = 12;

    private readonly BuildDoors doors = new(photoRenderer, printer, pagePictures, viewer);
    private readonly Workshop workshop = new(options, photoRenderer);
    private readonly CacheFolder cache = new(options.Cache);
    private readonly Lazy<KeptFiles> kept = new(() => new KeptFiles(new CacheFolder(options.Cache)));
    private readonly ConcurrentDictionary<string, PhotoFile> renditions = new(StringComparer.Ordinal);
    private readonly Lock printing = new();
    private PreviewState? state;
    private ImmutableArray<Diagnostic> ofComposing = [];

    /// <inheritdoc/>
    public bool Exists => Volatile.Read(ref state) is not null;

    /// <summary>Takes an edit in: afterwards every page is shown with it, unless there are errors. One call at a time.</summary>
    /// <param name="changed">
    /// Full paths of the files that have changed, and no other file has; null: anything may have.
    /// </param>
    /// <param name="progress">Is told of the reading.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>What is wrong, as far as it is known before all pages are rendered.</returns>
    public IReadOnlyList<Diagnostic> Refresh(IReadOnlyList<string>? changed, IBuildProgress progress, CancellationToken cancellation)
    {
        var problems = new DiagnosticBag();
        var composed = workshop.Compose(InInput(changed), progress, problems, cancellation);
        ofComposing = ComposedSite.Distinct(problems);
        if (composed is not null && !problems.HasErrors)
        {
            Volatile.Write(ref state, new PreviewState(composed, state?.Printed ?? PrintedSheets.None, renditions));
        }

        return ofComposing;
    }

    /// <summary>
    /// Does what follows behind an edit: renders and proves every page, prints the sheets, has a browser look. One call at a
    /// time; the next edit ends it.
    /// </summary>
    /// <param name="progress">Is told how it gets on.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <returns>Everything that is wrong.</returns>
    public IReadOnlyList<Diagnostic> FollowUp(IBuildProgress progress, CancellationToken cancellation)
    {
        var before = ofComposing;
        if (Volatile.Read(ref state) is not { } shown || before.Any(d => d.Rule.Severity == Severity.Error))
        {
            return before;
        }

        var problems = new DiagnosticBag();
        problems.AddRange(before);
        var steps = StepsFor(shown, progress, problems, cancellation);
        var pages = steps.RenderPages(shown.Printed, output: null);
        Remember(pages.Needs());
        if (options.Pdf && !problems.HasErrors && Print(steps, cancellation) is { } printed && !problems.HasErrors)
        {
            if (!printed.Pdfs.SequenceEqual(shown.Printed.Pdfs))
            {
                // The sizes of sheets stand on the pages that offer them.
                Interlocked.CompareExchange(ref state, new PreviewState(shown.Composed, printed, renditions), shown);
                pages = steps.RenderPages(printed, output: null);
                Remember(pages.Needs());
            }

            steps.Look(pages.Samples);
        }

        kept.Value.ReportDamaged(problems);
        return ComposedSite.Distinct(problems);
    }

    /// <inheritdoc/>
    public Task<PreviewFile?> Find(string path, CancellationToken cancellation) => Task.Run(() => Make(path, cancellation), cancellation);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (kept.IsValueCreated)
        {
            kept.Value.Dispose();
        }
    }

    private PreviewFile? Make(string path, CancellationToken cancellation)
    {
        if (Volatile.Read(ref state) is not { } shown)
        {
            return null;
        }

        if (shown.Page(path) is { } page)
        {
            return new PreviewFile(Encoding.UTF8.GetBytes(page.Html), ContentTypes.Html);
        }

        if (options.Pdf && shown.Sheet(path) is { } wanted)
        {
            return PrintOne(shown, wanted, cancellation) is { } pdf ? new PreviewFile(pdf, ContentTypes.Of(path)) : null;
        }

        return shown.File(path) is { } file ? new PreviewFile(file.Make(DoorsFor(shown)), ContentTypes.Of(path)) : null;
    }

    /// <summary>A sheet that somebody waits for; null when it cannot be printed, which is reported where all are.</summary>
    private byte[]? PrintOne(PreviewState shown, SheetRequest wanted, CancellationToken cancellation)
    {
        var steps = StepsFor(shown, NoProgress.Instance, [], cancellation);
        lock (printing)
        {
            using var turn = BuildLock.Take(cache, cancellation);
            var sheets = steps.RenderSheets(page => SheetRequest.Of(page).Where(s => s.Path == wanted.Path));
            return steps.Print(sheets).Pdfs is [var pdf] ? pdf.Make(steps.OutputDoors) : null;
        }
    }

    private PrintedSheets Print(BuildSteps steps, CancellationToken cancellation)
    {
        var all = PrintedSheets.None;
        foreach (var some in steps.RenderSheets(SheetRequest.Of).Chunk(SheetsAtATime))
        {
            cancellation.ThrowIfCancellationRequested();
            lock (printing)
            {
                using var turn = BuildLock.Take(cache, cancellation);
                all = all.With(steps.Print(some));
            }
        }

        return all;
    }

    private BuildSteps StepsFor(PreviewState shown, IBuildProgress progress, DiagnosticBag problems, CancellationToken cancellation) =>
        new(shown.Composed, doors, options, kept.Value, progress, problems, cancellation);

    private OutputDoors DoorsFor(PreviewState shown) => new(kept.Value, photoRenderer, shown.Composed.InputPath);

    private void Remember(AllNeeds needs)
    {
        foreach (var photo in needs.Renditions)
        {
            renditions[photo.Path] = photo;
        }
    }

    /// <summary>The paths within the input folder; null when one lies elsewhere, in the theme for one.</summary>
    private List<string>? InInput(IReadOnlyList<string>? changed)
    {
        var root = Path.GetFullPath(options.Input) + Path.DirectorySeparatorChar;
        return changed is null || changed.Any(c => !c.StartsWith(root, StringComparison.Ordinal))
            ? null
            : [.. changed.Select(c => c[root.Length..].Replace(Path.DirectorySeparatorChar, '/'))];
    }

    private sealed class NoProgress : IBuildProgress
    {
        public static NoProgress Instance { get; } = new();

        public void Begin(BuildStage stage, int steps) { }

        public void Advance(BuildStage stage) { }
    }
}
