using Outreach.Model.Printing;
using Outreach.Pdf.Browsers;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf.Tests;

/// <summary>A print folder with two fonts and a picture, and a printer on this machine's browser.</summary>
public abstract class PrintTest : IDisposable
{
    private static readonly Lazy<string> Browser = new(() =>
        new BrowserSetup(BrowserSources.ForThisMachine()).Get(null, Console.Error.WriteLine, default)
    );

    protected PrintTest()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "print")))
        {
            File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)));
        }
    }

    protected static PdfMetadata Metadata { get; } =
        new(
            "Local Leaders Share Lessons",
            "CCPCR (Cambodia)",
            "Made possible by អ្នកបរិច្ចាគ",
            "migration, svay-rieng",
            "en",
            new DateOnly(2017, 3, 14)
        );

    protected static string BrowserPath => Browser.Value;

    /// <summary>The print folder; its name has characters that mean something in addresses and patterns.</summary>
    protected string Folder { get; } =
        Directory.CreateDirectory(Path.Combine(Directory.CreateTempSubdirectory("outreach-pdf-test-").FullName, "print (1) + ក#")).FullName;

    public void Dispose()
    {
        Directory.Delete(Path.GetDirectoryName(Folder)!, recursive: true);
        GC.SuppressFinalize(this);
    }

    internal ChromiumPrinter Printer(Action<BrowserProcess>? started = null, int seconds = 30) =>
        new(() => BrowserPath, Folder) { Started = started ?? (_ => { }), JobLimit = TimeSpan.FromSeconds(seconds) };

    protected static string Document(string body, string style = "", string attributes = "") =>
        $$"""
            <!doctype html>
            <html lang="en" {{attributes}}>
            <head><meta charset="utf-8"><title>A document</title>
            <style>
            @font-face { font-family: Noto; src: url(noto-sans-khmer-khmer-400-normal.woff2);
              unicode-range: U+1780-17FF, U+200B-200C, U+25CC }
            @font-face { font-family: Noto; src: url(noto-sans-khmer-latin-400-normal.woff2);
              unicode-range: U+0000-00FF, U+2000-200A, U+2010-206F }
            @page { size: A4; margin: 0 }
            body { margin: 0; font: 12px/1.5 Noto }
            .sheet { width: 210mm; height: 297mm; box-sizing: border-box; padding: 20mm }
            {{style}}
            </style></head>
            <body>{{body}}</body></html>
            """;

    protected static string Sheet(string body, string style = "", string attributes = "") =>
        Document($"""<main class="sheet" data-fit="sheet">{body}</main>""", style, attributes);

    protected static PrintJob Job(string html, int? pages = 1, string path = "a.pdf") =>
        new(path, html, Paper.A4, pages, Metadata, Sights.None);

    /// <summary>Sound sheets; each has its own path for text.</summary>
    protected static IEnumerable<PrintJob> Jobs(int count) =>
        Enumerable.Range(0, count).Select(i => Job(Sheet($"<p>job-{i}.pdf</p>"), path: $"job-{i}.pdf"));

    protected PrintOutcome Print(PrintJob job) => Assert.Single(Print([job]));

    protected PrintedPdf PrintPdf(string html, int? pages = 1)
    {
        PrintOutcome outcome = Print(Job(html, pages));
        Assert.Null(outcome.Failure);
        return outcome.Pdf!;
    }

    protected string Failure(string html)
    {
        PrintOutcome outcome = Print(Job(html));
        Assert.Null(outcome.Pdf);
        return outcome.Failure!;
    }

    protected IReadOnlyList<PrintOutcome> Print(IReadOnlyList<PrintJob> jobs)
    {
        List<PrintOutcome> outcomes = [];
        Printer().Print(jobs, Folder, outcome => Add(outcomes, outcome), TestContext.Current.CancellationToken);
        return outcomes;
    }

    protected IReadOnlyList<ViewOutcome> View(IReadOnlyList<ViewJob> jobs, int seconds = 30) =>
        Printer(seconds: seconds).View(jobs, SightCase.File, TestContext.Current.CancellationToken);

    protected static void Add(List<PrintOutcome> outcomes, PrintOutcome outcome)
    {
        lock (outcomes)
        {
            outcomes.Add(outcome);
        }
    }
}
