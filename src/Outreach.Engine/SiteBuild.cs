using System.Collections.Immutable;
using Outreach.Engine.Assembly;
using Outreach.Engine.Output;
using Outreach.Engine.PostProcess;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;
using Outreach.Model.Printing;

namespace Outreach.Engine;

/// <summary>
/// The whole build, top to bottom: Input reads, Process parses each file alone, Assemble joins and freezes the site,
/// PostProcess composes pages and renders them, Output writes. Any error, and nothing is published.
/// </summary>
/// <param name="photoRenderer">The door to the image library.</param>
/// <param name="printer">Opens the door to the browser that prints; called only when sheets are to be printed.</param>
/// <param name="pagePictures">The door to what is made of pictures of printed pages.</param>
/// <param name="viewer">Opens the door to the browser that looks at pages; called only where one may be used.</param>
public sealed class SiteBuild(IPhotoRenderer photoRenderer, Func<IPdfPrinter> printer, IPagePictures pagePictures, Func<IPageViewer> viewer)
{
    /// <summary>Builds the site, or checks it, or checks it and packs a donor's evidence.</summary>
    /// <exception cref="IOException">The disk is full, or a folder cannot be used.</exception>
    /// <exception cref="NoBrowserException">Sheets are to be printed and there is nothing to print with.</exception>
    public BuildResult Run(BuildOptions options, IBuildProgress progress, CancellationToken cancellation)
    {
        using var turn = BuildLock.Take(options.Cache, cancellation);
        var problems = new DiagnosticBag();
        var composed = ComposeSite.Run(options, photoRenderer, progress, problems, cancellation);
        if (composed is null || problems.HasErrors)
        {
            return Failed(problems, composed?.HeldBack ?? []);
        }

        var (site, theme, items, pages) = composed;
        var made = Path.Combine(Path.GetFullPath(options.Cache), "made");
        var renditions = new RenditionCache(made, photoRenderer, composed.InputPath);
        var renderSheet = new RenderSheet(site, theme);
        var sheets = options.Pdf
            ? Phase.Run(renderSheet, [.. items.SelectMany(SheetRequest.Of)], r => r.Page.Text.At, problems, cancellation)
            : [];
        SmallPhotos.Find(items, theme.Renditions, problems);
        var printed = sheets.IsEmpty || problems.HasErrors ? PrintedSheets.None : Print(sheets);
        var forPress = options.Press is null
            ? []
            : Phase.Run(renderSheet, [.. items.SelectMany(SheetRequest.ForPress)], r => r.Page.Text.At, problems, cancellation);
        var press = forPress.IsEmpty || problems.HasErrors ? PrintedSheets.None : Print(forPress);

        using var output = options.WriteOutput ? OutputFolder.Begin(options.Output, options.Cache) : null;
        var writing = new WriteSite(site, theme, items, printed.Printed, renditions, composed.InputPath, output, progress, cancellation);
        writing.Run(pages, printed, MachineFiles.Make(site, pages, options.Preview), problems);
        theme.ReportUnknownNames(problems);
        if (options.Pdf && !problems.HasErrors)
        {
            new LookAtPages(viewer(), options.Cache, theme, composed.InputPath).Run(writing.Samples, progress, problems, cancellation);
        }

        if (problems.HasErrors)
        {
            return Failed(problems, composed.HeldBack);
        }

        var ledger = MarkingLedger.Entries(pages, sheets);
        if (options.Pack is { } pack)
        {
            var packing = new PackEvidence(site, theme, pack, items, sheets, printed.Pdfs, ledger);
            var covers = Print(packing.Covers(problems)).Pdfs;
            if (problems.HasErrors)
            {
                return Failed(problems, composed.HeldBack);
            }

            packing.Write(covers);
        }

        var ledgerFiles = output is null ? null : new LedgerFiles(options.Cache, MarkingLedger.Csv(ledger), MarkingLedger.Json(ledger));
        var counts = output?.Publish();
        ledgerFiles?.Publish();
        if (options.Press is { } folder)
        {
            PressFolder.Write(folder, press.Pdfs);
        }

        return new BuildResult(
            ComposedSite.Distinct(problems),
            pages.Length,
            printed.Pdfs.Length,
            printed.Made + press.Made,
            theme.Renditions.ForWeb.Count,
            ledger.Count(e => e.TextId.Length > 0),
            options.Pdf ? writing.Samples.Count : null,
            composed.HeldBack,
            counts
        );

        PrintedSheets Print(IReadOnlyList<Sheet> toPrint)
        {
            var open = printer();
            var codes = new ReadCodes(pagePictures, pages, site.Settings.Address);
            return new PrintSheets(
                open,
                pagePictures,
                codes,
                theme.Strings,
                new PdfCache(options.Cache, $"{open.Version} {pagePictures.Version}"),
                renditions,
                composed.InputPath,
                made
            ).Run(toPrint, theme, progress, problems, cancellation);
        }
    }

    private static BuildResult Failed(DiagnosticBag problems, ImmutableArray<HeldBack> heldBack) =>
        new(ComposedSite.Distinct(problems), 0, 0, 0, 0, 0, null, heldBack, null);
}
