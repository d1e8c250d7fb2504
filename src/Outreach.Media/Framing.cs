using Outreach.Model.Photos;

namespace Outreach.Media;

/// <summary>How an upright original becomes a rendition: first shrunk until it just covers it, then cropped.</summary>
/// <param name="Width">Of the shrunk photograph.</param>
/// <param name="Height">Of the shrunk photograph.</param>
/// <param name="Crops">Whether anything is left to cut off.</param>
internal sealed record Framing(int Width, int Height, bool Crops)
{
    /// <summary>The framing of a rendition from an original of this size.</summary>
    internal static Framing Of(int width, int height, Rendition rendition)
    {
        if (HasSameProportions(width, height, rendition))
        {
            return new Framing(rendition.Width, rendition.Height, Crops: false);
        }

        var scale = Math.Max((double)rendition.Width / width, (double)rendition.Height / height);
        return new Framing(
            Math.Max(rendition.Width, (int)Math.Round(width * scale)),
            Math.Max(rendition.Height, (int)Math.Round(height * scale)),
            Crops: true
        );
    }

    /// <summary>Left and top edge of the crop in which the focus lies as near the centre as the photograph allows.</summary>
    internal (int Left, int Top) Around(Focus focus, Rendition rendition) =>
        (Edge(focus.X, Width, rendition.Width), Edge(focus.Y, Height, rendition.Height));

    private static int Edge(double percent, int whole, int part) =>
        Math.Clamp((int)Math.Round((percent / 100 * whole) - (part / 2.0)), 0, whole - part);

    /// <summary>A difference of less than a pixel is the caller's rounding, not a wish to crop.</summary>
    private static bool HasSameProportions(int width, int height, Rendition rendition) =>
        Math.Abs(((double)rendition.Width * height / width) - rendition.Height) < 1
        || Math.Abs(((double)rendition.Height * width / height) - rendition.Width) < 1;
}
