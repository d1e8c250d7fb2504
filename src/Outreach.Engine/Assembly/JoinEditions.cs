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
    private readonly HashSet<string> unread;

    /// <summary>Takes in the records.</summary>
    /// <param name="records">Every record that could be read.</param>
    /// <param name="diagnostics">Says which records could not be read whole, and receives codes that stand twice.</param>
    public JoinEditions(ImmutableArray<EditionRecord> records, DiagnosticBag diagnostics)
    {
        unread = diagnostics
            .Where(d =>
                d.Rule.Severity == Severity.Error && d.At.File.Path.EndsWith("/" + ParseEditions.FileName, StringComparison.Ordinal)
            )
            .Select(d => d.At.File.Path.Split('/')[^2])
            .ToHashSet(StringComparer.Ordinal);
        this.records = records.ToDictionary(r => r.Slug, StringComparer.Ordinal);
        taken = records.SelectMany(r => r.Editions).Select(e => e.Code).ToHashSet(StringComparer.Ordinal);
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

    /// <summary>The editions of a leaflet, its current one last. Never empty.</summary>
    /// <param name="slug">The leaflet's folder.</param>
    /// <param name="written">The edition's number, as the leaflet says it, and where; null: it does not, which has been reported.</param>
    /// <param name="draft">Whether the leaflet is a draft: then the edition need not be recorded yet.</param>
    /// <param name="diagnostics">Receives what is missing.</param>
    public ImmutableArray<Edition> Of(string slug, Located<int>? written, bool draft, DiagnosticBag diagnostics)
    {
        var recorded = Recorded(slug);
        var isKnown = written is not null && !unread.Contains(slug);
        if (!isKnown && !recorded.IsEmpty)
        {
            return recorded;
        }

        if (Missing(slug, written ?? new Located<int>(1, default), diagnostics) is not { } missing)
        {
            return recorded;
        }

        if (isKnown && !draft)
        {
            var line = ParseEditions.Line(missing.Number, missing.Code);
            diagnostics.Add(
                Rules.EditionNotRecorded,
                missing.At,
                $"Edition {missing.Number} has no code yet, so its sheets could not say whether they are current.",
                $"Run \"outreach editions\": it writes the code down. By hand: in {ParseEditions.FileName} beside the leaflet, under \"editions:\", the line {line.Trim()}"
            );
        }

        return [.. recorded, missing];
    }

    /// <summary>The edition of a leaflet that is to be recorded, with a code for it; null: there is none, or it cannot be (reported).</summary>
    /// <param name="slug">The leaflet's folder.</param>
    /// <param name="written">The edition's number, as the leaflet says it, and where.</param>
    /// <param name="diagnostics">Receives numbers that cannot follow what is recorded.</param>
    public Edition? Missing(string slug, Located<int> written, DiagnosticBag diagnostics)
    {
        var recorded = Recorded(slug);
        var (number, at) = written;
        if (recorded is [.., var last] && number < last.Number)
        {
            diagnostics.Add(
                Rules.EditionRecordBroken,
                at,
                $"This leaflet is edition {number}, and edition {last.Number} is recorded already.",
                "An edition that was handed out stays. Count up: write the next number here."
            );
            return null;
        }

        if (recorded is [.., var before] && number > before.Number + 1)
        {
            diagnostics.Add(
                Rules.EditionRecordBroken,
                at,
                $"This leaflet is edition {number}, and the last that is recorded is edition {before.Number}.",
                $"Editions are counted one by one: write {before.Number + 1} here."
            );
            return null;
        }

        return recorded is [.., var current] && number == current.Number
            ? null
            : new Edition(number, Propose(slug, number), null, null, at);
    }

    /// <summary>
    /// Editions of leaflets that are not on the site now. The one that a held-back leaflet is to have stays secret until
    /// then; an expired leaflet's was handed out.
    /// </summary>
    public IEnumerable<Edition> NotPublished(IEnumerable<Leaflet> published, IEnumerable<Leaflet> all, Func<Leaflet, bool> hasExpired)
    {
        var live = published.Select(l => l.Facts.Slug).ToHashSet(StringComparer.Ordinal);
        var held = all.ToDictionary(l => l.Facts.Slug, StringComparer.Ordinal);
        return records
            .Values.Where(r => !live.Contains(r.Slug))
            .OrderBy(r => r.Slug, StringComparer.Ordinal)
            .SelectMany(r =>
                held.TryGetValue(r.Slug, out var leaflet) && !hasExpired(leaflet)
                    ? r.Editions.Where(e => e.Number < leaflet.Edition.Number)
                    : r.Editions
            );
    }

    private ImmutableArray<Edition> Recorded(string slug) => records.TryGetValue(slug, out var record) ? record.Editions : [];

    /// <summary>A code that no edition has: always the same for the same leaflet, number and codes that are taken.</summary>
    private string Propose(string slug, int number)
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
