using System.CommandLine;
using System.Globalization;

namespace Outreach.Cli.Commands;

/// <summary>Reads days as they are typed: 2026-03-14.</summary>
internal static class TypedDay
{
    /// <summary>The option's day, or null where it was not given.</summary>
    /// <exception cref="WrongCommandLineException">It is no day.</exception>
    public static DateOnly? Of(ParseResult parsed, Option<string?> option) =>
        parsed.GetValue(option) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new WrongCommandLineException($"{option.Name} is a day such as 2026-03-14, not \"{text}\".");
}
