using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.PostProcess;

/// <summary>Checks that every address within the site leads to something that is published.</summary>
internal sealed class CheckLinks(IEnumerable<string> outputPaths)
{
    private const string Index = "index.html";

    /// <summary>Renditions exist because pages asked for them: their names cannot be wrong.</summary>
    private const string Renditions = "/assets/photos/";

    private bool sheetsAreKnown = true;

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> published = outputPaths
        .SelectMany(AddressesOf)
        .ToHashSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Reports the links that lead nowhere in a site that has other errors too, so that an author hears of all at once.
    /// An item without a page has been reported itself; a link to it, or to a PDF that was not printed, is no mistake.
    /// </summary>
    public static void AmongPages(IReadOnlyList<SitePage> pages, IEnumerable<ItemInLanguage> items, DiagnosticBag diagnostics)
    {
        var paths = pages.Select(p => p.OutputPath).Concat(items.Select(e => e.Item.Address(e.Language).TrimStart('/') + Index));
        new CheckLinks(paths) { sheetsAreKnown = false }.InTexts(pages.OfType<ItemPage>(), diagnostics);
    }

    /// <summary>Reports the links in authors' texts that lead nowhere, at the place where they are written.</summary>
    public void InTexts(IEnumerable<ItemPage> pages, DiagnosticBag diagnostics)
    {
        foreach (var page in pages.Where(p => !p.IsFallback))
        {
            foreach (var link in page.Text.Body.Links.Where(l => !l.Value.StartsWith('#') && !Leads(Absolute(l.Value, page.Address))))
            {
                diagnostics.Add(
                    Rules.LinkBroken,
                    link.At,
                    $"\"{link.Value}\" leads to no page of this site.",
                    "Write the address as it stands behind the site's name, for example /stories/svay-rieng-refresher/."
                );
            }
        }
    }

    /// <summary>
    /// Reports the addresses in a finished page that lead nowhere. Addresses within the site begin with a slash
    /// wherever the theme writes them, so no parser is needed to find them.
    /// </summary>
    public void InPage(RenderedPage rendered, DiagnosticBag diagnostics)
    {
        var html = rendered.Html.AsSpan();
        for (var at = html.IndexOf("=\"/"); at >= 0; )
        {
            html = html[(at + 2)..];
            var end = html.IndexOf('"');
            Check(html[..end], rendered, diagnostics);
            html = html[end..];
            at = html.IndexOf("=\"/");
        }
    }

    private void Check(ReadOnlySpan<char> value, RenderedPage rendered, DiagnosticBag diagnostics)
    {
        foreach (var range in value.Split(", "))
        {
            var one = value[range];
            var space = one.IndexOf(' ');
            var address = space < 0 ? one : one[..space];
            if (!address.StartsWith(Renditions) && !Leads(address) && !IsInText(rendered.Page, address))
            {
                diagnostics.Add(
                    Rules.LinkBroken,
                    SourceRange.InFile(rendered.Page.OutputPath),
                    $"This page leads to {address}, and there is nothing.",
                    "The link is in the theme; theme/README.md says which addresses exist."
                );
            }
        }
    }

    /// <summary>A link that an author wrote is reported where it was written.</summary>
    private static bool IsInText(SitePage page, ReadOnlySpan<char> address)
    {
        if (page is ItemPage item)
        {
            foreach (var link in item.Text.Body.Links)
            {
                if (address.SequenceEqual(link.Value))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool Leads(ReadOnlySpan<char> address)
    {
        var end = address.IndexOfAny('#', '?');
        if (!sheetsAreKnown && address.EndsWith(".pdf"))
        {
            return true;
        }

        return published.Contains(end < 0 ? address : address[..end]);
    }

    /// <summary>A folder's page is reached by the folder's address too.</summary>
    private static IEnumerable<string> AddressesOf(string path) =>
        path.EndsWith(Index, StringComparison.Ordinal) ? ["/" + path, "/" + path[..^Index.Length]] : ["/" + path];

    private static string Absolute(string link, string from) =>
        link.StartsWith('/') ? link
        : Uri.TryCreate(new Uri("https://site" + from), link, out var uri) ? uri.AbsolutePath
        : link;
}
