using NetVips;

namespace Outreach.Media;

/// <summary>
/// Black and white as a photocopier keeps it. Line art is cut at a threshold. A photograph gets more contrast and a screen of
/// dots: eight squares of a clustered dot at 45°, 53 dots to the inch at 300 pixels to the inch, which survives a copier
/// and a copy of the copy.
/// </summary>
internal static class CopyTone
{
    private const int Middle = 128;

    /// <summary>Up to this share of a picture may be neither dark nor light in line art: the edges of its lines.</summary>
    private const double MostEdges = 0.12;

    private const int Dark = 56;
    private const int Light = 200;

    /// <summary>Share of a photograph's pixels, in percent, that become wholly black and wholly white.</summary>
    private const int Clipped = 2;

    private const int Cell = 8;
    private static readonly double[] White = [255];

    /// <summary>The picture as one-bit PNG without metadata.</summary>
    public static byte[] Save(Image picture)
    {
        using var opaque = picture.HasAlpha() ? picture.Flatten(background: White) : picture.Copy();
        using var grey = opaque.Colourspace(Enums.Interpretation.Bw);
        using var whole = grey.Cast(Enums.BandFormat.Uchar).CopyMemory();
        using var black = IsLineArt(whole) ? whole > Middle : Screened(whole);
        return black.PngsaveBuffer(compression: 9, bitdepth: 1, keep: Enums.ForeignKeep.None);
    }

    /// <summary>Whether nearly all of a grey picture is dark or light.</summary>
    public static bool IsLineArt(Image grey)
    {
        using var notDark = grey > Dark;
        using var light = grey > Light;
        return (notDark.Avg() - light.Avg()) / 255 < MostEdges;
    }

    private static Image Screened(Image grey)
    {
        double low = grey.Percent(Clipped);
        double high = Math.Max(low + 1, grey.Percent(100 - Clipped));
        using var stretched = grey.Linear([255 / (high - low)], [-low * 255 / (high - low)]);
        using var clipped = stretched.Cast(Enums.BandFormat.Uchar);
        using var sharp = clipped.Sharpen();
        using var level = sharp.Colourspace(Enums.Interpretation.Bw).Cast(Enums.BandFormat.Uchar);
        using var cell = Image.NewFromArray(Thresholds());
        using var tiled = cell.Replicate((grey.Width / Cell) + 1, (grey.Height / Cell) + 1);
        using var screen = tiled.ExtractArea(0, 0, grey.Width, grey.Height);
        return level > screen;
    }

    /// <summary>
    /// For each pixel of a cell the level from which it is white: ranked by the sum of two waves that cross at 45°, so that
    /// dots grow from the cell's middle and corner and holes shrink between them.
    /// </summary>
    private static double[,] Thresholds()
    {
        var ranked = Enumerable
            .Range(0, Cell * Cell)
            .OrderBy(i =>
                Math.Round(
                    Math.Cos(2 * Math.PI * ((i % Cell) + (i / Cell) + 1) / Cell) + Math.Cos(2 * Math.PI * ((i % Cell) - (i / Cell)) / Cell),
                    6
                )
            )
            .ThenBy(i => i)
            .ToList();
        var thresholds = new double[Cell, Cell];
        for (var rank = 0; rank < ranked.Count; rank++)
        {
            thresholds[ranked[rank] / Cell, ranked[rank] % Cell] = (rank + 0.5) * 255 / ranked.Count;
        }

        return thresholds;
    }
}
