using Outreach.Engine.Theming;

namespace Outreach.Engine.PostProcess.Views;

internal sealed record PageView : IView<PageView>
{
    public required string Layout { get; init; }

    public required string Title { get; init; }

    public required string HeadTitle { get; init; }

    public string? Description { get; init; }

    public required string Url { get; init; }

    public required string Canonical { get; init; }

    public required IReadOnlyList<SwitchView> Switch { get; init; }

    public required IReadOnlyList<AlternateView> Alternates { get; init; }

    public string? Feed { get; init; }

    public bool Noindex { get; init; }

    public required string ContentLang { get; init; }

    public bool Fallback { get; init; }

    public bool DraftTranslation { get; init; }

    public bool StaleTranslation { get; init; }

    public ShareImageView? ShareImage { get; init; }

    public string? JsonLd { get; init; }

    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<PageView, object?>> Members { get; } =
        new Dictionary<string, Func<PageView, object?>>(StringComparer.Ordinal)
        {
            ["layout"] = x => x.Layout,
            ["title"] = x => x.Title,
            ["head_title"] = x => x.HeadTitle,
            ["description"] = x => x.Description,
            ["url"] = x => x.Url,
            ["canonical"] = x => x.Canonical,
            ["switch"] = x => x.Switch,
            ["alternates"] = x => x.Alternates,
            ["feed"] = x => x.Feed,
            ["noindex"] = x => x.Noindex,
            ["content_lang"] = x => x.ContentLang,
            ["fallback"] = x => x.Fallback,
            ["draft_translation"] = x => x.DraftTranslation,
            ["stale_translation"] = x => x.StaleTranslation,
            ["share_image"] = x => x.ShareImage,
            ["json_ld"] = x => ViewRegister.Html(x.JsonLd),
        };
}

internal sealed record SiteView(string Title, string? Tagline, string Home, IReadOnlyList<NavView> Nav) : IView<SiteView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<SiteView, object?>> Members { get; } =
        new Dictionary<string, Func<SiteView, object?>>(StringComparer.Ordinal)
        {
            ["title"] = x => x.Title,
            ["tagline"] = x => x.Tagline,
            ["home"] = x => x.Home,
            ["nav"] = x => x.Nav,
        };
}

internal sealed record NavView(string Title, string Url, bool Current) : IView<NavView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<NavView, object?>> Members { get; } =
        new Dictionary<string, Func<NavView, object?>>(StringComparer.Ordinal)
        {
            ["title"] = x => x.Title,
            ["url"] = x => x.Url,
            ["current"] = x => x.Current,
        };
}

internal sealed record SwitchView(string Lang, string Name, string Url, bool Current) : IView<SwitchView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<SwitchView, object?>> Members { get; } =
        new Dictionary<string, Func<SwitchView, object?>>(StringComparer.Ordinal)
        {
            ["lang"] = x => x.Lang,
            ["name"] = x => x.Name,
            ["url"] = x => x.Url,
            ["current"] = x => x.Current,
        };
}

internal sealed record AlternateView(string Hreflang, string Href) : IView<AlternateView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<AlternateView, object?>> Members { get; } =
        new Dictionary<string, Func<AlternateView, object?>>(StringComparer.Ordinal)
        {
            ["hreflang"] = x => x.Hreflang,
            ["href"] = x => x.Href,
        };
}

internal sealed record ShareImageView(string Src, int Width, int Height, string Alt) : IView<ShareImageView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<ShareImageView, object?>> Members { get; } =
        new Dictionary<string, Func<ShareImageView, object?>>(StringComparer.Ordinal)
        {
            ["src"] = x => x.Src,
            ["width"] = x => x.Width,
            ["height"] = x => x.Height,
            ["alt"] = x => x.Alt,
        };
}
