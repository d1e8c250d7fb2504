using System.Text.RegularExpressions;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// Finds a donor's wording that somebody typed into a text: it would stand there twice, and stay when the award's
/// wording changes. The item's own texts are looked for whole, and of every text on the site the longest piece between
/// its slots, so that another donor's sentence, or one with a name filled in, is found too.
/// </summary>
/// <remarks>
/// Nearly every text holds none of them. A text that lacks the longest word of each wording's longest piece cannot hold
/// one however its lines are broken, and a search for one word is cheap; only the others are compared word for word. (All
/// the words at once, by <c>SearchValues</c>, take ten times as long as one by one when some of them are Khmer.)
/// </remarks>
internal sealed partial class DisclaimersByHand
{
    private const int ShortestPiece = 40;

    private readonly List<string> pieces;
    private readonly List<string> longestWords;

    /// <summary>Whether a wording consists of nothing but slots: then no word tells which texts may hold it.</summary>
    private readonly bool anyTextMayHoldOne;

    /// <summary>Knows the wordings of every donor and award of a site.</summary>
    public DisclaimersByHand(MarkingRegister register)
    {
        var all = register
            .Donors.Values.SelectMany(d => d.Texts.Select(t => t.Wording))
            .Concat(register.Awards.Values.SelectMany(a => a.Wordings.Select(w => w.Wording)))
            .SelectMany(w => new[] { w.Text.En, w.Text.Km })
            .OfType<string>()
            .Select(LongestPiece)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        pieces = all.FindAll(p => p.Length >= ShortestPiece);
        longestWords = [.. all.Select(LongestWord).OfType<string>().Distinct(StringComparer.Ordinal)];
        anyTextMayHoldOne = all.Contains("");
    }

    /// <summary>Warns of each of the wordings that the text's file holds, however its lines are broken.</summary>
    public void Find(Text text, FundingBlock funding, DiagnosticBag diagnostics)
    {
        if (anyTextMayHoldOne || longestWords.Exists(word => text.At.File.Text.Contains(word, StringComparison.Ordinal)))
        {
            Compare(text.At.File, funding, diagnostics);
        }
    }

    private void Compare(SourceFile file, FundingBlock funding, DiagnosticBag diagnostics)
    {
        var folded = Fold(file.Text);
        var found = new List<string>();
        foreach (
            var required in funding.Texts.DistinctBy(t => t.Wording).Where(t => folded.Contains(Fold(t.Wording), StringComparison.Ordinal))
        )
        {
            found.Add(Fold(required.Wording));
            diagnostics.Add(
                Rules.DisclaimerByHand,
                PlaceOf(required.Wording, file),
                $"The disclaimer of the award \"{required.AwardId}\" is typed into this text.",
                "Take it out: it comes from the award, and is printed under the text."
            );
        }

        foreach (
            var piece in pieces.Where(p =>
                folded.Contains(p, StringComparison.Ordinal) && !found.Exists(f => f.Contains(p, StringComparison.Ordinal))
            )
        )
        {
            diagnostics.Add(
                Rules.DisclaimerByHand,
                PlaceOf(piece, file),
                $"A donor's disclaimer is typed into this text: \"{piece.TrimEnd('.')}\".",
                "Take it out, and name the award under awards: its disclaimer is then printed under the text."
            );
        }
    }

    private static string LongestPiece(string wording) => Fold(Slot().Split(wording).MaxBy(p => p.Length)!);

    private static string? LongestWord(string piece) => Words(piece).MaxBy(w => w.Length);

    private static string Fold(string text) => string.Join(' ', Words(text));

    private static string[] Words(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);

    private static SourceRange PlaceOf(string wording, SourceFile file)
    {
        var pattern = string.Join("\\s+", Words(wording).Select(Regex.Escape));
        var match = Regex.Match(file.Text, pattern, RegexOptions.None, TimeSpan.FromMinutes(1));
        return new SourceRange(file, match.Index, match.Length);
    }

    [GeneratedRegex("\\{[^{}]*\\}", RegexOptions.None, 60_000)]
    private static partial Regex Slot();
}
