namespace Outreach.Engine.Assembly;

/// <summary>Why something is finished but not published.</summary>
public enum HoldReason
{
    /// <summary>It is a draft.</summary>
    Draft,

    /// <summary>It is to be published on a later day.</summary>
    Later,

    /// <summary>Its last day is over.</summary>
    Expired,
}

/// <summary>Something that is finished but not published, and why, for the closing summary.</summary>
/// <param name="Path">The file.</param>
/// <param name="Why">Why it is held back.</param>
/// <param name="Date">The day on which it is to be published, or on which it expired; null for a draft.</param>
public sealed record HeldBack(string Path, HoldReason Why, DateOnly? Date)
{
    /// <summary>Why, in words.</summary>
    public string Reason =>
        Why switch
        {
            HoldReason.Draft => "it is a draft",
            HoldReason.Later => $"it is to be published on {Date:yyyy-MM-dd}",
            _ => $"it expired on {Date:yyyy-MM-dd}",
        };
}
