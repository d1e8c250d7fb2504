using Outreach.Engine.Theming;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>The two large choices at the root: the site's first entrance, with the notices that donors ask for there.</summary>
internal sealed record ChooserPage(Language Language, FundingBlock Funding) : SitePage(Language, "/", Funding)
{
    /// <inheritdoc/>
    public override Placements Placement => Placements.Home;

    /// <inheritdoc/>
    public override string Layout => "chooser";

    /// <inheritdoc/>
    public override string Title(SiteWords words) => words.SiteTitle;

    /// <inheritdoc/>
    public override string? Description(PageViews views) => views.Site.Settings.Tagline[Language];

    /// <inheritdoc/>
    public override string AddressIn(Language other) => $"/{other.Code}/";

    /// <inheritdoc/>
    public override void Fill(Rendering rendering, PageViews views) => rendering.With("sites", ChoiceView.Of(views));
}

internal sealed record ChoiceView(string Lang, string Title, string? Tagline, string Url, string Choose) : IView<ChoiceView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<ChoiceView, object?>> Members { get; } =
        new Dictionary<string, Func<ChoiceView, object?>>(StringComparer.Ordinal)
        {
            ["lang"] = x => x.Lang,
            ["title"] = x => x.Title,
            ["tagline"] = x => x.Tagline,
            ["url"] = x => x.Url,
            ["choose"] = x => x.Choose,
        };

    /// <summary>The choice of each of the site's languages.</summary>
    public static IReadOnlyList<ChoiceView> Of(PageViews views) =>
        [
            .. views.All.Select(v => new ChoiceView(
                v.Words.Language.Code,
                v.Words.SiteTitle,
                views.Site.Settings.Tagline[v.Words.Language],
                $"/{v.Words.Language.Code}/",
                v.Words["chooser.choose"]
            )),
        ];
}
