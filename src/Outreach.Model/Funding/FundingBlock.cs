using System.Collections.Immutable;
using Outreach.Model.Content;

namespace Outreach.Model.Funding;

/// <summary>
/// Who paid for what a page or a sheet shows, and the texts and logos that must therefore stand on it. Pages and sheets
/// cannot be made without one, and one cannot be made for an award without its texts, unless the donor has lifted them
/// and said so in writing: this is where the promise is kept.
/// </summary>
public sealed record FundingBlock
{
    /// <summary>For material that at least one award paid for.</summary>
    /// <exception cref="ArgumentException">
    /// A text that an award's donor requires is not there, or does not bind, on an item's page or sheet, and nothing lifts
    /// it; or there is no award.
    /// </exception>
    public FundingBlock(
        ImmutableArray<Programme> programmes,
        ImmutableArray<RequiredText> texts,
        ImmutableArray<RequiredLogo> logos,
        ImmutableArray<AppliedExemption> exemptions
    )
    {
        if (programmes.IsEmpty)
        {
            throw new ArgumentException("A funding block names at least one programme; for none there is OwnFunds.", nameof(programmes));
        }

        if (programmes.FirstOrDefault(p => !IsAnswered(p, texts)) is { } silent)
        {
            throw new ArgumentException($"Award {silent.Award.Id} is without its text.", nameof(texts));
        }

        Programmes = programmes;
        Texts = texts;
        Logos = logos;
        Exemptions = exemptions;
    }

    private FundingBlock(ImmutableArray<RequiredText> notices)
    {
        Programmes = [];
        Texts = notices;
        Logos = [];
        Exemptions = [];
    }

    /// <summary>For material that no donor paid for. It carries no donor's text: that would claim a gift not given.</summary>
    public static FundingBlock OwnFunds { get; } = new([]);

    /// <summary>The programmes, in the order in which they are named.</summary>
    public ImmutableArray<Programme> Programmes { get; }

    /// <summary>The texts, in the order of the programmes. A wording that two awards share stands once for each.</summary>
    public ImmutableArray<RequiredText> Texts { get; }

    /// <summary>The logos, in the order in which they stand: donors, then those who carry out the work.</summary>
    public ImmutableArray<RequiredLogo> Logos { get; }

    /// <summary>What was lifted.</summary>
    public ImmutableArray<AppliedExemption> Exemptions { get; }

    /// <summary>This block, which says of an item what its author wrote down: the awards that paid for it, or own funds.</summary>
    /// <param name="fundedBy">What the item says of itself.</param>
    /// <exception cref="ArgumentException">
    /// An award that the item names is not among the programmes, or one is that it does not name.
    /// </exception>
    public FundingBlock Answering(FundedBy fundedBy)
    {
        var answers = fundedBy.OwnFunds
            ? Programmes.IsEmpty && Texts.IsEmpty && Logos.IsEmpty
            : fundedBy.Awards.All(a => Programmes.Any(p => p.Award.Id == a.Value))
                && Programmes.All(p => fundedBy.Awards.Any(a => a.Value == p.Award.Id));
        return answers
            ? this
            : throw new ArgumentException(
                $"{fundedBy.At}: paid by {Names(fundedBy.Awards.Select(a => a.Value))}, and marked as paid by "
                    + $"{Names(Programmes.Select(p => p.Award.Id))}.",
                nameof(fundedBy)
            );
    }

    /// <summary>This block, which says all that others say of what is shown together.</summary>
    /// <param name="shown">The blocks of what is shown.</param>
    /// <exception cref="ArgumentException">A programme, a text or a logo of one of them is missing here.</exception>
    public FundingBlock Covering(IEnumerable<FundingBlock> shown)
    {
        FundingBlock? last = null;
        foreach (var block in shown)
        {
            if (!ReferenceEquals(block, this) && !ReferenceEquals(block, last) && Lacking(block) is { } what)
            {
                throw new ArgumentException($"What is shown together lacks {what}.", nameof(shown));
            }

            last = block;
        }

        return this;
    }

    /// <summary>The texts that stand in a place and reach readers by a channel, once for each award that demands them.</summary>
    public IEnumerable<RequiredText> Required(Channels channel, Placements placement) =>
        Texts.Where(t => (t.Channels & channel) != default && (t.Placements & placement) != default);

    /// <summary>The wordings to print there: each once, in order.</summary>
    public IEnumerable<RequiredText> Printed(Channels channel, Placements placement) =>
        Required(channel, placement).DistinctBy(t => (t.Language, t.Wording));

    /// <summary>
    /// What a page must say that shows several things: all their programmes, texts and logos, each once. Nobody has
    /// written these awards down in order, so the larger share stands first, then the name. What a page says that shows
    /// one thing is that thing's own block, in its author's order.
    /// </summary>
    /// <param name="blocks">A block for each thing that is shown, also where two things share one; those of own funds say nothing.</param>
    public static FundingBlock Union(IEnumerable<FundingBlock> blocks)
    {
        var shown = blocks.Where(b => !b.Texts.IsEmpty || !b.Programmes.IsEmpty).ToList();
        if (shown.Count <= 1)
        {
            return shown is [var one] ? one : OwnFunds;
        }

        var all = shown.Distinct().ToList();
        var programmes = ProgrammesOf(all);
        var rank = programmes.Select((p, i) => (p.Award.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        ImmutableArray<RequiredText> texts =
        [
            .. all.SelectMany(b => b.Texts)
                .Distinct()
                .OrderBy(t => rank.GetValueOrDefault(t.AwardId, int.MaxValue))
                .ThenBy(t => t.AwardId, StringComparer.Ordinal),
        ];
        return programmes.IsEmpty
            ? new FundingBlock(texts)
            : new FundingBlock(programmes, texts, LogosOf(all, rank), [.. all.SelectMany(b => b.Exemptions).Distinct()]);
    }

    /// <summary>The notices alone that blocks demand of the site's entrances, whatever is shown there.</summary>
    public static FundingBlock NoticesOf(IEnumerable<FundingBlock> blocks) =>
        new([.. blocks.SelectMany(b => b.Texts).Where(t => t.Kind == MarkingElement.SiteNotice).Distinct()]);

    /// <summary>The programmes of blocks, each once, as one that may be named where any of the blocks may name it.</summary>
    private static ImmutableArray<Programme> ProgrammesOf(List<FundingBlock> blocks) =>
        [
            .. blocks
                .SelectMany(b => b.Programmes)
                .OrderBy(p => !p.Credited)
                .DistinctBy(p => p.Award.Id)
                .OrderBy(p => p.Award.Share)
                .ThenBy(p => p.Award.Title.En ?? p.Award.Title.Km, StringComparer.Ordinal)
                .ThenBy(p => p.Award.Id, StringComparer.Ordinal),
        ];

    private static ImmutableArray<RequiredLogo> LogosOf(List<FundingBlock> blocks, Dictionary<string, int> rank) =>
        [
            .. blocks
                .SelectMany(b => b.Logos)
                .DistinctBy(l => l.File.Path)
                .OrderBy(l => l.Partner)
                .ThenBy(l => rank.GetValueOrDefault(l.AwardId, int.MaxValue)),
        ];

    private static string Names(IEnumerable<string> awards) => string.Join(", ", awards.DefaultIfEmpty("own funds"));

    /// <summary>What another block says that this one does not; null: nothing.</summary>
    private string? Lacking(FundingBlock other)
    {
        if (other.Programmes.FirstOrDefault(p => !Programmes.Any(own => own.Award.Id == p.Award.Id)) is { } programme)
        {
            return $"the award {programme.Award.Id}";
        }

        if (other.Texts.FirstOrDefault(t => !Texts.Contains(t)) is { } text)
        {
            return $"the text {text.TextId} of the award {text.AwardId}";
        }

        return other.Logos.FirstOrDefault(l => !Logos.Any(own => own.File.Path == l.File.Path)) is { } logo
            ? $"the logo {logo.File.Path}"
            : null;
    }

    private static bool IsAnswered(Programme programme, ImmutableArray<RequiredText> texts) =>
        programme.Donor.Rules.Requires.All(kind =>
            kind is not (MarkingElement.Disclaimer or MarkingElement.Credit)
            || programme.Lifted.Contains(kind)
            || IsBound(programme.Award.Id, kind, texts)
        );

    private static bool IsBound(string award, MarkingElement kind, ImmutableArray<RequiredText> texts)
    {
        var reached = Channels.None;
        foreach (var text in texts)
        {
            if (
                text.AwardId == award
                && text.Kind == kind
                && !text.Courtesy
                && (text.Placements & Placements.Item) != default
                && text.Wording.Any(char.IsLetter)
            )
            {
                reached |= text.Channels;
            }
        }

        return reached == Channels.All;
    }
}
