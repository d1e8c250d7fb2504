using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Parser;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;
using Outreach.Model.Printing;

namespace Outreach.Engine.Tests;

/// <summary>
/// Photographs that are words: <c>1600x1200</c> is one of that size; <c>1600x1200 damaged</c> has a header that can be
/// read and pixels that cannot; anything else is no photograph.
/// </summary>
internal sealed class FakePhotoRenderer : IPhotoRenderer
{
    /// <summary>Called before each rendition is made; may throw.</summary>
    public Action BeforeRender { get; init; } = () => { };

    public string Version { get; init; } = "fake renderer 1";

    public Photo? Probe(string fullPath, string path, DiagnosticBag diagnostics)
    {
        var text = File.ReadAllText(fullPath).Trim();
        if (Path.GetExtension(path) is ".heic" or ".gif")
        {
            diagnostics.Add(Model.Diagnostics.Rules.PhotoKind, SourceRange.InFile(path), "This kind of photograph is not accepted.");
        }
        else if (text.StartsWith("huge", StringComparison.Ordinal))
        {
            diagnostics.Add(Model.Diagnostics.Rules.PhotoTooLarge, SourceRange.InFile(path), "This photograph is too large.");
        }
        else if (!text.Contains('x', StringComparison.Ordinal))
        {
            diagnostics.Add(Model.Diagnostics.Rules.PhotoUnreadable, SourceRange.InFile(path), "This photograph cannot be read.");
        }
        else
        {
            var sides = text.Split(' ')[0].Split('x');
            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
            return new Photo(path, hash, int.Parse(sides[0], CultureInfo.InvariantCulture), int.Parse(sides[1], CultureInfo.InvariantCulture));
        }

        return null;
    }

    public byte[] Render(string fullPath, Rendition rendition)
    {
        BeforeRender();
        var text = File.ReadAllText(fullPath).Trim();
        return text.EndsWith("damaged", StringComparison.Ordinal)
            ? throw new InvalidDataException("The pixels are damaged.")
            : Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{text} as {rendition.Format} {rendition.Width}x{rendition.Height} around {rendition.Focus?.X} {rendition.Focus?.Y}"));
    }
}

/// <summary>A printer whose sheets hold the text of their HTML, and nothing else.</summary>
internal sealed class FakePrinter : IPdfPrinter
{
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
            var text = new HtmlParser().ParseDocument(job.Html).Body!.TextContent;
            var pdf = new PrintedPdf(Encoding.UTF8.GetBytes("%PDF " + text), 1, text, 0, [], []);
            printed(Afterwards(new PrintOutcome(job, pdf, null)));
            Sheets++;
            Jobs.Add(job);
        }
    }
}

/// <summary>A browser that sees whatever it is asked to look at.</summary>
internal sealed class FakeViewer : IPageViewer
{
    /// <summary>Makes something else of a page's outcome.</summary>
    public Func<ViewOutcome, ViewOutcome> Afterwards { get; set; } = outcome => outcome;

    /// <summary>What was looked at so far.</summary>
    public List<ViewJob> Jobs { get; } = [];

    public string ViewerVersion { get; set; } = "fake viewer 1";

    public IReadOnlyList<ViewOutcome> View(IReadOnlyList<ViewJob> jobs, Func<string, byte[]?> file, CancellationToken cancellation)
    {
        Jobs.AddRange(jobs);
        return [.. jobs.Select(job => Afterwards(new ViewOutcome(job, [], null)))];
    }
}
