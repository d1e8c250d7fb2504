using System.Collections.Immutable;
using Outreach.Engine.Assembly;
using Outreach.Engine.Input;
using Outreach.Engine.Process;
using Outreach.Engine.Process.Head;
using Outreach.Model.Content;
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
        var leaflets = Phase.Run(new ParseContent(Material.Leaflet), files.Leaflets, s => s.Start, diagnostics, cancellation);
        var records = Phase.Run(new ParseEditions(), files.Editions, s => s.Start, diagnostics, cancellation);
        if (diagnostics.HasErrors)
        {
            return [];
        }

        var changes = Changes(leaflets, records, files.Editions, today, diagnostics);
        if (diagnostics.HasErrors)
        {
            return [];
        }

        foreach (var (file, _) in changes)
        {
            var full = folder.FullPath(file.Path);
            File.WriteAllText(full + ".next", file.Text);
            File.Move(full + ".next", full, overwrite: true);
        }

        return [.. changes.Select(c => c.Edition)];
    }

    private static List<(SourceFile File, RecordedEdition Edition)> Changes(
        ImmutableArray<ContentFile> leaflets,
        ImmutableArray<EditionRecord> records,
        ImmutableArray<SourceFile> files,
        DateOnly today,
        DiagnosticBag diagnostics
    )
    {
        var codes = new EditionCodes(records);
        codes.FindDoubles(diagnostics);
        List<(SourceFile, RecordedEdition)> changes = [];
        foreach (
            var leaflet in leaflets
                .Where(l => l.Head.Of(HeadKeys.Edition) is not null)
                .OrderBy(l => l.Slug, StringComparer.Ordinal)
                .DistinctBy(l => l.Slug, StringComparer.Ordinal)
        )
        {
            var edition = leaflet.Head.Of(HeadKeys.Edition)!.Value;
            var record = records.FirstOrDefault(r => r.Slug == leaflet.Slug);
            if (RecordedEditions.Of(record, leaflet.Slug, edition.Value, codes).Missing(edition, diagnostics) is { } missing)
            {
                var path = InputPlan.EditionsOf(leaflet.Slug);
                var before = files.FirstOrDefault(f => f.Path == path);
                changes.Add((Append(path, before, missing, today, diagnostics), new RecordedEdition(path, missing.Number, missing.Code)));
            }
        }

        return changes;
    }

    /// <summary>
    /// The record with the edition's line at its end, which is read again: what stands in the file may be laid out otherwise.
    /// </summary>
    private static SourceFile Append(string path, SourceFile? before, Edition edition, DateOnly today, DiagnosticBag diagnostics)
    {
        var line = ParseEditions.Line(edition.Number, edition.Code, today);
        var after = new SourceFile(path, (before is null ? Head : before.Text.TrimEnd() + "\n") + line + "\n");
        var problems = new DiagnosticBag();
        if (
            new ParseEditions().Run(after, problems) is not { Editions: [.., var last] }
            || problems.HasErrors
            || (last.Number, last.Code) != (edition.Number, edition.Code)
        )
        {
            diagnostics.Add(
                Rules.EditionRecordBroken,
                after.Start,
                "The next edition cannot be added at the end of this file.",
                "Let \"editions:\" be its last key, with a line for each edition, and run the command again; "
                    + $"or write there by hand: {line.Trim()}"
            );
        }

        return after;
    }
}
