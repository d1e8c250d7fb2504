using NetVips;
using Outreach.Model.Photos;

namespace Outreach.Media.Tests;

/// <summary>Renditions to ask for, and a look at their pixels.</summary>
internal static class Renditions
{
    internal static Rendition Jpeg(int width, int height, Focus? focus = null) => new(PhotoFormat.Jpeg, width, height, focus, 85);

    internal static Rendition Webp(int width, int height, Focus? focus = null) => new(PhotoFormat.Webp, width, height, focus, 85);

    internal static Rendition In(PhotoFormat format, int width, int height, Focus? focus = null) => new(format, width, height, focus, 85);

    /// <summary>The pixel at a point in percent is that colour, as nearly as a lossy format keeps it.</summary>
    internal static void ShowsAt(Image image, double x, double y, double[] colour, double tolerance = 10)
    {
        var pixel = At(image, x, y);
        Assert.True(
            pixel.Length == colour.Length && pixel.Zip(colour).All(pair => Math.Abs(pair.First - pair.Second) <= tolerance),
            $"At {x} %, {y} % is {string.Join(' ', pixel)}, not {string.Join(' ', colour)}."
        );
    }

    internal static double[] At(Image image, double x, double y) =>
        image.Getpoint(Math.Min((int)(image.Width * x / 100), image.Width - 1), Math.Min((int)(image.Height * y / 100), image.Height - 1));
}
