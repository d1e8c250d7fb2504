using System.Collections.Immutable;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Workshops;

/// <summary>
/// What a module made of its documents, and what it reported of each, kept from one build to the next. A module is a pure
/// function of its document and of what it was given when it was made: as long as both are equal, so is the outcome.
/// </summary>
/// <param name="documents">Tells whether a document is the same as in the build before.</param>
internal sealed class KeptResults<TIn, TOut>(IEqualityComparer<TIn> documents)
    where TIn : notnull
    where TOut : class
{
    private Dictionary<TIn, (TOut? Result, DiagnosticBag Problems)> kept = new(documents);
    private IReadOnlyList<object> given = [];

    /// <summary>Runs the module over the documents that are new, and takes the others' outcomes from the build before.</summary>
    /// <param name="module">The step.</param>
    /// <param name="givenNow">What the module was given when it was made; the same objects mean the same module.</param>
    /// <param name="all">The documents of this build.</param>
    /// <param name="place">Where a document came from, for OUT901.</param>
    /// <param name="diagnostics">Receives everybody's problems, in the order of the documents.</param>
    /// <param name="cancellation">Stops between documents.</param>
    public ImmutableArray<TOut> Run(
        IModule<TIn, TOut> module,
        IReadOnlyList<object> givenNow,
        IReadOnlyList<TIn> all,
        Func<TIn, SourceRange> place,
        DiagnosticBag diagnostics,
        CancellationToken cancellation
    )
    {
        if (!given.SequenceEqual(givenNow, ReferenceEqualityComparer.Instance))
        {
            kept.Clear();
            given = givenNow;
        }

        List<TIn> fresh = [.. all.Where(d => !kept.ContainsKey(d))];
        var outcomes = Phase.Outcomes(module, fresh, place, cancellation);
        var next = new Dictionary<TIn, (TOut? Result, DiagnosticBag Problems)>(all.Count, documents);
        for (var i = 0; i < fresh.Count; i++)
        {
            next[fresh[i]] = outcomes[i];
        }

        var results = ImmutableArray.CreateBuilder<TOut>(all.Count);
        foreach (var document in all)
        {
            if (!next.TryGetValue(document, out var outcome))
            {
                next[document] = outcome = kept[document];
            }

            diagnostics.AddRange(outcome.Problems);
            if (outcome.Result is { } result)
            {
                results.Add(result);
            }
        }

        kept = next;
        return results.DrainToImmutable();
    }
}
