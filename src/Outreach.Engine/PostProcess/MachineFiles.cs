using System.Globalization;
using System.Text;
using System.Xml;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.PostProcess.Recipes;
using Outreach.Model.Content;
using Outreach.Model.Languages;
using Outreach.Model.Web;

namespace Outreach.Engine.PostProcess;

/// <summary>The files that machines read: site map, feeds, robots.txt, and the host's headers and redirects.</summary>
internal static class MachineFiles
{
    private const int FeedLength = 30;

    /// <summary>The first line of <c>_headers</c>: by it a build knows a folder that an earlier one made.</summary>
    public const string Marker = "# Made by Outreach. Changes here are lost with the next build.";

    /// <summary>Makes all of them for a site that is published.</summary>
    public static IEnumerable<TextFile> ForReaders(Site site, IReadOnlyList<SitePage> pages) => Make(site, pages, preview: false);

    /// <summary>Makes all of them for a preview, which search engines must pass by.</summary>
    public static IEnumerable<TextFile> ForPreview(Site site, IReadOnlyList<SitePage> pages) => Make(site, pages, preview: true);

    private static IEnumerable<TextFile> Make(Site site, IReadOnlyList<SitePage> pages, bool preview)
    {
        yield return new TextFile(
            "robots.txt",
            preview ? "User-agent: *\nDisallow: /\n" : $"User-agent: *\nAllow: /\nSitemap: {site.Settings.Address}/sitemap.xml\n"
        );
        yield return new TextFile("sitemap.xml", Sitemap(site, pages));
        yield return new TextFile("_headers", Headers(preview));
        yield return new TextFile("_redirects", Redirects(site));
        foreach (var language in site.Settings.Languages)
        {
            yield return new TextFile($"{language.Code}/feed.xml", Feed(site, language, pages));
        }
    }

    private static string Headers(bool preview) =>
        string.Join(
            '\n',
            (string[])
                [
                    Marker,
                    "/*",
                    "  Content-Security-Policy: " + ContentPolicy.Value,
                    "  X-Content-Type-Options: nosniff",
                    "  Referrer-Policy: strict-origin-when-cross-origin",
                    "  Cross-Origin-Opener-Policy: same-origin",
                    "  Strict-Transport-Security: max-age=31536000",
                    "  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()",
                    .. preview ? ["  X-Robots-Tag: noindex"] : Array.Empty<string>(),
                    "/assets/*",
                    "  Cache-Control: public, max-age=31536000, immutable",
                    "",
                ]
        );

    /// <summary>Negotiates a language at the root alone, sends old addresses on, and gives each language its own 404.</summary>
    private static string Redirects(Site site)
    {
        var lines = new StringBuilder();
        foreach (var language in site.Settings.Languages.Reverse())
        {
            lines.Append(CultureInfo.InvariantCulture, $"/ /{language.Code}/ 302! Language={language.Code}\n");
        }

        foreach (var item in site.Stories.Cast<ContentItem>().Concat(site.Leaflets).Concat(site.Pages))
        {
            foreach (var old in item.Facts.RedirectFrom.Select(o => o.Value.TrimEnd('/')))
            {
                foreach (var language in site.Settings.Languages)
                {
                    lines.Append(CultureInfo.InvariantCulture, $"/{language.Code}{old} {item.Address(language)} 301\n");
                    lines.Append(CultureInfo.InvariantCulture, $"/{language.Code}{old}/ {item.Address(language)} 301\n");
                }
            }
        }

        foreach (var language in site.Settings.Languages)
        {
            lines.Append(CultureInfo.InvariantCulture, $"/{language.Code}/* /{language.Code}/404.html 404\n");
        }

        return lines.ToString();
    }

    private static string Sitemap(Site site, IReadOnlyList<SitePage> pages) =>
        Xml(xml =>
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (var page in pages.Where(p => !p.IsNoIndex))
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", site.Settings.Address + page.Address);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        });

    /// <summary>RSS 2.0: unlike Atom it allows an entry without a date, which undated stories need.</summary>
    private static string Feed(Site site, Language language, IReadOnlyList<SitePage> pages) =>
        Xml(xml =>
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, "http://www.w3.org/2005/Atom");
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", site.Settings.Title.OrOther(language));
            xml.WriteElementString("link", $"{site.Settings.Address}/{language.Code}/");
            xml.WriteElementString("description", site.Settings.Tagline.OrOther(language));
            xml.WriteElementString("language", language.Code);
            xml.WriteStartElement("atom", "link", "http://www.w3.org/2005/Atom");
            xml.WriteAttributeString("href", $"{site.Settings.Address}/{language.Code}/feed.xml");
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteEndElement();
            foreach (
                var page in pages
                    .OfType<ItemPage>()
                    .Where(p => p.Language == language && !p.IsFallback && p is not TextPage)
                    .Take(FeedLength)
            )
            {
                WriteItem(xml, site, page);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        });

    private static void WriteItem(XmlWriter xml, Site site, ItemPage page)
    {
        var address = site.Settings.Address + page.Address;
        xml.WriteStartElement("item");
        xml.WriteElementString("title", page.Text.Title);
        xml.WriteElementString("link", address);
        xml.WriteElementString("guid", address);
        xml.WriteElementString("description", string.Join("\n\n", page.Texts.Select(t => t.Wording).Prepend(page.Text.Summary)));
        if (page.Item.Facts.Published.Value is { Day: not null, Earliest: { } day })
        {
            xml.WriteElementString("pubDate", day.ToString("ddd, dd MMM yyyy", CultureInfo.InvariantCulture) + " 00:00:00 +0700");
        }

        xml.WriteEndElement();
    }

    private static string Xml(Action<XmlWriter> write)
    {
        using var text = new Utf8Writer();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartDocument();
            write(xml);
        }

        return text + "\n";
    }

    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
