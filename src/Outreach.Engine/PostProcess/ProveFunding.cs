using System.Text;
using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// Looks for each required text in what was made: the finished HTML, and the text that a reader's software extracts
/// from the PDF. A theme that drops or rewords one does not get published.
/// </summary>
internal static class ProveFunding
{
    /// <summary>Reports every text that does not stand in the page, word for word.</summary>
    public static void InHtml(RenderedPage rendered, DiagnosticBag diagnostics)
    {
        if (rendered.Page.Funding.Texts.IsEmpty)
        {
            return;
        }

        var shown = Shown(rendered.Html);
        foreach (var text in rendered.Page.Funding.Printed)
        {
            if (!shown.Contains(Markup.Encoder.Encode(text.Wording), StringComparison.Ordinal))
            {
                Report(Rules.DisclaimerNotInHtml, rendered.Page.OutputPath, text, "page", diagnostics);
            }
        }
    }

    /// <summary>Reports every text that is not in the text of the PDF. White space is not compared: PDFs have none of their own.</summary>
    public static void InPdf(Sheet sheet, string text, DiagnosticBag diagnostics)
    {
        var printed = WithoutSpace(text);
        foreach (var required in sheet.Page.Funding.Printed)
        {
            if (!printed.Contains(WithoutSpace(required.Wording), StringComparison.Ordinal))
            {
                Report(Rules.DisclaimerNotInPdf, sheet.Job.Path, required, "printed sheet", diagnostics);
            }
        }
    }

    /// <summary>
    /// The page without what no reader sees: its head, scripts, comments and the insides of tags. The texts stand in
    /// the data for search engines too, and must not be found there.
    /// </summary>
    private static string Shown(string html)
    {
        var shown = new StringBuilder(html.Length);
        var rest = html.AsSpan();
        for (var tag = rest.IndexOf('<'); tag >= 0; tag = rest.IndexOf('<'))
        {
            shown.Append(rest[..tag]).Append('<');
            rest = rest[tag..];
            var end = EndOfHidden(rest);
            var at = rest.IndexOf(end);
            rest = at < 0 ? [] : rest[(at + end.Length)..];
        }

        return shown.Append(rest).ToString();
    }

    private static string EndOfHidden(ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith("<!--"))
        {
            return "-->";
        }

        foreach (var name in (string[])["head", "script", "style", "template"])
        {
            if (tag[1..].StartsWith(name) && tag.Length > name.Length + 1 && tag[name.Length + 1] is '>' or ' ')
            {
                return $"</{name}>";
            }
        }

        return ">";
    }

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
            "The theme has to print every text of \"funding\", whole and unchanged. Nothing was published.");
}
