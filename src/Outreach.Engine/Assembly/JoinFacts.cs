using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.Assembly;

/// <summary>Takes an item's facts from its source text, and reports those that must be there and are not.</summary>
internal static class JoinFacts
{
    /// <summary>What is true of the item in every language.</summary>
    public static Facts Run(ItemFiles item, ContentFile source, DiagnosticBag diagnostics)
    {
        Check(source, diagnostics);
        var written = source.Facts;
        return new Facts(
            source.Slug,
            written.Published ?? new Located<PublicationDate>(PublicationDate.Undated, source.File.Start),
            written.Provinces?.Value ?? [],
            written.Topics?.Value ?? [],
            written.FundedBy ?? new FundedBy([], source.File.Start),
            written.Implementers?.Value ?? [],
            written.Approval ?? new Approval(ApprovalStatus.NotApproved, null, null, source.File.Start, IsWritten: false),
            written.Marking?.Value ?? MarkingVersion.AsPublished,
            [.. (written.Tags?.Value ?? []).Select(t => t.Value)],
            written.ShowsMap?.Value ?? false,
            JoinPhotos.Facts(item, source, diagnostics),
            written.Draft?.Value ?? false,
            written.Expires?.Value,
            written.RedirectFrom,
            source.File.Start
        );
    }

    private static void Check(ContentFile source, DiagnosticBag diagnostics)
    {
        if (source.Body.Blocks.IsEmpty)
        {
            diagnostics.Add(
                Rules.EmptyBody,
                source.BodyAt,
                "There is no text under the head.",
                "Write the text below the second line of ---."
            );
        }

        if (source.Facts.Published is null)
        {
            diagnostics.Add(
                Rules.MissingKey,
                source.File.Start,
                "This text has no date.",
                "Write published: 2017-03-14, or a month, or a year, or published: undated when nobody knows."
            );
        }

        if (source.Facts.FundedBy is null)
        {
            diagnostics.Add(
                Rules.FundingMissing,
                source.File.Start,
                "This text does not say who paid for it.",
                "Write awards: [ctip] with the award's name, or awards: own-funds."
            );
        }

        if (source.Words.State is { } state)
        {
            diagnostics.Add(Rules.UnknownKey, state.At, "The source text is not a translation.", "Take \"translation\" out of this file.");
        }
    }
}
