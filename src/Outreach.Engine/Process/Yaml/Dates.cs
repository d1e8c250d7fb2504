using System.Globalization;
using Outreach.Model.Content;

namespace Outreach.Engine.Process.Yaml;

/// <summary>Reads dates as authors write them: ISO 8601, as exact as they know, in Latin or Khmer digits.</summary>
internal static class Dates
{
    private const char KhmerZero = '\u17E0';

    /// <summary>Reads one calendar day.</summary>
    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(Latin(text), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>Reads a publication date.</summary>
    public static PublicationDate? Publication(string text)
    {
        var latin = Latin(text);
        if (latin == "undated")
        {
            return PublicationDate.Undated;
        }

        if (TryDay(latin, out var day))
        {
            return new PublicationDate(day.Year, day.Month, day.Day);
        }

        if (DateOnly.TryParseExact(latin, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new PublicationDate(month.Year, month.Month, null);
        }

        return DateOnly.TryParseExact(latin, "yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var year)
            ? new PublicationDate(year.Year, null, null)
            : null;
    }

    /// <summary>How to write what was probably meant.</summary>
    public static string Advice(string text)
    {
        foreach (var format in (string[])["d/M/yyyy", "d.M.yyyy", "d-M-yyyy", "d MMMM yyyy", "MMMM d, yyyy", "yyyy/M/d"])
        {
            if (DateOnly.TryParseExact(Latin(text), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                return $"Write {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.";
            }
        }

        return "Write year, month and day: 2017-03-14.";
    }

    private static string Latin(string text) =>
        string.Create(
            text.Length,
            text,
            (span, from) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = from[i] is >= KhmerZero and <= '\u17E9' ? (char)(from[i] - KhmerZero + '0') : from[i];
                }
            }
        );
}
