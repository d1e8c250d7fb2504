using System.Collections.Immutable;
using Outreach.Engine.Assembly;
using Outreach.Engine.Output;
using Outreach.Engine.PostProcess;
using Outreach.Engine.Workshops;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;
using Outreach.Model.Printing;

namespace Outreach.Engine;

/// <summary>
/// The whole build, top to bottom: Input reads, Process parses each file alone, Assembly joins and freezes the site,
/// PostProcess composes pages and renders them, Output writes. Any error, and nothing is published.
/// </summary>
/// <param name="photoRenderer">The door to the image library.</param>
/// <param name="printer">Opens the door to the browser that prints; called only when sheets are to be printed.</param>
/// <param name="pagePictures">The door to what is made of pictures of printed pages.</param>
/// <param name="viewer">Opens the door to the browser that looks at pages; called only where one may be used.</param>
public sealed class SiteBuild(IPhotoRenderer photoRenderer, Func<IPdfPrinter> printer, IPagePictures pagePictures, Func<IPageViewer> viewer)
{
    private readonly BuildDoors doors = new(photoRenderer, printer, pagePictures, viewer);

    /// <summary>The theme that several builds share; null: it is read for each.</summary>
    internal KeptTheme? Theme { get; init; }

    /// <summary>Builds the site, or checks it, or checks it and packs a donor's evidence.</summary>
    /// <exception cref="IOException">The disk is full, or a folder cannot be used.</exception>
    /// <exception cref="NoBrowserException">Sheets are to be printed and there is nothing to print with.</exception>
    public BuildResult Run(BuildOptions options, IBuildProgress progress, CancellationToken cancellation)
    {
        var cache = new CacheFolder(options.Cache);
        using var turn = BuildLock.Take(cache, cancellation);
        using var kept = new KeptFiles(cache);
        var last = new LastBuild(cache, kept, options);
        var recipe = last.CanBeKnown ? last.Recipe(doors.Versions(options), cancellation) : null;
        if (recipe is not null && last.Find(recipe) is { } unchanged)
        {
            return unchanged;
        }

        var problems = new DiagnosticBag();
        var composed = new Workshop(options, doors.Photos, Theme).Compose(null, progress, problems, cancellation);
        if (composed is null || problems.HasErrors)
        {
            return Failed(problems, composed?.HeldBack ?? []);
        }

        // Sheets first: their sizes stand on the pages that offer them.
        var steps = new BuildSteps(composed, doors, options, kept, progress, problems, cancellation);
        var sheets = options.Pdf ? steps.RenderSheets(SheetRequest.Of) : [];
        var printed = steps.Print(sheets);
        var forPress = steps.Print(options.Press is null ? [] : steps.RenderSheets(SheetRequest.ForPress));

        using var output = options.WriteOutput ? OutputFolder.Begin(options.Output, cache, steps.OutputDoors) : null;
        var pages = steps.RenderPages(printed, output);
        steps.PutFiles(printed, pages.Needs(), output);
        steps.Look(pages.Samples);
        var ledger = MarkingLedger.Entries(composed.Pages, sheets);
        steps.PackEvidence(sheets, printed, ledger);
        kept.ReportDamaged(problems);
        if (problems.HasErrors)
        {
            return Failed(problems, composed.HeldBack);
        }

        var counts = Publish(output, cache, ledger);
        steps.WritePressFolder(forPress);
        var result = new BuildResult(
            ComposedSite.Distinct(problems),
            composed.Pages.Length,
            printed.Pdfs.Length,
            printed.Made + forPress.Made,
            pages.Needs().Renditions.Count,
            ledger.Count(e => e.TextId.Length > 0),
            options.Pdf ? pages.Samples.Count : null,
            composed.HeldBack,
            counts
        );
        if (recipe is not null)
        {
            last.Remember(recipe, result);
        }

        return result;
    }

    /// <summary>Site and ledger change together: what can fail is done before either is in its place.</summary>
    private static OutputCounts? Publish(OutputFolder? output, CacheFolder cache, IReadOnlyList<MarkingEntry> ledger)
    {
        if (output is null)
        {
            return null;
        }

        using var csv = AtomicFile.WriteAside(cache.LedgerCsv, MarkingLedger.Csv(ledger));
        using var json = AtomicFile.WriteAside(cache.LedgerJson, MarkingLedger.Json(ledger));
        var counts = output.Publish();
        csv.PutInPlace();
        json.PutInPlace();
        return counts;
    }

    private static BuildResult Failed(DiagnosticBag problems, ImmutableArray<HeldBack> heldBack) =>
        new(ComposedSite.Distinct(problems), 0, 0, 0, 0, 0, null, heldBack, null);
}
