using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
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

    public Photo? Probe(string fullPath, string path, string hash, DiagnosticBag diagnostics)
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
            return new Photo(
                path,
                hash,
                int.Parse(sides[0], CultureInfo.InvariantCulture),
                int.Parse(sides[1], CultureInfo.InvariantCulture)
            );
        }

        return null;
    }

    public byte[] Render(string fullPath, Rendition rendition)
    {
        BeforeRender();
        var text = File.ReadAllText(fullPath).Trim();
        return text.EndsWith("damaged", StringComparison.Ordinal)
            ? throw new InvalidDataException("The pixels are damaged.")
            : Encoding.UTF8.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{text} as {rendition.Format} {rendition.Width}x{rendition.Height} around {rendition.Focus?.X} {rendition.Focus?.Y}"
                )
            );
    }
}

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

/// <summary>
/// Pictures that are the head of a PNG, which says how large they are, with drawings of codes behind it; what is made of
/// them says so at their end.
/// </summary>
internal sealed partial class FakePagePictures : IPagePictures
{
    private const int Head = 24;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Makes something else of what a photocopier makes of a page.</summary>
    public Func<CopyPreview, CopyPreview> Copied { get; set; } = copy => copy;

    public string Version { get; set; } = "fake pictures 1";

    /// <summary>A picture as wide as this, half as high again.</summary>
    public static byte[] Png(int width, string drawings)
    {
        var png = new byte[Head + Encoding.UTF8.GetByteCount(drawings)];
        Signature.CopyTo(png, 0);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), width * 3 / 2);
        Encoding.UTF8.GetBytes(drawings, png.AsSpan(Head));
        return png;
    }

    public byte[] ToShare(byte[] png) => Png(Width(png), Drawings(png) + "\nto share");

    public byte[] ToShelf(byte[] png, int width) => Png(width, Drawings(png) + "\nfor a shelf");

    public CopyPreview ToCopy(byte[] png) => Copied(new CopyPreview(Png(Width(png), Drawings(png) + "\ncopied"), 0, 1));

    public bool[]? ReadCode(byte[] png, double left, double top, double size, int squares)
    {
        var lines = Drawings(png).Split('\n');
        var drawing = lines[(int)(top / size)];
        Assert.StartsWith("<svg", drawing, StringComparison.Ordinal);
        return SquaresOf(drawing) is { } read && read.Length == squares * squares ? read : null;
    }

    /// <summary>The squares of a drawn code without its quiet zone, row by row; null where the quiet zone is not empty.</summary>
    public static bool[]? SquaresOf(string svg)
    {
        using var document = new HtmlParser().ParseDocument(svg);
        var drawing = document.QuerySelector("svg")!;
        var whole = int.Parse(drawing.GetAttribute("viewBox")!.Split(' ')[2], CultureInfo.InvariantCulture);
        var dark = new bool[whole, whole];
        foreach (Match run in Run().Matches(drawing.QuerySelectorAll("path")[1].GetAttribute("d")!))
        {
            var (column, row, length) = (Number(run, "column"), Number(run, "row"), Number(run, "length"));
            for (var i = 0; i < length; i++)
            {
                dark[row, column + i] = true;
            }
        }

        var inside = Enumerable.Range(4, whole - 8).ToList();
        var all = from row in Enumerable.Range(0, whole) from column in Enumerable.Range(0, whole) select (row, column);
        return all.Any(at => dark[at.row, at.column] && !(inside.Contains(at.row) && inside.Contains(at.column)))
            ? null
            : [.. from row in inside from column in inside select dark[row, column]];
    }

    private static int Width(byte[] png) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));

    private static string Drawings(byte[] png) => Encoding.UTF8.GetString(png.AsSpan(Head));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("M(?<column>[0-9]+) (?<row>[0-9]+)h(?<length>[0-9]+)v1h-[0-9]+z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Run();
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
