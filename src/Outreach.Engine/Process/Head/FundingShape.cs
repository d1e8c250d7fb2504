using System.Collections.Immutable;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Process.Head;

/// <summary>Who paid: awards, each as its name or as a group of name and share; or own-funds.</summary>
internal static class FundingShape
{
    /// <summary>The shape.</summary>
    public static Shape<FundedBy> Value { get; } = new(Read, AreSame, Write);

    private static Located<FundedBy>? Read(YamlFields fields, string key)
    {
        ImmutableArray<NamedAward> awards = [.. NamedAwards(fields, key)];
        if (awards.IsEmpty)
        {
            return null;
        }

        var at = fields.Place(key);
        var own = awards is [{ Value: FundedBy.OwnFundsName, Share: null }];
        return new Located<FundedBy>(new FundedBy(own ? [] : awards, at), at);
    }

    private static IEnumerable<NamedAward> NamedAwards(YamlFields fields, string key)
    {
        if (fields.Node(key) is not YamlList list)
        {
            return fields.Texts(key).Select(t => new NamedAward(t.Value, null, t.At));
        }

        return list.Items.Select(item => ReadOne(item, fields, key)).OfType<NamedAward>();
    }

    private static NamedAward? ReadOne(YamlNode item, YamlFields fields, string key)
    {
        if (item is not YamlGroup group)
        {
            return fields.AsText(item, key) is { } text ? new NamedAward(text.Value, null, text.At) : null;
        }

        var entry = fields.Within(group, "An award");
        var name = entry.RequiredText("award", "Name the award: {award: ctip, share: majority}");
        var award = new NamedAward(name.Value, entry.OneOf("share", FundingWords.Shares), name.At);
        entry.Done();
        return award;
    }

    private static bool AreSame(FundedBy one, FundedBy other) =>
        one.Awards.Select(a => (a.Value, a.Share)).SequenceEqual(other.Awards.Select(a => (a.Value, a.Share)));

    private static string Write(FundedBy funding) =>
        funding.OwnFunds ? FundedBy.OwnFundsName : YamlWriter.List(funding.Awards.Select(WriteOne));

    private static string WriteOne(NamedAward award) =>
        award.Share is { } share
            ? YamlWriter.Group(("award", YamlWriter.Text(award.Value)), ("share", FundingWords.Name(FundingWords.Shares, share)))
            : YamlWriter.Text(award.Value);
}
