using System.Collections.Immutable;
using Outreach.Engine.Assembly;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine;

/// <summary>A site whose pages are composed, each with its donors' texts, and not yet rendered.</summary>
/// <param name="Site">What is published.</param>
/// <param name="Theme">How it looks.</param>
/// <param name="Items">The pages about items.</param>
/// <param name="Pages">Every page; where it cannot be decided who pays for the site itself (reported), those about items alone.</param>
internal sealed record ComposedSite(Site Site, Theme Theme, ImmutableArray<ItemPage> Items, ImmutableArray<SitePage> Pages)
{
    /// <summary>Every item, whether it is published or not.</summary>
    public required ImmutableArray<ContentItem> All { get; init; }

    /// <summary>What is finished but not published, and why.</summary>
    public required ImmutableArray<HeldBack> HeldBack { get; init; }

    /// <summary>Where a file of the input folder lies on this machine.</summary>
    public required Func<string, string> InputPath { get; init; }

    /// <summary>What is wrong in one place is said once, however many pages suffer from it.</summary>
    public static ImmutableArray<Diagnostic> Distinct(DiagnosticBag problems) =>
        [.. problems.DistinctBy(d => (d.Rule.Code, d.At.File.Path, d.At.Start, d.Message))];
}
