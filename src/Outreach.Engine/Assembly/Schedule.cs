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
        if (Reason(item.Facts) is not { } reason)
        {
            return true;
        }

        HeldBack.Add(new HeldBack(item.Facts.At.File.Path, reason));
        return false;
    }

    private string? Reason(Facts facts)
    {
        if (facts.Expires <= today)
        {
            return $"it expired on {facts.Expires:yyyy-MM-dd}";
        }

        if (preview)
        {
            return null;
        }

        if (facts.Draft)
        {
            return "it is a draft";
        }

        return facts.Published.Value.Earliest is { } start && start > today ? $"it is to be published on {start:yyyy-MM-dd}" : null;
    }
}
