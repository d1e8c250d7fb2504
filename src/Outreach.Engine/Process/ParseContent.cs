using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Outreach.Engine.Input;
using Outreach.Engine.Process.Markdown;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Photos;
using Outreach.Model.Printing;

namespace Outreach.Engine.Process;

/// <summary>Reads a story, a leaflet or a page in one language: its head, key by key, and its text.</summary>
internal sealed partial class ParseContent(Material material) : IModule<SourceFile, ContentFile>
{
    private static readonly Dictionary<string, StoryKind> Kinds = new(StringComparer.Ordinal)
    {
        ["snapshot"] = StoryKind.Snapshot,
        ["success-story"] = StoryKind.SuccessStory,
        ["case-study"] = StoryKind.CaseStudy,
        ["first-person"] = StoryKind.FirstPerson,
        ["before-and-after"] = StoryKind.BeforeAndAfter,
        ["photo-and-caption"] = StoryKind.PhotoAndCaption,
    };

    private static readonly Dictionary<string, TranslationState> States = new(StringComparer.Ordinal)
    {
        ["draft"] = TranslationState.Draft,
        ["reviewed"] = TranslationState.Reviewed,
        ["approved"] = TranslationState.Approved,
    };

    private string What =>
        material switch
        {
            Material.Story => "A story",
            Material.Leaflet => "A leaflet",
            _ => "A page",
        };

    /// <inheritdoc/>
    public ContentFile? Run(SourceFile document, DiagnosticBag diagnostics)
    {
        if (
            ContentPath.Read(document, diagnostics) is not { } path
            || FrontMatter.Find(document, diagnostics) is not { } front
            || YamlReader.Read(document, front.Start, front.Length, diagnostics) is not { } head
        )
        {
            return null;
        }

        var fields = new YamlFields(head, What, diagnostics);
        var facts = ReadFacts(fields, diagnostics);
        var words = ReadWords(fields, diagnostics);
        fields.Texts("note");
        fields.Done();
        var body = MarkdownReader.Read(document, front.BodyStart, path.Language, diagnostics);
        if (body is null)
        {
            return null;
        }

        return new ContentFile(
            document,
            material,
            path.Slug,
            path.Language,
            facts,
            words,
            body,
            new SourceRange(document, front.BodyStart, 0),
            () => Translatable(document, front, words)
        );
    }

    private FactsAsWritten ReadFacts(YamlFields fields, DiagnosticBag diagnostics)
    {
        var isLeaflet = material == Material.Leaflet;
        var kind = material == Material.Story && fields.OneOf("kind", Kinds) is { } k ? At(fields, "kind", k) : (Located<StoryKind>?)null;
        if (isLeaflet)
        {
            fields.Flag("pretested");
        }

        return new FactsAsWritten(
            kind,
            ReadPublished(fields, diagnostics),
            Written(fields, "provinces"),
            Written(fields, "topics"),
            ReadFunding(fields, "awards", diagnostics),
            Written(fields, "implementers"),
            ReadApproval(fields, diagnostics),
            fields.OneOf("marking", FundingWords.Versions) is { } marking ? At(fields, "marking", marking) : null,
            Written(fields, "tags"),
            fields.Has("map") ? At(fields, "map", fields.Flag("map")) : null,
            fields.Has("draft") ? At(fields, "draft", fields.Flag("draft")) : null,
            fields.Has("expires") ? At(fields, "expires", fields.Day("expires")) : null,
            ReadRedirects(fields, diagnostics),
            isLeaflet && fields.Count("edition") is { } edition ? At(fields, "edition", edition) : null,
            isLeaflet ? ReadFormats(fields, diagnostics) : null,
            material == Material.Page && fields.Has("nav") ? At(fields, "nav", fields.Flag("nav")) : null
        );
    }

    /// <summary>How the donor's approval stands: some donors' texts hold only without it, some awards ask for it.</summary>
    private static Approval? ReadApproval(YamlFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Group("approval", "\"approval\"") is not { } approval)
        {
            return null;
        }

        var status = approval.OneOf("status", FundingWords.Approvals);
        approval.Text("by");
        approval.Day("on");
        var read = new Approval(
            status ?? ApprovalStatus.NotApproved,
            approval.Text("ref")?.Value,
            approval.Day("expires"),
            approval.At,
            IsWritten: true
        );
        approval.Done();
        if (status is null && !approval.Has("status"))
        {
            diagnostics.Add(
                Rules.MissingKey,
                approval.At,
                "\"approval\" has no \"status\".",
                "Write approval: {status: approved, ref: e-mail of 2024-03-01}, or pending, or not-approved."
            );
        }

        if (status == ApprovalStatus.Approved && read.Reference is null)
        {
            diagnostics.Add(
                Rules.ApprovalMissing,
                approval.At,
                "The donor's approval has no reference.",
                "Write the letter's or e-mail's reference: ref: e-mail of 2024-03-01. Without it nobody can show that it was given."
            );
        }

        return read;
    }

    /// <summary>Who paid: awards, or own-funds; null when it is not said.</summary>
    public static FundedBy? ReadFunding(YamlFields fields, string key, DiagnosticBag diagnostics)
    {
        ImmutableArray<NamedAward> awards = [.. NamedAwards(fields, key, diagnostics)];
        if (awards.IsEmpty)
        {
            return null;
        }

        var own = awards.Any(t => t.Value == FundedBy.OwnFundsName);
        return new FundedBy(own && awards.Length == 1 ? [] : awards, fields.Place(key));
    }

    /// <summary>An award is written as its name, or as a group of name and share.</summary>
    private static IEnumerable<NamedAward> NamedAwards(YamlFields fields, string key, DiagnosticBag diagnostics)
    {
        if (fields.Node(key) is not YamlList list)
        {
            return fields.Texts(key).Select(t => new NamedAward(t.Value, null, t.At));
        }

        return list
            .Items.Select(item =>
                item switch
                {
                    YamlGroup group => ReadShare(new YamlFields(group, "An award", diagnostics)),
                    _ => fields.AsText(item, key) is { } text ? new NamedAward(text.Value, null, text.At) : (NamedAward?)null,
                }
            )
            .OfType<NamedAward>();
    }

    private static NamedAward ReadShare(YamlFields fields)
    {
        var name = fields.RequiredText("award", "Name the award: {award: ctip, share: majority}");
        var award = new NamedAward(name.Value, fields.OneOf("share", FundingWords.Shares), name.At);
        fields.Done();
        return award;
    }

    private static Located<PublicationDate>? ReadPublished(YamlFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Text("published") is not { } text)
        {
            return null;
        }

        if (Dates.Publication(text.Value) is { } date)
        {
            return new Located<PublicationDate>(date, text.At);
        }

        diagnostics.Add(Rules.DateUnreadable, text.At, $"\"{text.Value}\" is not a date.", Dates.Advice(text.Value));
        return new Located<PublicationDate>(PublicationDate.Undated, text.At);
    }

    private static Located<ImmutableArray<Located<string>>>? ReadFormats(YamlFields fields, DiagnosticBag diagnostics)
    {
        var formats = Written(fields, "formats");
        foreach (var format in formats?.Value ?? [])
        {
            if (LeafletFormat.All.All(f => f.Id != format.Value))
            {
                diagnostics.Add(
                    Rules.UnknownValue,
                    format.At,
                    $"Leaflets cannot be printed as \"{format.Value}\".",
                    Suggestion.For(format.Value, LeafletFormat.All.Select(f => f.Id))
                );
            }
        }

        return formats;
    }

    private static ImmutableArray<Located<string>> ReadRedirects(YamlFields fields, DiagnosticBag diagnostics)
    {
        var addresses = fields.Texts("redirect_from");
        foreach (var address in addresses.Where(a => !OldAddress().IsMatch(a.Value)))
        {
            diagnostics.Add(
                Rules.ValueOutOfRange,
                address.At,
                $"\"{address.Value}\" is not an address within this site.",
                "Write it from the first slash, without the language: /stories/old-name/"
            );
        }

        return [.. addresses.Where(a => OldAddress().IsMatch(a.Value))];
    }

    private WordsAsWritten ReadWords(YamlFields fields, DiagnosticBag diagnostics)
    {
        var title = fields.RequiredText("title", "Write it near the top: title: Local leaders meet");
        var photos = ImmutableArray.CreateBuilder<PhotoAsWritten>();
        foreach (var photo in fields.Groups("photos", "A photograph"))
        {
            if (ReadPhoto(photo, diagnostics) is { } read)
            {
                photos.Add(read);
            }
        }

        var (state, of) = ReadTranslation(fields, diagnostics);
        return new WordsAsWritten(
            title,
            fields.Text("subtitle")?.Value,
            fields.Text("summary")?.Value,
            material == Material.Leaflet ? fields.Text("audience")?.Value : null,
            new Located<ImmutableArray<PhotoAsWritten>>(photos.DrainToImmutable(), fields.Place("photos")),
            state,
            of
        );
    }

    private static (Located<TranslationState>? State, Located<string>? Of) ReadTranslation(YamlFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Group("translation", "\"translation\"") is not { } translation)
        {
            return default;
        }

        var state = translation.OneOf("status", States);
        var of = translation.Text("of");
        translation.Done();
        if (state is null && !translation.Has("status"))
        {
            diagnostics.Add(
                Rules.MissingKey,
                translation.At,
                "\"translation\" has no \"status\".",
                "Write translation: {status: draft}, or reviewed, or approved."
            );
        }

        return (state is { } known ? new Located<TranslationState>(known, translation.At) : null, of);
    }

    private static PhotoAsWritten? ReadPhoto(YamlFields fields, DiagnosticBag diagnostics)
    {
        var file = fields.RequiredText("file", "Write the photograph's file name: file: meeting.jpg");
        var photo = new PhotoAsWritten(
            file,
            fields.Text("caption")?.Value,
            fields.Text("alt")?.Value,
            fields.Text("credit"),
            fields.Text("consent"),
            fields.Flag("stand_in"),
            ReadFocus(fields, diagnostics),
            fields.At
        );
        fields.Done();
        if (file.Value.Length > 0 && !PhotoName().IsMatch(file.Value))
        {
            diagnostics.Add(
                Rules.FileName,
                file.At,
                $"\"{file.Value}\" is not a plain file name.",
                "Use letters, digits, dots, hyphens and underscores, and keep the photograph beside the text."
            );
            return null;
        }

        return file.Value.Length == 0 ? null : photo;
    }

    private static Focus? ReadFocus(YamlFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Text("focus") is not { } text)
        {
            return null;
        }

        var match = FocusPoint().Match(text.Value);
        if (match.Success && Percent(match.Groups["x"]) is { } x && Percent(match.Groups["y"]) is { } y)
        {
            return new Focus(x, y);
        }

        diagnostics.Add(
            Rules.ValueOutOfRange,
            text.At,
            $"\"{text.Value}\" is not a point of the photograph.",
            "Write how far from the left and from the top it is: focus: 50% 30%"
        );
        return null;
    }

    private static double? Percent(Group group)
    {
        var number = double.Parse(group.ValueSpan, CultureInfo.InvariantCulture);
        return number <= 100 ? number : null;
    }

    private static Located<ImmutableArray<Located<string>>>? Written(YamlFields fields, string key)
    {
        var texts = fields.Texts(key);
        return fields.Has(key) ? At(fields, key, texts) : null;
    }

    private static Located<T> At<T>(YamlFields fields, string key, T value) => new(value, fields.Place(key));

    /// <summary>
    /// A hash of what a translator translates, white space collapsed: facts and line breaks may change without making
    /// a translation stale.
    /// </summary>
    private static string Translatable(SourceFile file, FrontMatter front, WordsAsWritten words)
    {
        var text = new StringBuilder();
        text.Append(words.Title.Value)
            .Append('\n')
            .Append(words.Subtitle)
            .Append('\n')
            .Append(words.Summary)
            .Append('\n')
            .Append(words.Audience);
        foreach (var photo in words.Photos.Value)
        {
            text.Append('\n').Append(photo.Caption).Append('\n').Append(photo.Alt);
        }

        text.Append('\n').Append(file.Text, front.BodyStart, file.Text.Length - front.BodyStart);
        var collapsed = string.Join(' ', text.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(collapsed)));
    }

    [GeneratedRegex("^(?<x>[0-9]{1,3}(\\.[0-9]+)?)% +(?<y>[0-9]{1,3}(\\.[0-9]+)?)%$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FocusPoint();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]*$", RegexOptions.None, 1000)]
    private static partial Regex PhotoName();

    [GeneratedRegex("^(/[A-Za-z0-9_~-][A-Za-z0-9._~-]*)+/?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OldAddress();
}
