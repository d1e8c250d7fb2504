namespace Outreach.Model.Content;

/// <summary>A span of days, open at either end where the bound is null. Both bounds belong to it.</summary>
/// <param name="From">First day, or null: since ever.</param>
/// <param name="To">Last day, or null: for ever.</param>
public readonly record struct Period(DateOnly? From, DateOnly? To)
{
    /// <summary>All days.</summary>
    public static Period Always => default;

    /// <summary>Whether it ends before it begins.</summary>
    public bool IsBackwards => From > To;

    /// <summary>Whether every day of the other period is a day of this one.</summary>
    public bool Covers(Period other) =>
        (From is null || (other.From is { } from && from >= From)) && (To is null || (other.To is { } to && to <= To));

    /// <summary>Whether any day belongs to both.</summary>
    public bool Overlaps(Period other) => !(From > other.To) && !(other.From > To);

    /// <summary><c>2015-01-01 to 2025-07-01</c>, <c>from 2015-01-01 on</c>, <c>until 2025-07-01</c>, <c>always</c>.</summary>
    public override string ToString() =>
        (From, To) switch
        {
            ({ } from, { } to) => $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}",
            ({ } from, null) => $"from {from:yyyy-MM-dd} on",
            (null, { } to) => $"until {to:yyyy-MM-dd}",
            _ => "always",
        };
}
