using Outreach.Model.Diagnostics;

namespace Outreach.Media;

/// <summary>Why a file is not taken, in the author's words.</summary>
/// <param name="Rule">The rule that was broken.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Hint">What to do about it.</param>
internal sealed record Refusal(Rule Rule, string Message, string Hint)
{
    private const string SaveAsJpeg = "Open it and save a copy as JPEG.";

    /// <summary>The file cannot even be opened.</summary>
    internal static Refusal NotOpened(string name) =>
        new(
            Rules.PhotoUnreadable,
            $"{name} cannot be opened.",
            "See that it is there, that you may read it, and that no other program holds it."
        );

    /// <summary>The file is none that is known, or its header is damaged.</summary>
    internal static Refusal Unreadable(string name) =>
        new(
            Rules.PhotoUnreadable,
            $"{name} cannot be read as a photograph: it is damaged or something else.",
            "Copy it again from the camera or the sender, or save it again as JPEG."
        );

    /// <summary>The file takes too much room.</summary>
    internal static Refusal TooManyBytes(string name, long bytes) =>
        new(
            Rules.PhotoTooLarge,
            $"{name} has {RoundUp(bytes, PhotoLimits.BytesPerMegabyte)} MB; {PhotoLimits.MaxBytes / PhotoLimits.BytesPerMegabyte} "
                + "MB is the most.",
            SaveAsJpeg
        );

    /// <summary>The photograph has too many pixels.</summary>
    internal static Refusal TooManyPixels(string name, int width, int height) =>
        new(
            Rules.PhotoTooLarge,
            $"{name} has {width} × {height} pixels, {RoundUp((long)width * height, PhotoLimits.PixelsPerMegapixel)} megapixels; "
                + $"{PhotoLimits.MaxPixels / PhotoLimits.PixelsPerMegapixel} megapixels is the most.",
            "Save a smaller copy, for example 6000 pixels wide."
        );

    /// <summary>The refusal of a kind of file; null when the kind is one that is taken.</summary>
    internal static Refusal? OfKind(FileKind kind, string name) =>
        kind switch
        {
            FileKind.Jpeg or FileKind.Png or FileKind.Webp or FileKind.Tiff => null,
            FileKind.Heic => Kind($"{name} is an iPhone photograph (HEIC), which browsers cannot show.", SaveAsJpeg),
            FileKind.Avif => Kind($"{name} is an AVIF file, which is not taken as an original.", SaveAsJpeg),
            FileKind.Gif => Kind(
                $"{name} is a GIF, which has too few colours for a photograph.",
                "Use the original, or open it and save a copy as PNG."
            ),
            FileKind.Svg => Kind($"{name} is a drawing (SVG), which can carry a program.", "Export it as PNG and use that."),
            FileKind.Bmp => Kind($"{name} is a BMP file, which is not taken.", "Open it and save a copy as PNG."),
            FileKind.JpegXl => Kind($"{name} is a JPEG XL file, which many browsers cannot show.", SaveAsJpeg),
            FileKind.Jpeg2000 => Kind($"{name} is a JPEG 2000 file, which browsers cannot show.", SaveAsJpeg),
            FileKind.Photoshop => Kind($"{name} is a Photoshop document.", "Export it as JPEG and use that."),
            FileKind.Raw => Kind($"{name} is a camera's raw file, which is not developed here.", "Export it as JPEG and use that."),
            FileKind.Video => Kind($"{name} is a film or a sound, not a photograph.", "Save one picture of it as JPEG and use that."),
            FileKind.Pdf => Kind($"{name} is a PDF document, not a photograph.", "Export the picture as JPEG or PNG and use that."),
            _ => Unreadable(name),
        };

    private static Refusal Kind(string message, string hint) => new(Rules.PhotoKind, message, hint);

    private static long RoundUp(long amount, long unit) => (amount + unit - 1) / unit;
}
