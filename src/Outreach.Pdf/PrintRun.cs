using Outreach.Model.Printing;
using Outreach.Pdf.Finishing;

namespace Outreach.Pdf;

/// <summary>The printing of one document on a page that is open already.</summary>
internal static class PrintRun
{
    public static async Task<PrintOutcome> Print(WarmPage page, PrintJob job, CancellationToken cancellation)
    {
        try
        {
            return await PrintToFit(page, job, cancellation);
        }
        catch (InvalidDataException e)
        {
            return new(job, null, $"The browser could not print the document: {e.Message}");
        }
    }

    // The measure in the window is quick but knows no page breaks: the PDF's own pages have the last word.
    private static async Task<PrintOutcome> PrintToFit(WarmPage page, PrintJob job, CancellationToken cancellation)
    {
        for (int step = 0; ; step++)
        {
            RawPrint raw = await page.Print(job, step, cancellation);
            if (raw.Failure is not null)
            {
                return new(job, null, raw.Failure);
            }

            // Read before it is finished: the finisher needs to know what is in which script, and changes no text.
            PdfText text = PdfTextReader.Read(raw.Pdf, raw.Sheets.Families);
            byte[] file = PdfFinisher.Finish(raw.Pdf, job.Metadata, text.Runs, job.Press);
            step = raw.Step;
            if (text.Pages <= (job.Pages ?? text.Pages) || step >= raw.Steps)
            {
                IReadOnlyList<Overflow> overflows = [.. raw.Overflows, .. Surplus(job, raw, text.Pages)];
                int tightened = Math.Max(0, step - raw.Comfort);
                PrintedPdf pdf = new(file, text.Pages, text.Text, tightened, overflows, raw.Faults)
                {
                    SheetFaults = [.. raw.Sheets.Faults, .. Missing(text)],
                    Pictures = raw.Sheets.Pictures,
                    Codes = raw.Sheets.Codes,
                };
                return new(job, pdf, null);
            }
        }
    }

    private static IEnumerable<SheetFault> Missing(PdfText text)
    {
        if (text.Foreign.Length > 0)
        {
            yield return new(SheetFaultKind.MissingGlyph, text.Foreign, "", null);
        }
    }

    private static IEnumerable<Overflow> Surplus(PrintJob job, RawPrint raw, int pages)
    {
        if (job.Pages is { } wanted && pages > wanted && !raw.Overflows.Any(overflow => overflow.Part == WarmPage.Sheet))
        {
            yield return new(WarmPage.Sheet, Math.Round((pages - wanted) * job.Paper.Height, 2));
        }
    }
}
