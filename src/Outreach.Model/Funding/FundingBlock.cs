using System.Collections.Immutable;
using Outreach.Model.Languages;

namespace Outreach.Model.Funding;

/// <summary>One text that must stand on a page or a sheet, word for word.</summary>
/// <param name="AwardId">The award that demands it.</param>
/// <param name="DonorId">The donor whose text it is, or in whose place the award's own wording stands.</param>
/// <param name="TextId">The id of the donor's text, or of the one for which the award's own wording stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Language">The language of the wording: not always the page's.</param>
/// <param name="Wording">What must be printed. Slots are filled; never empty.</param>
/// <param name="Courtesy">Whether it is a translation for convenience, to be labelled as such.</param>
/// <param name="Channels">By which ways it reaches readers.</param>
/// <param name="Placements">Where it stands.</param>
public sealed record RequiredText(
    string AwardId,
    string DonorId,
    string TextId,
    MarkingElement Kind,
    Language Language,
    string Wording,
    bool Courtesy,
    Channels Channels = Channels.All,
    Placements Placements = Placements.All
);

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

/// <summary>Elements of marking that a donor's leave removes from an item, with the evidence.</summary>
public sealed record AppliedExemption(string AwardId, string DonorId, ImmutableArray<MarkingElement> Elements, string Reference);

/// <summary>A programme that paid, as readers are told.</summary>
/// <param name="Award">The award.</param>
/// <param name="Donor">The donor that had it when the item was published.</param>
/// <param name="Credited">Whether readers are told at all: false where the donor has lifted the credit, for somebody's safety.</param>
/// <param name="Lifted">The elements that need not be shown.</param>
public sealed record Programme(Award Award, Donor Donor, bool Credited, ImmutableArray<MarkingElement> Lifted);

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

        foreach (var programme in programmes)
        {
            foreach (var kind in programme.Donor.Rules.Requires)
            {
                if (
                    kind is MarkingElement.Disclaimer or MarkingElement.Credit
                    && !programme.Lifted.Contains(kind)
                    && !IsBound(programme.Award.Id, kind, texts)
                )
                {
                    throw new ArgumentException($"Award {programme.Award.Id} is without its text.", nameof(texts));
                }
            }
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

    /// <summary>The texts that stand in a place and reach readers by a channel, once for each award that demands them.</summary>
    public IEnumerable<RequiredText> Required(Channels channel, Placements placement) =>
        Texts.Where(t => (t.Channels & channel) != default && (t.Placements & placement) != default);

    /// <summary>The wordings to print there: each once, in order.</summary>
    public IEnumerable<RequiredText> Printed(Channels channel, Placements placement) =>
        Required(channel, placement).DistinctBy(t => (t.Language, t.Wording));

    /// <summary>
    /// What a page must say that shows several things: all their programmes, texts and logos, each once. Nobody has
    /// written these awards down in order, so the larger share stands first, then the name.
    /// </summary>
    public static FundingBlock Union(IEnumerable<FundingBlock> blocks)
    {
        var all = blocks.Where(b => !b.Texts.IsEmpty || !b.Programmes.IsEmpty).Distinct().ToList();
        if (all.Count <= 1)
        {
            return all is [var one] ? one : OwnFunds;
        }

        ImmutableArray<Programme> programmes =
        [
            .. all.SelectMany(b => b.Programmes)
                .OrderBy(p => !p.Credited)
                .DistinctBy(p => p.Award.Id)
                .OrderBy(p => p.Award.Share)
                .ThenBy(p => p.Award.Title.En ?? p.Award.Title.Km, StringComparer.Ordinal)
                .ThenBy(p => p.Award.Id, StringComparer.Ordinal),
        ];
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
            : new FundingBlock(
                programmes,
                texts,
                [
                    .. all.SelectMany(b => b.Logos)
                        .DistinctBy(l => l.File.Path)
                        .OrderBy(l => l.Partner)
                        .ThenBy(l => rank.GetValueOrDefault(l.AwardId, int.MaxValue)),
                ],
                [.. all.SelectMany(b => b.Exemptions).Distinct()]
            );
    }

    /// <summary>The notices alone that blocks demand of the site's entrances, whatever is shown there.</summary>
    public static FundingBlock NoticesOf(IEnumerable<FundingBlock> blocks) =>
        new([.. blocks.SelectMany(b => b.Texts).Where(t => t.Kind == MarkingElement.SiteNotice).Distinct()]);

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
