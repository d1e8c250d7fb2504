using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// A page of the site in one language, composed and ready to render. None can be made without saying who paid for
/// what it shows.
/// </summary>
/// <param name="Language">The language of its frame and its address.</param>
/// <param name="Address">From the root: <c>/en/stories/lost/</c>.</param>
/// <param name="Funding">Who paid, and the texts that must stand on it.</param>
internal abstract record SitePage(Language Language, string Address, FundingBlock Funding)
{
    /// <summary>Where on the site it stands, for donors' rules.</summary>
    public virtual Placements Placement => Placements.List;

    /// <summary>The wordings that must stand on it, each once, in order.</summary>
    public IEnumerable<RequiredText> Texts => Funding.Printed(Channels.Web, Placement);

    /// <summary>The file under the output folder.</summary>
    public string OutputPath => Address.EndsWith('/') ? Address.TrimStart('/') + "index.html" : Address.TrimStart('/');
}

/// <summary>A page about one item. The web page and the printed sheet are both made from it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Text">Its words: in another language than the page's where there is no translation.</param>
/// <param name="Language">The language of the page's frame.</param>
/// <param name="Funding">Who paid.</param>
internal abstract record ItemPage(ContentItem Item, Text Text, Language Language, FundingBlock Funding)
    : SitePage(Language, Item.Address(Language), Funding)
{
    /// <inheritdoc/>
    public override Placements Placement => Placements.Item;

    /// <summary>Whether the words are in another language than the page.</summary>
    public bool IsFallback => Text.Language != Language;

    /// <summary>Whether search engines should pass it by.</summary>
    public bool NoIndex => IsFallback || Text.State == TranslationState.Draft;
}

/// <summary>A story, with its donors' texts: the value from which page and sheet are rendered.</summary>
internal sealed record StoryPage(Story Story, Text Text, Language Language, FundingBlock Funding)
    : ItemPage(Story, Text, Language, Funding);

/// <summary>A leaflet, with its donors' texts: the value from which page and sheet are rendered.</summary>
internal sealed record LeafletPage(Leaflet Leaflet, Text Text, Language Language, FundingBlock Funding)
    : ItemPage(Leaflet, Text, Language, Funding);

/// <summary>A page of the site itself.</summary>
internal sealed record TextPage(Page Page, Text Text, Language Language, FundingBlock Funding) : ItemPage(Page, Text, Language, Funding);

/// <summary>The page at a language's address.</summary>
internal sealed record HomePage(
    Language Language,
    ImmutableArray<StoryPage> Stories,
    ImmutableArray<LeafletPage> Leaflets,
    FundingBlock Funding
) : SitePage(Language, $"/{Language.Code}/", Funding)
{
    /// <inheritdoc/>
    public override Placements Placement => Placements.Home;
}

/// <summary>One page of a list of items.</summary>
/// <param name="Language">The page's language.</param>
/// <param name="ListAddress">The address of the list's first page.</param>
/// <param name="Subject">What the list is about.</param>
/// <param name="Number">Counted from 1.</param>
/// <param name="Count">How many pages the list has.</param>
/// <param name="Items">What this page shows.</param>
/// <param name="Funding">Who paid for what it shows.</param>
internal sealed record ListPage(
    Language Language,
    string ListAddress,
    ListSubject Subject,
    int Number,
    int Count,
    ImmutableArray<ItemPage> Items,
    FundingBlock Funding
) : SitePage(Language, AddressOf(ListAddress, Number), Funding)
{
    /// <inheritdoc/>
    public override Placements Placement => Subject is SectionSubject && Number == 1 ? Placements.SectionIndex : Placements.List;

    /// <summary>The address of a page of the list.</summary>
    public static string AddressOf(string list, int number) => number == 1 ? list : $"{list}page/{number}/";
}

/// <summary>What a list is about.</summary>
internal abstract record ListSubject;

/// <summary>All of a section: stories or leaflets.</summary>
internal sealed record SectionSubject(string Section) : ListSubject;

/// <summary>A topic.</summary>
internal sealed record TopicSubject(Topic Topic) : ListSubject;

/// <summary>A province.</summary>
internal sealed record ProvinceSubject(string Province) : ListSubject;

/// <summary>An award.</summary>
internal sealed record AwardSubject(Programme Programme) : ListSubject;

/// <summary>The cover sheet of a donor's evidence. It is printed, never published.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Award">The award.</param>
/// <param name="Listed">The award's texts that it lists.</param>
internal sealed record CoverPage(Language Language, Award Award, ImmutableArray<RequiredText> Listed)
    : SitePage(Language, $"/{Language.Code}/awards/{Award.Id}/", FundingBlock.OwnFunds);

/// <summary>
/// What the code on a printed sheet leads to: whether its edition is current. In every language at once, because whoever
/// holds the sheet may have been handed it in either.
/// </summary>
/// <param name="Language">The language of its frame.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Next">The edition after it; null: there is none.</param>
/// <param name="Leaflet">The leaflet's pages, one for each language; empty when it is not on the site now.</param>
/// <param name="Funding">Who paid.</param>
internal sealed record EditionPage(
    Language Language,
    Edition Edition,
    Edition? Next,
    ImmutableArray<LeafletPage> Leaflet,
    FundingBlock Funding
) : SitePage(Language, Edition.Address, Funding);

/// <summary>What is served where there is nothing: per language, or in both at the root.</summary>
internal sealed record NotFoundPage(Language Language, string Address, FundingBlock Funding) : SitePage(Language, Address, Funding);

/// <summary>The two large choices at the root: the site's first entrance, with the notices that donors ask for there.</summary>
internal sealed record ChooserPage(Language Language, FundingBlock Funding) : SitePage(Language, "/", Funding)
{
    /// <inheritdoc/>
    public override Placements Placement => Placements.Home;
}
