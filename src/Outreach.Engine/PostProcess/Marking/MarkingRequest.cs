using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>Everything about an item on which its marking depends, and nothing else.</summary>
/// <param name="Material">What it is.</param>
/// <param name="Slug">The folder's name, for exemptions.</param>
/// <param name="FundedBy">Who paid.</param>
/// <param name="Published">When, and where that is written.</param>
/// <param name="Version">By which of the donor's texts.</param>
/// <param name="Approval">How the donor's approval stands.</param>
/// <param name="Tags">For exemptions.</param>
/// <param name="Provinces">For exemptions.</param>
/// <param name="ShowsMap">Whether it shows a map.</param>
/// <param name="IsTranslated">Whether its words in the language asked for are a translation.</param>
internal sealed record MarkingRequest(
    Material Material,
    string Slug,
    FundedBy FundedBy,
    Located<PublicationDate> Published,
    MarkingVersion Version,
    Approval Approval,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Provinces,
    bool ShowsMap,
    bool IsTranslated
)
{
    /// <summary>What an item asks for in a language.</summary>
    public static MarkingRequest Of(ContentItem item, Language language) =>
        new(
            item.Material,
            item.Facts.Slug,
            item.Facts.FundedBy,
            item.Facts.Published,
            item.Facts.Marking,
            item.Facts.Approval,
            item.Facts.Tags,
            [.. item.Facts.Provinces.Select(p => p.Value)],
            item.Facts.ShowsMap,
            item.In(language) is not null && item.Texts[0].Language != language
        );

    /// <summary>What the site itself asks for: a page that was always being published.</summary>
    public static MarkingRequest Of(SiteSettings settings) =>
        new(
            Material.Page,
            "",
            settings.FundedBy,
            new Located<PublicationDate>(PublicationDate.Undated, settings.FundedBy.At),
            MarkingVersion.AsPublished,
            new Approval(ApprovalStatus.NotApproved, null, null, settings.FundedBy.At, IsWritten: true),
            [],
            [],
            ShowsMap: false,
            IsTranslated: false
        );

    /// <summary>Whether it is marked by the texts that are now in force.</summary>
    public bool IsCurrent => Version == MarkingVersion.Current;

    /// <summary>The days on which it may have been published; for undated material the award's whole period.</summary>
    public Period DaysUnder(Award award) => Published.Value.IsUndated ? award.Period.Value : Published.Value.Span;

    /// <summary>Whether an exemption is about it.</summary>
    public bool IsIn(ExemptionScope scope) =>
        scope.Everything
        || (
            (scope.Tag is null || Tags.Contains(scope.Tag, StringComparer.OrdinalIgnoreCase))
            && (scope.Item is null || scope.Item == Slug)
            && (scope.Material is null || scope.Material == Material)
            && (scope.Province is null || Provinces.Contains(scope.Province))
        );
}
