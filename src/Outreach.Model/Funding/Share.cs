namespace Outreach.Model.Funding;

/// <summary>How much of the work an award paid for. Where nobody wrote the awards down in order, the larger stands first.</summary>
public enum Share
{
    /// <summary>Most of it.</summary>
    Majority,

    /// <summary>As much as others.</summary>
    Co,

    /// <summary>A lesser part.</summary>
    Minor,
}
