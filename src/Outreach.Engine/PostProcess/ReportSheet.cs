using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Printing;

namespace Outreach.Engine.PostProcess;

/// <summary>Says in the author's words what is wrong with a printed sheet: which panel, by how much, in which format.</summary>
internal static class ReportSheet
{
    /// <summary>Share of a page for the photocopier that may be neither black nor white.</summary>
    private const double MostTints = 0.001;

    /// <summary>How much darker or lighter than the page its photocopy may be.</summary>
    private const double MostInk = 1.3;

    /// <summary>Reports what did not fit.</summary>
    public static void Overflows(Sheet sheet, PrintedPdf pdf, DiagnosticBag diagnostics)
    {
        foreach (var overflow in pdf.Overflows)
        {
            var (at, what) = PanelOf(sheet, overflow.Panel);
            if (what is not null && overflow.Lines > 0)
            {
                diagnostics.Add(
                    Rules.SheetOverflows,
                    at,
                    $"{what} is {overflow.Lines} {(overflow.Lines == 1 ? "line" : "lines")} too long for {Name(sheet)}.",
                    "Shorten it, or the panels before it; or take a picture out; or take the format out of \"formats\"."
                );
            }
            else if (sheet.Request?.Format is not null)
            {
                diagnostics.Add(
                    Rules.SheetOverflows,
                    at,
                    $"{what ?? $"\"{overflow.Part}\" ({sheet.Request.Page.Language.Name})"} is {overflow.OverflowMillimetres:0.#} "
                        + $"mm too large for {Name(sheet)}.",
                    "Shorten the text, or take a picture out; or take the format out of \"formats\"."
                );
            }
            else
            {
                diagnostics.Add(
                    Rules.SheetOverflows,
                    at,
                    $"The printed sheet has no room for all of its text: \"{overflow.Part}\" is "
                        + $"{overflow.OverflowMillimetres:0.#} mm too long.",
                    "Shorten the text, or take a photograph out."
                );
            }
        }
    }

    /// <summary>Reports what else is wrong with its pages.</summary>
    public static void Faults(Sheet sheet, PrintedPdf pdf, DiagnosticBag diagnostics)
    {
        // Text that is too long runs out of the page and over other text: that needs no word of its own.
        var told =
            pdf.Overflows.Count == 0
                ? pdf.SheetFaults
                : [.. pdf.SheetFaults.Where(f => f.Kind is not (SheetFaultKind.OutsideMargin or SheetFaultKind.Overlap))];
        foreach (var fault in told)
        {
            var (at, what) = PanelOf(
                sheet,
                fault.Panel ?? (fault.Kind == SheetFaultKind.MissingGlyph ? PanelWith(sheet, fault.Words) : null)
            );
            var (rule, words, hint) = fault.Kind switch
            {
                SheetFaultKind.OutsideMargin => (
                    Rules.TextOutsideMargin,
                    $"\"{fault.Words}\" stands {fault.Detail} from the paper's edge",
                    "Printers leave 10 mm blank. Look at the theme's style sheets."
                ),
                SheetFaultKind.Overlap => (
                    Rules.TextOverlaps,
                    $"Something lies on \"{fault.Words}\" ({fault.Detail})",
                    "Shorten the text; if that does not help, look at the theme's style sheets."
                ),
                SheetFaultKind.MissingGlyph => (
                    Rules.GlyphMissing,
                    $"The theme's fonts do not have \"{fault.Words}\"",
                    "Write it with other signs: pictures made of letters and letters of other scripts are not in the fonts."
                ),
                SheetFaultKind.TooSmallToCopy => (
                    Rules.NotFitToCopy,
                    $"\"{fault.Words}\" is set in {fault.Detail}",
                    $"A photocopy keeps {CopyLimits.SmallestLatin} pt legible, Khmer {CopyLimits.SmallestKhmer} pt. Look at the "
                        + "theme's style sheets."
                ),
                _ => (
                    Rules.NotFitToCopy,
                    $"\"{fault.Words}\" is not black on white ({fault.Detail})",
                    "Look at the theme's style sheets: a photocopier knows no colours."
                ),
            };
            diagnostics.Add(
                rule,
                at,
                $"{words}, in {(what is null ? Name(sheet) : $"{what[..1].ToLowerInvariant()}{what[1..]}, {Name(sheet)}")} "
                    + $"({sheet.Job.Path}).",
                hint
            );
        }
    }

    /// <summary>Whether a sheet for the photocopier stays legible; reports where it does not.</summary>
    public static bool Copies(Sheet sheet, IReadOnlyList<CopyPreview> copies, DiagnosticBag diagnostics)
    {
        var legible = true;
        for (var i = 0; i < copies.Count; i++)
        {
            if (copies[i].Tints > MostTints)
            {
                Report(i, $"{copies[i].Tints * 100:0.##} % of it is neither black nor white");
            }
            else if (copies[i].Ink is > MostInk or < 1 / MostInk)
            {
                Report(i, $"a copy would have {copies[i].Ink:0.##} times its ink");
            }
        }

        return legible;

        void Report(int page, string what)
        {
            legible = false;
            diagnostics.Add(
                Rules.NotFitToCopy,
                sheet.At,
                $"Page {page + 1} of {sheet.Job.Path} does not stay legible when it is photocopied: {what}.",
                "Look at the theme's style sheets: no tints, no shadows, no grey."
            );
        }
    }

    /// <summary>The format as authors speak of it.</summary>
    private static string Name(Sheet sheet) =>
        sheet.Request?.Format is not { } format
            ? "the printed sheet"
            : format.Folding switch
            {
                Folding.InThree => "the tri-fold",
                Folding.Booklet => "the booklet",
                Folding.CutIntoCards => "the card",
                _ => format == LeafletFormat.Poster ? "the poster" : $"the {format.Id.ToUpperInvariant()} sheet",
            };

    /// <summary>The first panel with any of the letters, which a space parts; null: none has one.</summary>
    private static int? PanelWith(Sheet sheet, string letters)
    {
        var all = letters.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var panel = 0;
        foreach (var block in sheet.Request?.Page is LeafletPage leaflet ? leaflet.Text.Body.Blocks : [])
        {
            panel += block is HeadingBlock ? 1 : 0;
            if (panel > 0 && all.Any(letter => block.Words.Contains(letter, StringComparison.Ordinal)))
            {
                return panel;
            }
        }

        return null;
    }

    private static (SourceRange At, string? What) PanelOf(Sheet sheet, int? panel) =>
        panel is { } number
        && sheet.Request?.Page is LeafletPage leaflet
        && leaflet.Text.Body.Blocks.OfType<HeadingBlock>().ElementAtOrDefault(number - 1) is { } heading
            ? (heading.At, $"Panel {number} ({leaflet.Text.Language.Name})")
            : (sheet.At, null);
}
