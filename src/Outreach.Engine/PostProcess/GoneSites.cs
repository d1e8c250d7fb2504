using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess;

/// <summary>Finds links to donors' sites that have gone: readers on slow lines wait for nothing, or meet a stranger's page.</summary>
internal static class GoneSites
{
    /// <summary>Warns of each.</summary>
    public static void Find(Text text, MarkingRegister register, DiagnosticBag diagnostics)
    {
        foreach (var link in text.Body.OutsideLinks)
        {
            if (
                Uri.TryCreate(link.Value.Trim(), UriKind.Absolute, out var address)
                && register.Donors.Values.FirstOrDefault(d => d.GoneSites.Any(gone => IsOf(address.Host, gone))) is { } donor
            )
            {
                diagnostics.Add(
                    Rules.DonorSiteGone,
                    link.At,
                    $"{address.Host} of \"{donor.Id}\" has gone.",
                    "Write the address as text, without a link, or link to an archived copy."
                );
            }
        }
    }

    private static bool IsOf(string host, string gone) =>
        host.Equals(gone, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + gone, StringComparison.OrdinalIgnoreCase);
}
