using System.Collections.Immutable;
using Outreach.Model.Languages;

namespace Outreach.Model.Funding;

/// <summary>One text that must stand on a page or a sheet, word for word.</summary>
/// <param name="AwardId">The award that demands it.</param>
/// <param name="TextId">The id of the donor's text, or of the one for which the award's own wording stands.</param>
/// <param name="Language">The language of the wording: not always the page's.</param>
/// <param name="Wording">What must be printed. Slots are filled; never empty.</param>
/// <param name="Courtesy">Whether it is a translation for convenience, to be labelled as such.</param>
public sealed record RequiredText(string AwardId, string TextId, Language Language, string Wording, bool Courtesy);

/// <summary>A programme that paid, as readers are told.</summary>
public sealed record Programme(Award Award, Donor Donor);

/// <summary>
/// Who paid for what a page or a sheet shows, and the texts that must therefore stand on it. Pages and sheets cannot
/// be made without one, and one cannot be made for an award without its texts: this is where the promise is kept.
/// </summary>
public sealed record FundingBlock
{
    /// <summary>For material that at least one award paid for.</summary>
    /// <exception cref="ArgumentException">An award is without a text that binds, or there is no award.</exception>
    public FundingBlock(ImmutableArray<Programme> programmes, ImmutableArray<RequiredText> texts)
    {
        if (programmes.IsEmpty)
        {
            throw new ArgumentException("A funding block names at least one programme; for none there is OwnFunds.", nameof(programmes));
        }

        foreach (var programme in programmes)
        {
            if (!texts.Any(t => t.AwardId == programme.Award.Id && !t.Courtesy && t.Wording.Any(char.IsLetter)))
            {
                throw new ArgumentException($"Award {programme.Award.Id} is without its text.", nameof(texts));
            }
        }

        Programmes = programmes;
        Texts = texts;
    }

    private FundingBlock()
    {
        Programmes = [];
        Texts = [];
    }

    /// <summary>For material that no donor paid for. It carries no donor's text: that would claim a gift not given.</summary>
    public static FundingBlock OwnFunds { get; } = new();

    /// <summary>The programmes, in the order in which they are named.</summary>
    public ImmutableArray<Programme> Programmes { get; }

    /// <summary>The texts, in the order of the programmes. A wording that two awards share stands once for each.</summary>
    public ImmutableArray<RequiredText> Texts { get; }

    /// <summary>The wordings to print: each once, in order.</summary>
    public IEnumerable<RequiredText> Printed => Texts.DistinctBy(t => (t.Language, t.Wording));

    /// <summary>What a page must say that shows several things: all their programmes and texts, each once.</summary>
    public static FundingBlock Union(IEnumerable<FundingBlock> blocks)
    {
        var all = blocks.Where(b => !b.Programmes.IsEmpty).Distinct().ToList();
        return all.Count switch
        {
            0 => OwnFunds,
            1 => all[0],
            _ => new FundingBlock(
                [.. all.SelectMany(b => b.Programmes).DistinctBy(p => p.Award.Id)],
                [.. all.SelectMany(b => b.Texts).Distinct()]),
        };
    }
}
