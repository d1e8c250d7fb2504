namespace Outreach.Model.Funding;

/// <summary>How sure it is that a wording is the donor's.</summary>
public enum Confidence
{
    /// <summary>It must be verified before it is used.</summary>
    Low,

    /// <summary>It stands in published uses.</summary>
    Medium,

    /// <summary>It stands in the donor's own page, or in many published uses.</summary>
    High,
}

/// <summary>Where a wording comes from.</summary>
/// <param name="Source">A document or a page; null: not said.</param>
/// <param name="VerifiedOn">The day on which somebody compared it with the donor's own document; null: nobody has.</param>
/// <param name="Confidence">How sure it is; null: not said.</param>
public sealed record Provenance(string? Source, DateOnly? VerifiedOn, Confidence? Confidence)
{
    /// <summary>Nothing is known.</summary>
    public static Provenance Unknown { get; } = new(null, null, null);
}
