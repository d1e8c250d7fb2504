using System.Collections.Immutable;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Model.Funding;

/// <summary>Whether a donor still exists under its name.</summary>
public enum DonorStatus
{
    /// <summary>It does.</summary>
    Active,

    /// <summary>It has ended. Its texts stay on what was published in its time.</summary>
    Closed,

    /// <summary>It goes by another name.</summary>
    Renamed,
}

/// <summary>A donor pack: who the donor is and what it demands.</summary>
/// <param name="Id">The file's name.</param>
/// <param name="Names">Full name.</param>
/// <param name="Status">Whether it still exists.</param>
/// <param name="GoneSites">Hosts of the donor that no longer answer: printed as text, never linked.</param>
/// <param name="Identities">Its logos, in the order of the file.</param>
/// <param name="Texts">In the order of the file.</param>
/// <param name="Rules">What it demands of marking as a whole.</param>
/// <param name="At">The start of its file.</param>
public sealed record Donor(
    string Id,
    LocalizedText Names,
    DonorStatus Status,
    ImmutableArray<string> GoneSites,
    ImmutableArray<Identity> Identities,
    ImmutableArray<DonorText> Texts,
    DonorRules Rules,
    SourceRange At
);
