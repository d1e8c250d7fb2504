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
/// <param name="viewer">Opens the door to the browser that looks at pages; called only where one may be used.</param>
public sealed class SiteBuild(IPhotoRenderer photoRenderer, Func<IPdfPrinter> printer, Func<IPageViewer> viewer)
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
        var sheets = options.Pdf ? Phase.Run(renderSheet, [.. items.Where(RenderSheet.Prints)], s => s.Text.At, problems, cancellation) : [];
        var pdfs = ImmutableArray<PdfFile>.Empty;
        var (printed, pdfsMade) = (PrintedFiles.None, 0);
        if (!sheets.IsEmpty && !problems.HasErrors)
        {
            (pdfs, printed, pdfsMade) = Print(sheets);
        }

        using var output = options.WriteOutput ? OutputFolder.Begin(options.Output, options.Cache) : null;
        var writing = new WriteSite(site, theme, items, printed, renditions, composed.InputPath, output, progress, cancellation);
        writing.Run(pages, pdfs, MachineFiles.Make(site, pages, options.Preview), problems);
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
            var packing = new PackEvidence(site, theme, pack, items, sheets, pdfs, ledger);
            var (covers, _, _) = Print(packing.Covers(problems));
            if (problems.HasErrors)
            {
                return Failed(problems, composed.HeldBack);
            }

            packing.Write(covers);
        }

        var ledgerFiles = output is null ? null : new LedgerFiles(options.Cache, MarkingLedger.Csv(ledger), MarkingLedger.Json(ledger));
        var counts = output?.Publish();
        ledgerFiles?.Publish();

        return new BuildResult(ComposedSite.Distinct(problems), pages.Length, pdfs.Length, pdfsMade, theme.Renditions.ForWeb.Count, ledger.Count(e => e.TextId.Length > 0), options.Pdf ? writing.Samples.Count : null, composed.HeldBack, counts);

        (ImmutableArray<PdfFile> Files, PrintedFiles Printed, int Made) Print(IReadOnlyList<Sheet> toPrint)
        {
            var open = printer();
            return new PrintSheets(open, new PdfCache(options.Cache, open.Version), renditions, composed.InputPath, made).Run(toPrint, theme, progress, problems, cancellation);
        }
    }

    private static BuildResult Failed(DiagnosticBag problems, ImmutableArray<HeldBack> heldBack) =>
        new(ComposedSite.Distinct(problems), 0, 0, 0, 0, 0, null, heldBack, null);
}
