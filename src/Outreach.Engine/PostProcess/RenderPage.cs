using System.Collections.Immutable;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.PostProcess.Views;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.PostProcess;

/// <summary>A page's HTML, with the page from which it was made.</summary>
/// <param name="Page">The page.</param>
/// <param name="Html">The whole document.</param>
/// <param name="Needs">What it refers to, and what its templates lacked.</param>
internal sealed record RenderedPage(SitePage Page, string Html, Needs Needs);

/// <summary>Renders a composed page through the theme.</summary>
/// <param name="theme">How it looks.</param>
/// <param name="views">With what its views are made.</param>
internal sealed class RenderPage(Theme theme, SiteViews views) : IModule<SitePage, RenderedPage>
{
    private const int ShareWidth = 1200;
    private const double ShareProportion = 1200.0 / 630;

    /// <inheritdoc/>
    public RenderedPage? Run(SitePage document, DiagnosticBag diagnostics)
    {
        var own = views.In(document.Language);
        var rendering = theme.Begin(document.Language, Medium.Web, own.Parts);
        rendering.With("site", SiteOf(document, own)).With("page", Frame(document, own, rendering));
        rendering.With("funding", own.Words.Funding(document));
        document.Fill(rendering, own);
        var content = rendering.Render($"layouts/{document.Layout}.liquid");
        var html = rendering.WithHtml("content", content).Render("layouts/base.liquid");
        return new RenderedPage(document, html, rendering.Needs);
    }

    private static SiteView SiteOf(SitePage page, PageViews own) =>
        new(
            own.Words.SiteTitle,
            own.Site.Settings.Tagline[page.Language],
            $"/{page.Language.Code}/",
            [.. own.Nav.Select(n => n with { Current = page.Address.StartsWith(n.Url, StringComparison.Ordinal) })]
        );

    private static PageView Frame(SitePage page, PageViews own, Rendering rendering)
    {
        var settings = own.Site.Settings;
        var title = page.Title(own.Words);
        var item = page as ItemPage;
        var share = item is null ? null : ShareImage(item, settings.Address, rendering);
        return new PageView
        {
            Layout = page.Layout,
            Title = title,
            HeadTitle = title == own.Words.SiteTitle ? title : $"{title} · {own.Words.SiteTitle}",
            Description = page.Description(own),
            Url = page.Address,
            Canonical = settings.Address + (item is { IsFallback: true } ? item.Item.Address(item.Text.Language) : page.Address),
            Switch = [.. settings.Languages.Select(l => new SwitchView(l.Code, l.Autonym, page.AddressIn(l), l == page.Language))],
            Alternates = Alternates(page, settings),
            Feed = $"/{page.Language.Code}/feed.xml",
            Noindex = page.IsNoIndex,
            ContentLang = item?.Text.Language.Code ?? page.Language.Code,
            Fallback = item is { IsFallback: true },
            DraftTranslation = item is { IsFallback: false, Text.State: TranslationState.Draft },
            StaleTranslation = item is { IsFallback: false, Text.Stale: true },
            ShareImage = share,
            JsonLd = item is StoryPage story ? StructuredData.Article(own.Site, story, own.Words, share?.Src) : null,
        };
    }

    private static ShareImageView? ShareImage(ItemPage page, string siteAddress, Rendering rendering)
    {
        if (page.Lead() is not { } photo)
        {
            return null;
        }

        var file = rendering.Renditions.Share(photo, ShareWidth, ShareProportion);
        rendering.Needs.Add(file);
        return new ShareImageView($"{siteAddress}/{file.Path}", file.Rendition.Width, file.Rendition.Height, photo.Alt);
    }

    private static ImmutableArray<AlternateView> Alternates(SitePage page, SiteSettings settings)
    {
        var languages = page.Alternates(settings.Languages).ToList();
        return languages.Count == 0
            ? []
            :
            [
                .. languages.Select(l => new AlternateView(l.Code, settings.Address + page.AddressIn(l))),
                new AlternateView("x-default", settings.Address + "/"),
            ];
    }
}
