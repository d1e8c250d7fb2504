using System.Text;
using AngleSharp.Html.Parser;
using Outreach.Model.Printing;

namespace Outreach.Engine.Tests;

/// <summary>
/// A printer whose sheets have one page with the text of their HTML, and nothing else. A page's picture is the head of a
/// PNG and the drawings of the codes on it, one below the other: <see cref="FakePagePictures"/> reads them.
/// </summary>
internal sealed class FakePrinter : IPdfPrinter
{
    private const int CodeSize = 148;

    /// <summary>Makes something else of a sheet's outcome.</summary>
    public Func<PrintOutcome, PrintOutcome> Afterwards { get; set; } = outcome => outcome;

    /// <summary>What was printed so far.</summary>
    public List<PrintJob> Jobs { get; } = [];

    /// <summary>How many sheets were printed so far.</summary>
    public int Sheets { get; private set; }

    public string Version { get; set; } = "fake printer 1";

    public void Print(IReadOnlyList<PrintJob> jobs, string printFolder, Action<PrintOutcome> printed, CancellationToken cancellation)
    {
        foreach (var job in jobs.Reverse())
        {
            cancellation.ThrowIfCancellationRequested();
            printed(Afterwards(new PrintOutcome(job, Print(job), null)));
            Sheets++;
            Jobs.Add(job);
        }
    }

    private static PrintedPdf Print(PrintJob job)
    {
        using var document = new HtmlParser().ParseDocument(job.Html);
        var text = document.Body!.TextContent;
        var codes = document.QuerySelectorAll("[data-code] svg").Select(code => code.OuterHtml).ToList();
        return new PrintedPdf(Encoding.UTF8.GetBytes("%PDF " + text), 1, text, 0, [], [])
        {
            Pictures = job.PictureWidth is { } width ? [FakePagePictures.Png(width, string.Join('\n', codes))] : [],
            Codes = [.. codes.Select((_, i) => new PlacedCode(1, 0, i * CodeSize, CodeSize, 24))],
        };
    }
}
