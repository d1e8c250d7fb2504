namespace Outreach.Model.Funding;

/// <summary>How far the donor's approval of an item has come.</summary>
public enum ApprovalStatus
{
    /// <summary>The donor has not approved it, or was not asked.</summary>
    NotApproved,

    /// <summary>It has been sent, and there is no answer yet.</summary>
    Pending,

    /// <summary>The donor has approved it.</summary>
    Approved,
}
