using Outreach.Model.Printing;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf;

/// <summary>
/// The pages of a browser on which documents are printed one after another: one that is never drawn, for most, and one
/// that is, for those of which pictures are taken. Each is opened when it is first needed.
/// </summary>
internal sealed class PrintPages(IBrowser browser, string printFolder)
{
    private WarmPage? _plain;
    private WarmPage? _drawn;

    /// <summary>Prints a document on the page that is right for it.</summary>
    public async Task<PrintOutcome> Print(PrintJob job, CancellationToken cancellation)
    {
        WarmPage page = job.PictureWidth is null
            ? _plain ??= await WarmPage.Open(browser, printFolder, Drawing.LeftOut, cancellation)
            : _drawn ??= await WarmPage.Open(browser, printFolder, Drawing.Done, cancellation);
        return await PrintRun.Print(page, job, cancellation);
    }
}
