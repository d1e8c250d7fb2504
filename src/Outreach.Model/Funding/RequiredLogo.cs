namespace Outreach.Model.Funding;

/// <summary>A logo that must stand on a page or a sheet.</summary>
/// <param name="AwardId">The award for which it is shown.</param>
/// <param name="OwnerId">Id of the donor or the organisation whose logo it is.</param>
/// <param name="IdentityId">The identity's id; for an organisation <c>logo</c>.</param>
/// <param name="File">The picture for screens and colour print.</param>
/// <param name="Mono">The one-colour picture; null where none was supplied.</param>
/// <param name="Alt">What it is called, in the page's language.</param>
/// <param name="MinimumHeight">Millimetres; 0: none.</param>
/// <param name="MinimumWidth">Millimetres; 0: none.</param>
/// <param name="ClearSpace">Millimetres.</param>
/// <param name="Partner">Whether it is a partner's: never larger than a donor's.</param>
/// <param name="Statement">The donor's words that stand beside it; null: none.</param>
public sealed record RequiredLogo(
    string AwardId,
    string OwnerId,
    string IdentityId,
    LogoFile File,
    LogoFile? Mono,
    string Alt,
    double MinimumHeight,
    double MinimumWidth,
    double ClearSpace,
    bool Partner,
    string? Statement
);
