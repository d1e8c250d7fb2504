using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Outreach.Engine.Input;
using Outreach.Engine.Process;
using Outreach.Engine.Process.Head;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;

namespace Outreach.Engine.Assembly;

/// <summary>Joins what a text says of its photographs with the photographs, and with its translation's words for them.</summary>
internal static partial class JoinPhotos
{
    /// <summary>The facts of each photograph that the source text lists; what is missing is reported.</summary>
    public static ImmutableArray<PhotoFacts> Facts(ItemFiles item, ContentFile source, DiagnosticBag diagnostics) =>
        [.. source.Photos.Select(written => Facts(item, written, diagnostics))];

    /// <summary>The words for each photograph in the source text itself.</summary>
    public static ImmutableArray<PhotoText> Words(ContentFile source, DiagnosticBag diagnostics)
    {
        CheckPlacedPhotos(source, source, diagnostics);
        return [.. source.Photos.Select(p => new PhotoText(p.File.Value, Caption(p), Alt(p) ?? ""))];
    }

    /// <summary>
    /// The words for each photograph in a translation, in the source text's order. A photograph without words of its own
    /// keeps the source text's.
    /// </summary>
    public static ImmutableArray<PhotoText> Words(ContentFile source, ContentFile translation, DiagnosticBag diagnostics)
    {
        CheckPlacedPhotos(source, translation, diagnostics);
        foreach (var photo in translation.Photos)
        {
            if (Find(source, photo.File.Value) is { } original)
            {
                CheckFacts(photo, original, source, diagnostics);
                continue;
            }

            diagnostics.Add(
                Rules.PhotoTextUnmatched,
                photo.File.At,
                $"{source.File.Path} has no photograph \"{photo.File.Value}\".",
                Suggestion.For(photo.File.Value, source.Photos.Select(p => p.File.Value))
            );
        }

        return [.. source.Photos.Select(original => Words(original, translation, diagnostics))];
    }

    private static string? Caption(PhotoAsWritten? photo) => photo?.Keys.Of(PhotoKeys.Caption)?.Value;

    private static string? Alt(PhotoAsWritten? photo) => photo?.Keys.Of(PhotoKeys.Alt)?.Value;

    private static PhotoAsWritten? Find(ContentFile file, string name)
    {
        foreach (var photo in file.Photos)
        {
            if (photo.File.Value == name)
            {
                return photo;
            }
        }

        return null;
    }

    private static void CheckFacts(PhotoAsWritten photo, PhotoAsWritten original, ContentFile source, DiagnosticBag diagnostics)
    {
        foreach (var (key, at) in photo.Keys.Contradictions(original.Keys))
        {
            diagnostics.Add(
                Rules.FactContradicted,
                at,
                $"\"{key.Name}\" of \"{photo.File.Value}\" is not what {source.File.Path} says.",
                "Keep only file, caption and alt here: facts are written once, in the source text."
            );
        }
    }

    private static PhotoText Words(PhotoAsWritten original, ContentFile translation, DiagnosticBag diagnostics)
    {
        var translated = Find(translation, original.File.Value);
        if (Alt(translated) is null || (Caption(original) is not null && Caption(translated) is null))
        {
            diagnostics.Add(
                Rules.PhotoTextUntranslated,
                translated?.At ?? translation.Head.PlaceOf(HeadKeys.Photos),
                $"\"{original.File.Value}\" has no description or caption in this language.",
                "Add it under photos: file, caption and alt."
            );
        }

        return new PhotoText(original.File.Value, Caption(translated) ?? Caption(original), Alt(translated) ?? Alt(original) ?? "");
    }

    private static PhotoFacts Facts(ItemFiles item, PhotoAsWritten written, DiagnosticBag diagnostics)
    {
        var photo = PhotoOf(item, written, diagnostics);
        if (string.IsNullOrWhiteSpace(Alt(written)))
        {
            diagnostics.Add(
                Rules.AltMissing,
                written.At,
                $"\"{written.File.Value}\" has no description for people who cannot see it.",
                "Write alt: and say in one sentence what the photograph shows."
            );
        }

        var credit = written.Keys.Of(PhotoKeys.Credit)?.Value;
        if (string.IsNullOrWhiteSpace(credit))
        {
            diagnostics.Add(
                Rules.CreditMissing,
                written.At,
                $"\"{written.File.Value}\" does not say who made it.",
                "Write credit: Name/ORGANISATION"
            );
        }

        CheckConsent(written, diagnostics);
        return new PhotoFacts(
            written.File,
            photo,
            credit ?? "",
            written.Keys.Of(PhotoKeys.Consent)?.Value ?? "",
            written.Keys.Of(PhotoKeys.StandIn)?.Value ?? false,
            written.Keys.Of(PhotoKeys.Focus)?.Value
        );
    }

    private static Photo? PhotoOf(ItemFiles item, PhotoAsWritten written, DiagnosticBag diagnostics)
    {
        foreach (var found in item.Photos)
        {
            if (found.Name == written.File.Value)
            {
                return found.Photo;
            }
        }

        diagnostics.Add(
            Rules.PhotoNotFound,
            written.File.At,
            $"There is no photograph \"{written.File.Value}\" in {InputPlan.FolderOf(item.Material)}/{item.Slug}/.",
            Suggestion.For(written.File.Value, item.Photos.Select(p => p.Name))
        );
        return null;
    }

    private static void CheckConsent(PhotoAsWritten written, DiagnosticBag diagnostics)
    {
        if (written.Keys.Of(PhotoKeys.Consent) is not { } consent)
        {
            diagnostics.Add(
                Rules.ConsentMissing,
                written.At,
                $"\"{written.File.Value}\" names no consent.",
                "Write the id from the consent register, consent: C-0042, or consent: nobody-recognisable when no person can be recognised."
            );
        }
        else if (consent.Value != PhotoFacts.NobodyRecognisable && !ConsentId().IsMatch(consent.Value))
        {
            diagnostics.Add(
                Rules.ConsentUnreadable,
                consent.At,
                "This is not an id of the consent register.",
                "Write the id alone, such as C-0042. Names and details of consent stay in the register, never here."
            );
        }
    }

    private static void CheckPlacedPhotos(ContentFile source, ContentFile file, DiagnosticBag diagnostics)
    {
        foreach (var placed in file.Body.Blocks.OfType<PhotoBlock>().Where(p => Find(source, p.File.Value) is null))
        {
            diagnostics.Add(
                Rules.PhotoNotListed,
                placed.File.At,
                $"\"{placed.File.Value}\" is placed in the text but not listed under photos.",
                "List it with its credit, consent and description. "
                    + Suggestion.For(placed.File.Value, source.Photos.Select(p => p.File.Value))
            );
        }
    }

    [GeneratedRegex("^C-[0-9]{1,8}$", RegexOptions.None, 60_000)]
    private static partial Regex ConsentId();
}
