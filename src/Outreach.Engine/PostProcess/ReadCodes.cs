using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Diagnostics;
using Outreach.Model.Printing;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// Reads the QR code back from the picture of a printed sheet, square by square, and follows it: it must lead to the page
/// of the very edition that the sheet carries, and the page must be one that says so.
/// </summary>
internal sealed class ReadCodes(IPagePictures pictures, IEnumerable<SitePage> pages, string siteAddress)
{
    /// <summary>The smallest width of a code on paper in millimetres: phones at arm's length read it.</summary>
    private const double Smallest = 22;

    private readonly List<(EditionPage Page, QrCode Code)> known =
    [
        .. pages.OfType<EditionPage>().Select(p => (p, QrCode.Of(siteAddress + p.Address))),
    ];

    /// <summary>Checks the code of a leaflet's sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="pdf">What was printed, with its pictures.</param>
    /// <param name="copies">The pages as a photocopier makes them; null: it is not a sheet for the photocopier.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    public bool Check(Sheet sheet, PrintedPdf pdf, IReadOnlyList<CopyPreview>? copies, DiagnosticBag diagnostics)
    {
        if (sheet.CodeAddress is not { } address)
        {
            return true;
        }

        if (WhatIsWrong(sheet, pdf, copies, address) is not { } what)
        {
            return true;
        }

        diagnostics.Add(
            Rules.CodeUnreadable,
            sheet.At,
            $"{sheet.Job.Path} {what}.",
            $"The theme prints sheet.qr in an element with data-code, at least {Smallest} mm wide and on white."
        );
        return false;
    }

    private string? WhatIsWrong(Sheet sheet, PrintedPdf pdf, IReadOnlyList<CopyPreview>? copies, string address)
    {
        if (pdf.Codes.Count == 0)
        {
            return "carries no QR code";
        }

        if (pdf.Codes.FirstOrDefault(c => c.Millimetres < Smallest) is { } small)
        {
            return $"carries a QR code {small.Millimetres:0.#} mm wide";
        }

        // No picture is taken of a story's sheet: its code leads to the story itself, and is no edition's.
        return sheet.Job.PictureWidth is null
            ? null
            : pdf.Codes.Select(code => WhereItLeads(code, copies?[code.Page - 1].Png, pdf, address)).FirstOrDefault(w => w is not null);
    }

    private string? WhereItLeads(PlacedCode code, byte[]? copy, PrintedPdf pdf, string address)
    {
        var squares = QrCode.Of(address).Size;
        var read = pictures.ReadCode(copy ?? pdf.Pictures[code.Page - 1], code.Left, code.Top, code.Size, squares);
        if (read is null)
        {
            return copy is null ? "carries a QR code that cannot be read" : "carries a QR code that cannot be read from a photocopy";
        }

        if (known.Find(k => k.Code.Is(read)).Page is not { } page)
        {
            return "carries a QR code that leads to no page of the site";
        }

        return siteAddress + page.Address == address
            ? null
            : $"carries a QR code that leads to edition {page.Edition.Number} ({page.Address})";
    }
}
