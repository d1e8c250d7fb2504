using System.Text;
using Outreach.Model.Diagnostics;
using Outreach.Model.Web;

namespace Outreach.Preview.Browser;

/// <summary>The HTML that the preview adds to pages. Nothing in it is inline, so that the site's content policy holds.</summary>
internal static class PreviewMarkup
{
    /// <summary>A page that stands in for one that the site lacks.</summary>
    public static string Notice(string title, string text) =>
        $"""
            <!doctype html>
            <html lang="{PreviewWords.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{Markup.Encoder.Encode(title)}</title>
            <link rel="stylesheet" href="{BrowserFiles.StyleAddress}">
            </head>
            <body>
            <main class="outreach-notice">
            <h1>{Markup.Encoder.Encode(title)}</h1>
            <p>{Markup.Encoder.Encode(text)}</p>
            </main>
            </body>
            </html>

            """;

    /// <summary>Adds to a page the errors and warnings of the last build, and the script that shows the next.</summary>
    /// <param name="page">The page as it is published.</param>
    /// <param name="diagnostics">What the last build reported.</param>
    /// <param name="build">The build that the page belongs to, as the events name it.</param>
    public static string Extend(string page, IReadOnlyList<Diagnostic> diagnostics, string build)
    {
        var script = $"<script src=\"{BrowserFiles.ScriptAddress}\" data-build=\"{Markup.Encoder.Encode(build)}\" defer></script>\n";
        var end = page.LastIndexOf("</body>", StringComparison.OrdinalIgnoreCase);
        end = end < 0 ? page.Length : end;
        var start = Math.Min(BodyStart(page), end);
        var top = diagnostics.Count == 0 ? "" : $"<link rel=\"stylesheet\" href=\"{BrowserFiles.StyleAddress}\">\n{Errors(diagnostics)}";
        return string.Concat(page[..start], top, page[start..end], Warnings(diagnostics) + script + page[end..]);
    }

    /// <summary>Where the body's content begins; the page's end when it has no body.</summary>
    private static int BodyStart(string page)
    {
        var tag = page.IndexOf("<body", StringComparison.OrdinalIgnoreCase);
        var close = tag < 0 ? -1 : page.IndexOf('>', tag);
        return close < 0 ? page.Length : close + 1;
    }

    private static string Errors(IReadOnlyList<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Rule.Severity == Severity.Error).ToList();
        return errors.Count == 0
            ? ""
            : $"""
                <div class="outreach-errors" role="alert" lang="{PreviewWords.Language}">
                <p class="outreach-errors-title">{PreviewWords.Errors(errors.Count)}</p>
                {Problems(errors)}</div>

                """;
    }

    private static string Warnings(IReadOnlyList<Diagnostic> diagnostics)
    {
        var warnings = diagnostics.Where(d => d.Rule.Severity == Severity.Warning).ToList();
        return warnings.Count == 0
            ? ""
            : $"""
                <details class="outreach-warnings" lang="{PreviewWords.Language}">
                <summary>{PreviewWords.Warnings(warnings.Count)}</summary>
                {Problems(warnings)}</details>

                """;
    }

    private static string Problems(List<Diagnostic> diagnostics)
    {
        // A list whose numbers a style sheet takes away is no longer announced as one without this role.
        var html = new StringBuilder("<ul class=\"outreach-problems\" role=\"list\">\n");
        foreach (var diagnostic in diagnostics)
        {
            html.Append("<li><code>")
                .Append(Markup.Encoder.Encode(diagnostic.At.ToString()))
                .Append("</code> ")
                .Append("<code>")
                .Append(Markup.Encoder.Encode(diagnostic.Rule.Code))
                .Append("</code>")
                .Append("<p>")
                .Append(Markup.Encoder.Encode(diagnostic.Message))
                .Append("</p>");
            if (diagnostic.Hint is { } hint)
            {
                html.Append("<p>").Append(PreviewWords.Hint).Append(' ').Append(Markup.Encoder.Encode(hint)).Append("</p>");
            }

            html.Append("</li>\n");
        }

        return html.Append("</ul>\n").ToString();
    }
}
