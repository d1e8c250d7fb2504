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

            byte[] file = PdfFinisher.Finish(raw.Pdf, job.Metadata);
            PdfText text = PdfTextReader.Read(file);
            step = raw.Step;
            if (text.Pages <= (job.Pages ?? text.Pages) || step >= raw.Steps)
            {
                IReadOnlyList<Overflow> overflows = [.. raw.Overflows, .. Surplus(job, raw, text.Pages)];
                return new(job, new(file, text.Pages, text.Text, step, overflows, raw.Faults), null);
            }
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
