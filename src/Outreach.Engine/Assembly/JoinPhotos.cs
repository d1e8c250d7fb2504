using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Outreach.Engine.Input;
using Outreach.Engine.Process;
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
        [.. source.Words.Photos.Value.Select(written => Facts(item, written, diagnostics))];

    /// <summary>
    /// The words for each photograph in the file's language, in the source text's order. A photograph without words
    /// of its own keeps the source text's.
    /// </summary>
    public static ImmutableArray<PhotoText> Words(ContentFile source, ContentFile file, DiagnosticBag diagnostics)
    {
        CheckPlacedPhotos(source, file, diagnostics);
        if (ReferenceEquals(file, source))
        {
            return [.. source.Words.Photos.Value.Select(p => new PhotoText(p.File.Value, p.Caption, p.Alt ?? ""))];
        }

        foreach (var stray in file.Words.Photos.Value.Where(p => Find(source, p.File.Value) is null))
        {
            diagnostics.Add(
                Rules.PhotoTextUnmatched,
                stray.File.At,
                $"{source.File.Path} has no photograph \"{stray.File.Value}\".",
                Suggestion.For(stray.File.Value, source.Words.Photos.Value.Select(p => p.File.Value))
            );
        }

        foreach (var fact in file.Words.Photos.Value.Where(p => p.Credit is not null || p.Consent is not null))
        {
            diagnostics.Add(
                Rules.FactContradicted,
                (fact.Credit ?? fact.Consent)!.Value.At,
                "Credit and consent are facts, written once, in the source text.",
                "Keep only file, caption and alt here."
            );
        }

        return [.. source.Words.Photos.Value.Select(original => Words(original, file, diagnostics))];
    }

    private static PhotoAsWritten? Find(ContentFile file, string name) => file.Words.Photos.Value.FirstOrDefault(p => p.File.Value == name);

    private static PhotoText Words(PhotoAsWritten original, ContentFile file, DiagnosticBag diagnostics)
    {
        var translated = Find(file, original.File.Value);
        if (translated?.Alt is null || (original.Caption is not null && translated.Caption is null))
        {
            diagnostics.Add(
                Rules.PhotoTextUntranslated,
                translated?.At ?? file.Words.Photos.At,
                $"\"{original.File.Value}\" has no description or caption in this language.",
                "Add it under photos: file, caption and alt."
            );
        }

        return new PhotoText(original.File.Value, translated?.Caption ?? original.Caption, translated?.Alt ?? original.Alt ?? "");
    }

    private static PhotoFacts Facts(ItemFiles item, PhotoAsWritten written, DiagnosticBag diagnostics)
    {
        var photo = PhotoOf(item, written, diagnostics);
        if (string.IsNullOrWhiteSpace(written.Alt))
        {
            diagnostics.Add(
                Rules.AltMissing,
                written.At,
                $"\"{written.File.Value}\" has no description for people who cannot see it.",
                "Write alt: and say in one sentence what the photograph shows."
            );
        }

        if (string.IsNullOrWhiteSpace(written.Credit?.Value))
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
            written.Credit?.Value ?? "",
            written.Consent?.Value ?? "",
            written.StandIn,
            written.Focus
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
        if (written.Consent is not { } consent)
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
                $"List it with its credit, consent and description. {Suggestion.For(placed.File.Value, source.Words.Photos.Value.Select(p => p.File.Value))}"
            );
        }
    }

    [GeneratedRegex("^C-[0-9]{1,8}$", RegexOptions.None, 1000)]
    private static partial Regex ConsentId();
}
