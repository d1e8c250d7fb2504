using System.Buffers;
using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// Proves with an HTML parser that each required text is there for readers: in an element that is shown, under the
/// right <c>lang</c>, once in each of its places; not in a comment, an attribute, or something hidden. It looks so at the
/// first page of each template, language and kind of marking, and at every page that holds anything with which HTML can
/// hide; at the others a quick search has looked.
/// </summary>
/// <param name="pages">Every page.</param>
internal sealed class ProveVisible(IEnumerable<SitePage> pages)
{
    private const string NotShown =
        "script, style, template, noscript, dialog, [hidden], [inert], [popover], [style], [aria-hidden=true], "
        + "details:not([open]) > :not(summary)";

    /// <summary>With these, and with no other words, a page's own HTML can keep a text from its readers.</summary>
    private static readonly SearchValues<string> Hiding = SearchValues.Create(
        [" hidden", " inert", " popover", " style=", "aria-hidden", "<details", "<dialog", "<noscript", "<template"],
        StringComparison.Ordinal
    );

    private readonly FrozenSet<string> samples = pages
        .Where(p => p.Texts.Any())
        .GroupBy(p => (p.GetType(), p.Language, Marking(p)))
        .Select(g => g.First().Address)
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the page is the first of its template, language and kind of marking.</summary>
    public bool IsSample(SitePage page) => samples.Contains(page.Address);

    /// <summary>Reports every text that a reader of the page would not see, or would see more than once in a place.</summary>
    public void Run(RenderedPage rendered, DiagnosticBag diagnostics)
    {
        if (!IsSample(rendered.Page) && !rendered.Html.AsSpan().ContainsAny(Hiding))
        {
            return;
        }

        var body = new HtmlParser().ParseDocument(rendered.Html).Body!;
        foreach (var hidden in body.QuerySelectorAll(NotShown).ToList())
        {
            hidden.Remove();
        }

        var places = rendered.Page is ItemPage ? body.QuerySelectorAll("main, body > footer").ToList() : [body];
        foreach (var text in rendered.Page.Texts)
        {
            foreach (var place in places)
            {
                Check(rendered.Page, text, Count(place, text), diagnostics);
            }
        }
    }

    private static void Check(SitePage page, RequiredText text, int count, DiagnosticBag diagnostics)
    {
        if (count == 1)
        {
            return;
        }

        diagnostics.Add(
            Rules.DisclaimerNotInHtml,
            SourceRange.InFile(page.OutputPath),
            count == 0
                ? $"The text that the award \"{text.AwardId}\" demands is not shown to readers of this page, or not marked as "
                    + $"{text.Language.Code}: \"{text.Wording}\""
                : $"The text that the award \"{text.AwardId}\" demands stands {count} times in one place of this page: \"{text.Wording}\"",
            "It has to stand once, in an element of its own that is shown, with its lang attribute. Nothing was published."
        );
    }

    private static int Count(IElement place, RequiredText text) =>
        place
            .QuerySelectorAll("p, div, li, dd, blockquote, span")
            .Count(e => e.ChildElementCount == 0 && e.TextContent.Trim() == text.Wording && LanguageOf(e) == text.Language.Code);

    private static string? LanguageOf(IElement element) => element.Closest("[lang]")?.GetAttribute("lang");

    /// <summary>What a style sheet can tell pages apart by: which kinds of text they carry, how many, and which logos.</summary>
    private static string Marking(SitePage page) =>
        string.Join(
            ' ',
            page.Texts.Select(t => $"{t.Kind}{(t.Courtesy ? "~" : "")}")
                .Order(StringComparer.Ordinal)
                .Append($"{page.Funding.Logos.Length}{(page.Funding.Logos.Any(l => l.Statement is not null) ? "+" : "")}")
        );
}
