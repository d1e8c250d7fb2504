using Outreach.Engine.PostProcess.Marking;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Printing;

namespace Outreach.Engine.PostProcess;

/// <summary>A sheet that is to be made of an item's page.</summary>
/// <param name="Page">The page that offers it, in the language of its words.</param>
/// <param name="Format">A leaflet's format; null: a story's sheet.</param>
/// <param name="Copy">Whether it is for the photocopier.</param>
/// <param name="Press">Marks for a printing house; null: it is for the reader's own printer.</param>
internal sealed record SheetRequest(ItemPage Page, LeafletFormat? Format, bool Copy, PressMarks? Press)
{
    /// <summary>The sheet's file: under the output folder, or under that of the printing house's files.</summary>
    public string Path
    {
        get
        {
            string?[] name = [Page.Item.Facts.Slug, Format?.Id, Copy ? "copy" : null, Press is null ? null : "press", Page.Language.Code];
            return Page.OutputPath.Replace("index.html", $"{string.Join('-', name.OfType<string>())}.pdf", StringComparison.Ordinal);
        }
    }

    /// <summary>The donors' texts that must stand on it, each once, in order: whole and in the donors' own words.</summary>
    /// <remarks>A card has no room for translations for convenience beside the donors' own words.</remarks>
    public IEnumerable<RequiredText> Texts =>
        Page.Funding.Printed(Channels.Pdf, Placements.Item).Where(t => !t.Courtesy || Format != LeafletFormat.Card);

    /// <summary>On what its logos are shown.</summary>
    public LogoMedium LogoMedium => Copy ? LogoMedium.Photocopy : LogoMedium.Paper;

    /// <summary>Whether who paid may stand there: on a story's first or last page, on a leaflet's back, on either side of a card.</summary>
    /// <param name="page">The page, counted from 0.</param>
    /// <param name="last">The last page.</param>
    public bool IsBack(int page, int last) =>
        Format?.Folding switch
        {
            null => page == 0 || page == last,
            Folding.InThree or Folding.Booklet => page == 0,
            Folding.CutIntoCards => true,
            _ => page == last,
        };

    /// <summary>
    /// Whether the pages are published as pictures too: those of the first format whose pages are read as they are printed.
    /// </summary>
    public bool IsShared => !Copy && Press is null && Page is LeafletPage leaflet && Format == FirstFlat(leaflet.Leaflet);

    /// <summary>
    /// The sheets of a page. One whose words are in another language has none of its own: readers are offered those in
    /// the language of the words.
    /// </summary>
    public static IEnumerable<SheetRequest> Of(ItemPage page) =>
        page switch
        {
            { IsFallback: true } => [],
            StoryPage => [new SheetRequest(page, null, Copy: false, null)],
            LeafletPage leaflet => leaflet.Leaflet.Formats.SelectMany(f => ForEach(leaflet, f)),
            _ => [],
        };

    /// <summary>The same for a printing house: in colour alone.</summary>
    public static IEnumerable<SheetRequest> ForPress(ItemPage page) =>
        Of(page).Where(r => !r.Copy).Select(r => r with { Press = PressMarks.Usual });

    /// <summary>In colour, and for the photocopier.</summary>
    private static IEnumerable<SheetRequest> ForEach(LeafletPage page, LeafletFormat format)
    {
        yield return new SheetRequest(page, format, Copy: false, null);
        yield return new SheetRequest(page, format, Copy: true, null);
    }

    private static LeafletFormat FirstFlat(Leaflet leaflet) =>
        leaflet.Formats.FirstOrDefault(f => f.Folding == Folding.None) ?? leaflet.Formats[0];
}
