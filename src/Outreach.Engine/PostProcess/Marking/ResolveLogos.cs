using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>The donor's logo that one award demands of one item in one language.</summary>
internal sealed class ResolveLogos(MarkingQuestion question, MarkedAward marked)
{
    private readonly MarkingRequest request = question.Request;

    private Award Award => marked.Award;

    private Donor Donor => marked.Donor;

    /// <summary>Where the marking plan demands a logo; null: it does not speak of one.</summary>
    private SourceRange? Demanded => marked.Plan?.Logo?.At;

    /// <summary>At most one logo; null when one is demanded that cannot be shown (reported).</summary>
    /// <param name="texts">The award's texts, among them the statement beside which the logo stands.</param>
    public IReadOnlyList<RequiredLogo>? Run(IReadOnlyList<RequiredText> texts)
    {
        if (marked.Lifted.Contains(MarkingElement.Logo))
        {
            question.Trace?.Add("logo_lifted", Award.At);
            return [];
        }

        if (marked.Plan?.Logo is { Value: false } silent)
        {
            question.Trace?.Add("logo_not_asked", silent.At);
            return [];
        }

        var fitting = Donor.Identities.Where(i => i.Materials.Contains(request.Material)).ToList();
        if (fitting.Count == 0)
        {
            return Without(NoIdentity());
        }

        var valid = fitting.Where(Holds).ToList();
        if (valid.Count == 0)
        {
            return Without(NoneHolds(fitting));
        }

        return InLanguage(valid) is { } identity ? Use(identity, texts) : null;
    }

    private bool Holds(Identity identity) =>
        request.IsCurrent ? identity.Valid.To is null : identity.Valid.Covers(request.DaysUnder(Award));

    /// <summary>The identity in the page's language, else one for every language, else the one there is.</summary>
    private Identity? InLanguage(List<Identity> valid)
    {
        var best = valid
            .GroupBy(i =>
                i.Language == question.Language ? 0
                : i.Language is null ? 1
                : 2
            )
            .MinBy(g => g.Key)!
            .ToList();
        if (best.Count == 1)
        {
            return best[0];
        }

        question.Diagnostics.Add(
            Rules.DisclaimerAmbiguous,
            best[1].At,
            $"Two identities of the donor pack \"{Donor.Id}\" fit: \"{best[0].Id}\" and \"{best[1].Id}\".",
            "Narrow the materials, the language or the validity of one of them."
        );
        return null;
    }

    private IReadOnlyList<RequiredLogo>? Use(Identity identity, IReadOnlyList<RequiredText> texts)
    {
        var statement = texts.FirstOrDefault(t => t.TextId == identity.Statement && !t.Courtesy)?.Wording;
        if ((Refused(identity) ?? WithoutFile(identity) ?? WithoutStatement(identity, statement)) is { } absence)
        {
            return Without(absence);
        }

        question.Trace?.Add("logo", identity.At, ("identity", identity.Id), ("donor", Donor.Id));
        return
        [
            new RequiredLogo(
                Award.Id,
                Donor.Id,
                identity.Id,
                (identity.Colour ?? identity.Mono)!.Value.Value,
                identity.Mono?.Value,
                identity.Alt.OrOther(question.Language),
                identity.MinimumHeight,
                identity.MinimumWidth,
                identity.ClearSpace,
                Partner: false,
                statement
            ),
        ];
    }

    private Absence NoIdentity() =>
        new(
            "logo_none",
            Donor.At,
            Demanded,
            Rules.LogoMissing,
            $"The marking plan demands the logo of \"{Donor.Id}\", and its pack has none for this material.",
            "Ask the donor for the file, put it beside the pack, and name it under identity. The product ships none."
        );

    private Absence NoneHolds(List<Identity> fitting) =>
        new(
            "logo_expired",
            fitting[0].At,
            Demanded ?? fitting.Find(i => i.Policy == LogoPolicy.Required)?.At,
            Rules.LogoExpired,
            $"No logo of \"{Donor.Id}\" holds on {request.Published.Value}: \"{fitting[0].Id}\" holds {fitting[0].Valid}.",
            "Ask the donor which identity holds on that date."
        );

    /// <summary>Why the donor does not let it be used; null: it does.</summary>
    private Absence? Refused(Identity identity) =>
        identity.Policy switch
        {
            LogoPolicy.Forbidden => new Absence(
                "logo_forbidden",
                identity.At,
                Demanded,
                Rules.LogoForbidden,
                $"The marking plan demands a logo that \"{Donor.Id}\" forbids.",
                "Take logo out of the marking plan, or ask the donor."
            ),
            LogoPolicy.Permission when (Award.LogoPermission ?? identity.Permission) is { } permission => Expired(permission),
            LogoPolicy.Permission => new Absence(
                "logo_no_permission",
                identity.At,
                Demanded,
                Rules.LogoForbidden,
                $"The logo of \"{Donor.Id}\" needs its written permission, and none is recorded.",
                "Write logo_permission: {ref: letter of 2024-03-01, to: 2026-12-31} in the award."
            ),
            _ => null,
        };

    /// <summary>A permission that had ended, whether or not anybody demands the logo: somebody wrote it down to have it shown.</summary>
    private Absence? Expired(Permission permission) =>
        permission.To is { } last && !(request.DaysUnder(Award).To <= last)
            ? new Absence(
                "logo_expired",
                permission.At,
                permission.At,
                Rules.LogoExpired,
                $"The permission \"{permission.Reference}\" to use the logo of \"{Donor.Id}\" ended on {last:yyyy-MM-dd}; "
                    + $"this was published {request.Published.Value}.",
                "Ask the donor to extend it, or write logo: none in the marking plan."
            )
            : null;

    private Absence? WithoutFile(Identity identity)
    {
        var some = identity.Colour ?? identity.Mono;
        return some is null || (request.Material == Material.Leaflet && identity.Mono is null)
            ? new Absence(
                "logo_none",
                identity.At,
                Demanded ?? identity.At,
                Rules.LogoMissing,
                some is null
                    ? $"The identity \"{identity.Id}\" of \"{Donor.Id}\" has no file that can be used."
                    : $"Leaflets are photocopied, and the identity \"{identity.Id}\" of \"{Donor.Id}\" has no one-colour file.",
                "Ask the donor for it, put it beside the pack, and name it: files: {colour: usaid/logo.svg, mono: usaid/logo-mono.svg}"
            )
            : null;
    }

    private Absence? WithoutStatement(Identity identity, string? statement) =>
        identity.Statement is not null && statement is null
            ? new Absence(
                "logo_none",
                identity.At,
                Demanded ?? identity.At,
                Rules.LogoMissing,
                $"The logo \"{identity.Id}\" of \"{Donor.Id}\" never stands apart from the text \"{identity.Statement}\", "
                    + $"which does not stand on this {question.MaterialName}.",
                "See which text the pack or the award gives for it; or write logo: none in the marking plan."
            )
            : null;

    /// <summary>No logo: an error where one is demanded, a matter of course where it is not.</summary>
    private IReadOnlyList<RequiredLogo>? Without(Absence absence)
    {
        if (absence.DemandedAt is not { } at)
        {
            question.Trace?.Add(absence.Reason, absence.At, ("donor", Donor.Id));
            return [];
        }

        question.Diagnostics.Add(absence.Rule, at, absence.Message, absence.Hint);
        return null;
    }

    /// <summary>Why there is no logo.</summary>
    /// <param name="Reason">Its key for the trace.</param>
    /// <param name="At">The rule that keeps it out.</param>
    /// <param name="DemandedAt">Where the logo is demanded, which makes it an error; null: nowhere.</param>
    /// <param name="Rule">The rule that is broken then.</param>
    /// <param name="Message">What is wrong then.</param>
    /// <param name="Hint">What to do about it.</param>
    private sealed record Absence(string Reason, SourceRange At, SourceRange? DemandedAt, Rule Rule, string Message, string Hint);
}
