using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Outreach.Model.Diagnostics;

namespace Outreach.Model.Content;

/// <summary>
/// One block of a text: what an author parts from its neighbours by an empty line. Translations are compared, words found
/// and edits made block by block.
/// </summary>
/// <param name="Words">As a reader hears them: without notation, white space collapsed. Empty where nothing is said.</param>
/// <param name="At">Where its author wrote it.</param>
public abstract record Block(string Words, SourceRange At)
{
    /// <summary>
    /// What its words are told by, wherever they stand: the SHA-256 of the words, each run of white space (no-break spaces
    /// too) one space; lower-case hexadecimal. Reckoned when it is asked for. Letters are taken as they are typed: a letter
    /// with an accent is another than the letter and the accent apart, since the program carries no tables of Unicode.
    /// </summary>
    public string Hash =>
        Convert.ToHexStringLower(
            SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', Words.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))))
        );
}

/// <summary>A paragraph, a list, a quotation, a table, code, a pull quote, a callout or a fact.</summary>
/// <param name="Html">Made from Markdown: escaped, without raw HTML, its links and attributes checked.</param>
/// <param name="Words">As a reader hears them.</param>
/// <param name="At">Where its author wrote it.</param>
/// <param name="Fact">The number that it states; null: none.</param>
public sealed record TextBlock(string Html, string Words, SourceRange At, StatedFact? Fact) : Block(Words, At);

/// <summary>A level-2 heading. In a leaflet it begins a panel.</summary>
/// <param name="Title">Plain text: the heading's words.</param>
/// <param name="Id">ASCII, unique in the text, the same in each language: <c>part-2</c>.</param>
/// <param name="At">Where it stands.</param>
public sealed record HeadingBlock(string Title, string Id, SourceRange At) : Block(Title, At);

/// <summary>A photograph placed in the text. Its words stand in the head, under <c>photos</c>.</summary>
/// <param name="File">The file's name, as listed under <c>photos</c>.</param>
public sealed record PhotoBlock(Located<string> File) : Block("", File.At);

/// <summary>Where help is found: the author's words, to which the site's contacts are added.</summary>
/// <param name="Html">Made from Markdown, as <see cref="TextBlock.Html"/>.</param>
/// <param name="Words">The author's, without the contacts.</param>
/// <param name="At">Where its author wrote it.</param>
public sealed record HelpBlock(string Html, string Words, SourceRange At) : Block(Words, At);

/// <summary>A number that stands in a text, with what it counts.</summary>
/// <param name="Value">As written: <c>25</c>, <c>1,200</c>.</param>
/// <param name="Label">What it counts.</param>
/// <param name="Source">Where it is from; null: not said.</param>
public sealed record StatedFact(string Value, string Label, string? Source);

/// <summary>The text under the front matter.</summary>
/// <param name="Blocks">In reading order.</param>
/// <param name="PlainText">The first paragraph's words, for summaries and descriptions.</param>
/// <param name="Links">Addresses within the site to which the text links, each with its place, to be checked.</param>
/// <param name="OutsideLinks">Addresses of other sites to which the text links, each with its place.</param>
public sealed record Body(
    ImmutableArray<Block> Blocks,
    string PlainText,
    ImmutableArray<Located<string>> Links,
    ImmutableArray<Located<string>> OutsideLinks
)
{
    /// <summary>Ids that may be linked to.</summary>
    public IEnumerable<string> Anchors => Blocks.OfType<HeadingBlock>().Select(h => h.Id);

    /// <summary>The numbers in it, in reading order.</summary>
    public IEnumerable<StatedFact> Facts => Blocks.OfType<TextBlock>().Select(b => b.Fact).OfType<StatedFact>();
}
