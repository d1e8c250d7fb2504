using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;
using Outreach.Model.Photos;

namespace Outreach.Engine.Process;

/// <summary>
/// What one <c>index.&lt;language&gt;.md</c> says. Facts are null where the file does not say them: the source
/// language must, a translation inherits them.
/// </summary>
internal sealed record ContentFile(
    SourceFile File,
    Material Material,
    string Slug,
    Language Language,
    FactsAsWritten Facts,
    WordsAsWritten Words,
    Body Body,
    SourceRange BodyAt,
    Func<string> TranslatableHash
);

/// <summary>The facts as a file states them; null or a default array where it does not.</summary>
internal sealed record FactsAsWritten(
    Located<StoryKind>? Kind,
    Located<PublicationDate>? Published,
    Located<ImmutableArray<Located<string>>>? Provinces,
    Located<ImmutableArray<Located<string>>>? Topics,
    FundedBy? FundedBy,
    Located<ImmutableArray<Located<string>>>? Implementers,
    Approval? Approval,
    Located<MarkingVersion>? Marking,
    Located<ImmutableArray<Located<string>>>? Tags,
    Located<bool>? ShowsMap,
    Located<bool>? Draft,
    Located<DateOnly?>? Expires,
    ImmutableArray<Located<string>> RedirectFrom,
    Located<int>? Edition,
    Located<ImmutableArray<Located<string>>>? Formats,
    Located<bool>? Nav
);

/// <summary>The words as a file states them.</summary>
internal sealed record WordsAsWritten(
    Located<string> Title,
    string? Subtitle,
    string? Summary,
    string? Audience,
    Located<ImmutableArray<PhotoAsWritten>> Photos,
    Located<TranslationState>? State,
    Located<string>? Of
);

/// <summary>One entry under <c>photos</c>.</summary>
internal sealed record PhotoAsWritten(
    Located<string> File,
    string? Caption,
    string? Alt,
    Located<string>? Credit,
    Located<string>? Consent,
    bool StandIn,
    Focus? Focus,
    SourceRange At
);
