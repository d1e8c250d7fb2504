using Outreach.Engine.Process;
using Outreach.Engine.Process.Head;
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
        var head = source.Head;
        return new Facts(
            source.Slug,
            head.Of(HeadKeys.Published) ?? new Located<PublicationDate>(PublicationDate.Undated, source.File.Start),
            head.Of(HeadKeys.Provinces)?.Value ?? [],
            head.Of(HeadKeys.Topics)?.Value ?? [],
            head.Of(HeadKeys.Awards)?.Value ?? new FundedBy([], source.File.Start),
            head.Of(HeadKeys.Implementers)?.Value ?? [],
            ApprovalOf(source),
            head.Of(HeadKeys.Marking)?.Value ?? MarkingVersion.AsPublished,
            [.. (head.Of(HeadKeys.Tags)?.Value ?? []).Select(t => t.Value)],
            head.Of(HeadKeys.Map)?.Value ?? false,
            JoinPhotos.Facts(item, source, diagnostics),
            head.Of(HeadKeys.Draft)?.Value ?? false,
            head.Of(HeadKeys.Expires)?.Value,
            head.Of(HeadKeys.RedirectFrom)?.Value ?? [],
            source.File.Start
        );
    }

    private static Approval ApprovalOf(ContentFile source) =>
        source.Head.Of(HeadKeys.Approval) is { } written
            ? new Approval(
                written.Value.Status ?? ApprovalStatus.NotApproved,
                written.Value.Reference,
                written.Value.Expires,
                written.At,
                IsWritten: true
            )
            : new Approval(ApprovalStatus.NotApproved, null, null, source.File.Start, IsWritten: false);

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

        if (source.Head.Of(HeadKeys.Published) is null)
        {
            diagnostics.Add(
                Rules.MissingKey,
                source.File.Start,
                "This text has no date.",
                "Write published: 2017-03-14, or a month, or a year, or published: undated when nobody knows."
            );
        }

        if (source.Head.Of(HeadKeys.Awards) is null)
        {
            diagnostics.Add(
                Rules.FundingMissing,
                source.File.Start,
                "This text does not say who paid for it.",
                "Write awards: [ctip] with the award's name, or awards: own-funds."
            );
        }

        if (source.Head.Of(HeadKeys.Translation) is { } translation)
        {
            diagnostics.Add(
                Rules.UnknownKey,
                translation.At,
                "The source text is not a translation.",
                "Take \"translation\" out of this file."
            );
        }
    }
}
