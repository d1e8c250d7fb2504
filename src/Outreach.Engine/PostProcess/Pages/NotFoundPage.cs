using Outreach.Engine.Theming;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>What is served where there is nothing: per language, or in both at the root.</summary>
internal sealed record NotFoundPage(Language Language, string Address, FundingBlock Funding) : SitePage(Language, Address, Funding)
{
    /// <inheritdoc/>
    public override string Layout => "not-found";

    /// <inheritdoc/>
    public override bool IsNoIndex => true;

    /// <inheritdoc/>
    public override string Title(SiteWords words) => words["not_found.title"];

    /// <inheritdoc/>
    public override string? Description(PageViews views) => null;

    /// <inheritdoc/>
    public override string AddressIn(Language other) => $"/{other.Code}/";

    /// <inheritdoc/>
    public override IEnumerable<Language> Alternates(IEnumerable<Language> languages) => [];

    /// <inheritdoc/>
    public override void Fill(Rendering rendering, PageViews views) => rendering.With("sites", ChoiceView.Of(views));
}
