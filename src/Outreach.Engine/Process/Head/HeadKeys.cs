using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.Process.Head;

/// <summary>
/// The keys in the head of a story, a leaflet or a page. Each is one line here: what reads, inherits, compares and writes
/// heads goes by this table.
/// </summary>
internal static class HeadKeys
{
    /// <summary>The kind of story.</summary>
    public static readonly Key<StoryKind> Kind = new("kind", KeyBearing.Fact, Shapes.OneOf(HeadWords.Kinds), Material.Story);

    /// <summary>The headline.</summary>
    public static readonly Key<string> Title = new(
        "title",
        KeyBearing.Words,
        Shapes.Required("Write it near the top: title: Local leaders meet")
    );

    /// <summary>The standfirst.</summary>
    public static readonly Key<string> Subtitle = new("subtitle", KeyBearing.Words, Shapes.Text);

    /// <summary>One or two sentences for lists.</summary>
    public static readonly Key<string> Summary = new("summary", KeyBearing.Words, Shapes.Text);

    /// <summary>Whom a leaflet is for.</summary>
    public static readonly Key<string> Audience = new("audience", KeyBearing.Words, Shapes.Text, Material.Leaflet);

    /// <summary>When it was published.</summary>
    public static readonly Key<PublicationDate> Published = new("published", KeyBearing.Fact, HeadShapes.Published);

    /// <summary>Where it happened.</summary>
    public static readonly Key<ImmutableArray<Located<string>>> Provinces = new("provinces", KeyBearing.Fact, Shapes.Names);

    /// <summary>What it is about.</summary>
    public static readonly Key<ImmutableArray<Located<string>>> Topics = new("topics", KeyBearing.Fact, Shapes.Names);

    /// <summary>Who paid for it.</summary>
    public static readonly Key<FundedBy> Awards = new("awards", KeyBearing.Fact, FundingShape.Value);

    /// <summary>Who carried the work out.</summary>
    public static readonly Key<ImmutableArray<Located<string>>> Implementers = new("implementers", KeyBearing.Fact, Shapes.Names);

    /// <summary>How the donor's approval stands.</summary>
    public static readonly Key<ApprovalAsWritten> Approval = new("approval", KeyBearing.Fact, ApprovalShape.Value);

    /// <summary>By which of the donor's texts it is marked.</summary>
    public static readonly Key<MarkingVersion> Marking = new("marking", KeyBearing.Fact, Shapes.OneOf(FundingWords.Versions));

    /// <summary>The organisation's own words for it.</summary>
    public static readonly Key<ImmutableArray<Located<string>>> Tags = new("tags", KeyBearing.Fact, Shapes.Names);

    /// <summary>Whether it shows a map.</summary>
    public static readonly Key<bool> Map = new("map", KeyBearing.Fact, Shapes.Flag);

    /// <summary>A leaflet's edition.</summary>
    public static readonly Key<int> Edition = new("edition", KeyBearing.Fact, Shapes.Count, Material.Leaflet);

    /// <summary>The paper formats of a leaflet.</summary>
    public static readonly Key<ImmutableArray<Located<string>>> Formats = new(
        "formats",
        KeyBearing.Fact,
        HeadShapes.Formats,
        Material.Leaflet
    );

    /// <summary>Whether a leaflet was tried out with readers. A record for whoever keeps it: nothing is published of it.</summary>
    public static readonly Key<bool> Pretested = new("pretested", KeyBearing.Fact, Shapes.Flag, Material.Leaflet);

    /// <summary>Whether a page stands in the menu.</summary>
    public static readonly Key<bool> Nav = new("nav", KeyBearing.Fact, Shapes.Flag, Material.Page);

    /// <summary>Its photographs.</summary>
    public static readonly Key<ImmutableArray<PhotoAsWritten>> Photos = new("photos", KeyBearing.Words, PhotoKeys.Photographs);

    /// <summary>How far a translation has come.</summary>
    public static readonly Key<TranslationAsWritten> Translation = new("translation", KeyBearing.Translation, TranslationShape.Value);

    /// <summary>Whether it is shown in preview only.</summary>
    public static readonly Key<bool> Draft = new("draft", KeyBearing.Fact, Shapes.Flag);

    /// <summary>The first day on which it is no longer published.</summary>
    public static readonly Key<DateOnly> Expires = new("expires", KeyBearing.Fact, Shapes.Day);

    /// <summary>Old addresses that lead to it.</summary>
    public static readonly Key<ImmutableArray<Located<string>>> RedirectFrom = new(
        "redirect_from",
        KeyBearing.Fact,
        HeadShapes.OldAddresses
    );

    /// <summary>What authors write to themselves.</summary>
    public static readonly Key<ImmutableArray<Located<string>>> Note = new("note", KeyBearing.Note, Shapes.Names);

    /// <summary>All of them, in the order in which they are written.</summary>
    public static readonly KeyTable Table = new(
        Kind,
        Title,
        Subtitle,
        Summary,
        Audience,
        Published,
        Provinces,
        Topics,
        Awards,
        Implementers,
        Approval,
        Marking,
        Tags,
        Map,
        Edition,
        Formats,
        Pretested,
        Nav,
        Photos,
        Translation,
        Draft,
        Expires,
        RedirectFrom,
        Note
    );
}
