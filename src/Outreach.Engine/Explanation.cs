using System.Collections.Immutable;

namespace Outreach.Engine;

/// <summary>What is to be told about an item or a page.</summary>
/// <param name="Lines">In the order in which they are read; null when there is no such item or page.</param>
/// <param name="Similar">Names that may have been meant, when there is none.</param>
public sealed record Explanation(ImmutableArray<string>? Lines, ImmutableArray<string> Similar);
