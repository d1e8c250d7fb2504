using Outreach.Engine.Process.Yaml;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.Process.Head;

/// <summary>How the donor's approval stands, as an author wrote it.</summary>
/// <param name="Status">How far it has come; null: not said (reported).</param>
/// <param name="By">Who gave it. For whoever keeps the file: nothing is published of it.</param>
/// <param name="On">The day on which it was given. For whoever keeps the file.</param>
/// <param name="Reference">The letter's reference.</param>
/// <param name="Expires">The last day on which it holds.</param>
internal sealed record ApprovalAsWritten(ApprovalStatus? Status, string? By, DateOnly? On, string? Reference, DateOnly? Expires);

/// <summary>How the donor's approval stands: some donors' texts hold only without it, some awards ask for it.</summary>
internal static class ApprovalShape
{
    /// <summary>The shape.</summary>
    public static Shape<ApprovalAsWritten> Value { get; } = Shapes.Plain(Read, Write);

    private static Located<ApprovalAsWritten>? Read(YamlFields fields, string key)
    {
        if (fields.Group(key, $"\"{key}\"") is not { } group)
        {
            return null;
        }

        var approval = new ApprovalAsWritten(
            group.OneOf("status", FundingWords.Approvals),
            group.Text("by")?.Value,
            group.Day("on"),
            group.Text("ref")?.Value,
            group.Day("expires")
        );
        group.Done();
        Check(approval, group);
        return new Located<ApprovalAsWritten>(approval, group.At);
    }

    private static void Check(ApprovalAsWritten approval, YamlFields group)
    {
        if (approval.Status is null && !group.Has("status"))
        {
            group.Report(
                Rules.MissingKey,
                group.At,
                "\"approval\" has no \"status\".",
                "Write approval: {status: approved, ref: e-mail of 2024-03-01}, or pending, or not-approved."
            );
        }

        if (approval is { Status: ApprovalStatus.Approved, Reference: null })
        {
            group.Report(
                Rules.ApprovalMissing,
                group.At,
                "The donor's approval has no reference.",
                "Write the letter's or e-mail's reference: ref: e-mail of 2024-03-01. Without it nobody can show that it was given."
            );
        }
    }

    private static string Write(ApprovalAsWritten approval) =>
        YamlWriter.Group(
            ("status", approval.Status is { } status ? FundingWords.Name(FundingWords.Approvals, status) : null),
            ("by", approval.By is { } by ? YamlWriter.Text(by) : null),
            ("on", approval.On is { } on ? YamlWriter.Day(on) : null),
            ("ref", approval.Reference is { } reference ? YamlWriter.Text(reference) : null),
            ("expires", approval.Expires is { } end ? YamlWriter.Day(end) : null)
        );
}
