using Outreach.Engine.Process;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>The marking of one item in one language while it is being decided: what is asked, what is known, and who is told.</summary>
/// <param name="Register">The packs, the awards and the organisations.</param>
/// <param name="Request">The item.</param>
/// <param name="Language">The language of the page and the sheet.</param>
/// <param name="Diagnostics">Receives what cannot be decided, and warnings.</param>
/// <param name="Trace">Takes down each step; null: nobody asks why.</param>
internal sealed record MarkingQuestion(
    MarkingRegister Register,
    MarkingRequest Request,
    Language Language,
    DiagnosticBag Diagnostics,
    Trace? Trace
)
{
    /// <summary>The material's name in files.</summary>
    public string MaterialName => Materials.Name(Request.Material);

    /// <summary>Whether it is asked in the source language: what is wrong in every language is said when it is.</summary>
    public bool IsInSource => Language == Register.Settings.SourceLanguage;
}
