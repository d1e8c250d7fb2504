using Outreach.Model.Printing;

namespace Outreach.Media;

/// <summary>Pictures of printed pages, made by libvips.</summary>
public sealed class VipsPagePictures : IPagePictures
{
    /// <inheritdoc/>
    public string Version => "none";

    /// <inheritdoc/>
    public byte[] ToShare(byte[] png) => png;

    /// <inheritdoc/>
    public byte[] ToShelf(byte[] png, int width) => png;

    /// <inheritdoc/>
    public CopyPreview ToCopy(byte[] png) => new(png, 0, 1);

    /// <inheritdoc/>
    public bool[]? ReadCode(byte[] png, double left, double top, double size, int squares) => null;
}
