using Outreach.Model.Content;

namespace Outreach.Engine.Assembly;

/// <summary>Decides what is published today, and remembers what is not.</summary>
internal sealed class Schedule(DateOnly today, bool preview)
{
    /// <summary>What was held back so far, in the order in which it was asked about.</summary>
    public List<HeldBack> HeldBack { get; } = [];

    /// <summary>Whether the item belongs to the site as of today.</summary>
    public bool Publishes(ContentItem item)
    {
        if (Hold(item.Facts) is not { } held)
        {
            return true;
        }

        HeldBack.Add(held);
        return false;
    }

    private HeldBack? Hold(Facts facts)
    {
        var path = facts.At.File.Path;
        if (facts.Expires <= today)
        {
            return new HeldBack(path, HoldReason.Expired, facts.Expires);
        }

        if (preview)
        {
            return null;
        }

        if (facts.Draft)
        {
            return new HeldBack(path, HoldReason.Draft, null);
        }

        return facts.Published.Value.Earliest is { } start && start > today ? new HeldBack(path, HoldReason.Later, start) : null;
    }
}
