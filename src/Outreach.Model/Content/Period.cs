namespace Outreach.Model.Content;

/// <summary>
/// A span of days, open at either end where the bound is null. Both bounds belong to it. It never ends before it begins.
/// </summary>
public readonly record struct Period
{
    /// <summary>The days from one to another.</summary>
    /// <exception cref="ArgumentException">
    /// It would end before it begins. What people write is read with <see cref="TryCreate"/>.
    /// </exception>
    public Period(DateOnly? from, DateOnly? to)
    {
        if (from > to)
        {
            throw new ArgumentException($"The period ends on {to:yyyy-MM-dd}, before it begins on {from:yyyy-MM-dd}.", nameof(to));
        }

        From = from;
        To = to;
    }

    /// <summary>All days.</summary>
    public static Period Always => default;

    /// <summary>First day, or null: since ever.</summary>
    public DateOnly? From { get; }

    /// <summary>Last day, or null: for ever.</summary>
    public DateOnly? To { get; }

    /// <summary>The days from one to another, or null where it would end before it begins: for what people write.</summary>
    public static Period? TryCreate(DateOnly? from, DateOnly? to) => from > to ? null : new Period(from, to);

    /// <summary>Whether every day of the other period is a day of this one.</summary>
    public bool Covers(Period other) =>
        (From is null || (other.From is { } from && from >= From)) && (To is null || (other.To is { } to && to <= To));

    /// <summary>Whether any day belongs to both.</summary>
    public bool Overlaps(Period other) => !(From > other.To) && !(other.From > To);

    /// <summary>Its first and its last day, as <see cref="From"/> and <see cref="To"/>.</summary>
    public void Deconstruct(out DateOnly? from, out DateOnly? to) => (from, to) = (From, To);

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
