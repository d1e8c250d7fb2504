using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Outreach.Engine.PostProcess;
using Outreach.Engine.PostProcess.Recipes;
using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;
using Outreach.Model.Printing;

namespace Outreach.Engine.Output;

/// <summary>
/// Has a browser look at the first page of each template and language, as readers see it: what a style sheet hides,
/// shrinks, covers or fades is not published. A page that was looked at, and whose HTML, styles and marking are as they
/// were, is not looked at again.
/// </summary>
/// <param name="viewer">The door to the browser.</param>
/// <param name="kept">Where it is written down at which pages somebody has looked.</param>
/// <param name="theme">The theme, whose assets the pages use.</param>
/// <param name="doors">Where logos are had.</param>
internal sealed class LookAtPages(IPageViewer viewer, KeptFiles kept, Theme theme, IOutputDoors doors)
{
    /// <summary>Looks at the pages; reports what cannot be seen.</summary>
    public void Run(
        IReadOnlyCollection<RenderedPage> pages,
        IBuildProgress progress,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        List<ViewJob> jobs =
        [
            .. pages
                .OrderBy(p => p.Page.Address, StringComparer.Ordinal)
                .Select(p => new ViewJob(p.Page.OutputPath, p.Html, SightsOf.Page(p.Page)))
                .Where(j => !j.Sights.IsEmpty),
        ];
        var keys = jobs.ToDictionary(j => j.Path, Key, StringComparer.Ordinal);
        List<ViewJob> unseen = [.. jobs.Where(j => !kept.Holds(keys[j.Path]))];
        if (unseen.Count == 0)
        {
            return;
        }

        progress.Begin(BuildStage.Look, unseen.Count);
        var logos = PlacedLogos.OnPages(pages.Select(p => p.Page)).ToDictionary(l => l.Path, StringComparer.Ordinal);
        var assets = new ConcurrentDictionary<string, byte[]>(
            theme.Assets.All.Select(a => KeyValuePair.Create(a.Path, a.Content)),
            StringComparer.Ordinal
        );
        var outcomes = viewer.View(
            unseen,
            path => assets.GetValueOrDefault(path) ?? logos.GetValueOrDefault(path)?.Make(doors),
            cancellation
        );
        foreach (var outcome in outcomes)
        {
            progress.Advance(BuildStage.Look);
            Report(outcome, keys[outcome.Job.Path], diagnostics);
        }
    }

    private void Report(ViewOutcome outcome, string key, DiagnosticBag diagnostics)
    {
        if (outcome.Failure is { } failure)
        {
            diagnostics.Add(
                Rules.PageNotSeen,
                SourceRange.InFile(outcome.Job.Path),
                $"The browser could not show this page: {failure}",
                "Try again; if it happens again, --no-pdf builds the site without a browser, and without this proof."
            );
            return;
        }

        ReportSights.Of(outcome.Job.Path, outcome.Job.Sights, outcome.Faults, diagnostics);
        if (outcome.Faults.Count == 0)
        {
            kept.Keep(key, []);
        }
    }

    /// <summary>The names of styles, fonts and logos in the HTML hold a hash of what is in them.</summary>
    private string Key(ViewJob job)
    {
        var recipe = string.Join(
            '\0',
            job.Sights.Texts.Select(t => t.ToString())
                .Concat(job.Sights.Logos.Select(l => l.ToString()))
                .Prepend(job.Html)
                .Prepend(viewer.ViewerVersion)
        );
        return $"{CacheFolder.Seen}/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipe)))[..32]}";
    }
}
