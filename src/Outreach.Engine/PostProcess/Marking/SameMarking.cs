using System.Diagnostics.CodeAnalysis;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>
/// Tells whether two blocks say the same in every part, down to where each wording was written: then one can take the
/// other's place and nobody is told otherwise.
/// </summary>
internal sealed class SameMarking : IEqualityComparer<FundingBlock>
{
    private SameMarking() { }

    /// <summary>The one there is.</summary>
    public static SameMarking Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(FundingBlock? one, FundingBlock? other) =>
        ReferenceEquals(one, other)
        || (
            one is not null
            && other is not null
            && AreSame(one.Programmes.AsSpan(), other.Programmes.AsSpan(), IsSame)
            && AreSame(one.Texts.AsSpan(), other.Texts.AsSpan(), IsSame)
            && one.Logos.AsSpan().SequenceEqual(other.Logos.AsSpan())
            && AreSame(one.Exemptions.AsSpan(), other.Exemptions.AsSpan(), IsSame)
        );

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] FundingBlock block)
    {
        var hash = new HashCode();
        foreach (var programme in block.Programmes)
        {
            hash.Add(programme.Award.Id);
        }

        foreach (var text in block.Texts)
        {
            hash.Add(text.At.Start);
            hash.Add(text.Language);
        }

        return hash.ToHashCode();
    }

    private static bool IsSame(Programme one, Programme other) =>
        ReferenceEquals(one.Award, other.Award)
        && ReferenceEquals(one.Donor, other.Donor)
        && one.Credited == other.Credited
        && one.Lifted.AsSpan().SequenceEqual(other.Lifted.AsSpan());

    private static bool IsSame(RequiredText one, RequiredText other) =>
        one.Equals(other) && one.At == other.At && one.Provenance == other.Provenance;

    private static bool IsSame(AppliedExemption one, AppliedExemption other) =>
        one.AwardId == other.AwardId
        && one.DonorId == other.DonorId
        && one.Reference == other.Reference
        && one.Elements.AsSpan().SequenceEqual(other.Elements.AsSpan());

    private static bool AreSame<T>(ReadOnlySpan<T> one, ReadOnlySpan<T> other, Func<T, T, bool> isSame)
    {
        if (one.Length != other.Length)
        {
            return false;
        }

        for (var i = 0; i < one.Length; i++)
        {
            if (!isSame(one[i], other[i]))
            {
                return false;
            }
        }

        return true;
    }
}
