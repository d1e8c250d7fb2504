using System.Text.RegularExpressions;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// Finds a donor's wording that somebody typed into a text: it would stand there twice, and stay when the award's
/// wording changes.
/// </summary>
internal static class DisclaimersByHand
{
    /// <summary>Warns of each of the wordings that the text's file holds, however its lines are broken.</summary>
    public static void Find(Text text, FundingBlock funding, DiagnosticBag diagnostics)
    {
        var folded = Fold(text.At.File.Text);
        foreach (var required in funding.Printed.Where(t => folded.Contains(Fold(t.Wording), StringComparison.Ordinal)))
        {
            diagnostics.Add(
                Rules.DisclaimerByHand,
                PlaceOf(required.Wording, text.At.File),
                $"The disclaimer of the award \"{required.AwardId}\" is typed into this text.",
                "Take it out: it comes from the award, and is printed under the text.");
        }
    }

    private static string Fold(string text) => string.Join(' ', Words(text));

    private static string[] Words(string text) => text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries);

    private static SourceRange PlaceOf(string wording, SourceFile file)
    {
        var pattern = string.Join("\\s+", Words(wording).Select(Regex.Escape));
        var match = Regex.Match(file.Text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1));
        return new SourceRange(file, match.Index, match.Length);
    }
}
