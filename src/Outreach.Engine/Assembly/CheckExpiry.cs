using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.Assembly;

/// <summary>
/// Warns of what will soon no longer hold: approvals, permissions, exemptions. It decides nothing about what is
/// published; asking a donor for an extension takes weeks.
/// </summary>
/// <param name="today">The date of the build.</param>
/// <param name="diagnostics">Receives the warnings.</param>
internal sealed class CheckExpiry(DateOnly today, DiagnosticBag diagnostics)
{
    private const int DaysOfNotice = 60;

    /// <summary>Warns of everything that ends within 60 days of the date of the build.</summary>
    public void Run(Site site)
    {
        foreach (var identity in site.Donors.Values.SelectMany(d => d.Identities))
        {
            var reference = identity.Permission?.Reference;
            Warn($"The permission \"{reference}\" for the logo \"{identity.Id}\"", identity.Permission?.To, identity.At);
        }

        foreach (var award in site.Awards.Values)
        {
            CheckAward(award);
        }

        foreach (var item in site.Stories.Cast<ContentItem>().Concat(site.Leaflets).Concat(site.Pages))
        {
            CheckApproval(item.Facts.Approval);
        }
    }

    private void CheckAward(Award award)
    {
        var (logo, partners) = (award.LogoPermission, award.PartnerLogos);
        Warn($"The permission \"{logo?.Reference}\" for the donor's logo", logo?.To, logo?.At ?? award.At);
        Warn($"The permission \"{partners?.Reference}\" for partners' logos", partners?.To, partners?.At ?? award.At);
        foreach (var exemption in award.Exemptions)
        {
            Warn($"The exemption \"{exemption.Reference}\"", exemption.Period.To, exemption.At);
        }
    }

    private void CheckApproval(Approval approval)
    {
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

    private void Warn(string what, DateOnly? end, SourceRange at)
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
