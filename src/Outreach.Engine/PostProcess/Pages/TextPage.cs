using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>A page of the site itself: about, contact, privacy.</summary>
internal sealed record TextPage(Page Page, Text Text, Language Language, FundingBlock Funding) : ItemPage(Page, Text, Language, Funding)
{
    /// <summary>The page, as it was written.</summary>
    public Page Page { get; } = Page;

    /// <inheritdoc/>
    public override string Layout => "page";

    /// <inheritdoc/>
    public override void Fill(Rendering rendering, PageViews views) =>
        rendering
            .WithHtml("body", views.Html(Text.Body.Blocks, Photos(), new BodyPlace(rendering, "story")))
            .With("photo", Lead())
            .With("subtitle", Text.Subtitle);
}
