using System.Collections.Immutable;

namespace Outreach.Model.Printing;

/// <summary>How the sheets of a format become what is handed out.</summary>
public enum Folding
{
    /// <summary>They are handed out as they are printed.</summary>
    None,

    /// <summary>In three, the flap inwards.</summary>
    InThree,

    /// <summary>All together once in the middle, and stapled there.</summary>
    Booklet,

    /// <summary>They are cut into cards.</summary>
    CutIntoCards,
}

/// <summary>A paper format in which leaflets are printed.</summary>
/// <param name="Id">As authors write it under <c>formats</c>, and as it stands in file names.</param>
/// <param name="Paper">The sheet that comes out of the printer.</param>
/// <param name="MostPages">How many printed sides there may be.</param>
/// <param name="BothSides">Whether it is printed on both sides of the paper.</param>
/// <param name="Folding">What is done with the printed sheets.</param>
public sealed record LeafletFormat(string Id, Paper Paper, int MostPages, bool BothSides, Folding Folding)
{
    /// <summary>A4, front and back.</summary>
    public static LeafletFormat A4 { get; } = new("a4", Paper.A4, 2, true, Folding.None);

    /// <summary>A5, front and back, at most two sheets.</summary>
    public static LeafletFormat A5 { get; } = new("a5", Paper.A5, 4, true, Folding.None);

    /// <summary>A4 across, six panels, folded twice.</summary>
    public static LeafletFormat Trifold { get; } = new("trifold", Paper.A4.Turned, 2, true, Folding.InThree);

    /// <summary>A5 pages, two on each side of an A4 sheet, folded once: four, eight or twelve pages.</summary>
    public static LeafletFormat Booklet { get; } = new("booklet", Paper.A4.Turned, 6, true, Folding.Booklet);

    /// <summary>A3, for a wall.</summary>
    public static LeafletFormat Poster { get; } = new("poster-a3", Paper.A3, 1, false, Folding.None);

    /// <summary>Ten cards on an A4 sheet, for a wallet.</summary>
    public static LeafletFormat Card { get; } = new("card", Paper.A4, 2, true, Folding.CutIntoCards);

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static ImmutableArray<LeafletFormat> All { get; } = [A4, A5, Trifold, Booklet, Poster, Card];

    /// <summary>Sheets of paper for so many printed sides.</summary>
    public int Sheets(int pages) => BothSides ? (pages + 1) / 2 : pages;
}
