using Outreach.Model.Diagnostics;

namespace Outreach.Model.Photos;

/// <summary>What is known of an original photograph without decoding it. The original itself is never published.</summary>
/// <param name="Path">Relative to the input folder, with forward slashes.</param>
/// <param name="Hash">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Width">In pixels, after the camera's orientation has been applied.</param>
/// <param name="Height">In pixels, after the camera's orientation has been applied.</param>
public sealed record Photo(string Path, string Hash, int Width, int Height)
{
    /// <summary>
    /// Whether it is kept as drawings are, in shades of grey or with a palette (PNG): then it prints crisper from PNG than
    /// from JPEG, and the file is smaller.
    /// </summary>
    public bool IsDrawing { get; init; }
}

/// <summary>The file formats in which renditions are made.</summary>
public enum PhotoFormat
{
    /// <summary>For print, for feeds and for browsers that know nothing newer.</summary>
    Jpeg,

    /// <summary>For the web.</summary>
    Webp,

    /// <summary>Two colours, for sheets that are photocopied.</summary>
    Png,
}

/// <summary>What becomes of a photograph's colours.</summary>
public enum Tone
{
    /// <summary>They stay.</summary>
    Colour,

    /// <summary>
    /// Black and white, for photocopiers: line art by a threshold, photographs with more contrast and in a screen of
    /// dots that a copier reproduces.
    /// </summary>
    Copy,
}

/// <summary>The point that a crop keeps, in percent from the left and from the top.</summary>
/// <param name="X">0 to 100.</param>
/// <param name="Y">0 to 100.</param>
public sealed record Focus(double X, double Y);

/// <summary>How a photograph is to be rendered. With the photo's hash, this is all that decides the bytes.</summary>
/// <param name="Format">File format.</param>
/// <param name="Width">Pixels. Never larger than the original, or the crop from it, allows: the caller sees to that.</param>
/// <param name="Height">Pixels. Where the proportions differ from the original's, the photograph is cropped.</param>
/// <param name="Focus">What a crop keeps in view; null: the renderer finds the most interesting part.</param>
/// <param name="Quality">1 to 100, in the format's own scale.</param>
/// <param name="Tone">What becomes of the colours.</param>
public sealed record Rendition(PhotoFormat Format, int Width, int Height, Focus? Focus, int Quality, Tone Tone = Tone.Colour);

/// <summary>The door to the image library. Implementations are safe for several threads at once.</summary>
public interface IPhotoRenderer
{
    /// <summary>Name and version of the library: part of every rendition's cache key.</summary>
    string Version { get; }

    /// <summary>
    /// Reads the header of a photograph, and nothing but the header. Reports OUT410 (not a photograph that can be read), OUT411
    /// (too large: over
    /// 100 megapixels or 50 MB) or OUT412 (a kind of file that is not accepted, with what to do) and returns null.
    /// </summary>
    /// <param name="fullPath">Where the file lies on this machine.</param>
    /// <param name="path">Its path relative to the input folder, for messages and for <see cref="Photo.Path"/>.</param>
    /// <param name="hash">For <see cref="Photo.Hash"/>: whoever read the file knows it, and it is not read again for that.</param>
    /// <param name="diagnostics">Receives the problems, in the author's words.</param>
    Photo? Probe(string fullPath, string path, string hash, DiagnosticBag diagnostics);

    /// <summary>
    /// Makes one rendition: upright, in sRGB, cropped if the proportions ask for it, with no position, no camera
    /// data, no thumbnail and no other metadata. The same photograph and rendition give the same bytes.
    /// </summary>
    /// <exception cref="InvalidDataException">The photograph's pixels are damaged. The message is written for the author.</exception>
    byte[] Render(string fullPath, Rendition rendition);
}
