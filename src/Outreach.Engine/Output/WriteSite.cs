using System.Collections.Concurrent;
using System.Collections.Immutable;
using Outreach.Engine.PostProcess;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Output;

/// <summary>
/// Renders every page and puts it straight into the build aside, so that no more than a page for each thread is in
/// memory; proves each as it goes by. Renditions follow, once it is known which ones the pages show.
/// </summary>
/// <param name="site">The site.</param>
/// <param name="theme">How it looks.</param>
/// <param name="items">The pages about items.</param>
/// <param name="printed">The PDFs that pages offer.</param>
/// <param name="renditions">Renditions of photographs.</param>
/// <param name="inputPath">Where a file of the input folder lies on this machine.</param>
/// <param name="output">The build aside; null for a check: then nothing is written.</param>
/// <param name="progress">Is told of each page and rendition.</param>
/// <param name="cancellation">Stops between pages.</param>
internal sealed class WriteSite(
    Site site,
    Theme theme,
    ImmutableArray<ItemPage> items,
    PrintedFiles printed,
    RenditionCache renditions,
    Func<string, string> inputPath,
    OutputFolder? output,
    IBuildProgress progress,
    CancellationToken cancellation
)
{
    private readonly ConcurrentBag<RenderedPage> samples = [];

    /// <summary>The first page of each template and language, as it was rendered.</summary>
    public IReadOnlyCollection<RenderedPage> Samples => samples;

    /// <summary>Writes pages, PDFs, machine files, the theme's assets and renditions.</summary>
    public void Run(ImmutableArray<SitePage> pages, PrintedSheets sheets, IEnumerable<OutputFile> machineFiles, DiagnosticBag diagnostics)
    {
        List<OutputFile> machine = [.. machineFiles];
        var logos = PlacedLogos.OnPages(pages);
        var links = new CheckLinks([
            .. pages.Select(p => p.OutputPath),
            .. sheets.Pdfs.Select(p => p.Path),
            .. sheets.Pictures.Select(p => p.Path),
            .. machine.Select(m => m.Path),
            .. logos.Select(l => l.Path),
            .. theme.Assets.All.Select(a => a.Path),
        ]);
        links.InTexts(items, diagnostics);
        progress.Begin(BuildStage.Render, pages.Length);
        var render = new RenderHtml(site, theme, items, printed).Then(
            new ProveAndPut(new ProveVisible(pages), links, output, progress, samples)
        );
        Phase.Run(render, pages, p => SourceRange.InFile(p.OutputPath), diagnostics, cancellation);
        foreach (var file in machine.OfType<TextFile>())
        {
            output?.Put(file, file.Bytes);
        }

        foreach (var pdf in sheets.Pdfs)
        {
            output?.Put(pdf, () => File.ReadAllBytes(pdf.CachePath));
        }

        foreach (var picture in sheets.Pictures)
        {
            output?.Put(picture, () => File.ReadAllBytes(picture.CachePath));
        }

        foreach (var logo in logos)
        {
            output?.Put(logo, () => File.ReadAllBytes(inputPath(logo.Logo.Path)));
        }

        foreach (var asset in theme.Assets.WithNeeds(theme.UsedAssets))
        {
            output?.Put(new AssetFile(asset), () => asset.Content);
        }

        PutRenditions(diagnostics);
    }

    private void PutRenditions(DiagnosticBag diagnostics)
    {
        if (output is null || diagnostics.HasErrors)
        {
            return;
        }

        var files = theme.Renditions.ForWeb;
        progress.Begin(BuildStage.Photos, files.Count);
        renditions.Make(files, () => progress.Advance(BuildStage.Photos), diagnostics, cancellation);
        if (!diagnostics.HasErrors)
        {
            Phase.SideBySide(
                files.Count,
                i => output.Put(new RenditionFile(files[i]), () => File.ReadAllBytes(renditions.FullPath(files[i]))),
                cancellation
            );
        }
    }

    private sealed class ProveAndPut(
        ProveVisible visible,
        CheckLinks links,
        OutputFolder? output,
        IBuildProgress progress,
        ConcurrentBag<RenderedPage> samples
    ) : IModule<RenderedPage, SitePage>
    {
        public SitePage Run(RenderedPage document, DiagnosticBag diagnostics)
        {
            if (ProveFunding.InHtml(document, diagnostics))
            {
                visible.Run(document, diagnostics);
            }

            if (visible.IsSample(document.Page))
            {
                samples.Add(document);
            }

            links.InPage(document, diagnostics);
            var file = new TextFile(document.Page.OutputPath, document.Html);
            output?.Put(file, file.Bytes);
            progress.Advance(BuildStage.Render);
            return document.Page;
        }
    }
}
