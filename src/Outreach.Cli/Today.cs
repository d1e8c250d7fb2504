using Outreach.Engine.Process;

namespace Outreach.Cli;

/// <summary>The one place where the clock is read.</summary>
internal static class Today
{
    /// <summary>
    /// The date where the site is: a story dated today is published from midnight in Phnom Penh, wherever the machine
    /// stands that builds it.
    /// </summary>
    public static DateOnly InTimeZoneOf(string input) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), SiteTimeZone.Of(input)).DateTime);
}
