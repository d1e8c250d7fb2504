using Outreach.Model.Photos;

namespace Outreach.Engine.Theming;

/// <summary>What templates see of a photograph, before they say how large they want it.</summary>
internal sealed record PhotoView(Photo Photo, Focus? Focus, string Alt, string? Caption, string Credit, bool StandIn) : IView<PhotoView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<PhotoView, object?>> Members { get; } =
        new Dictionary<string, Func<PhotoView, object?>>(StringComparer.Ordinal)
        {
            ["alt"] = x => x.Alt,
            ["caption"] = x => x.Caption,
            ["credit"] = x => x.Credit,
            ["stand_in"] = x => x.StandIn,
            ["width"] = x => x.Photo.Width,
            ["height"] = x => x.Photo.Height,
        };
}

/// <summary>A photograph in the sizes that a page asked for.</summary>
/// <param name="Webp">The <c>srcset</c> of WebP renditions.</param>
/// <param name="Jpeg">The <c>srcset</c> of JPEG renditions.</param>
/// <param name="Src">One JPEG, from the root.</param>
/// <param name="Width">Pixels of the largest.</param>
/// <param name="Height">Pixels of the largest.</param>
/// <param name="Files">Every rendition among them.</param>
internal sealed record PictureView(string Webp, string Jpeg, string Src, int Width, int Height, IReadOnlyList<PhotoFile> Files)
    : IView<PictureView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<PictureView, object?>> Members { get; } =
        new Dictionary<string, Func<PictureView, object?>>(StringComparer.Ordinal)
        {
            ["webp"] = x => x.Webp,
            ["jpeg"] = x => x.Jpeg,
            ["src"] = x => x.Src,
            ["width"] = x => x.Width,
            ["height"] = x => x.Height,
        };
}

/// <summary>A photograph as a sheet prints it.</summary>
/// <param name="Src">Relative to the print folder.</param>
/// <param name="WidthMm">Millimetres.</param>
/// <param name="HeightMm">Millimetres.</param>
internal sealed record PrintPictureView(string Src, double WidthMm, double HeightMm) : IView<PrintPictureView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<PrintPictureView, object?>> Members { get; } =
        new Dictionary<string, Func<PrintPictureView, object?>>(StringComparer.Ordinal)
        {
            ["src"] = x => x.Src,
            ["width_mm"] = x => x.WidthMm,
            ["height_mm"] = x => x.HeightMm,
        };
}
