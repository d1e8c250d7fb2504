using System.Collections.Immutable;
using Outreach.Engine.Process;
using Outreach.Engine.Process.Head;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

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
        texts.Add(TextOf(source, JoinPhotos.Words(source, diagnostics), state: null, stale: false));
        foreach (var translation in item.Files.Where(f => !ReferenceEquals(f, source)))
        {
            CheckFacts(source, translation, diagnostics);
            CheckBody(translation, diagnostics);
            var state = StateOf(translation, diagnostics);
            var stale = IsStale(source, translation, diagnostics);
            texts.Add(TextOf(translation, JoinPhotos.Words(source, translation, diagnostics), state, stale));
        }

        return texts.DrainToImmutable();
    }

    private static Text TextOf(ContentFile file, ImmutableArray<PhotoText> photos, TranslationState? state, bool stale) =>
        new(
            file.Language,
            file.Words(HeadKeys.Title) ?? "",
            file.Words(HeadKeys.Subtitle),
            file.Words(HeadKeys.Summary) ?? file.Words(HeadKeys.Subtitle) ?? file.Body.PlainText,
            file.Words(HeadKeys.Audience),
            photos,
            file.Body,
            state,
            stale,
            file.File.Start
        );

    private static void CheckFacts(ContentFile source, ContentFile translation, DiagnosticBag diagnostics)
    {
        foreach (var (key, at) in translation.Head.Contradictions(source.Head))
        {
            diagnostics.Add(
                Rules.FactContradicted,
                at,
                $"\"{key.Name}\" is not what {source.File.Path} says.",
                "Take it out here: a translation takes its facts from the source text."
            );
        }
    }

    private static void CheckBody(ContentFile translation, DiagnosticBag diagnostics)
    {
        if (translation.Body.Blocks.IsEmpty)
        {
            diagnostics.Add(
                Rules.EmptyTranslation,
                translation.BodyAt,
                "There is no text under the head of this translation.",
                "Write the text below the second line of ---, or take the file away: "
                    + "then readers are shown the source text, and are told so."
            );
        }
    }

    private static TranslationState StateOf(ContentFile translation, DiagnosticBag diagnostics)
    {
        var written = translation.Head.Of(HeadKeys.Translation);
        if (written?.Value.State is not { } state)
        {
            diagnostics.Add(
                Rules.TranslationStatusMissing,
                translation.File.Start,
                "This translation does not say how far it has come.",
                "Write translation: {status: draft}; when a native reader has read it, reviewed."
            );
            return TranslationState.Draft;
        }

        if (state == TranslationState.Draft)
        {
            diagnostics.Add(
                Rules.TranslationDraft,
                written.Value.At,
                "No native reader has read this translation; its readers are told so.",
                "When one has, write status: reviewed."
            );
        }

        return state;
    }

    private static bool IsStale(ContentFile source, ContentFile translation, DiagnosticBag diagnostics)
    {
        if (translation.Head.Of(HeadKeys.Translation)?.Value.Of is not { } of || of.Value == source.TranslatableHash())
        {
            return false;
        }

        diagnostics.Add(
            Rules.TranslationStale,
            of.At,
            $"{source.File.Path} has changed since this translation was made.",
            $"Bring the translation up to date, then write of: {source.TranslatableHash()}"
        );
        return true;
    }
}
