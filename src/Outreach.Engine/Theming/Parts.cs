using System.Collections.Concurrent;

namespace Outreach.Engine.Theming;

/// <summary>A part of pages, rendered.</summary>
/// <param name="Html">Its HTML.</param>
/// <param name="Needs">What it turned out to need.</param>
internal sealed record RenderedPart(string Html, Needs Needs);

/// <summary>
/// Parts that many pages share, each rendered once: a story's card stands on a dozen lists. Safe for several threads.
/// </summary>
internal sealed class Parts
{
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<object, RenderedPart>> parts = new(StringComparer.Ordinal);

    /// <summary>The part for a card, which is told from others by being the same object.</summary>
    /// <param name="partial">The partial's name.</param>
    /// <param name="card">The card.</param>
    /// <param name="render">Renders it; called once, or twice where two threads meet.</param>
    public RenderedPart Get(string partial, object card, Func<RenderedPart> render) =>
        parts
            .GetOrAdd(partial, _ => new ConcurrentDictionary<object, RenderedPart>(ReferenceEqualityComparer.Instance))
            .GetOrAdd(card, _ => render());
}
