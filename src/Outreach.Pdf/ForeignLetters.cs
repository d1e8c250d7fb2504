using UglyToad.PdfPig.Content;

namespace Outreach.Pdf;

/// <summary>
/// Gathers the letters of a PDF that are set in other fonts than the document brings, and those that no font has: they
/// stand as empty boxes, and are named by what stands before them.
/// </summary>
/// <param name="families">The document's font families. A font's PostScript name begins with its family's, without spaces.</param>
internal sealed class ForeignLetters(IEnumerable<string> families)
{
    // The glyph that fonts show for a letter that they do not have stands for no letter.
    private const string NoLetter = "\0";

    private const int Context = 12;

    private readonly string[] _families = [.. families.Select(Squeeze)];
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _letters = new(StringComparer.Ordinal);
    private string _before = "";

    /// <summary>Looks at one letter.</summary>
    /// <param name="letter">The glyph as it is set.</param>
    /// <param name="actual">What the glyph's run stands for; null: for its own letter.</param>
    public void Add(Letter letter, string? actual)
    {
        string font = letter.FontName ?? "";
        if (!_known.TryGetValue(font, out bool known))
        {
            known = IsKnown(font);
            _known.Add(font, known);
        }

        string words = actual ?? letter.Value;
        if (words == NoLetter)
        {
            _letters.Add($"□ (after \u201c{_before.Trim()}\u201d)");
        }
        else if (!known && !string.IsNullOrWhiteSpace(words))
        {
            _letters.Add(words);
        }

        _before = (_before + words)[^Math.Min(Context, _before.Length + words.Length)..];
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(' ', _letters);

    private static string Squeeze(string name) => name.Replace(" ", "", StringComparison.Ordinal);

    // Subsets are named with six letters and a plus sign first (ISO 32000-1 §9.6.4).
    private bool IsKnown(string font)
    {
        string name = Squeeze(font[(font.IndexOf('+', StringComparison.Ordinal) + 1)..]);
        return Array.Exists(_families, family => name.StartsWith(family, StringComparison.OrdinalIgnoreCase));
    }
}
