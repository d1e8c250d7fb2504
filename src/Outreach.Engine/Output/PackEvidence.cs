using System.Collections.Immutable;
using System.IO.Compression;
using Outreach.Engine.PostProcess;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.PostProcess.Recipes;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Output;

/// <summary>
/// Puts together what a donor asks for in a report: the printed sheets of everything that an award paid for, a cover
/// sheet that lists it, and the ledger's rows about it. It is made from a site that was checked whole, so that what the
/// ledger says was looked for and found.
/// </summary>
internal sealed class PackEvidence(
    Site site,
    Theme theme,
    EvidenceRequest request,
    ImmutableArray<ItemPage> items,
    ImmutableArray<Sheet> sheets,
    ImmutableArray<PrintedFile> pdfs,
    IReadOnlyList<MarkingEntry> ledger
)
{
    /// <summary>ZIP entries bear a date. There is no clock here, so all bear the first that a ZIP can hold.</summary>
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<ItemPage> included =
    [
        .. items.Where(i => i.Funding.Programmes.Any(p => p.Award.Id == request.Award) && IsWithin(i, request.Days)),
    ];

    /// <summary>The cover sheet, to be printed; none when the award does not exist (reported).</summary>
    public IReadOnlyList<Sheet> Covers(DiagnosticBag diagnostics)
    {
        if (!site.Awards.TryGetValue(request.Award, out var award))
        {
            diagnostics.Add(
                Rules.UnknownAward,
                SourceRange.InFile("awards/"),
                $"There is no award \"{request.Award}\".",
                $"awards/ has: {string.Join(", ", site.Awards.Keys)}."
            );
            return [];
        }

        var packed = included.GroupBy(p => p.Item).Select(g => new PackedItem([.. g], [.. PdfsOf(g).Select(p => NameOf(p.Path))])).ToList();
        return [new RenderCover(site, theme).Run(request, award, packed)];
    }

    /// <summary>Writes the ZIP: aside first, so that a full disk leaves the one before.</summary>
    /// <param name="covers">The printed cover sheet.</param>
    /// <param name="doors">Where the sheets are had.</param>
    public void Write(IEnumerable<PrintedFile> covers, IOutputDoors doors)
    {
        var addresses = included
            .Select(i => i.Address)
            .Concat(PdfsOf(included).Select(p => "/" + p.Path))
            .ToHashSet(StringComparer.Ordinal);
        List<MarkingEntry> rows = [.. ledger.Where(e => e.Award == request.Award && addresses.Contains(e.Address))];
        AtomicFile.Write(
            request.Path,
            file =>
            {
                using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
                foreach (var cover in covers)
                {
                    Add(zip, cover.Path, cover.Make(doors));
                }

                foreach (var pdf in PdfsOf(included).OrderBy(p => p.Path, StringComparer.Ordinal))
                {
                    Add(zip, NameOf(pdf.Path), pdf.Make(doors));
                }

                Add(zip, "marking-ledger.csv", MarkingLedger.Csv(rows));
                Add(zip, "marking-ledger.json", MarkingLedger.Json(rows));
            }
        );
    }

    private static bool IsWithin(ItemPage page, Period days) =>
        page.Item.Facts.Published.Value is var published && (published.IsUndated || days.Overlaps(published.Span));

    private static string NameOf(string path) =>
        $"{(path.Contains("/stories/", StringComparison.Ordinal) ? "stories" : "leaflets")}/{Path.GetFileName(path)}";

    private IEnumerable<PrintedFile> PdfsOf(IEnumerable<ItemPage> pages)
    {
        var wanted = pages.Select(p => p.Address).ToHashSet(StringComparer.Ordinal);
        var paths = sheets.Where(s => wanted.Contains(s.Request!.Page.Address)).Select(s => s.Job.Path).ToHashSet(StringComparer.Ordinal);
        return pdfs.Where(p => paths.Contains(p.Path));
    }

    private static void Add(ZipArchive zip, string name, byte[] content)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = NoDate;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
