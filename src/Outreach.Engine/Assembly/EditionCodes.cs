using System.Security.Cryptography;
using System.Text;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Assembly;

/// <summary>The codes of all editions that are recorded, and codes that none of them has.</summary>
internal sealed class EditionCodes(IReadOnlyCollection<EditionRecord> records)
{
    private readonly HashSet<string> taken = records.SelectMany(r => r.Editions).Select(e => e.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>Reports codes that stand for two editions.</summary>
    public void FindDoubles(DiagnosticBag diagnostics)
    {
        foreach (var twice in records.SelectMany(r => r.Editions).GroupBy(e => e.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            diagnostics.Add(
                Rules.EditionRecordBroken,
                twice.Last().At,
                $"The code {twice.Key} stands for two editions.",
                $"It also stands in {twice.First().At.File.Path}. Keep it where it was first; run \"outreach editions\" for a new one."
            );
        }
    }

    /// <summary>
    /// A code that no edition has: always the same for the same leaflet, number, and codes that are taken. It is taken
    /// from now on.
    /// </summary>
    public string Propose(string slug, int number)
    {
        for (var attempt = 0; ; attempt++)
        {
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{slug}/{number}/{attempt}"));
            var code = string.Concat(hash.Take(Edition.CodeLength).Select(b => Edition.CodeLetters[b % Edition.CodeLetters.Length]));
            if (taken.Add(code))
            {
                return code;
            }
        }
    }
}
