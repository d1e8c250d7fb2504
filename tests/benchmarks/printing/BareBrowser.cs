using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outreach.Model.Printing;
using Outreach.Pdf.DevTools;

namespace Outreach.Benchmarks.Printing;

/// <summary>The browser by itself: documents that are ready are swapped into four warm pages and printed. Nothing else.</summary>
internal static class BareBrowser
{
    private const int Pages = 4;

    /// <summary>How long the printing took, from warm pages to the last PDF's bytes.</summary>
    public static async Task<TimeSpan> Print(string program, string folder, IReadOnlyList<PrintJob> jobs)
    {
        await using var browser = await BrowserProcess.Start(program, default);
        var pages = await Task.WhenAll(Enumerable.Range(0, Pages).Select(_ => OpenWarm(browser, folder, jobs[0])));
        var queue = new ConcurrentQueue<PrintJob>(jobs);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(pages.Select(page => Task.Run(() => PrintAll(page, queue))));
        return watch.Elapsed;
    }

    private static async Task<BrowserPage> OpenWarm(BrowserProcess browser, string folder, PrintJob first)
    {
        var page = await BrowserPage.Open(browser, Drawing.Done, (_, _) => { }, default);
        if (await page.Navigate(new Uri(folder + "/").AbsoluteUri, default) is { } error)
        {
            throw new InvalidOperationException(error);
        }

        await page.Call("Emulation.setEmulatedMedia", new() { ["media"] = "print" }, default);
        await Print(page, first);
        return page;
    }

    private static async Task PrintAll(BrowserPage page, ConcurrentQueue<PrintJob> queue)
    {
        while (queue.TryDequeue(out var job))
        {
            await Print(page, job);
        }
    }

    // The options with which the product prints.
    private static async Task Print(BrowserPage page, PrintJob job)
    {
        await page.Show(job.Html, default);
        JsonElement printed = await page.Call("Page.printToPDF", Options(job.Paper), default);
        if (printed.GetProperty("data").GetBytesFromBase64().Length < 10_000)
        {
            throw new InvalidOperationException("The browser printed next to nothing.");
        }
    }

    private static JsonObject Options(Paper paper) =>
        new()
        {
            ["paperWidth"] = paper.Width / 25.4,
            ["paperHeight"] = paper.Height / 25.4,
            ["preferCSSPageSize"] = true,
            ["printBackground"] = true,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
            ["marginTop"] = 0,
            ["marginBottom"] = 0,
            ["marginLeft"] = 0,
            ["marginRight"] = 0,
        };
}
