namespace Outreach.Media;

/// <summary>What a file is by its content, whatever its name says.</summary>
internal enum FileKind
{
    Unknown,
    Jpeg,
    Png,
    Webp,
    Tiff,
    Heic,
    Avif,
    Gif,
    Svg,
    Bmp,
    JpegXl,
    Jpeg2000,
    Photoshop,
    Raw,
    Video,
    Pdf,
}
