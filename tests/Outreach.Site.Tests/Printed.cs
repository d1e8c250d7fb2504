using Outreach.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Outreach.Site.Tests;

/// <summary>Reads printed sheets.</summary>
internal static class Printed
{
    public static PdfText Read(BuiltSite site, string path) => PdfTextReader.Read(site.Bytes(path));

    public static PdfDocument Open(BuiltSite site, string path) => PdfDocument.Open(site.Bytes(path));

    /// <summary>The letters that leave ink.</summary>
    public static IReadOnlyList<Letter> Ink(Page page) =>
        [.. page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value) && l.BoundingBox.Width > 0.1 && l.BoundingBox.Height > 0.1)];
}
