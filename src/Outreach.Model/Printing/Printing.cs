namespace Outreach.Model.Printing;

/// <summary>A sheet of paper, in millimetres, as the reader holds it.</summary>
/// <param name="Width">Width in millimetres.</param>
/// <param name="Height">Height in millimetres.</param>
public sealed record Paper(double Width, double Height)
{
    /// <summary>ISO 216 A4, upright.</summary>
    public static Paper A4 { get; } = new(210, 297);
}

/// <summary>What a PDF says about itself (ISO 32000-1 §14.3.3, and the same in XMP).</summary>
/// <param name="Title">The document's title, shown in the window instead of the file's name.</param>
/// <param name="Author">Who is responsible for the content.</param>
/// <param name="Subject">What it is and who paid for it, with the donors' wording.</param>
/// <param name="Keywords">Topics and provinces, separated by commas.</param>
/// <param name="Language">BCP 47 code.</param>
/// <param name="Date">The publication date; null when the material is undated: then the file carries no date.</param>
public sealed record PdfMetadata(
    string Title,
    string Author,
    string Subject,
    string Keywords,
    string Language,
    DateOnly? Date);

/// <summary>One document to print: everything that decides its bytes, and nothing else.</summary>
/// <param name="Path">Where the PDF goes, relative to the output folder. For messages and progress too.</param>
/// <param name="Html">
/// The whole HTML document. It refers to style sheets, fonts and pictures by addresses relative to the print folder.
/// </param>
/// <param name="Paper">The paper's size; the document's own <c>@page</c> rule wins where it names one.</param>
/// <param name="Pages">How many pages the sheet must have; null when it may run on.</param>
/// <param name="Metadata">Title, author, language and the rest.</param>
/// <param name="Sights">What must be seen on the sheet.</param>
public sealed record PrintJob(string Path, string Html, Paper Paper, int? Pages, PdfMetadata Metadata, Sights Sights);

/// <summary>A part of a sheet whose text did not fit its place, measured in the browser.</summary>
/// <param name="Part">The value of the element's <c>data-fit</c> attribute, as the template names the part.</param>
/// <param name="OverflowMillimetres">How far the content stands out of its place, downwards or to the side.</param>
public sealed record Overflow(string Part, double OverflowMillimetres);

/// <summary>A printed and finished PDF.</summary>
/// <param name="Bytes">The whole file. The same job on the same printer version gives the same bytes.</param>
/// <param name="Pages">Number of pages.</param>
/// <param name="Text">
/// The text as a reader's software would extract it, in the file's reading order, a form feed after each page. Spaces
/// and line ends are not reliable: compare with all white space removed.
/// </param>
/// <param name="Tightened">How many steps of tightening were needed to make it fit; 0 is the design as drawn.</param>
/// <param name="Overflows">What did not fit, even tightened as far as the template allows.</param>
/// <param name="Faults">What must be seen and is not, measured as the sheet was printed. Empty when all is well.</param>
public sealed record PrintedPdf(
    byte[] Bytes,
    int Pages,
    string Text,
    int Tightened,
    IReadOnlyList<Overflow> Overflows,
    IReadOnlyList<SightFault> Faults);

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
    void Print(
        IReadOnlyList<PrintJob> jobs,
        string printFolder,
        Action<PrintOutcome> printed,
        CancellationToken cancellation);
}

/// <summary>
/// There is no browser to print with and none could be had. The message says what was tried and gives the command to
/// type; the program ends with exit code 3.
/// </summary>
public sealed class NoBrowserException(string message, Exception? inner = null) : Exception(message, inner);
