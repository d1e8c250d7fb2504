using Outreach.Engine.PostProcess.Marking;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.PostProcess.Recipes;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess;

/// <summary>The logo files that pages and sheets show, each once.</summary>
internal static class PlacedLogos
{
    /// <summary>Those of web pages.</summary>
    public static IReadOnlyList<LogoCopy> OnPages(IEnumerable<SitePage> pages) => Of(pages.Select(p => (p.Funding, LogoMedium.Screen)));

    /// <summary>Those of printed sheets.</summary>
    public static IReadOnlyList<LogoCopy> OnSheets(IEnumerable<Sheet> sheets) =>
        Of(sheets.Select(s => s.Request).OfType<SheetRequest>().Select(r => (r.Page.Funding, r.LogoMedium)));

    private static List<LogoCopy> Of(IEnumerable<(FundingBlock Funding, LogoMedium Medium)> shown) =>
        [
            .. shown
                .Where(s => !s.Funding.Logos.IsEmpty)
                .SelectMany(s => LogoLayout.Of(s.Funding.Logos, s.Medium))
                .DistinctBy(l => l.Path)
                .OrderBy(l => l.Path, StringComparer.Ordinal)
                .Select(l => new LogoCopy(l.Path, l.File)),
        ];
}
