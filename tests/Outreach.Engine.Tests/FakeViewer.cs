using Outreach.Model.Printing;

namespace Outreach.Engine.Tests;

/// <summary>A browser that sees whatever it is asked to look at.</summary>
internal sealed class FakeViewer : IPageViewer
{
    /// <summary>Makes something else of a page's outcome.</summary>
    public Func<ViewOutcome, ViewOutcome> Afterwards { get; set; } = outcome => outcome;

    /// <summary>What was looked at so far.</summary>
    public List<ViewJob> Jobs { get; } = [];

    public string ViewerVersion { get; set; } = "fake viewer 1";

    public IReadOnlyList<ViewOutcome> View(IReadOnlyList<ViewJob> jobs, Func<string, byte[]?> file, CancellationToken cancellation)
    {
        Jobs.AddRange(jobs);
        return [.. jobs.Select(job => Afterwards(new ViewOutcome(job, [], null)))];
    }
}
