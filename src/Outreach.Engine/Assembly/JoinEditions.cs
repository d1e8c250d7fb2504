using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Assembly;

/// <summary>
/// Gives each leaflet the editions that are recorded beside it. A sheet that was handed out carries its code for years,
/// so what is to be printed must have been written down first: a code that is made up anew would lead nowhere.
/// </summary>
internal sealed class JoinEditions
{
    private readonly Dictionary<string, EditionRecord> records;
    private readonly HashSet<string> taken;

    /// <summary>Takes in the records.</summary>
    /// <param name="records">Every record that could be read.</param>
    /// <param name="diagnostics">Receives codes that stand twice.</param>
    public JoinEditions(ImmutableArray<EditionRecord> records, DiagnosticBag diagnostics)
    {
        this.records = records.ToDictionary(r => r.Slug, StringComparer.Ordinal);
        taken = records.SelectMany(r => r.Editions).Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var twice in records.SelectMany(r => r.Editions).GroupBy(e => e.Code, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            diagnostics.Add(Rules.EditionRecordBroken, twice.Last().At, $"The code {twice.Key} stands for two editions.", $"It also stands in {twice.First().At.File.Path}. Keep it where it was first; run \"outreach editions\" for a new one.");
        }
    }

    /// <summary>The editions of a leaflet, its current one last. Never empty.</summary>
    /// <param name="slug">The leaflet's folder.</param>
    /// <param name="current">The edition's number, as the leaflet says it, and where.</param>
    /// <param name="draft">Whether the leaflet is a draft: then the number need not be recorded yet.</param>
    /// <param name="diagnostics">Receives what is missing.</param>
    public ImmutableArray<Edition> Of(string slug, Located<int> current, bool draft, DiagnosticBag diagnostics)
    {
        var recorded = records.TryGetValue(slug, out var record) ? record.Editions : [];
        if (recorded.FirstOrDefault(e => e.Number > current.Value) is { } later)
        {
            diagnostics.Add(Rules.EditionRecordBroken, current.At, $"This leaflet is edition {current.Value}, and edition {later.Number} is recorded already.", "An edition that was handed out stays. Count up: write the next number here.");
            return recorded;
        }

        if (recorded is [.., var last] && last.Number == current.Value)
        {
            return recorded;
        }

        var code = Propose(slug, current.Value);
        if (!draft)
        {
            var line = ParseEditions.Line(current.Value, code);
            diagnostics.Add(
                Rules.EditionNotRecorded,
                current.At,
                $"Edition {current.Value} has no code yet, so its sheets could not say whether they are current.",
                $"Run \"outreach editions\": it writes the code down. By hand: in {ParseEditions.FileName} beside the leaflet, under \"editions:\", the line {line.Trim()}");
        }

        return [.. recorded, new Edition(current.Value, code, null, null, current.At)];
    }

    /// <summary>
    /// Editions of leaflets that are not on the site now. The one that a held-back leaflet is to have stays secret until
    /// then; an expired leaflet's was handed out.
    /// </summary>
    public IEnumerable<Edition> NotPublished(IEnumerable<Leaflet> published, IEnumerable<Leaflet> all, Func<Leaflet, bool> hasExpired)
    {
        var live = published.Select(l => l.Facts.Slug).ToHashSet(StringComparer.Ordinal);
        var held = all.ToDictionary(l => l.Facts.Slug, StringComparer.Ordinal);
        return records.Values
            .Where(r => !live.Contains(r.Slug))
            .OrderBy(r => r.Slug, StringComparer.Ordinal)
            .SelectMany(r => held.TryGetValue(r.Slug, out var leaflet) && !hasExpired(leaflet) ? r.Editions.Where(e => e.Number < leaflet.Edition.Number) : r.Editions);
    }

    /// <summary>A code that no edition has: always the same for the same leaflet, number and codes that are taken.</summary>
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
