using System.Runtime.CompilerServices;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>
/// The unions of funding blocks, each made once: a site has few markings, and hundreds of lists of them. For one thread.
/// </summary>
internal sealed class FundingUnions
{
    private readonly Dictionary<FundingBlock[], FundingBlock> known = new(SameBlocks.Instance);

    /// <summary>What <see cref="FundingBlock.Union"/> makes of blocks.</summary>
    public FundingBlock Of(IEnumerable<FundingBlock> blocks)
    {
        var shown = blocks.Where(b => !b.Texts.IsEmpty || !b.Programmes.IsEmpty).ToList();
        if (shown.Count <= 1)
        {
            return FundingBlock.Union(shown);
        }

        FundingBlock[] each = [.. shown.Distinct<FundingBlock>(ReferenceEqualityComparer.Instance)];
        if (!known.TryGetValue(each, out var union))
        {
            known[each] = union = FundingBlock.Union(shown);
        }

        return union;
    }

    private sealed class SameBlocks : IEqualityComparer<FundingBlock[]>
    {
        public static SameBlocks Instance { get; } = new();

        public bool Equals(FundingBlock[]? one, FundingBlock[]? other) =>
            one!.AsSpan().SequenceEqual(other, ReferenceEqualityComparer.Instance);

        public int GetHashCode(FundingBlock[] blocks)
        {
            var hash = new HashCode();
            foreach (var block in blocks)
            {
                hash.Add(RuntimeHelpers.GetHashCode(block));
            }

            return hash.ToHashCode();
        }
    }
}
