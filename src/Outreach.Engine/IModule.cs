using Outreach.Model.Diagnostics;

namespace Outreach.Engine;

/// <summary>
/// One step of a pipeline: pure and synchronous, one verb, one file. It reads its document and what it was given when
/// it was made, and nothing else: no disk, no clock, no other document.
/// </summary>
/// <typeparam name="TIn">What goes in. Never changed.</typeparam>
/// <typeparam name="TOut">What comes out: a new type, whole when it is made.</typeparam>
public interface IModule<in TIn, out TOut>
    where TOut : class
{
    /// <summary>Makes the next document, or returns null: then it has reported at least one error that says why.</summary>
    TOut? Run(TIn document, DiagnosticBag diagnostics);
}
