using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>
/// A page about one item. The web page and the printed sheet are both made from it. It cannot be made with other funding
/// than its item's author wrote down: <see cref="FundingBlock.Answering"/> throws.
/// </summary>
/// <param name="Item">The item.</param>
/// <param name="Text">Its words: in another language than the page's where there is no translation.</param>
/// <param name="Language">The language of the page's frame.</param>
/// <param name="Funding">Who paid.</param>
internal abstract record ItemPage(ContentItem Item, Text Text, Language Language, FundingBlock Funding)
    : SitePage(Language, Item.Address(Language), Funding.Answering(Item.Facts.FundedBy))
{
    /// <summary>The item.</summary>
    public ContentItem Item { get; } = Item;

    /// <inheritdoc/>
    public override Placements Placement => Placements.Item;

    /// <summary>Whether the words are in another language than the page.</summary>
    public bool IsFallback => Text.Language != Language;

    /// <inheritdoc/>
    public override bool IsNoIndex => IsFallback || Text.State == TranslationState.Draft;

    /// <inheritdoc/>
    public override string Title(SiteWords words) => Text.Title;

    /// <inheritdoc/>
    public override string? Description(PageViews views) => Text.Summary;

    /// <inheritdoc/>
    public override IEnumerable<Language> Alternates(IEnumerable<Language> languages) =>
        IsFallback ? [] : languages.Where(l => Item.In(l) is not null);

    /// <summary>The photograph that leads the page, or null.</summary>
    public PhotoView? Lead() => Item.Facts.Photos.FirstOrDefault(p => p.Photo is not null) is { } lead ? Photo(lead) : null;

    /// <summary>The photographs that can be shown, by their file names.</summary>
    public Dictionary<string, PhotoView> Photos() =>
        Item
            .Facts.Photos.Where(p => p.Photo is not null)
            .DistinctBy(p => p.File.Value)
            .ToDictionary(p => p.File.Value, Photo, StringComparer.Ordinal);

    /// <summary>The file names of photographs that the author has put into the text.</summary>
    public HashSet<string> PlacedPhotos() =>
        Text.Body.Blocks.OfType<PhotoBlock>().Select(p => p.File.Value).ToHashSet(StringComparer.Ordinal);

    private PhotoView Photo(PhotoFacts facts)
    {
        var said = Text.Photos.FirstOrDefault(p => p.File == facts.File.Value);
        return new PhotoView(facts.Photo!, facts.Focus, said?.Alt ?? "", said?.Caption, facts.Credit, facts.StandIn);
    }
}
