namespace Outreach.Media;

/// <summary>What is refused before a pixel is decoded, so that no file can fill the memory.</summary>
internal static class PhotoLimits
{
    internal const long BytesPerMegabyte = 1024 * 1024;
    internal const long PixelsPerMegapixel = 1_000_000;
    internal const long MaxBytes = 50 * BytesPerMegabyte;
    internal const long MaxPixels = 100 * PixelsPerMegapixel;
}
