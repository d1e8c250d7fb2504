using System.Collections.Immutable;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;
using Outreach.Model.Printing;

namespace Outreach.Model.Content;

/// <summary>What a text is, for donors' rules: they differ by material.</summary>
public enum Material
{
    /// <summary>A success story.</summary>
    Story,

    /// <summary>A leaflet to print and hand out.</summary>
    Leaflet,

    /// <summary>A page of the site itself.</summary>
    Page,
}

/// <summary>The kinds of story that the field knows ("Telling Our Story" formats).</summary>
public enum StoryKind
{
    /// <summary>One moment of the programme, on one page.</summary>
    Snapshot,

    /// <summary>Challenge, initiative, results.</summary>
    SuccessStory,

    /// <summary>Challenge, initiative and results, each at equal length.</summary>
    CaseStudy,

    /// <summary>Told by the person whom it is about.</summary>
    FirstPerson,

    /// <summary>Two photographs and what changed between them.</summary>
    BeforeAndAfter,

    /// <summary>A photograph with a long caption.</summary>
    PhotoAndCaption,
}

/// <summary>How far a translation has come.</summary>
public enum TranslationState
{
    /// <summary>Nobody whose language it is has read it. Readers are told, search engines are asked to pass it by.</summary>
    Draft,

    /// <summary>A native reader has read it.</summary>
    Reviewed,

    /// <summary>It has been approved for use.</summary>
    Approved,
}

/// <summary>An award as an author names it.</summary>
/// <param name="Value">Its id.</param>
/// <param name="Share">How much of this text it paid for; null: as the award's own file says.</param>
/// <param name="At">Where it is named.</param>
public readonly record struct NamedAward(string Value, Share? Share, SourceRange At);

/// <summary>Who paid for a text, as its author wrote it: awards, or the organisation's own funds.</summary>
/// <param name="Awards">
/// Empty exactly when paid from own funds. Written as plain names their order is the order in which they are shown; where
/// a share is written with any of them, the larger share stands first, then the name.
/// </param>
/// <param name="At">Where it is written.</param>
public sealed record FundedBy(ImmutableArray<NamedAward> Awards, SourceRange At)
{
    /// <summary>What authors write in place of awards where no donor is involved.</summary>
    public const string OwnFundsName = "own-funds";

    /// <summary>Whether no donor is involved.</summary>
    public bool OwnFunds => Awards.IsEmpty;
}

/// <summary>How the donor's approval of a text stands.</summary>
/// <param name="Status">How far it has come.</param>
/// <param name="Reference">The letter's reference; null: not said.</param>
/// <param name="Expires">The last day on which it holds; null: it has no end.</param>
/// <param name="At">Where it is written; the start of the file where nothing is said.</param>
/// <param name="IsWritten">Whether the author says anything of it.</param>
public sealed record Approval(ApprovalStatus Status, string? Reference, DateOnly? Expires, SourceRange At, bool IsWritten);

/// <summary>What is true of a text in every language. Written once, in the source language.</summary>
/// <param name="Slug">The folder's name: the last part of the address.</param>
/// <param name="Published">When it was published.</param>
/// <param name="Provinces">Ids.</param>
/// <param name="Topics">Ids.</param>
/// <param name="FundedBy">Who paid.</param>
/// <param name="Implementers">Ids of organisations.</param>
/// <param name="Approval">How the donor's approval stands.</param>
/// <param name="Marking">By which of the donor's texts it is marked.</param>
/// <param name="Tags">The organisation's own words for it, such as <c>shelter</c>. Never published.</param>
/// <param name="ShowsMap">Whether it shows a map.</param>
/// <param name="Photos">The first one leads.</param>
/// <param name="Draft">Whether it is shown in preview only.</param>
/// <param name="Expires">First day on which it is no longer published, or null.</param>
/// <param name="RedirectFrom">Old addresses that lead here, without the language's folder.</param>
/// <param name="At">The start of the source text's file.</param>
public sealed record Facts(
    string Slug,
    Located<PublicationDate> Published,
    ImmutableArray<Located<string>> Provinces,
    ImmutableArray<Located<string>> Topics,
    FundedBy FundedBy,
    ImmutableArray<Located<string>> Implementers,
    Approval Approval,
    MarkingVersion Marking,
    ImmutableArray<string> Tags,
    bool ShowsMap,
    ImmutableArray<PhotoFacts> Photos,
    bool Draft,
    DateOnly? Expires,
    ImmutableArray<Located<string>> RedirectFrom,
    SourceRange At
);

/// <summary>The words of a text in one language.</summary>
/// <param name="Language">Which one.</param>
/// <param name="Title">Headline.</param>
/// <param name="Subtitle">Standfirst, or null.</param>
/// <param name="Summary">One or two sentences for lists and share previews: the author's, else the first sentences.</param>
/// <param name="Audience">Whom a leaflet is for, or null.</param>
/// <param name="Photos">In the order of <see cref="Facts.Photos"/>, one for each.</param>
/// <param name="Body">The text itself.</param>
/// <param name="State">How far the translation has come; null for the source text.</param>
/// <param name="Stale">Whether the source text has changed since the translation was made.</param>
/// <param name="At">The start of its file.</param>
public sealed record Text(
    Language Language,
    string Title,
    string? Subtitle,
    string Summary,
    string? Audience,
    ImmutableArray<PhotoText> Photos,
    Body Body,
    TranslationState? State,
    bool Stale,
    SourceRange At
);

/// <summary>Something that authors write: facts once, and words in one or more languages.</summary>
/// <param name="Facts">What is true in every language.</param>
/// <param name="Texts">Source language first. Never empty.</param>
public abstract record ContentItem(Facts Facts, ImmutableArray<Text> Texts)
{
    /// <summary>What it is, for donors' rules.</summary>
    public abstract Material Material { get; }

    /// <summary>The folder under the language's, without slashes: <c>stories</c>; empty for pages, which stand at the top.</summary>
    public abstract string Section { get; }

    /// <summary>The text in this language, or null.</summary>
    public Text? In(Language language) => Texts.FirstOrDefault(t => t.Language == language);

    /// <summary>The address in that language: <c>/en/stories/lost/</c>.</summary>
    public string Address(Language language) =>
        Section.Length == 0 ? $"/{language.Code}/{Facts.Slug}/" : $"/{language.Code}/{Section}/{Facts.Slug}/";
}

/// <summary>A success story.</summary>
public sealed record Story(Facts Facts, ImmutableArray<Text> Texts, StoryKind Kind) : ContentItem(Facts, Texts)
{
    /// <inheritdoc/>
    public override Material Material => Material.Story;

    /// <inheritdoc/>
    public override string Section => "stories";
}

/// <summary>A leaflet: panels to print, hand out and talk through.</summary>
/// <param name="Facts">What is true in every language.</param>
/// <param name="Texts">Source language first.</param>
/// <param name="Editions">Every edition there has been, in rising order. Never empty.</param>
/// <param name="Formats">The paper formats in which it is printed, in the order in which they are offered.</param>
public sealed record Leaflet(
    Facts Facts,
    ImmutableArray<Text> Texts,
    ImmutableArray<Edition> Editions,
    ImmutableArray<LeafletFormat> Formats
) : ContentItem(Facts, Texts)
{
    /// <summary>The edition that is handed out.</summary>
    public Edition Edition => Editions[^1];

    /// <inheritdoc/>
    public override Material Material => Material.Leaflet;

    /// <inheritdoc/>
    public override string Section => "leaflets";
}

/// <summary>A page of the site itself: about, contact, privacy.</summary>
/// <param name="Facts">What is true in every language.</param>
/// <param name="Texts">Source language first.</param>
/// <param name="Nav">Whether it stands in the menu.</param>
public sealed record Page(Facts Facts, ImmutableArray<Text> Texts, bool Nav) : ContentItem(Facts, Texts)
{
    /// <inheritdoc/>
    public override Material Material => Material.Page;

    /// <inheritdoc/>
    public override string Section => "";
}
