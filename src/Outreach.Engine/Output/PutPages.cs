using System.Collections.Concurrent;
using Outreach.Engine.PostProcess;
using Outreach.Engine.PostProcess.Recipes;
using Outreach.Engine.Theming;

namespace Outreach.Engine.Output;

/// <summary>
/// Puts pages into the build as they are rendered and proven, and remembers of them what comes afterwards: what they need,
/// and those that stand for their kind.
/// </summary>
/// <param name="output">The build aside; null for a check: then nothing is written.</param>
/// <param name="visible">Knows which pages stand for their kind.</param>
/// <param name="progress">Is told of each page.</param>
internal sealed class PutPages(OutputFolder? output, ProveVisible visible, IBuildProgress progress)
{
    private readonly ConcurrentBag<Needs> needs = [];
    private readonly ConcurrentBag<RenderedPage> samples = [];

    /// <summary>The first page of each template, language and kind of marking.</summary>
    public IReadOnlyCollection<RenderedPage> Samples => samples;

    /// <summary>What the pages need together.</summary>
    public AllNeeds Needs() => Theming.Needs.Union(needs);

    /// <summary>Puts a page. Safe for several threads.</summary>
    public void Put(RenderedPage page)
    {
        output?.Put(new TextFile(page.Page.OutputPath, page.Html));
        needs.Add(page.Needs);
        if (visible.IsSample(page.Page))
        {
            samples.Add(page);
        }

        progress.Advance(BuildStage.Render);
    }
}
