using System.Collections.Immutable;
using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Printing;

namespace Outreach.Engine.PostProcess;

/// <summary>A sheet that is ready to be printed.</summary>
/// <param name="Request">What was asked for; null: the cover sheet of a donor's evidence, which is of no item.</param>
/// <param name="Job">What the printer needs.</param>
/// <param name="Texts">The donors' wordings that must stand on it, each once, in order.</param>
/// <param name="Needs">What it refers to, and what its template lacked.</param>
internal sealed record Sheet(SheetRequest? Request, PrintJob Job, ImmutableArray<RequiredText> Texts, Needs Needs)
{
    /// <summary>Where the text from which it is made begins; the sheet's file where several texts make it.</summary>
    public SourceRange At => Request?.Page.Text.At ?? SourceRange.InFile(Job.Path);

    /// <summary>Whether it is for the photocopier.</summary>
    public bool Copy => Request is { Copy: true };

    /// <summary>What its QR code must lead to; null: it has none.</summary>
    public string? CodeAddress { get; init; }
}
