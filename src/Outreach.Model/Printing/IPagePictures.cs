namespace Outreach.Model.Printing;

/// <summary>What a photocopier makes of a page: every point black or white.</summary>
/// <param name="Png">The page as one-bit PNG.</param>
/// <param name="Tints">
/// Share of the page, 0 to 1, that is neither ink nor paper, edges of letters and lines left out: a tint that a copier
/// turns into black or into nothing.
/// </param>
/// <param name="Ink">Black on the one-bit page, divided by what was dark on the page as it was: 1 when nothing got lost or filled
/// in.</param>
public sealed record CopyPreview(byte[] Png, double Tints, double Ink);

/// <summary>
/// The door to what is made of pictures of printed pages. Implementations are safe for several threads at once; the
/// same picture gives the same bytes.
/// </summary>
public interface IPagePictures
{
    /// <summary>Name and version of the library and of our own recipes: part of every picture's cache key.</summary>
    string Version { get; }

    /// <summary>The picture as a small PNG to pass on by messenger: as wide, with a palette, without metadata.</summary>
    byte[] ToShare(byte[] png);

    /// <summary>The same, so many pixels wide, for a shelf of pages.</summary>
    byte[] ToShelf(byte[] png, int width);

    /// <summary>What a photocopier would make of it.</summary>
    CopyPreview ToCopy(byte[] png);

    /// <summary>
    /// Reads the squares of a QR code out of a picture: each is looked at in its middle and around it. Row by row from
    /// the top left, without the quiet zone; true is dark.
    /// </summary>
    /// <param name="png">The picture.</param>
    /// <param name="left">Left edge of the code's quiet zone, in pixels.</param>
    /// <param name="top">Top edge of the code's quiet zone, in pixels.</param>
    /// <param name="size">Width of the code with its quiet zone of four squares on each side, in pixels.</param>
    /// <param name="squares">Squares in a row, without the quiet zone.</param>
    /// <returns>The squares; null when the quiet zone is not empty, or a square is neither dark nor light.</returns>
    bool[]? ReadCode(byte[] png, double left, double top, double size, int squares);
}
