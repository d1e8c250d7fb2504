using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>A page of the list of everything about a topic.</summary>
internal sealed record TopicPage(Topic Topic, Language Language, ImmutableArray<ItemPage> Items, Pager Pager, FundingBlock Funding)
    : ListPage(Language, Items, Pager, Funding)
{
    /// <summary>Composes the pages of every topic of the site, in the site's order.</summary>
    public static IEnumerable<SitePage> Compose(ListedItems listed)
    {
        var byTopic = listed.By(i => i.Item.Facts.Topics.Select(t => t.Value));
        return listed.Site.Settings.Topics.SelectMany(topic =>
            Pager.Deal(
                $"/{listed.Language.Code}/topics/{topic.Id}/",
                [.. byTopic[topic.Id]],
                (shown, pager) => new TopicPage(topic, listed.Language, shown, pager, listed.FundingOf(shown))
            )
        );
    }

    /// <inheritdoc/>
    public override string Title(SiteWords words) => Topic.Names.OrOther(words.Language);

    /// <inheritdoc/>
    public override string? Eyebrow(SiteWords words) => words["list.topic"];
}
