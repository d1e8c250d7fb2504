using Outreach.Model.Diagnostics;
using Outreach.Model.Printing;

namespace Outreach.Engine.PostProcess;

/// <summary>Says in words what a browser did not see of a page's or a sheet's marking.</summary>
internal static class ReportSights
{
    /// <summary>
    /// Whether the fault keeps the site from being published. A partner's logo that is too large is a matter of courtesy.
    /// </summary>
    public static bool IsError(SightFault fault) => fault.Kind != SightFaultKind.PartnerLarger;

    /// <summary>Reports each fault; the same one in several views once.</summary>
    public static void Of(string path, Sights sights, IEnumerable<SightFault> faults, DiagnosticBag diagnostics)
    {
        foreach (var same in faults.GroupBy(f => (f.Kind, f.Name)))
        {
            var fault = same.First();
            var isText = sights.Texts.Any(t => t.Name == fault.Name);
            var rule =
                !IsError(fault) ? Rules.PartnerLogoLarger
                : isText ? Rules.DisclaimerUnreadable
                : Rules.LogoFaulty;
            diagnostics.Add(
                rule,
                SourceRange.InFile(path),
                $"{(isText ? "The donor text" : "The logo")} \"{fault.Name}\" {Words(fault.Kind)} ({fault.Detail}; "
                    + $"{string.Join("; ", same.Select(f => f.View).Distinct())}).",
                IsError(fault)
                    ? "Readers must be able to see it there. Look at the theme's style sheets and templates. Nothing was published."
                    : "Make it smaller in the theme."
            );
        }
    }

    private static string Words(SightFaultKind kind) =>
        kind switch
        {
            SightFaultKind.Missing => "does not stand there",
            SightFaultKind.Hidden => "is hidden",
            SightFaultKind.Clipped => "is cut off",
            SightFaultKind.BehindControl => "stands behind something that has to be opened first",
            SightFaultKind.Small => "is too small",
            SightFaultKind.Faint => "is too faint",
            SightFaultKind.Reworded => "is changed by the style sheet",
            SightFaultKind.Distorted => "is distorted or recoloured",
            SightFaultKind.Crowded => "has something in its clear space",
            SightFaultKind.Apart => "stands apart from its statement",
            SightFaultKind.PartnerLarger => "is larger than a donor's",
            _ => "is not as large as the other donors'",
        };
}
