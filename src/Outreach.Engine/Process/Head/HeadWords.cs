using Outreach.Model.Content;

namespace Outreach.Engine.Process.Head;

/// <summary>The words from fixed sets that stand in heads: spelled here and nowhere else.</summary>
internal static class HeadWords
{
    /// <summary>The kinds of story.</summary>
    public static IReadOnlyDictionary<string, StoryKind> Kinds { get; } =
        new Dictionary<string, StoryKind>(StringComparer.Ordinal)
        {
            ["snapshot"] = StoryKind.Snapshot,
            ["success-story"] = StoryKind.SuccessStory,
            ["case-study"] = StoryKind.CaseStudy,
            ["first-person"] = StoryKind.FirstPerson,
            ["before-and-after"] = StoryKind.BeforeAndAfter,
            ["photo-and-caption"] = StoryKind.PhotoAndCaption,
        };

    /// <summary>How far a translation has come.</summary>
    public static IReadOnlyDictionary<string, TranslationState> States { get; } =
        new Dictionary<string, TranslationState>(StringComparer.Ordinal)
        {
            ["draft"] = TranslationState.Draft,
            ["reviewed"] = TranslationState.Reviewed,
            ["approved"] = TranslationState.Approved,
        };
}
