namespace Outreach.Model.Languages;

/// <summary>A text in some of the site's languages. A language that is absent has no text: an empty one is never kept.</summary>
public sealed record LocalizedText(string? En, string? Km)
{
    /// <summary>No text in any language.</summary>
    public static LocalizedText None { get; } = new(null, null);

    /// <summary>The text in that language, or null.</summary>
    public string? this[Language language] => language == Language.English ? En : Km;

    /// <summary>The text in that language, else in the other one, else an empty string. Never for a donor's wording.</summary>
    public string OrOther(Language language) => this[language] ?? En ?? Km ?? "";
}
