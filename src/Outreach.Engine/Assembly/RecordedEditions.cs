using System.Collections.Immutable;
using Outreach.Engine.Input;
using Outreach.Engine.Process;
using Outreach.Engine.Process.Head;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Assembly;

/// <summary>
/// What is known of a leaflet's editions when it is joined. A sheet that was handed out carries its code for years, so
/// what is to be printed must have been written down first: a code that is made up anew would lead nowhere.
/// </summary>
/// <param name="Editions">Those recorded beside it, in rising order.</param>
/// <param name="IsWhole">Whether there is no record, or everything in it could be read.</param>
/// <param name="FreshCode">A code for an edition that is not recorded yet; null where the edition that the leaflet says is.</param>
internal sealed record RecordedEditions(ImmutableArray<Edition> Editions, bool IsWhole, string? FreshCode)
{
    /// <summary>The editions that are recorded of a leaflet, with a code for the one that it says it is.</summary>
    /// <param name="record">Its record; null: there is none that could be read at all.</param>
    /// <param name="slug">The leaflet's folder.</param>
    /// <param name="written">The edition's number, as the leaflet says it; null: it does not.</param>
    /// <param name="codes">The codes of the whole site.</param>
    public static RecordedEditions Of(EditionRecord? record, string slug, int? written, EditionCodes codes)
    {
        var number = written ?? 1;
        var editions = record?.Editions ?? [];
        return new RecordedEditions(
            editions,
            record?.IsWhole ?? true,
            editions.Any(e => e.Number == number) ? null : codes.Propose(slug, number)
        );
    }

    /// <summary>The editions of a leaflet, its current one last. Never empty.</summary>
    /// <param name="source">The leaflet's source text. That it does not say its edition has been reported.</param>
    /// <param name="diagnostics">Receives what is missing.</param>
    public ImmutableArray<Edition> For(ContentFile source, DiagnosticBag diagnostics)
    {
        var written = source.Head.Of(HeadKeys.Edition);
        var isKnown = written is not null && IsWhole;
        if (!isKnown && !Editions.IsEmpty)
        {
            return Editions;
        }

        if (Missing(written ?? new Located<int>(1, source.File.Start), diagnostics) is not { } missing)
        {
            return Editions;
        }

        // A draft's edition need not be recorded yet: its sheets are not handed out.
        if (isKnown && source.Head.Of(HeadKeys.Draft) is not { Value: true })
        {
            var line = ParseEditions.Line(missing.Number, missing.Code).Trim();
            diagnostics.Add(
                Rules.EditionNotRecorded,
                missing.At,
                $"Edition {missing.Number} has no code yet, so its sheets could not say whether they are current.",
                $"Run \"outreach editions\": it writes the code down. By hand: in {InputPlan.Editions} beside the leaflet, "
                    + $"under \"editions:\", the line {line}"
            );
        }

        return [.. Editions, missing];
    }

    /// <summary>The edition that is to be recorded; null: there is none, or it cannot be (reported).</summary>
    /// <param name="written">The edition's number, as the leaflet says it, and where.</param>
    /// <param name="diagnostics">Receives numbers that cannot follow what is recorded.</param>
    public Edition? Missing(Located<int> written, DiagnosticBag diagnostics)
    {
        var (number, at) = written;
        var last = Editions is [.., var latest] ? latest.Number : (int?)null;
        if (number < last)
        {
            diagnostics.Add(
                Rules.EditionRecordBroken,
                at,
                $"This leaflet is edition {number}, and edition {last} is recorded already.",
                "An edition that was handed out stays. Count up: write the next number here."
            );
            return null;
        }

        if (number > last + 1)
        {
            diagnostics.Add(
                Rules.EditionRecordBroken,
                at,
                $"This leaflet is edition {number}, and the last that is recorded is edition {last}.",
                $"Editions are counted one by one: write {last + 1} here."
            );
            return null;
        }

        return number == last || FreshCode is null ? null : new Edition(number, FreshCode, null, null, at);
    }
}
