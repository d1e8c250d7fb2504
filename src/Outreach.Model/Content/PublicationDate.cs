namespace Outreach.Model.Content;

/// <summary>
/// When a text was published, as exactly as its author knows: a day, a month, a year, or not at all
/// (archive material). A text always says so; there is no default and never the date of a file or of the build.
/// </summary>
/// <param name="Year">Null: undated.</param>
/// <param name="Month">1 to 12; null when only the year is known.</param>
/// <param name="Day">1 to 31; null when only the month is known.</param>
public readonly record struct PublicationDate(int? Year, int? Month, int? Day)
{
    /// <summary>Archive material whose date is not known.</summary>
    public static PublicationDate Undated => default;

    /// <summary>Whether the date is not known at all.</summary>
    public bool IsUndated => Year is null;

    /// <summary>The days on which it may have been; all days when undated.</summary>
    public Period Span =>
        (Year, Month, Day) switch
        {
            ({ } y, { } m, { } d) => new(new DateOnly(y, m, d), new DateOnly(y, m, d)),
            ({ } y, { } m, null) => new(new DateOnly(y, m, 1), new DateOnly(y, m, DateTime.DaysInMonth(y, m))),
            ({ } y, null, _) => new(new DateOnly(y, 1, 1), new DateOnly(y, 12, 31)),
            _ => Period.Always,
        };

    /// <summary>The first day on which it may have been; null when undated.</summary>
    public DateOnly? Earliest => Span.From;

    /// <summary>ISO 8601, as exact as known: <c>2017-03-14</c>, <c>2017-03</c>, <c>2017</c>; <c>undated</c> otherwise.</summary>
    public override string ToString() =>
        (Year, Month, Day) switch
        {
            ({ } y, { } m, { } d) => $"{y:D4}-{m:D2}-{d:D2}",
            ({ } y, { } m, null) => $"{y:D4}-{m:D2}",
            ({ } y, null, _) => $"{y:D4}",
            _ => "undated",
        };
}
