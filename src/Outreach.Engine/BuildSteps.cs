using System.Collections.Immutable;
using Outreach.Engine.Output;
using Outreach.Engine.PostProcess;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.PostProcess.Recipes;
using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine;

/// <summary>The second half of a build, step by step: from composed pages to files.</summary>
internal sealed class BuildSteps(
    ComposedSite composed,
    BuildDoors doors,
    BuildOptions options,
    KeptFiles kept,
    IBuildProgress progress,
    DiagnosticBag problems,
    CancellationToken cancellation
)
{
    /// <summary>Where recipes get what they are made from.</summary>
    public OutputDoors OutputDoors { get; } = new(kept, doors.Photos, composed.InputPath);

    /// <summary>Renders sheets, and reports photographs that are too small for them.</summary>
    /// <param name="wanted">Which sheets an item's page wants.</param>
    public ImmutableArray<Sheet> RenderSheets(Func<ItemPage, IEnumerable<SheetRequest>> wanted)
    {
        var views = new SiteViews(composed.Site, composed.Theme.Strings, [], PrintedFiles.None);
        List<SheetRequest> requests = [.. composed.Items.SelectMany(wanted)];
        var sheets = Phase.Run(new RenderSheet(composed.Theme, views), requests, r => r.Page.Text.At, problems, cancellation);
        SmallPhotos.Find(composed.Items, sheets, problems);
        composed.Theme.ReportUnknownNames(Needs.Union(sheets.Select(s => s.Needs)).UnknownNames, problems);
        return sheets;
    }

    /// <summary>Prints sheets, unless there are errors; each is proven.</summary>
    public PrintedSheets Print(IReadOnlyList<Sheet> sheets)
    {
        if (sheets.Count == 0 || problems.HasErrors)
        {
            return PrintedSheets.None;
        }

        var printer = doors.Printer();
        var codes = new ReadCodes(doors.PagePictures, composed.Pages, composed.Site.Settings.Address);
        var sheetCache = new PdfCache(kept, $"{printer.Version} {doors.PagePictures.Version}");
        var folder = new PrintFolder(kept, OutputDoors, composed.Theme);
        var print = new PrintSheets(printer, doors.PagePictures, codes, composed.Theme, sheetCache, folder);
        return print.Run(sheets, progress, problems, cancellation);
    }

    /// <summary>Renders every page, proves it, and puts it into the build.</summary>
    /// <param name="printed">What pages offer.</param>
    /// <param name="output">The build aside; null for a check.</param>
    public PutPages RenderPages(PrintedSheets printed, OutputFolder? output)
    {
        progress.Begin(BuildStage.Render, composed.Pages.Length);
        var links = new CheckLinks([.. composed.Pages.Select(p => p.OutputPath), .. PathsBesidePages(printed)]);
        links.InTexts(composed.Items, problems);
        var visible = new ProveVisible(composed.Pages);
        var views = new SiteViews(composed.Site, composed.Theme.Strings, composed.Items, printed.Printed);
        var render = new RenderPage(composed.Theme, views).Then(new ProvePage(visible, links));
        var put = new PutPages(output, visible, progress);
        Phase.Each(render, composed.Pages, p => SourceRange.InFile(p.OutputPath), put.Put, problems, cancellation);
        composed.Theme.ReportUnknownNames(put.Needs().UnknownNames, problems);
        return put;
    }

    /// <summary>Puts everything else into the build: printed sheets, files for machines, logos, the theme's files, photographs.</summary>
    /// <param name="printed">What was printed.</param>
    /// <param name="needs">What the pages need.</param>
    /// <param name="output">The build aside; null for a check.</param>
    public void PutFiles(PrintedSheets printed, AllNeeds needs, OutputFolder? output)
    {
        if (output is null || problems.HasErrors)
        {
            return;
        }

        List<OutputFile> files =
        [
            .. FilesBesidePages(printed),
            .. composed.Theme.Assets.WithNeeds(needs.Assets).Select(a => new AssetFile(a)),
            .. needs.Renditions.Select(r => new RenditionFile(r)),
        ];
        progress.Begin(BuildStage.Photos, needs.Renditions.Count);
        DamagedPhotos.Report(files, file => (file as RenditionFile)?.Photo, Put, problems, cancellation);

        void Put(OutputFile file)
        {
            output.Put(file);
            if (file is RenditionFile)
            {
                progress.Advance(BuildStage.Photos);
            }
        }
    }

    /// <summary>Has a browser look at pages, unless none is to be used or there are errors.</summary>
    public void Look(IReadOnlyCollection<RenderedPage> samples)
    {
        if (options.Pdf && !problems.HasErrors)
        {
            new LookAtPages(doors.Viewer(), kept, composed.Theme, OutputDoors).Run(samples, progress, problems, cancellation);
        }
    }

    /// <summary>Puts together the evidence for a donor, where it was asked for and there are no errors.</summary>
    public void PackEvidence(ImmutableArray<Sheet> sheets, PrintedSheets printed, IReadOnlyList<MarkingEntry> ledger)
    {
        if (options.Evidence is not { } request || problems.HasErrors)
        {
            return;
        }

        var pack = new PackEvidence(composed.Site, composed.Theme, request, composed.Items, sheets, printed.Pdfs, ledger);
        var covers = Print(pack.Covers(problems)).Pdfs;
        if (!problems.HasErrors)
        {
            pack.Write(covers, OutputDoors);
        }
    }

    /// <summary>Puts the sheets for a printing house into their folder, where they were asked for.</summary>
    public void WritePressFolder(PrintedSheets sheets)
    {
        if (options.Press is { } folder)
        {
            PressFolder.Write(folder, sheets.Pdfs, OutputDoors);
        }
    }

    private IEnumerable<OutputFile> FilesBesidePages(PrintedSheets printed) =>
        [
            .. options.Preview
                ? MachineFiles.ForPreview(composed.Site, composed.Pages)
                : MachineFiles.ForReaders(composed.Site, composed.Pages),
            .. printed.Pdfs,
            .. printed.Pictures,
            .. PlacedLogos.OnPages(composed.Pages),
        ];

    private IEnumerable<string> PathsBesidePages(PrintedSheets printed) =>
        FilesBesidePages(printed).Select(f => f.Path).Concat(composed.Theme.Assets.All.Select(a => a.Path));
}
