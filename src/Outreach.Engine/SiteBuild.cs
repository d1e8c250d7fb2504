using System.Collections.Immutable;
using Outreach.Engine.Assembly;
using Outreach.Engine.Input;
using Outreach.Engine.Output;
using Outreach.Engine.Pipelines;
using Outreach.Engine.PostProcess;
using Outreach.Engine.Process;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;
using Outreach.Model.Printing;

namespace Outreach.Engine;

/// <summary>
/// The whole build, top to bottom: Input reads, Process parses each file alone, Assemble joins and freezes the site,
/// PostProcess composes pages and renders them, Output writes. Any error, and nothing is published.
/// </summary>
/// <param name="photoRenderer">The door to the image library.</param>
/// <param name="printer">Opens the door to the browser that prints; called only when sheets are to be printed.</param>
/// <param name="viewer">Opens the door to the browser that looks at pages; called only where one may be used.</param>
public sealed class SiteBuild(IPhotoRenderer photoRenderer, Func<IPdfPrinter> printer, Func<IPageViewer> viewer)
{
    /// <summary>Builds the site, or checks it.</summary>
    /// <exception cref="IOException">The disk is full, or a folder cannot be used.</exception>
    /// <exception cref="NoBrowserException">Sheets are to be printed and there is nothing to print with.</exception>
    public BuildResult Run(BuildOptions options, IBuildProgress progress, CancellationToken cancellation)
    {
        using var turn = BuildLock.Take(options.Cache, cancellation);
        var problems = new DiagnosticBag();
        var input = new InputFolder(options.Input, photoRenderer);
        var themeProblems = new DiagnosticBag();
        var reading = Task.Run(() => Theme.Read(new ConfinedFolder(options.Theme), photoRenderer.Version, themeProblems), cancellation);
        var files = input.Read(problems, cancellation);
        var parsed = Parse(files, options, progress, problems, cancellation);
        var theme = reading.GetAwaiter().GetResult();
        problems.AddRange(themeProblems);
        if (parsed is null)
        {
            return Failed(problems, []);
        }

        var (site, heldBack) = AssembleSite.Run(parsed, options.Today, options.Preview, problems);
        var items = Phase.Run(ContentPipeline.PostProcess(site), Editions(site), e => e.Item.Facts.At, problems, cancellation);
        ImmutableArray<SitePage> pages = [.. items, .. new ComposeLists(site, items, ComposeLists.FundingOf(site, problems)).Run(), .. RootPages(site)];
        if (problems.HasErrors)
        {
            CheckLinks.AmongPages(pages, Editions(site), problems);
            return Failed(problems, heldBack);
        }

        var made = Path.Combine(Path.GetFullPath(options.Cache), "made");
        var renditions = new RenditionCache(made, photoRenderer, input.FullPath);
        var sheets = options.Pdf ? Phase.Run(new RenderSheet(site, theme), [.. items.Where(RenderSheet.Prints)], s => s.Text.At, problems, cancellation) : [];
        var pdfs = ImmutableArray<PdfFile>.Empty;
        var (printed, pdfsMade) = (PrintedFiles.None, 0);
        if (!sheets.IsEmpty && !problems.HasErrors)
        {
            var open = printer();
            (pdfs, printed, pdfsMade) = new PrintSheets(open, new PdfCache(options.Cache, open.Version), renditions, input.FullPath, made)
                .Run(sheets, theme, progress, problems, cancellation);
        }

        using var output = options.WriteOutput ? OutputFolder.Begin(options.Output, options.Cache) : null;
        var writing = new WriteSite(site, theme, items, printed, renditions, input.FullPath, output, progress, cancellation);
        writing.Run(pages, pdfs, MachineFiles.Make(site, pages, options.Preview), problems);
        theme.ReportUnknownNames(problems);
        if (options.Pdf && !problems.HasErrors)
        {
            new LookAtPages(viewer(), options.Cache, theme, input.FullPath).Run(writing.Samples, progress, problems, cancellation);
        }

        if (problems.HasErrors)
        {
            return Failed(problems, heldBack);
        }

        var ledger = MarkingLedger.Entries(pages, sheets);
        var ledgerFiles = output is null ? null : new LedgerFiles(options.Cache, MarkingLedger.Csv(ledger), MarkingLedger.Json(ledger, pages));
        var counts = output?.Publish();
        ledgerFiles?.Publish();

        return new BuildResult(Distinct(problems), pages.Length, pdfs.Length, pdfsMade, theme.Renditions.ForWeb.Count, ledger.Count, options.Pdf ? writing.Samples.Count : null, heldBack, counts);
    }

    private static ParsedInput? Parse(
        InputFiles files,
        BuildOptions options,
        IBuildProgress progress,
        DiagnosticBag problems,
        CancellationToken cancellation)
    {
        progress.Begin(BuildStage.Read, files.Stories.Length + files.Leaflets.Length + files.Pages.Length);
        var settings = files.Settings is { } file ? new ParseSettings(files.Logos).Run(file, problems) : null;
        var donors = Process(new ParseDonor(files.Logos), files.Donors);
        var awards = Process(new ParseAward(), files.Awards);
        var stories = Process(ContentPipeline.Stories.Process, files.Stories);
        var leaflets = Process(ContentPipeline.Leaflets.Process, files.Leaflets);
        var pages = Process(ContentPipeline.Pages.Process, files.Pages);
        if (settings is null)
        {
            return null;
        }

        settings = options.BaseAddress is { } address ? settings with { Address = address } : settings;
        var texts = files.Stories.Concat(files.Leaflets).Concat(files.Pages).Select(t => t.Path).ToHashSet(StringComparer.Ordinal);
        return new ParsedInput(settings, donors, awards, stories, leaflets, pages, files.Photos, texts);

        ImmutableArray<T> Process<T>(IModule<SourceFile, T> module, ImmutableArray<SourceFile> sources)
            where T : class =>
            Phase.Run(module, sources, s => s.Start, problems, cancellation);
    }

    private static ImmutableArray<Edition> Editions(Site site) =>
        [.. site.Settings.Languages.SelectMany(language =>
            site.Stories.Cast<ContentItem>().Concat(site.Leaflets).Concat(site.Pages).Select(item => new Edition(item, language)))];

    private static IEnumerable<SitePage> RootPages(Site site) =>
        [.. site.Settings.Languages.Select(l => new NotFoundPage(l, $"/{l.Code}/404.html")), new NotFoundPage(site.Settings.SourceLanguage, "/404.html")];

    private static BuildResult Failed(DiagnosticBag problems, ImmutableArray<HeldBack> heldBack) =>
        new(Distinct(problems), 0, 0, 0, 0, 0, null, heldBack, null);

    /// <summary>What is wrong in one place is said once, however many pages suffer from it.</summary>
    private static ImmutableArray<Diagnostic> Distinct(DiagnosticBag problems) =>
        [.. problems.DistinctBy(d => (d.Rule.Code, d.At.File.Path, d.At.Start, d.Message))];
}
