using System.Collections.Immutable;
using Outreach.Engine.Assembly;
using Outreach.Engine.Output;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine;

/// <summary>The long parts of a build, for progress.</summary>
public enum BuildStage
{
    /// <summary>Reading and checking texts.</summary>
    Read,

    /// <summary>Printing sheets.</summary>
    Print,

    /// <summary>Rendering pages.</summary>
    Render,

    /// <summary>Looking at pages in a browser, as readers see them.</summary>
    Look,

    /// <summary>Making renditions of photographs.</summary>
    Photos,
}

/// <summary>Is told how a build gets on. Called from several threads.</summary>
public interface IBuildProgress
{
    /// <summary>A part begins, with so many steps.</summary>
    void Begin(BuildStage stage, int steps);

    /// <summary>A step of the part is done.</summary>
    void Advance(BuildStage stage);
}

/// <summary>How a build ended.</summary>
/// <param name="Diagnostics">Every problem, in the order of the input, each once.</param>
/// <param name="Pages">Pages of the site.</param>
/// <param name="Pdfs">Printed sheets of the site.</param>
/// <param name="PdfsPrinted">How many of them had to be printed.</param>
/// <param name="Photos">Renditions of photographs.</param>
/// <param name="Markings">Donors' texts that were looked for and found, on pages and sheets.</param>
/// <param name="Looked">Pages at which a browser looked as readers do, now or in an earlier build; null when none was to be used.</param>
/// <param name="HeldBack">What is finished but not published, and why.</param>
/// <param name="Output">What happened in the output folder; null when nothing was published.</param>
public sealed record BuildResult(
    ImmutableArray<Diagnostic> Diagnostics,
    int Pages,
    int Pdfs,
    int PdfsPrinted,
    int Photos,
    int Markings,
    int? Looked,
    ImmutableArray<HeldBack> HeldBack,
    OutputCounts? Output
)
{
    /// <summary>Whether there was no error.</summary>
    public bool Succeeded => !Diagnostics.Any(d => d.Rule.Severity == Severity.Error);
}
