using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Outreach.Pdf;

/// <summary>Pages and text of a PDF.</summary>
/// <param name="Pages">Number of pages.</param>
/// <param name="Text">
/// The text, one form feed after each page. Spaces and line ends within are not reliable.
/// </param>
/// <param name="Foreign">
/// The letters that are set in a font which the document did not bring, each once, or stand as empty boxes because no
/// font has them. Empty when there are none, or when it was not asked for.
/// </param>
public sealed record PdfText(int Pages, string Text, string Foreign)
{
    /// <summary>In which language each run of text is, by its script.</summary>
    internal RunLanguages Runs { get; init; } = new();
}

/// <summary>
/// Reads the text out of a PDF as a reader's software extracts it: where a run of glyphs names the letters it stands
/// for (ActualText, ISO 32000-1 §14.9.4), as runs of Khmer do, those count and not the glyphs.
/// </summary>
public static class PdfTextReader
{
    /// <summary>Reads every page.</summary>
    /// <param name="file">The whole PDF.</param>
    /// <param name="families">The font families that the document brings; null: it is not asked which fonts are foreign.</param>
    public static PdfText Read(byte[] file, IReadOnlyList<string>? families = null)
    {
        using PdfDocument document = PdfDocument.Open(file);
        StringBuilder text = new();
        RunLanguages languages = new();
        ForeignLetters? foreign = families is { Count: > 0 } ? new(families) : null;
        foreach (Page page in document.GetPages())
        {
            Append(page, text, foreign, languages);
            text.Append('\f');
        }

        return new(document.NumberOfPages, text.ToString(), foreign?.ToString() ?? "") { Runs = languages };
    }

    private static void Append(Page page, StringBuilder text, ForeignLetters? foreign, RunLanguages languages)
    {
        Dictionary<int, MarkedContentElement> runs = [];
        HashSet<int> told = [];
        foreach (MarkedContentElement element in page.GetMarkedContents())
        {
            NameLetters(element, null, runs);
            FindTold(element, told);
            languages.Add(page.Number, element);
        }

        MarkedContentElement? last = null;
        foreach (Letter letter in page.Letters)
        {
            if (told.Contains(letter.TextSequence))
            {
                foreign?.Add(letter, runs.GetValueOrDefault(letter.TextSequence)?.ActualText);
            }

            if (!runs.TryGetValue(letter.TextSequence, out MarkedContentElement? run))
            {
                text.Append(IsDrawnBySoftHyphen(letter, text) ? "" : letter.Value);
            }
            else if (!ReferenceEquals(run, last))
            {
                text.Append(run.ActualText);
            }

            last = run;
        }
    }

    // A soft hyphen at the end of a line comes twice: as the letter that was written and as the hyphen drawn for it.
    private static bool IsDrawnBySoftHyphen(Letter letter, StringBuilder text) =>
        letter.Value is "-" or "\u2010" && text.Length > 0 && text[^1] == '\u00AD';

    // A drawing's letters, such as a logo's, are in the drawing's own font; what is not told to those who listen is there
    // a second time.
    private static void FindTold(MarkedContentElement element, HashSet<int> told)
    {
        if (element.Tag is "Figure" or "Artifact")
        {
            return;
        }

        told.UnionWith(element.Letters.Select(letter => letter.TextSequence));
        foreach (MarkedContentElement child in element.Children)
        {
            FindTold(child, told);
        }
    }

    // An outer run's letters win over an inner one's, as it stands for them all.
    private static void NameLetters(MarkedContentElement element, MarkedContentElement? outer, Dictionary<int, MarkedContentElement> runs)
    {
        MarkedContentElement? run = outer ?? (element.ActualText is null ? null : element);
        if (run is not null)
        {
            foreach (Letter letter in element.Letters)
            {
                runs[letter.TextSequence] = run;
            }
        }

        foreach (MarkedContentElement child in element.Children)
        {
            NameLetters(child, run, runs);
        }
    }
}
