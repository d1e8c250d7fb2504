using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// Finds what to read next: stories that share a topic, newest first. They are paid for by the same awards, so the page
/// bears the texts that its cards demand too.
/// </summary>
internal sealed class RelatedStories
{
    private const int Most = 3;
    private readonly Dictionary<(Language Language, string Topic, string Awards), List<StoryPage>> newestByTopic = [];

    /// <summary>Sorts the stories by topic, once for the whole site.</summary>
    /// <param name="stories">Every story's page, newest first.</param>
    public RelatedStories(IEnumerable<StoryPage> stories)
    {
        foreach (var story in stories)
        {
            foreach (var topic in story.Story.Facts.Topics)
            {
                var key = (story.Language, topic.Value, AwardsOf(story));
                if (!newestByTopic.TryGetValue(key, out var newest))
                {
                    newestByTopic[key] = newest = [];
                }

                // One more than is shown: the story itself may be among them.
                if (newest.Count <= Most)
                {
                    newest.Add(story);
                }
            }
        }
    }

    /// <summary>At most three other stories in the page's language.</summary>
    public IEnumerable<StoryPage> Of(StoryPage page) =>
        page
            .Story.Facts.Topics.SelectMany(topic => newestByTopic[(page.Language, topic.Value, AwardsOf(page))])
            .Where(story => story.Story.Facts.Slug != page.Story.Facts.Slug)
            .DistinctBy(story => story.Story.Facts.Slug)
            .Take(Most);

    private static string AwardsOf(StoryPage page) => string.Join(',', page.Story.Facts.FundedBy.Awards.Select(a => a.Value));
}
