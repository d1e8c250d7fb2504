using System.Collections.Immutable;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;

namespace Outreach.Model.Content;

/// <summary>A piece of a text between two things that need the rest of the site to be rendered.</summary>
public abstract record BodyPart;

/// <summary>HTML made from Markdown: escaped, without raw HTML, its links and attributes checked.</summary>
public sealed record HtmlPart(string Html) : BodyPart;

/// <summary>A level-2 heading. In a leaflet it begins a panel.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Id">ASCII, unique in the text, the same in each language: <c>part-2</c>.</param>
/// <param name="At">Where it stands.</param>
public sealed record HeadingPart(string Title, string Id, SourceRange At) : BodyPart;

/// <summary>A photograph placed in the text.</summary>
/// <param name="File">The file's name, as listed under <c>photos</c>.</param>
public sealed record PhotoPart(Located<string> File) : BodyPart;

/// <summary>Where help is found: the author's words, to which the site's contacts are added.</summary>
public sealed record HelpPart(string Html) : BodyPart;

/// <summary>A number that stands in a text, with what it counts.</summary>
/// <param name="Value">As written: <c>25</c>, <c>1,200</c>.</param>
/// <param name="Label">What it counts.</param>
/// <param name="Source">Where it is from; null: not said.</param>
public sealed record Figure(string Value, string Label, string? Source);

/// <summary>The text under the front matter.</summary>
/// <param name="Parts">In reading order.</param>
/// <param name="PlainText">The first paragraph's words, for summaries and descriptions.</param>
/// <param name="Links">Addresses within the site to which the text links, each with its place, to be checked.</param>
/// <param name="OutsideLinks">Addresses of other sites to which the text links, each with its place.</param>
/// <param name="Anchors">Ids that may be linked to.</param>
/// <param name="Figures">The numbers in it, in reading order.</param>
public sealed record Body(
    ImmutableArray<BodyPart> Parts,
    string PlainText,
    ImmutableArray<Located<string>> Links,
    ImmutableArray<Located<string>> OutsideLinks,
    ImmutableArray<string> Anchors,
    ImmutableArray<Figure> Figures
);

/// <summary>What is the same for a photograph in every language, or decides how it may be used.</summary>
/// <param name="File">The file's name beside the text, and its place in the front matter.</param>
/// <param name="Photo">The photograph itself; null when it could not be found or read (an error has been reported).</param>
/// <param name="Credit">Who made it: <c>Tha Chea/CTIP</c>.</param>
/// <param name="Consent">An opaque id of the consent register, or <see cref="NobodyRecognisable"/>.</param>
/// <param name="StandIn">Whether a drawing stands in for a photograph that is not there.</param>
/// <param name="Focus">What crops keep in view; null: decided from the picture.</param>
public sealed record PhotoFacts(Located<string> File, Photo? Photo, string Credit, string Consent, bool StandIn, Focus? Focus)
{
    /// <summary>The value that says that no person can be recognised, so that nobody's consent is needed.</summary>
    public const string NobodyRecognisable = "nobody-recognisable";
}

/// <summary>What is said about a photograph in one language.</summary>
/// <param name="File">The file's name, as in <see cref="PhotoFacts.File"/>.</param>
/// <param name="Caption">Null: no caption.</param>
/// <param name="Alt">What the photograph shows, in words.</param>
public sealed record PhotoText(string File, string? Caption, string Alt);
