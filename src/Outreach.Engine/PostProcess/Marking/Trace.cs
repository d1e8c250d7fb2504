using Outreach.Model.Diagnostics;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>One step of a decision: which rule held, and where it is written.</summary>
/// <param name="Key">The reason's key among the theme's strings, without <c>explain.</c>.</param>
/// <param name="Words">What fills its slots.</param>
/// <param name="At">Where the rule is written.</param>
internal sealed record Reason(string Key, IReadOnlyList<(string Slot, string Value)> Words, SourceRange At);

/// <summary>
/// Takes down why a text or a logo applies, or does not, as the decision is made: by the same code that decides, so the
/// explanation cannot differ from the decision.
/// </summary>
internal sealed class Trace
{
    private readonly List<Reason> reasons = [];

    /// <summary>The steps, in the order in which they were taken.</summary>
    public IReadOnlyList<Reason> Reasons => reasons;

    /// <summary>Takes down a step.</summary>
    public void Add(string key, SourceRange at, params (string Slot, string Value)[] words) => reasons.Add(new Reason(key, words, at));
}
