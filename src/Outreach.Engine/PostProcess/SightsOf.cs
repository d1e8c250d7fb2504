using Outreach.Engine.PostProcess.Marking;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Funding;
using Outreach.Model.Languages;
using Outreach.Model.Printing;

namespace Outreach.Engine.PostProcess;

/// <summary>What a browser must see of a page's or a sheet's marking.</summary>
internal static class SightsOf
{
    /// <summary>The smallest type in which donors' words are set, in points: below it photocopies cannot be read.</summary>
    private const double SmallestLatin = 7;
    private const double SmallestKhmer = 9;

    /// <summary>The sights of a sheet.</summary>
    public static Sights Sheet(SheetRequest sheet) =>
        new([.. sheet.Texts.Select(t => Text(t, null, sheet.Copy))], [.. Logos(sheet.Page, sheet.LogoMedium)]);

    /// <summary>The sights of a web page: on an item's, its texts stand near it and in the page's foot.</summary>
    public static Sights Page(SitePage page) =>
        new(
            [.. page.Texts.SelectMany(t => page is ItemPage ? [Text(t, "main"), Text(t, "body > footer")] : new[] { Text(t, null) })],
            [.. Logos(page, LogoMedium.Screen)]
        );

    private static TextInSight Text(RequiredText text, string? within, bool copy = false) =>
        new(
            $"{text.AwardId}/{text.TextId}/{text.Language.Code}",
            text.Wording,
            text.Language.Code,
            (copy, text.Language == Language.Khmer) switch
            {
                (true, true) => CopyLimits.SmallestKhmer,
                (true, false) => CopyLimits.SmallestLatin,
                (_, true) => SmallestKhmer,
                _ => SmallestLatin,
            },
            within
        );

    private static IEnumerable<LogoInSight> Logos(SitePage page, LogoMedium medium) =>
        LogoLayout
            .Of(page.Funding.Logos, medium)
            .Select(l => new LogoInSight(
                $"{l.Logo.OwnerId}/{l.Logo.IdentityId}",
                l.Path,
                l.File.Proportion,
                l.Logo.MinimumWidth,
                l.Logo.MinimumHeight,
                l.Logo.ClearSpace,
                l.Logo.Partner,
                l.Logo.Statement
            ));
}
