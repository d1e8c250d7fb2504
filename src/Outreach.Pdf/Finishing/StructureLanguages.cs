using System.Globalization;

namespace Outreach.Pdf.Finishing;

/// <summary>
/// Finds the structure elements whose text is in another language than what encloses them says. The browser keeps the
/// language of blocks and loses that of words in a line; these are elements of their own, so they can say it
/// (ISO 32000-1 §14.9.2).
/// </summary>
internal static class StructureLanguages
{
    /// <summary>The elements that must say their language, and which.</summary>
    /// <param name="elements">The structure elements by number.</param>
    /// <param name="pages">The numbers of the pages, in order.</param>
    /// <param name="runs">The languages of the runs.</param>
    /// <param name="language">The document's language.</param>
    public static IEnumerable<(int Number, string Language)> Missing(
        IReadOnlyDictionary<int, PdfDictionary> elements,
        IReadOnlyList<int> pages,
        RunLanguages runs,
        string language
    )
    {
        Dictionary<int, int> places = pages.Select((number, i) => (number, i)).ToDictionary(p => p.number, p => p.i + 1);
        foreach ((int number, PdfDictionary element) in elements)
        {
            if (
                element["/Lang"] is null
                && int.TryParse(element["/K"]?.Trim('[', ']', ' '), NumberStyles.None, CultureInfo.InvariantCulture, out int run)
                && element.Reference("/Pg") is { } page
                && places.TryGetValue(page, out int place)
                && runs.Of(place, run) is { } own
                && own != Around(element, elements, language)
            )
            {
                yield return (number, own);
            }
        }
    }

    private static string Around(PdfDictionary element, IReadOnlyDictionary<int, PdfDictionary> elements, string language)
    {
        PdfDictionary? at = element;
        while (at?.Reference("/P") is { } parent)
        {
            at = elements.GetValueOrDefault(parent);
            if (at?["/Lang"] is { } said)
            {
                return said.Trim('(', ')');
            }
        }

        return language;
    }
}
