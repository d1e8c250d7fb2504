using System.Collections.Immutable;
using System.Globalization;
using Outreach.Engine.PostProcess;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.PostProcess.Recipes;
using Outreach.Engine.PostProcess.Views;
using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;
using Outreach.Model.Printing;

namespace Outreach.Engine.Output;

/// <summary>The files that were made of sheets, ready to be published.</summary>
/// <param name="Pdfs">The PDFs.</param>
/// <param name="Pictures">Pictures of leaflets' pages.</param>
/// <param name="Printed">What pages offer of them.</param>
/// <param name="Made">How many were printed now.</param>
internal sealed record PrintedSheets(ImmutableArray<PrintedFile> Pdfs, ImmutableArray<PrintedFile> Pictures, PrintedFiles Printed, int Made)
{
    /// <summary>Nothing is to be printed.</summary>
    public static PrintedSheets None => new([], [], PrintedFiles.None, 0);

    /// <summary>These, and others that were printed after them.</summary>
    public PrintedSheets With(PrintedSheets others) =>
        new([.. Pdfs, .. others.Pdfs], [.. Pictures, .. others.Pictures], Printed.With(others.Printed), Made + others.Made);
}

/// <summary>Prints the sheets that were not printed before, and proves of every one that its donors' texts are in it.</summary>
/// <param name="printer">The door to the browser.</param>
/// <param name="pagePictures">The door to what is made of pictures of pages.</param>
/// <param name="codes">Reads QR codes back.</param>
/// <param name="theme">Its words say how formats are called.</param>
/// <param name="cache">Sheets that were printed before.</param>
/// <param name="folder">The folder to which the sheets' addresses refer.</param>
internal sealed class PrintSheets(
    IPdfPrinter printer,
    IPagePictures pagePictures,
    ReadCodes codes,
    Theme theme,
    PdfCache cache,
    PrintFolder folder
)
{
    /// <summary>Width in pixels of the small picture of a leaflet's first page, for shelves.</summary>
    private const int ShelfWidth = 480;

    /// <summary>The files to publish; without those that could not be made (reported).</summary>
    /// <param name="sheets">What to print.</param>
    /// <param name="progress">Is told of each sheet.</param>
    /// <param name="diagnostics">Receives what does not fit, is missing, or could not be printed.</param>
    /// <param name="cancellation">Stops the printing.</param>
    public PrintedSheets Run(
        IReadOnlyList<Sheet> sheets,
        IBuildProgress progress,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        var keys = sheets.Select(s => cache.Key(s.Job)).ToList();
        var known = keys.Select(cache.Find).ToArray();
        var missing = Enumerable.Range(0, sheets.Count).Where(i => known[i] is null).ToList();
        var outcomes = new PrintOutcome?[sheets.Count];
        if (missing.Count > 0)
        {
            progress.Begin(BuildStage.Print, missing.Count);
            folder.Prepare([.. missing.Select(i => sheets[i])], diagnostics, cancellation);
            Print(sheets, missing, outcomes, progress, cancellation);
        }

        var files = ImmutableArray.CreateBuilder<PrintedFile>();
        var pictures = ImmutableArray.CreateBuilder<PrintedFile>();
        var printed = new PrintedFiles();
        for (var i = 0; i < sheets.Count; i++)
        {
            if ((known[i] ?? Accept(sheets[i], outcomes[i]!, keys[i], diagnostics)) is { } facts)
            {
                ProveFunding.InPdf(sheets[i], facts.Text, diagnostics);
                WarnOfTightening(sheets[i], facts, diagnostics);
                files.Add(new PrintedFile(sheets[i].Job.Path, PdfCache.NameOf(keys[i])));
                if (sheets[i].Request is { } request)
                {
                    Offer(request, facts, printed);
                    pictures.AddRange(Pictures(request.Page, keys[i], facts, printed));
                }
            }
        }

        return new PrintedSheets(files.DrainToImmutable(), pictures.DrainToImmutable(), printed, missing.Count);
    }

    private void Offer(SheetRequest sheet, PdfFacts facts, PrintedFiles printed)
    {
        var format = sheet.Format;
        var language = sheet.Page.Language;
        printed.Add(
            sheet.Page.Address,
            new PdfView(
                "/" + sheet.Path,
                facts.Pages,
                Kilobytes(facts.Length),
                theme.Strings.Get(language, $"format.{format?.Id ?? "story"}"),
                format?.Id,
                sheet.Copy,
                format?.Sheets(facts.Pages) ?? (facts.Pages + 1) / 2,
                language.Code
            )
        );
    }

    private static IEnumerable<PrintedFile> Pictures(ItemPage page, string key, PdfFacts facts, PrintedFiles printed)
    {
        for (var i = 0; i < facts.Pictures.Count; i++)
        {
            var (width, height, length) = facts.Pictures[i];
            var isShelf = i == facts.Pictures.Count - 1;
            var name = isShelf ? "small" : (i + 1).ToString(CultureInfo.InvariantCulture);
            var file = $"{page.Item.Facts.Slug}-{page.Language.Code}-{name}.png";
            var path = page.OutputPath.Replace("index.html", file, StringComparison.Ordinal);
            var view = new PagePictureView("/" + path, width, height, Kilobytes(length));
            if (isShelf)
            {
                printed.SetShelf(page.Address, view);
            }
            else
            {
                printed.Add(page.Address, view);
            }

            yield return new PrintedFile(path, PdfCache.PictureName(key, i));
        }
    }

    private static int Kilobytes(long length) => (int)((length + 1023) / 1024);

    private void Print(
        IReadOnlyList<Sheet> sheets,
        List<int> missing,
        PrintOutcome?[] outcomes,
        IBuildProgress progress,
        CancellationToken cancellation
    )
    {
        var places = missing.ToDictionary(i => sheets[i].Job.Path, StringComparer.Ordinal);
        printer.Print(
            [.. missing.Select(i => sheets[i].Job)],
            folder.FullPath,
            outcome =>
            {
                outcomes[places[outcome.Job.Path]] = outcome;
                progress.Advance(BuildStage.Print);
            },
            cancellation
        );
    }

    private static void WarnOfTightening(Sheet sheet, PdfFacts facts, DiagnosticBag diagnostics)
    {
        if (facts.Tightened > 0)
        {
            var which = sheet.Request?.Format is { } format ? $" ({format.Id}{(sheet.Copy ? ", photocopy" : "")})" : "";
            var steps = facts.Tightened == 1 ? "step" : "steps";
            diagnostics.Add(
                Rules.SheetTightened,
                sheet.At,
                $"The printed sheet{which} is set smaller than it was designed, by {facts.Tightened} {steps}, to hold its text.",
                "It may stay so. A shorter text, or a photograph less, is easier to read."
            );
        }
    }

    private PdfFacts? Accept(Sheet sheet, PrintOutcome outcome, string key, DiagnosticBag diagnostics)
    {
        var at = sheet.At;
        if (outcome.Pdf is not { } pdf)
        {
            diagnostics.Add(
                Rules.NotPrinted,
                at,
                $"{sheet.Job.Path} could not be printed: {outcome.Failure}",
                "Try again; if it happens again, --no-pdf builds the site without printed sheets."
            );
            return null;
        }

        ReportSheet.Overflows(sheet, pdf, diagnostics);
        ReportSheet.Faults(sheet, pdf, diagnostics);
        ReportSights.Of(sheet.Job.Path, sheet.Job.Sights, pdf.Faults, diagnostics);
        if (pdf.Overflows.Count > 0 || pdf.SheetFaults.Count > 0 || pdf.Faults.Any(ReportSights.IsError))
        {
            return null;
        }

        IReadOnlyList<CopyPreview>? copies = sheet.Copy ? [.. pdf.Pictures.Select(pagePictures.ToCopy)] : null;
        var sound = codes.Check(sheet, pdf, copies, diagnostics);
        sound &= copies is null || ReportSheet.Copies(sheet, copies, diagnostics);
        if (!sound)
        {
            // Said all at once: a theme that drops the foot drops the code and the donors' words with it.
            ProveFunding.InPdf(sheet, pdf.Text, diagnostics);
            return null;
        }

        return cache.Keep(key, pdf, PicturesToShare(sheet, pdf));
    }

    private List<byte[]> PicturesToShare(Sheet sheet, PrintedPdf pdf) =>
        sheet.Request is { IsShared: true } && pdf.Pictures.Count > 0
            ? [.. pdf.Pictures.Select(pagePictures.ToShare), pagePictures.ToShelf(pdf.Pictures[0], ShelfWidth)]
            : [];
}
