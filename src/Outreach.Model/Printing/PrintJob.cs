using System.Globalization;

namespace Outreach.Model.Printing;

/// <summary>A sheet of paper, in millimetres, as the reader holds it.</summary>
/// <param name="Width">Width in millimetres.</param>
/// <param name="Height">Height in millimetres.</param>
public sealed record Paper(double Width, double Height)
{
    /// <summary>ISO 216 A3, upright.</summary>
    public static Paper A3 { get; } = new(297, 420);

    /// <summary>ISO 216 A4, upright.</summary>
    public static Paper A4 { get; } = new(210, 297);

    /// <summary>ISO 216 A5, upright.</summary>
    public static Paper A5 { get; } = new(148, 210);

    /// <summary>The same sheet turned by a quarter.</summary>
    public Paper Turn() => new(Height, Width);

    /// <summary>Its size alone: the compiler's own version would print the turned sheet, and of that the turned one, without end.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Width} × {Height} mm");

    /// <summary>A sheet larger by so many millimetres on every side.</summary>
    public Paper Within(double millimetres) => new(Width + (2 * millimetres), Height + (2 * millimetres));
}

/// <summary>
/// What a printing house needs around a sheet: the page is larger than the sheet by <paramref name="Slug"/> on every
/// side, colour that reaches the sheet's edge runs on by <paramref name="Bleed"/>, and marks show where to cut. The PDF's
/// TrimBox is the sheet, its BleedBox the sheet with its bleed (ISO 32000-1 §14.11.2).
/// </summary>
/// <param name="Bleed">Millimetres.</param>
/// <param name="Slug">Millimetres; more than the bleed, so that the marks have room.</param>
public sealed record PressMarks(double Bleed, double Slug)
{
    /// <summary>3 mm of bleed, which printing houses ask for, and marks outside it.</summary>
    public static PressMarks Usual { get; } = new(3, 10);
}

/// <summary>What a PDF says about itself (ISO 32000-1 §14.3.3, and the same in XMP).</summary>
/// <param name="Title">The document's title, shown in the window instead of the file's name.</param>
/// <param name="Author">Who is responsible for the content.</param>
/// <param name="Subject">What it is and who paid for it, with the donors' wording.</param>
/// <param name="Keywords">Topics and provinces, separated by commas.</param>
/// <param name="Language">BCP 47 code.</param>
/// <param name="Date">The publication date; null when the material is undated: then the file carries no date.</param>
public sealed record PdfMetadata(string Title, string Author, string Subject, string Keywords, string Language, DateOnly? Date);

/// <summary>One document to print: everything that decides its bytes, and nothing else.</summary>
/// <param name="Path">Where the PDF goes, relative to the output folder. For messages and progress too.</param>
/// <param name="Html">
/// The whole HTML document. It refers to style sheets, fonts and pictures by addresses relative to the print folder.
/// </param>
/// <param name="Paper">The sheet's size; the document's own <c>@page</c> rule wins where it names one.</param>
/// <param name="Pages">How many pages the sheet may have; null when it may run on.</param>
/// <param name="Metadata">Title, author, language and the rest.</param>
/// <param name="Sights">What must be seen on the sheet.</param>
public sealed record PrintJob(string Path, string Html, Paper Paper, int? Pages, PdfMetadata Metadata, Sights Sights)
{
    /// <summary>
    /// The marks of a version for a printing house; null: the page is the sheet. The document lays itself out on the
    /// larger page and draws the marks; <see cref="Paper"/> is the sheet after cutting.
    /// </summary>
    public PressMarks? Press { get; init; }

    /// <summary>Width in pixels of the pictures to take of the pages; null: none are taken.</summary>
    public int? PictureWidth { get; init; }

    /// <summary>The size of the page that is printed.</summary>
    public Paper Page => Press is null ? Paper : Paper.Within(Press.Slug);
}

/// <summary>A part of a sheet whose text did not fit its place, measured in the browser.</summary>
/// <param name="Part">The value of the element's <c>data-fit</c> attribute, as the template names the part.</param>
/// <param name="OverflowMillimetres">How far the content stands out of its place, downwards or to the side.</param>
/// <param name="Lines">The same in lines of the text that stands there, rounded up; 0 where it is too wide, not too long.</param>
/// <param name="Panel">The leaflet's panel that comes last in the place, counted from 1; null: none does.</param>
public sealed record Overflow(string Part, double OverflowMillimetres, int Lines = 0, int? Panel = null);

/// <summary>What may be wrong with a printed page beside overflow.</summary>
public enum SheetFaultKind
{
    /// <summary>Text stands nearer to the paper's edge than 10 mm, where many printers do not print.</summary>
    OutsideMargin,

    /// <summary>Text lies on other text, or on a picture.</summary>
    Overlap,

    /// <summary>No font of the theme has the letter.</summary>
    MissingGlyph,

    /// <summary>Text of a version for the photocopier is smaller than a copy keeps legible: 9 pt, Khmer 11 pt.</summary>
    TooSmallToCopy,

    /// <summary>Text of a version for the photocopier is not black on white.</summary>
    NotBlackOnWhite,
}

/// <summary>What a photocopier keeps legible.</summary>
public static class CopyLimits
{
    /// <summary>The smallest Latin type, in points.</summary>
    public const double SmallestLatin = 9;

    /// <summary>The smallest Khmer type, in points: its signs above and below are smaller than its letters.</summary>
    public const double SmallestKhmer = 11;
}

/// <summary>Something wrong with a printed page, measured in the browser or read in the PDF.</summary>
/// <param name="Kind">What.</param>
/// <param name="Words">The text that it is about, shortened; for a missing glyph the letters.</param>
/// <param name="Detail">How much: <c>4.2 mm</c>, <c>8 pt</c>. Empty where the kind says all.</param>
/// <param name="Panel">The leaflet's panel in which it stands, counted from 1; null: it stands in none.</param>
public sealed record SheetFault(SheetFaultKind Kind, string Words, string Detail, int? Panel);

/// <summary>A QR code as it stands on a page's picture, with its quiet zone. All in pixels of the picture.</summary>
/// <param name="Page">Counted from 1.</param>
/// <param name="Left">From the picture's left.</param>
/// <param name="Top">From the picture's top.</param>
/// <param name="Size">Width and height.</param>
/// <param name="Millimetres">Its width on paper, without the quiet zone.</param>
public sealed record PlacedCode(int Page, double Left, double Top, double Size, double Millimetres);

/// <summary>A printed and finished PDF.</summary>
/// <param name="Bytes">The whole file. The same job on the same printer version gives the same bytes.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Text">
/// The text as a reader's software would extract it, in the file's reading order, a form feed after each page. Spaces
/// and line ends are not reliable: compare with all white space removed.
/// </param>
/// <param name="Tightened">
/// How many steps of tightening were needed to make it fit, beyond those that the template holds comfortable; 0 is the
/// design as drawn.
/// </param>
/// <param name="Overflows">What did not fit, even tightened as far as the template allows.</param>
/// <param name="Faults">What must be seen and is not, measured as the sheet was printed. Empty when all is well.</param>
public sealed record PrintedPdf(
    byte[] Bytes,
    int Pages,
    string Text,
    int Tightened,
    IReadOnlyList<Overflow> Overflows,
    IReadOnlyList<SightFault> Faults
)
{
    /// <summary>What is wrong with the pages beside overflow. Empty when all is well.</summary>
    public IReadOnlyList<SheetFault> SheetFaults { get; init; } = [];

    /// <summary>The pages as PNG, in order, as wide as the job asked for. Empty when it asked for none.</summary>
    public IReadOnlyList<byte[]> Pictures { get; init; } = [];

    /// <summary>The QR codes on the pictures, in reading order: what stands in elements with <c>data-code</c>.</summary>
    public IReadOnlyList<PlacedCode> Codes { get; init; } = [];
}

/// <summary>The outcome of one job: a PDF, or the reason there is none.</summary>
/// <param name="Job">What was asked for.</param>
/// <param name="Pdf">The PDF; null when the browser could not print the document.</param>
/// <param name="Failure">Why there is no PDF, in words for the author; null when there is one.</param>
public sealed record PrintOutcome(PrintJob Job, PrintedPdf? Pdf, string? Failure);

/// <summary>The door to the browser that prints.</summary>
public interface IPdfPrinter
{
    /// <summary>
    /// Browser, its version, and the version of our own finishing: part of every PDF's cache key. Finding it out
    /// does not start a browser.
    /// </summary>
    /// <exception cref="NoBrowserException">No browser can be found or fetched.</exception>
    string Version { get; }

    /// <summary>
    /// Prints the jobs side by side in one browser and calls <paramref name="printed"/> for each as it is done, from
    /// any thread, in any order. Every job gets exactly one outcome. A browser that hangs or dies is started again and
    /// the job tried once more. No process is left behind, however this ends. With no jobs no browser is started.
    /// </summary>
    /// <param name="jobs">What to print.</param>
    /// <param name="printFolder">Full path of the folder to which the documents' relative addresses refer.</param>
    /// <param name="printed">Receives each outcome.</param>
    /// <param name="cancellation">Stops the printing and ends the browser.</param>
    /// <exception cref="NoBrowserException">The browser cannot be started.</exception>
    void Print(IReadOnlyList<PrintJob> jobs, string printFolder, Action<PrintOutcome> printed, CancellationToken cancellation);
}

/// <summary>
/// There is no browser to print with and none could be had. The message says what was tried and gives the command to
/// type; the program ends with exit code 3.
/// </summary>
public sealed class NoBrowserException(string message, Exception? inner = null) : Exception(message, inner);
