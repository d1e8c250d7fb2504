using NetVips;
using Outreach.Model.Printing;

namespace Outreach.Media;

/// <summary>Pictures of printed pages, made by libvips.</summary>
public sealed class VipsPagePictures : IPagePictures
{
    // To be raised with any change here that changes the bytes of a picture, or what is found in one.
    private const int Recipe = 1;

    private const int Compression = 9;
    private const int Middle = 128;

    /// <summary>Below it a pixel is ink, above the second it is paper; between them it is a tint, or the edge of something.</summary>
    private const int Ink = 40;
    private const int Paper = 225;

    /// <summary>A pixel is the edge of something when the levels around it differ by so much.</summary>
    private const int Edge = 40;
    private const int Around = 5;

    private const int QuietZone = 4;
    private const double DarkSquare = 96;
    private const double LightSquare = 160;
    private static readonly double[] White = [255];

    /// <inheritdoc/>
    public string Version { get; } = $"{VipsVersion.Text} recipe {Recipe}";

    /// <inheritdoc/>
    public byte[] ToShare(byte[] png)
    {
        VipsLibrary.EnsurePrepared();
        using var page = Image.NewFromBuffer(png);
        return Small(page);
    }

    /// <inheritdoc/>
    public byte[] ToShelf(byte[] png, int width)
    {
        VipsLibrary.EnsurePrepared();
        using var page = Image.ThumbnailBuffer(png, width, height: MostHeight(png, width), size: Enums.Size.Force);
        return Small(page);
    }

    /// <inheritdoc/>
    public CopyPreview ToCopy(byte[] png)
    {
        VipsLibrary.EnsurePrepared();
        using var grey = Grey(png);
        using var copied = grey > Middle;
        using var lightest = grey.Rank(Around, Around, (Around * Around) - 1);
        using var darkest = grey.Rank(Around, Around, 0);
        using var difference = lightest - darkest;
        using var flat = difference < Edge;
        using var notInk = grey > Ink;
        using var notPaper = grey < Paper;
        using var between = notInk & notPaper;
        using var tint = between & flat;
        var dark = 255 - grey.Avg();
        return new CopyPreview(
            copied.PngsaveBuffer(compression: Compression, bitdepth: 1, keep: Enums.ForeignKeep.None),
            tint.Avg() / 255,
            dark > 0 ? (255 - copied.Avg()) / dark : 1
        );
    }

    /// <inheritdoc/>
    public bool[]? ReadCode(byte[] png, double left, double top, double size, int squares)
    {
        VipsLibrary.EnsurePrepared();
        using var grey = Grey(png);
        var pixels = grey.WriteToMemory<byte>();
        var whole = squares + (2 * QuietZone);
        var step = size / whole;
        var read = new bool[squares * squares];
        for (var row = 0; row < whole; row++)
        {
            for (var column = 0; column < whole; column++)
            {
                var isQuiet = row < QuietZone || column < QuietZone || row >= whole - QuietZone || column >= whole - QuietZone;
                var level = Level(pixels, grey.Width, grey.Height, left + ((column + 0.5) * step), top + ((row + 0.5) * step), step);
                if (level is null or (>= DarkSquare and <= LightSquare) || (isQuiet && level < DarkSquare))
                {
                    return null;
                }

                if (!isQuiet)
                {
                    read[((row - QuietZone) * squares) + column - QuietZone] = level < DarkSquare;
                }
            }
        }

        return read;
    }

    /// <summary>The mean of the middle half of a square; null when it is not wholly on the picture.</summary>
    private static double? Level(byte[] pixels, int width, int height, double x, double y, double step)
    {
        var reach = step / 4;
        var (fromX, toX) = ((int)Math.Round(x - reach), Math.Max((int)Math.Round(x - reach), (int)Math.Round(x + reach) - 1));
        var (fromY, toY) = ((int)Math.Round(y - reach), Math.Max((int)Math.Round(y - reach), (int)Math.Round(y + reach) - 1));
        if (fromX < 0 || fromY < 0 || toX >= width || toY >= height)
        {
            return null;
        }

        var sum = 0;
        for (var py = fromY; py <= toY; py++)
        {
            for (var px = fromX; px <= toX; px++)
            {
                sum += pixels[(py * width) + px];
            }
        }

        return (double)sum / ((toX - fromX + 1) * (toY - fromY + 1));
    }

    private static int MostHeight(byte[] png, int width)
    {
        using var header = Image.NewFromBuffer(png);
        return Math.Max(1, (int)Math.Round((double)header.Height * width / header.Width));
    }

    private static Image Grey(byte[] png)
    {
        using var page = Image.NewFromBuffer(png);
        using var opaque = page.HasAlpha() ? page.Flatten(background: White) : page.Copy();
        using var grey = opaque.Colourspace(Enums.Interpretation.Bw);
        return grey.Cast(Enums.BandFormat.Uchar).CopyMemory();
    }

    private static byte[] Small(Image page)
    {
        using var opaque = page.HasAlpha() ? page.Flatten(background: White) : page.Copy();
        return opaque.PngsaveBuffer(compression: Compression, palette: true, q: 90, dither: 0.4, keep: Enums.ForeignKeep.None);
    }
}
