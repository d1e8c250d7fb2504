using Outreach.Engine.Assembly;
using Outreach.Engine.Input;
using Outreach.Engine.Pipelines;
using Outreach.Engine.Process;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;

namespace Outreach.Engine;

/// <summary>An edition that was recorded.</summary>
/// <param name="Path">The file in which it stands now.</param>
/// <param name="Number">The edition.</param>
/// <param name="Code">Its code.</param>
public sealed record RecordedEdition(string Path, int Number, string Code);

/// <summary>
/// Writes down the codes of editions that have none, beside each leaflet. The only thing that the product ever writes into
/// the input folder, and only when it is asked to: a code that is printed must never change again.
/// </summary>
/// <param name="photoRenderer">The door to the image library.</param>
public sealed class RecordEditions(IPhotoRenderer photoRenderer)
{
    private const string Head = "# Printed sheets carry these codes for years. Never change a line, and never take one out.\neditions:\n";

    /// <summary>Records what is missing. A line is added at the end; what stands in a file stays as it is.</summary>
    /// <param name="input">The input folder.</param>
    /// <param name="today">The day that is written down as the first of the edition.</param>
    /// <param name="diagnostics">Receives what cannot be read; then nothing is written.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public IReadOnlyList<RecordedEdition> Run(string input, DateOnly today, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        var folder = new InputFolder(input, photoRenderer);
        var files = folder.Read([], cancellation);
        var leaflets = Phase.Run(ContentPipeline.Leaflets.Process, files.Leaflets, s => s.Start, diagnostics, cancellation);
        var records = Phase.Run(new ParseEditions(), files.Editions, s => s.Start, diagnostics, cancellation);
        if (diagnostics.HasErrors)
        {
            return [];
        }

        var join = new JoinEditions(records, diagnostics);
        var missing = leaflets
            .Where(l => l.Facts.Edition is not null)
            .OrderBy(l => l.Slug, StringComparer.Ordinal)
            .Select(l => (l.Slug, Edition: l.Facts.Edition!.Value.Value, Last: records.FirstOrDefault(r => r.Slug == l.Slug)?.Editions.LastOrDefault()))
            .Where(l => l.Last is null || l.Last.Number < l.Edition)
            .ToList();
        return diagnostics.HasErrors ? [] : [.. missing.Select(m => Record(folder, m.Slug, m.Edition, join.Propose(m.Slug, m.Edition), today))];
    }

    private static RecordedEdition Record(InputFolder folder, string slug, int number, string code, DateOnly today)
    {
        var path = $"leaflets/{slug}/{ParseEditions.FileName}";
        var full = folder.FullPath(path);
        var before = File.Exists(full) ? File.ReadAllText(full).TrimEnd('\n', '\r', ' ') + "\n" : Head;
        File.WriteAllText(full + ".next", before + ParseEditions.Line(number, code, today) + "\n");
        File.Move(full + ".next", full, overwrite: true);
        return new RecordedEdition(path, number, code);
    }
}
