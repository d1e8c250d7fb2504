using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Assembly;

/// <summary>Reports addresses at which two things would stand.</summary>
internal static class CheckAddresses
{
    private static readonly string[] Reserved = ["stories", "leaflets", "topics", "provinces", "awards", "assets"];

    /// <summary>Checks pages against the site's own lists, and old addresses against all that stands somewhere.</summary>
    public static void Run(Site site, IReadOnlyList<ContentItem> items, DiagnosticBag diagnostics)
    {
        foreach (var page in items.OfType<Page>().Where(p => Reserved.Contains(p.Facts.Slug)))
        {
            diagnostics.Add(
                Rules.AddressTaken,
                page.Facts.At,
                $"The address /{page.Facts.Slug}/ belongs to the site's own lists.",
                "Give the page's folder another name."
            );
        }

        var taken = items
            .Select(i => i.Section.Length == 0 ? $"/{i.Facts.Slug}/" : $"/{i.Section}/{i.Facts.Slug}/")
            .ToHashSet(StringComparer.Ordinal);
        taken.UnionWith(items.OfType<Leaflet>().SelectMany(l => l.Editions).Concat(site.PastEditions).Select(e => e.Address));
        foreach (var old in items.SelectMany(i => i.Facts.RedirectFrom).Where(old => !taken.Add(old.Value.TrimEnd('/') + "/")))
        {
            diagnostics.Add(
                Rules.AddressTaken,
                old.At,
                $"\"{old.Value}\" is a page's address, or redirects already.",
                "An old address leads to one place, and nothing else stands there."
            );
        }
    }
}
