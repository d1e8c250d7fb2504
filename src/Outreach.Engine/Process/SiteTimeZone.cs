using System.Collections.Immutable;
using Outreach.Engine.Input;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.Process;

/// <summary>Finds the time zone in which "today" is decided.</summary>
public static class SiteTimeZone
{
    /// <summary>
    /// The zone of the site in an input folder; Phnom Penh's where <c>site.yml</c> names none or cannot be read: the build
    /// reports that.
    /// </summary>
    public static TimeZoneInfo Of(string input)
    {
        var ignored = new DiagnosticBag();
        var settings = new ConfinedFolder(input).ReadText("site.yml", ignored) is { } file
            ? new ParseSettings(ImmutableDictionary<string, LogoFile?>.Empty).Run(file, ignored)
            : null;
        return TimeZoneConverter.TZConvert.GetTimeZoneInfo(settings?.TimeZone ?? "Asia/Phnom_Penh");
    }
}
