using System.Collections.Immutable;
using Outreach.Engine.PostProcess;
using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;
using Outreach.Model.Printing;

namespace Outreach.Engine.Output;

/// <summary>Prints the sheets that were not printed before, and proves of every one that its donors' texts are in it.</summary>
/// <param name="printer">The door to the browser.</param>
/// <param name="cache">Sheets that were printed before.</param>
/// <param name="renditions">Renditions of photographs.</param>
/// <param name="inputPath">Where a file of the input folder lies on this machine.</param>
/// <param name="printFolder">Full path of the folder to which the sheets' addresses refer.</param>
internal sealed class PrintSheets(IPdfPrinter printer, PdfCache cache, RenditionCache renditions, Func<string, string> inputPath, string printFolder)
{
    /// <summary>The PDFs to publish; without those that could not be made (reported).</summary>
    /// <param name="sheets">What to print.</param>
    /// <param name="theme">The theme whose assets the sheets use.</param>
    /// <param name="progress">Is told of each sheet.</param>
    /// <param name="diagnostics">Receives what does not fit, is missing, or could not be printed.</param>
    /// <param name="cancellation">Stops the printing.</param>
    public (ImmutableArray<PdfFile> Files, PrintedFiles Printed, int Made) Run(
        IReadOnlyList<Sheet> sheets,
        Theme theme,
        IBuildProgress progress,
        DiagnosticBag diagnostics,
        CancellationToken cancellation)
    {
        var keys = sheets.Select(s => cache.Key(s.Job)).ToList();
        var known = keys.Select(cache.Find).ToArray();
        var missing = Enumerable.Range(0, sheets.Count).Where(i => known[i] is null).ToList();
        var outcomes = new PrintOutcome?[sheets.Count];
        if (missing.Count > 0)
        {
            progress.Begin(BuildStage.Print, missing.Count);
            PreparePrintFolder(theme, [.. missing.Select(i => sheets[i])], diagnostics, cancellation);
            Print(sheets, missing, outcomes, progress, cancellation);
        }

        var files = ImmutableArray.CreateBuilder<PdfFile>();
        var printed = new PrintedFiles();
        for (var i = 0; i < sheets.Count; i++)
        {
            if ((known[i] ?? Accept(sheets[i], outcomes[i]!, keys[i], diagnostics)) is { } facts)
            {
                ProveFunding.InPdf(sheets[i], facts.Text, diagnostics);
                WarnOfTightening(sheets[i], facts, diagnostics);
                files.Add(new PdfFile(sheets[i].Job.Path, cache.FullPath(keys[i]), keys[i]));
                printed.Add(sheets[i].Page.Address, new PdfView("/" + sheets[i].Job.Path, facts.Pages, (int)((facts.Length + 1023) / 1024), sheets[i].Format));
            }
        }

        return (files.DrainToImmutable(), printed, missing.Count);
    }

    private void PreparePrintFolder(Theme theme, IReadOnlyList<Sheet> toPrint, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        foreach (var asset in theme.Assets.All)
        {
            Put(asset.Path, asset.Content);
        }

        foreach (var logo in PlacedLogos.OnSheets(toPrint))
        {
            Put(logo.Path, File.ReadAllBytes(inputPath(logo.Logo.Path)));
        }

        renditions.Make(theme.Renditions.ForPrint, () => { }, diagnostics, cancellation);
    }

    /// <summary>Names hold a hash of the content, so a file of the right length is the right file.</summary>
    private void Put(string path, byte[] content)
    {
        var target = Path.Combine(printFolder, path);
        if (new FileInfo(target) is not { Exists: true } there || there.Length != content.Length)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target + ".next", content);
            File.Move(target + ".next", target, overwrite: true);
        }
    }

    private void Print(
        IReadOnlyList<Sheet> sheets,
        List<int> missing,
        PrintOutcome?[] outcomes,
        IBuildProgress progress,
        CancellationToken cancellation)
    {
        var places = missing.ToDictionary(i => sheets[i].Job.Path, StringComparer.Ordinal);
        printer.Print(
            [.. missing.Select(i => sheets[i].Job)],
            printFolder,
            outcome =>
            {
                outcomes[places[outcome.Job.Path]] = outcome;
                progress.Advance(BuildStage.Print);
            },
            cancellation);
    }

    private static void WarnOfTightening(Sheet sheet, PdfFacts facts, DiagnosticBag diagnostics)
    {
        if (facts.Tightened > 0)
        {
            diagnostics.Add(
                Rules.SheetTightened,
                sheet.At,
                $"The printed sheet is set smaller than it was designed, by {facts.Tightened} {(facts.Tightened == 1 ? "step" : "steps")}, to hold its text.",
                "It may stay so. A shorter text, or a photograph less, is easier to read.");
        }
    }

    private PdfFacts? Accept(Sheet sheet, PrintOutcome outcome, string key, DiagnosticBag diagnostics)
    {
        var at = sheet.At;
        if (outcome.Pdf is not { } pdf)
        {
            diagnostics.Add(Rules.NotPrinted, at, $"{sheet.Job.Path} could not be printed: {outcome.Failure}", "Try again; if it happens again, --no-pdf builds the site without printed sheets.");
            return null;
        }

        foreach (var overflow in pdf.Overflows)
        {
            diagnostics.Add(
                Rules.SheetOverflows,
                at,
                $"The printed sheet has no room for all of its text: \"{overflow.Part}\" is {overflow.OverflowMillimetres:0.#} mm too long.",
                "Shorten the text, or take a photograph out.");
        }

        ReportSights.Of(sheet.Job.Path, sheet.Job.Sights, pdf.Faults, diagnostics);
        return pdf.Overflows.Count > 0 || pdf.Faults.Any(ReportSights.IsError) ? null : cache.Keep(key, pdf);
    }
}
