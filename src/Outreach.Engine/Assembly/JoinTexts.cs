using System.Collections.Immutable;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.Assembly;

/// <summary>
/// Joins an item's words in each language. A fact that a translation writes again with another value is an error: one of
/// the two would be published wrong.
/// </summary>
internal static class JoinTexts
{
    /// <summary>The texts of the item, the source text first.</summary>
    public static ImmutableArray<Text> Run(ItemFiles item, ContentFile source, DiagnosticBag diagnostics)
    {
        var texts = ImmutableArray.CreateBuilder<Text>();
        texts.Add(TextOf(source, source, state: null, stale: false, diagnostics));
        foreach (var translation in item.Files.Where(f => !ReferenceEquals(f, source)))
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
