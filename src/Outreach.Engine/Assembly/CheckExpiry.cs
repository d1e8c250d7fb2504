using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Assembly;

/// <summary>
/// Warns of what will soon no longer hold: approvals, permissions, exemptions. It decides nothing about what is
/// published; asking a donor for an extension takes weeks.
/// </summary>
internal static class CheckExpiry
{
    private const int DaysOfNotice = 60;

    /// <summary>Warns of everything that ends within 60 days of the date of the build.</summary>
    public static void Run(Site site, DateOnly today, DiagnosticBag diagnostics)
    {
        foreach (var identity in site.Donors.Values.SelectMany(d => d.Identities))
        {
            Warn(
                $"The permission \"{identity.Permission?.Reference}\" for the logo \"{identity.Id}\"",
                identity.Permission?.To,
                identity.At
            );
        }

        foreach (var award in site.Awards.Values)
        {
            Warn(
                $"The permission \"{award.LogoPermission?.Reference}\" for the donor's logo",
                award.LogoPermission?.To,
                award.LogoPermission?.At ?? award.At
            );
            Warn(
                $"The permission \"{award.PartnerLogos?.Reference}\" for partners' logos",
                award.PartnerLogos?.To,
                award.PartnerLogos?.At ?? award.At
            );
            foreach (var exemption in award.Exemptions)
            {
                Warn($"The exemption \"{exemption.Reference}\"", exemption.Period.To, exemption.At);
            }
        }

        foreach (var item in site.Stories.Cast<ContentItem>().Concat(site.Leaflets).Concat(site.Pages))
        {
            var approval = item.Facts.Approval;
            Warn($"The donor's approval \"{approval.Reference}\"", approval.Expires, approval.At);
            if (approval.Expires < today)
            {
                diagnostics.Add(
                    Rules.PermissionExpires,
                    approval.At,
                    $"The donor's approval \"{approval.Reference}\" ended on {approval.Expires:yyyy-MM-dd}.",
                    "Ask the donor whether the text may stay, or give it an end: expires."
                );
            }
        }

        void Warn(string what, DateOnly? end, SourceRange at)
        {
            if (end is { } day && day >= today && day <= today.AddDays(DaysOfNotice))
            {
                diagnostics.Add(
                    Rules.PermissionExpires,
                    at,
                    $"{what} ends on {day:yyyy-MM-dd}.",
                    "Ask the donor in good time whether it is extended."
                );
            }
        }
    }
}
