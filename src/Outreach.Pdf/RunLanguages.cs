using UglyToad.PdfPig.Content;

namespace Outreach.Pdf;

/// <summary>The languages of the marked runs of a PDF, told by their script: Khmer, or Latin, which is English here.</summary>
internal sealed class RunLanguages
{
    private readonly Dictionary<(int Page, int Run), string> _languages = [];

    /// <summary>The language of a run; null when it has no letters.</summary>
    /// <param name="page">Counted from 1.</param>
    /// <param name="run">The run's number on the page (MCID).</param>
    public string? Of(int page, int run) => _languages.GetValueOrDefault((page, run));

    /// <summary>Looks at a run.</summary>
    public void Add(int page, MarkedContentElement element)
    {
        if (element.MarkedContentIdentifier >= 0 && LanguageOf(element) is { } language)
        {
            _languages[(page, element.MarkedContentIdentifier)] = language;
        }

        foreach (MarkedContentElement child in element.Children)
        {
            Add(page, child);
        }
    }

    // A Khmer sentence with a foreign name in it is Khmer.
    private static string? LanguageOf(MarkedContentElement element)
    {
        bool isLatin = false;
        foreach (string letters in Letters(element))
        {
            if (letters.AsSpan().IndexOfAnyInRange('\u1780', '\u17FF') >= 0)
            {
                return "km";
            }

            isLatin |= letters.Any(char.IsAsciiLetter);
        }

        return isLatin ? "en" : null;
    }

    private static IEnumerable<string> Letters(MarkedContentElement element) =>
        element.ActualText is { } actual
            ? [actual]
            : element.Letters.Select(letter => letter.Value).Concat(element.Children.SelectMany(Letters));
}
