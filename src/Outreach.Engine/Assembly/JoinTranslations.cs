using System.Collections.Immutable;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Photos;
using Outreach.Model.Printing;

namespace Outreach.Engine.Assembly;

/// <summary>
/// Joins a text's languages: the source text's facts hold for all, a translation adds words and inherits the rest.
/// A fact that a translation writes again with another value is an error: one of the two would be published wrong.
/// </summary>
internal sealed class JoinTranslations(
    SiteSettings settings,
    IReadOnlyDictionary<string, Photo?> photos,
    IReadOnlySet<string> textPaths,
    JoinEditions editions
)
{
    private readonly JoinPhotos joinPhotos = new(photos);

    /// <summary>A story, or null when its source text is missing or cannot be used (reported).</summary>
    public Story? Story(IReadOnlyList<ContentFile> files, DiagnosticBag diagnostics)
    {
        if (Source(files, diagnostics) is not { } source)
        {
            return null;
        }

        if (source.Facts.Kind is null)
        {
            diagnostics.Add(
                Rules.MissingKey,
                source.File.Start,
                "This story does not say what kind of story it is.",
                "Write kind: snapshot, or success-story, case-study, first-person, before-and-after or photo-and-caption."
            );
        }

        return new Story(Facts(source, diagnostics), Texts(source, files, diagnostics), source.Facts.Kind?.Value ?? StoryKind.Snapshot);
    }

    /// <summary>A leaflet, or null when its source text is missing or cannot be used (reported).</summary>
    public Leaflet? Leaflet(IReadOnlyList<ContentFile> files, DiagnosticBag diagnostics)
    {
        if (Source(files, diagnostics) is not { } source)
        {
            return null;
        }

        if (source.Facts.Edition is null)
        {
            diagnostics.Add(
                Rules.MissingKey,
                source.File.Start,
                "This leaflet does not say which edition it is.",
                "Write edition: 1, and count up whenever the printed sheet changes."
            );
        }

        foreach (var file in files.Where(f => !f.Body.Blocks.OfType<HeadingBlock>().Any()))
        {
            diagnostics.Add(
                Rules.EmptyBody,
                file.File.Start,
                "This leaflet has no panels.",
                "Begin each panel with a heading: ## Before you decide"
            );
        }

        foreach (var file in files.Where(f => f.Body.Blocks is [not HeadingBlock, ..] && f.Body.Blocks.OfType<HeadingBlock>().Any()))
        {
            diagnostics.Add(
                Rules.TextOutsidePanels,
                file.BodyAt,
                "The text before the first heading belongs to no panel, so it would be printed nowhere.",
                "Write it under a heading, or as the leaflet's subtitle."
            );
        }

        var written = source.Facts.Formats?.Value.Select(f => f.Value).ToHashSet(StringComparer.Ordinal) ?? [LeafletFormat.A4.Id];
        var facts = Facts(source, diagnostics);
        return new Leaflet(
            facts,
            Texts(source, files, diagnostics),
            editions.Of(facts.Slug, source.Facts.Edition, facts.Draft, diagnostics),
            [.. LeafletFormat.All.Where(f => written.Contains(f.Id))]
        );
    }

    /// <summary>A page, or null when its source text is missing or cannot be used (reported).</summary>
    public Page? Page(IReadOnlyList<ContentFile> files, DiagnosticBag diagnostics) =>
        Source(files, diagnostics) is { } source
            ? new Page(Facts(source, diagnostics), Texts(source, files, diagnostics), source.Facts.Nav?.Value ?? false)
            : null;

    private ContentFile? Source(IReadOnlyList<ContentFile> files, DiagnosticBag diagnostics)
    {
        var source = files.FirstOrDefault(f => f.Language == settings.SourceLanguage);
        if (source is null && !textPaths.Contains(SourcePath(files[0])))
        {
            diagnostics.Add(
                Rules.NoSourceLanguage,
                files[0].File.Start,
                $"There is no index.{settings.SourceLanguage}.md beside this translation.",
                "The facts (date, awards, photographs) are written there."
            );
        }

        return source;
    }

    /// <summary>Where the source text stands. If it is there and could not be read, that has been reported.</summary>
    private string SourcePath(ContentFile file) =>
        $"{file.File.Path[..file.File.Path.LastIndexOf('/')]}/index.{settings.SourceLanguage.Code}.md";

    private Facts Facts(ContentFile source, DiagnosticBag diagnostics)
    {
        var written = source.Facts;
        if (source.Body.Blocks.IsEmpty)
        {
            diagnostics.Add(
                Rules.EmptyBody,
                source.BodyAt,
                "There is no text under the head.",
                "Write the text below the second line of ---."
            );
        }

        if (written.Published is null)
        {
            diagnostics.Add(
                Rules.MissingKey,
                source.File.Start,
                "This text has no date.",
                "Write published: 2017-03-14, or a month, or a year, or published: undated when nobody knows."
            );
        }

        if (written.FundedBy is null)
        {
            diagnostics.Add(
                Rules.FundingMissing,
                source.File.Start,
                "This text does not say who paid for it.",
                "Write awards: [ctip] with the award's name, or awards: own-funds."
            );
        }

        if (source.Words.State is { } state)
        {
            diagnostics.Add(Rules.UnknownKey, state.At, "The source text is not a translation.", "Take \"translation\" out of this file.");
        }

        return new Facts(
            source.Slug,
            written.Published ?? new Located<PublicationDate>(PublicationDate.Undated, source.File.Start),
            written.Provinces?.Value ?? [],
            written.Topics?.Value ?? [],
            written.FundedBy ?? new FundedBy([], source.File.Start),
            written.Implementers?.Value ?? [],
            written.Approval ?? new Approval(ApprovalStatus.NotApproved, null, null, source.File.Start, IsWritten: false),
            written.Marking?.Value ?? MarkingVersion.AsPublished,
            [.. (written.Tags?.Value ?? []).Select(t => t.Value)],
            written.ShowsMap?.Value ?? false,
            joinPhotos.Facts(source, diagnostics),
            written.Draft?.Value ?? false,
            written.Expires?.Value,
            written.RedirectFrom,
            source.File.Start
        );
    }

    private static ImmutableArray<Text> Texts(ContentFile source, IReadOnlyList<ContentFile> files, DiagnosticBag diagnostics)
    {
        var texts = ImmutableArray.CreateBuilder<Text>();
        texts.Add(TextOf(source, source, state: null, stale: false, diagnostics));
        foreach (var translation in files.Where(f => f != source))
        {
            CheckFacts(source, translation, diagnostics);
            texts.Add(Translation(source, translation, diagnostics));
        }

        return texts.DrainToImmutable();
    }

    private static Text Translation(ContentFile source, ContentFile translation, DiagnosticBag diagnostics)
    {
        var at = translation.Words.State?.At ?? translation.File.Start;
        if (translation.Words.State is null)
        {
            diagnostics.Add(
                Rules.TranslationStatusMissing,
                at,
                "This translation does not say how far it has come.",
                "Write translation: {status: draft}; when a native reader has read it, reviewed."
            );
        }

        if (translation.Body.Blocks.IsEmpty)
        {
            diagnostics.Add(
                Rules.EmptyTranslation,
                translation.BodyAt,
                "There is no text under the head of this translation.",
                "Write the text below the second line of ---, or take the file away: then readers are shown the source text, and are told so."
            );
        }

        var stale = translation.Words.Of is { } of && of.Value != source.TranslatableHash();
        if (stale)
        {
            diagnostics.Add(
                Rules.TranslationStale,
                translation.Words.Of!.Value.At,
                $"{source.File.Path} has changed since this translation was made.",
                $"Bring the translation up to date, then write of: {source.TranslatableHash()}"
            );
        }

        if (translation.Words.State?.Value == TranslationState.Draft)
        {
            diagnostics.Add(
                Rules.TranslationDraft,
                at,
                "No native reader has read this translation; its readers are told so.",
                "When one has, write status: reviewed."
            );
        }

        return TextOf(source, translation, translation.Words.State?.Value ?? TranslationState.Draft, stale, diagnostics);
    }

    private static Text TextOf(ContentFile source, ContentFile file, TranslationState? state, bool stale, DiagnosticBag diagnostics) =>
        new(
            file.Language,
            file.Words.Title.Value,
            file.Words.Subtitle,
            file.Words.Summary ?? file.Words.Subtitle ?? file.Body.PlainText,
            file.Words.Audience,
            JoinPhotos.Words(source, file, diagnostics),
            file.Body,
            state,
            stale,
            file.File.Start
        );

    private static void CheckFacts(ContentFile source, ContentFile translation, DiagnosticBag diagnostics)
    {
        var here = translation.Facts;
        var there = source.Facts;
        Compare("kind", here.Kind, there.Kind);
        Compare("published", here.Published, there.Published);
        CompareLists("provinces", here.Provinces, there.Provinces);
        CompareLists("topics", here.Topics, there.Topics);
        CompareLists("implementers", here.Implementers, there.Implementers);
        CompareLists("formats", here.Formats, there.Formats);
        CompareLists("awards", ListOf(here.FundedBy), ListOf(there.FundedBy));
        CompareLists("tags", here.Tags, there.Tags);
        Compare("marking", here.Marking, there.Marking);
        Compare("map", here.ShowsMap, there.ShowsMap);
        Compare("approval", ApprovalOf(here.Approval), ApprovalOf(there.Approval));
        Compare("draft", here.Draft, there.Draft);
        Compare("expires", here.Expires, there.Expires);
        Compare("edition", here.Edition, there.Edition);
        Compare("nav", here.Nav, there.Nav);
        if (!here.RedirectFrom.IsEmpty && !here.RedirectFrom.Select(r => r.Value).SequenceEqual(there.RedirectFrom.Select(r => r.Value)))
        {
            Report("redirect_from", here.RedirectFrom[0].At);
        }

        void Compare<T>(string key, Located<T>? written, Located<T>? original)
        {
            if (written is { } again && !(original is { } first && EqualityComparer<T>.Default.Equals(again.Value, first.Value)))
            {
                Report(key, again.At);
            }
        }

        void CompareLists(string key, Located<ImmutableArray<Located<string>>>? written, Located<ImmutableArray<Located<string>>>? original)
        {
            if (
                written is { } again
                && !(original is { } first && again.Value.Select(v => v.Value).SequenceEqual(first.Value.Select(v => v.Value)))
            )
            {
                Report(key, again.At);
            }
        }

        void Report(string key, SourceRange at) =>
            diagnostics.Add(
                Rules.FactContradicted,
                at,
                $"\"{key}\" is not what {source.File.Path} says.",
                "Take it out here: a translation takes its facts from the source text."
            );
    }

    private static Located<ImmutableArray<Located<string>>>? ListOf(FundedBy? funding) =>
        funding is null
            ? null
            : new Located<ImmutableArray<Located<string>>>(
                [.. funding.Awards.Select(a => new Located<string>($"{a.Value} {a.Share}", a.At))],
                funding.At
            );

    private static Located<(ApprovalStatus, string?, DateOnly?)>? ApprovalOf(Approval? approval) =>
        approval is null
            ? null
            : new Located<(ApprovalStatus, string?, DateOnly?)>((approval.Status, approval.Reference, approval.Expires), approval.At);
}
