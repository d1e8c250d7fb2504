using NetVips;

namespace Outreach.Media;

/// <summary>The size of an opened photograph as it is looked at.</summary>
internal static class Upright
{
    // From this value on, EXIF's orientations lie on their side.
    private const int FirstSideways = 5;
    private const int LastSideways = 8;

    /// <summary>Width and height after the camera's orientation has been applied.</summary>
    internal static (int Width, int Height) SizeOf(Image image)
    {
        var orientation = image.Contains("orientation") ? (int)image.Get("orientation") : 1;
        return orientation is >= FirstSideways and <= LastSideways ? (image.Height, image.Width) : (image.Width, image.Height);
    }
}
