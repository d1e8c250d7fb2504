using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>The donor's logo that one award demands of one item in one language.</summary>
internal sealed class ResolveLogos(MarkedAward marked, MarkingRequest request, Language language, DiagnosticBag diagnostics, Trace? trace)
{
    private Award Award => marked.Award;

    private Donor Donor => marked.Donor;

    /// <summary>At most one logo; null when one is demanded that cannot be shown (reported).</summary>
    /// <param name="texts">The award's texts, among them the statement beside which the logo stands.</param>
    public IReadOnlyList<RequiredLogo>? Run(IReadOnlyList<RequiredText> texts)
    {
        if (marked.Lifted.Contains(MarkingElement.Logo))
        {
            trace?.Add("logo_lifted", Award.At);
            return [];
        }

        if (marked.Plan?.Logo is { Value: false } silent)
        {
            trace?.Add("logo_not_asked", silent.At);
            return [];
        }

        var demanded = marked.Plan?.Logo;
        var fitting = Donor.Identities.Where(i => i.Materials.Contains(request.Material)).ToList();
        if (fitting.Count == 0)
        {
            return Without(
                demanded,
                Rules.LogoMissing,
                $"The marking plan demands the logo of \"{Donor.Id}\", and its pack has none for this material.",
                "Ask the donor for the file, put it beside the pack, and name it under identity. The product ships none.",
                "logo_none",
                Donor.At
            );
        }

        var valid = fitting.Where(Holds).ToList();
        if (valid.Count == 0)
        {
            return Without(
                demanded ?? Required(fitting),
                Rules.LogoExpired,
                $"No logo of \"{Donor.Id}\" holds on {request.Published.Value}: \"{fitting[0].Id}\" holds {fitting[0].Valid}.",
                "Ask the donor which identity holds on that date.",
                "logo_expired",
                fitting[0].At
            );
        }

        return InLanguage(valid) is { } identity ? Use(identity, demanded, texts) : null;
    }

    private static Located<bool>? Required(List<Identity> identities) =>
        identities.Find(i => i.Policy == LogoPolicy.Required) is { } one ? new Located<bool>(true, one.At) : null;

    private bool Holds(Identity identity) =>
        request.Version == MarkingVersion.Current ? identity.Valid.To is null : identity.Valid.Covers(request.DaysUnder(Award));

    /// <summary>The identity in the page's language, else one for every language, else the one there is.</summary>
    private Identity? InLanguage(List<Identity> valid)
    {
        var best = valid
            .GroupBy(i =>
                i.Language == language ? 0
                : i.Language is null ? 1
                : 2
            )
            .MinBy(g => g.Key)!
            .ToList();
        if (best.Count == 1)
        {
            return best[0];
        }

        diagnostics.Add(
            Rules.DisclaimerAmbiguous,
            best[1].At,
            $"Two identities of the donor pack \"{Donor.Id}\" fit: \"{best[0].Id}\" and \"{best[1].Id}\".",
            "Narrow the materials, the language or the validity of one of them."
        );
        return null;
    }

    private IReadOnlyList<RequiredLogo>? Use(Identity identity, Located<bool>? demanded, IReadOnlyList<RequiredText> texts)
    {
        if (identity.Policy == LogoPolicy.Forbidden)
        {
            return Without(
                demanded,
                Rules.LogoForbidden,
                $"The marking plan demands a logo that \"{Donor.Id}\" forbids.",
                "Take logo out of the marking plan, or ask the donor.",
                "logo_forbidden",
                identity.At
            );
        }

        if (identity.Policy == LogoPolicy.Permission)
        {
            if ((Award.LogoPermission ?? identity.Permission) is not { } permission)
            {
                return Without(
                    demanded,
                    Rules.LogoForbidden,
                    $"The logo of \"{Donor.Id}\" needs its written permission, and none is recorded.",
                    "Write logo_permission: {ref: letter of 2024-03-01, to: 2026-12-31} in the award.",
                    "logo_no_permission",
                    identity.At
                );
            }

            if (permission.To < request.DaysUnder(Award).To || (permission.To is not null && request.DaysUnder(Award).To is null))
            {
                return Without(
                    new Located<bool>(true, permission.At),
                    Rules.LogoExpired,
                    $"The permission \"{permission.Reference}\" to use the logo of \"{Donor.Id}\" ended on {permission.To:yyyy-MM-dd}; this was published {request.Published.Value}.",
                    "Ask the donor to extend it, or write logo: none in the marking plan.",
                    "logo_expired",
                    permission.At
                );
            }
        }

        var file = identity.Colour ?? identity.Mono;
        if (file is null || (request.Material == Material.Leaflet && identity.Mono is null))
        {
            return Without(
                demanded ?? new Located<bool>(true, identity.At),
                Rules.LogoMissing,
                file is null
                    ? $"The identity \"{identity.Id}\" of \"{Donor.Id}\" has no file that can be used."
                    : $"Leaflets are photocopied, and the identity \"{identity.Id}\" of \"{Donor.Id}\" has no one-colour file.",
                "Ask the donor for it, put it beside the pack, and name it: files: {colour: usaid/logo.svg, mono: usaid/logo-mono.svg}",
                "logo_none",
                identity.At
            );
        }

        var statement = texts.FirstOrDefault(t => t.TextId == identity.Statement && !t.Courtesy)?.Wording;
        if (identity.Statement is not null && statement is null)
        {
            return Without(
                demanded ?? new Located<bool>(true, identity.At),
                Rules.LogoMissing,
                $"The logo \"{identity.Id}\" of \"{Donor.Id}\" never stands apart from the text \"{identity.Statement}\", which does not stand on this {Process.Materials.Name(request.Material)}.",
                "See which text the pack or the award gives for it; or write logo: none in the marking plan.",
                "logo_none",
                identity.At
            );
        }

        trace?.Add("logo", identity.At, ("identity", identity.Id), ("donor", Donor.Id));
        return [Shown(identity, file.Value.Value, statement)];
    }

    private RequiredLogo Shown(Identity identity, LogoFile file, string? statement) =>
        new(
            Award.Id,
            Donor.Id,
            identity.Id,
            file,
            identity.Mono?.Value,
            identity.Alt.OrOther(language),
            identity.MinimumHeight,
            identity.MinimumWidth,
            identity.ClearSpace,
            Partner: false,
            statement
        );

    /// <summary>No logo: an error where one is demanded, a matter of course where it is not.</summary>
    private IReadOnlyList<RequiredLogo>? Without(
        Located<bool>? demanded,
        Rule rule,
        string message,
        string hint,
        string reason,
        SourceRange at
    )
    {
        if (demanded is null)
        {
            trace?.Add(reason, at, ("donor", Donor.Id));
            return [];
        }

        diagnostics.Add(rule, demanded.Value.At, message, hint);
        return null;
    }
}
