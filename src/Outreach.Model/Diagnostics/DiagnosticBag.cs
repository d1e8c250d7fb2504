using System.Collections;

namespace Outreach.Model.Diagnostics;

/// <summary>
/// Collects the problems of one document. Not safe for two threads: parallel work keeps one bag per document,
/// and the bags are joined in input order, so that messages come out the same on one thread or sixteen.
/// </summary>
public sealed class DiagnosticBag : IReadOnlyCollection<Diagnostic>
{
    private readonly List<Diagnostic> diagnostics = [];

    /// <inheritdoc/>
    public int Count => diagnostics.Count;

    /// <summary>Whether anything in the bag stops the build.</summary>
    public bool HasErrors => diagnostics.Exists(d => d.Rule.Severity == Severity.Error);

    /// <summary>Reports one problem.</summary>
    public void Add(Rule rule, SourceRange at, string message, string? hint = null) =>
        diagnostics.Add(new Diagnostic(rule, at, message, hint));

    /// <summary>Takes over the problems of another bag, in their order.</summary>
    public void AddRange(IEnumerable<Diagnostic> others) => diagnostics.AddRange(others);

    /// <inheritdoc/>
    public IEnumerator<Diagnostic> GetEnumerator() => diagnostics.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
