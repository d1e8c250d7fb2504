using System.Collections.Concurrent;
using Outreach.Engine.Output;
using Outreach.Engine.PostProcess;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.PostProcess.Recipes;
using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Workshops;

/// <summary>
/// A site as it is previewed between two edits: composed whole, rendered page by page as pages are asked for. Safe for
/// several threads.
/// </summary>
internal sealed class PreviewState
{
    private readonly Dictionary<string, SitePage> pages;
    private readonly Lazy<Dictionary<string, OutputFile>> files;
    private readonly ConcurrentDictionary<SitePage, RenderedPage?> rendered = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<string, PhotoFile> renditions;
    private readonly RenderPage render;
    private readonly Lazy<Dictionary<string, SheetRequest>> sheets;

    /// <summary>Gets everything ready that is asked for by its path.</summary>
    /// <param name="composed">The site.</param>
    /// <param name="printed">What was printed of it, as far as that is known.</param>
    /// <param name="renditions">Renditions that pages have been seen to need, by path; grows as pages are rendered.</param>
    public PreviewState(ComposedSite composed, PrintedSheets printed, ConcurrentDictionary<string, PhotoFile> renditions)
    {
        Composed = composed;
        Printed = printed;
        this.renditions = renditions;
        render = new RenderPage(composed.Theme, new SiteViews(composed.Site, composed.Theme.Strings, composed.Items, printed.Printed));
        pages = composed.Pages.ToDictionary(p => p.OutputPath, StringComparer.Ordinal);
        files = new(() => FilesOf(composed, printed).ToDictionary(f => f.Path, StringComparer.Ordinal));
        sheets = new(() => composed.Items.SelectMany(SheetRequest.Of).ToDictionary(s => s.Path, StringComparer.Ordinal));
    }

    /// <summary>The site.</summary>
    public ComposedSite Composed { get; }

    /// <summary>What was printed of it, as far as that is known.</summary>
    public PrintedSheets Printed { get; }

    /// <summary>The page at a path; null when there is none, or it cannot be rendered.</summary>
    public RenderedPage? Page(string path) => pages.TryGetValue(path, out var page) ? rendered.GetOrAdd(page, Render) : null;

    /// <summary>A file at a path that is no page; null when there is none.</summary>
    public OutputFile? File(string path) =>
        files.Value.TryGetValue(path, out var file) ? file
        : renditions.TryGetValue(path, out var photo) ? new RenditionFile(photo)
        : null;

    /// <summary>A sheet that could be printed at a path; null when there is none.</summary>
    public SheetRequest? Sheet(string path) => sheets.Value.GetValueOrDefault(path);

    /// <summary>Remembers the renditions that a page needs: a browser asks for them next.</summary>
    public void Take(RenderedPage page)
    {
        foreach (var photo in Needs.Union([page.Needs]).Renditions)
        {
            renditions[photo.Path] = photo;
        }
    }

    private RenderedPage? Render(SitePage page)
    {
        // What goes wrong is reported where all pages are rendered and proven, behind.
        var (result, _) = Phase.Outcomes(render, [page], p => SourceRange.InFile(p.OutputPath), CancellationToken.None)[0];
        if (result is not null)
        {
            Take(result);
        }

        return result;
    }

    private static IEnumerable<OutputFile> FilesOf(ComposedSite composed, PrintedSheets printed) =>
        [
            .. MachineFiles.ForPreview(composed.Site, composed.Pages),
            .. printed.Pictures,
            .. PlacedLogos.OnPages(composed.Pages),
            .. composed.Theme.Assets.All.Select(a => new AssetFile(a)),
        ];
}
