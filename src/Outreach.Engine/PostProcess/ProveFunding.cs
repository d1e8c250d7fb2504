using System.Buffers;
using System.Text;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Web;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// Looks for each required text in what was made: the finished HTML, and the text that a reader's software extracts
/// from the PDF. A theme that drops or rewords one does not get published.
/// </summary>
internal static class ProveFunding
{
    /// <summary>What can enclose a text so that no reader sees it. Most pages hold none of it, and are searched faster.</summary>
    private static readonly SearchValues<string> Enclosing = SearchValues.Create(
        ["<!--", "<template", "<script"],
        StringComparison.Ordinal
    );

    /// <summary>
    /// Reports every text that does not stand in the page, word for word: on an item's page near the item and in the foot.
    /// </summary>
    /// <returns>Whether all of them do.</returns>
    public static bool InHtml(RenderedPage rendered, DiagnosticBag diagnostics)
    {
        var whole = true;
        var body = Math.Max(0, rendered.Html.IndexOf("<body", StringComparison.Ordinal));
        var mayEnclose = rendered.Html.AsSpan(body).ContainsAny(Enclosing);
        foreach (var text in rendered.Page.Texts)
        {
            var words = Markup.Encoder.Encode(text.Wording);
            var end = rendered.Page is ItemPage ? rendered.Html.LastIndexOf("</main>", StringComparison.Ordinal) : -1;
            if (
                end < 0
                    ? !IsShown(rendered.Html, words, body, rendered.Html.Length, mayEnclose)
                    : !IsShown(rendered.Html, words, body, end, mayEnclose)
            )
            {
                whole = false;
                Report(Rules.DisclaimerNotInHtml, rendered.Page.OutputPath, text, "page", diagnostics);
            }
            else if (end >= 0 && !IsShown(rendered.Html, words, end, rendered.Html.Length, mayEnclose))
            {
                whole = false;
                Report(Rules.DisclaimerNotInHtml, rendered.Page.OutputPath, text, "page's foot", diagnostics);
            }
        }

        return whole;
    }

    /// <summary>Reports every text that is not in the text of the PDF. White space is not compared: PDFs have none of their own.</summary>
    public static void InPdf(Sheet sheet, string text, DiagnosticBag diagnostics)
    {
        var printed = text.TrimEnd('\f').Split('\f').Select(WithoutSpace).ToList();
        foreach (var required in sheet.Texts)
        {
            var words = WithoutSpace(required.Wording);
            var pages = Enumerable.Range(0, printed.Count).Where(i => printed[i].Contains(words, StringComparison.Ordinal)).ToList();
            if (pages.Count == 0 && !string.Concat(printed).Contains(words, StringComparison.Ordinal))
            {
                Report(Rules.DisclaimerNotInPdf, sheet.Job.Path, required, "printed sheet", diagnostics);
            }
            else if (sheet.Request is { } request && !pages.Exists(page => request.IsBack(page, printed.Count - 1)))
            {
                diagnostics.Add(
                    Rules.DisclaimerMisplaced,
                    SourceRange.InFile(sheet.Job.Path),
                    $"The text that the award \"{required.AwardId}\" demands does not stand whole on "
                        + $"{(request.Page is LeafletPage ? "the leaflet's back" : "the sheet's first or last page")}: "
                        + $"\"{required.Wording}\"",
                    "The theme's print template has to put it there. Nothing was published."
                );
            }
        }
    }

    /// <summary>
    /// Whether the words are all that an element of the body holds. The texts stand in the data for search engines
    /// too, and could stand in a comment or an attribute: there they do not count.
    /// </summary>
    private static bool IsShown(string html, string words, int from, int to, bool mayEnclose)
    {
        for (
            var at = html.IndexOf(words, from, StringComparison.Ordinal);
            at >= 0 && at < to;
            at = html.IndexOf(words, at + 1, StringComparison.Ordinal)
        )
        {
            var before = html.AsSpan(0, at);
            if (
                before.TrimEnd().EndsWith(">")
                && html.AsSpan(at + words.Length).TrimStart().StartsWith("</")
                && !(
                    mayEnclose
                    && (
                        IsInside(before, "<!--", "-->")
                        || IsInside(before, "<template", "</template")
                        || IsInside(before, "<script", "</script")
                    )
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInside(ReadOnlySpan<char> before, string opening, string closing) =>
        before.LastIndexOf(opening) > before.LastIndexOf(closing);

    private static string WithoutSpace(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // A line broken at a soft hyphen or a zero-width space shows the same words.
            if (!char.IsWhiteSpace(c) && c is not ('\u200B' or '\u00AD' or '\uFEFF'))
            {
                bare.Append(c);
            }
        }

        return bare.ToString();
    }

    private static void Report(Rule rule, string path, RequiredText text, string where, DiagnosticBag diagnostics) =>
        diagnostics.Add(
            rule,
            SourceRange.InFile(path),
            $"The text that the award \"{text.AwardId}\" demands does not stand on this {where}: \"{text.Wording}\"",
            "The theme has to print every text of \"funding\", whole and unchanged. Nothing was published."
        );
}
