using System.Collections.Immutable;
using Outreach.Model.Content;

namespace Outreach.Engine.Assembly;

/// <summary>Decides what is published on a day, and why the rest is not.</summary>
internal sealed class Schedule
{
    private readonly bool holdsUnfinished;

    private Schedule(DateOnly today, bool holdsUnfinished)
    {
        Today = today;
        this.holdsUnfinished = holdsUnfinished;
    }

    /// <summary>The day.</summary>
    public DateOnly Today { get; }

    /// <summary>What readers get: drafts and what is dated later are held back.</summary>
    public static Schedule ForReaders(DateOnly today) => new(today, holdsUnfinished: true);

    /// <summary>What authors look at: drafts and what is dated later are shown.</summary>
    public static Schedule ForPreview(DateOnly today) => new(today, holdsUnfinished: false);

    /// <summary>What is published of some items, in their order, and what is held back.</summary>
    public (ImmutableArray<ContentItem> Published, ImmutableArray<HeldBack> HeldBack) Choose(ImmutableArray<ContentItem> items)
    {
        var published = ImmutableArray.CreateBuilder<ContentItem>(items.Length);
        var heldBack = ImmutableArray.CreateBuilder<HeldBack>();
        foreach (var item in items)
        {
            if (Hold(item.Facts) is { } held)
            {
                heldBack.Add(held);
            }
            else
            {
                published.Add(item);
            }
        }

        return (published.DrainToImmutable(), heldBack.DrainToImmutable());
    }

    /// <summary>Whether the item's last day is over.</summary>
    public bool IsOver(ContentItem item) => item.Facts.Expires <= Today;

    private HeldBack? Hold(Facts facts)
    {
        var path = facts.At.File.Path;
        if (facts.Expires <= Today)
        {
            return new HeldBack(path, HoldReason.Expired, facts.Expires);
        }

        if (!holdsUnfinished)
        {
            return null;
        }

        if (facts.Draft)
        {
            return new HeldBack(path, HoldReason.Draft, null);
        }

        return facts.Published.Value.Earliest is { } start && start > Today ? new HeldBack(path, HoldReason.Later, start) : null;
    }
}
