using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// Proves with an HTML parser that each required text is there for readers: in an element that is shown, under the
/// right <c>lang</c>; not in a comment, an attribute, or something hidden. A build looks so at the first page of each
/// template in each language, and by a quick search at all; a check looks so at every page.
/// </summary>
/// <param name="pages">Every page.</param>
/// <param name="all">Whether every page is parsed.</param>
internal sealed class ProveVisible(IEnumerable<SitePage> pages, bool all)
{
    private const string NotShown = "script, style, template, noscript, [hidden], [aria-hidden=true], details:not([open]) > :not(summary)";
    private readonly FrozenSet<string> samples = pages
        .Where(p => p.Texts.Any())
        .GroupBy(p => (p.GetType(), (p as ListPage)?.Subject.GetType(), p.Language, p.Funding.Logos.IsEmpty))
        .Select(g => g.First().Address)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the page is the first of its template and language, with logos or without.</summary>
    public bool IsSample(SitePage page) => samples.Contains(page.Address);

    /// <summary>Reports every text that a reader of the page would not see.</summary>
    public void Run(RenderedPage rendered, DiagnosticBag diagnostics)
    {
        if (!all && !samples.Contains(rendered.Page.Address))
        {
            return;
        }

        var body = new HtmlParser().ParseDocument(rendered.Html).Body!;
        foreach (var hidden in body.QuerySelectorAll(NotShown).ToList())
        {
            hidden.Remove();
        }

        foreach (var text in rendered.Page.Texts.Where(text => !IsShown(body, text)))
        {
            diagnostics.Add(
                Rules.DisclaimerNotInHtml,
                SourceRange.InFile(rendered.Page.OutputPath),
                $"The text that the award \"{text.AwardId}\" demands is not shown to readers of this page, or not marked as {text.Language.Code}: \"{text.Wording}\"",
                "It has to stand in an element of its own that is shown, with its lang attribute. Nothing was published.");
        }
    }

    private static bool IsShown(IElement body, RequiredText text) => body.QuerySelectorAll("p, div, li, dd, blockquote, span")
        .Any(e => e.TextContent.Trim() == text.Wording && LanguageOf(e) == text.Language.Code);

    private static string? LanguageOf(IElement element) => element.Closest("[lang]")?.GetAttribute("lang");
}
