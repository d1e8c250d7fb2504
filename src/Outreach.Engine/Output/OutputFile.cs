using System.Security.Cryptography;
using System.Text;
using Outreach.Engine.Theming;
using Outreach.Model.Funding;

namespace Outreach.Engine.Output;

/// <summary>
/// A file to write, as a recipe: everything that is needed to make it and nothing else. The recipe's hash decides
/// whether it has to be made again.
/// </summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
internal abstract record OutputFile(string Path)
{
    /// <summary>A hash of everything that decides the file's bytes.</summary>
    public abstract string Recipe { get; }
}

/// <summary>Text, written as UTF-8.</summary>
internal sealed record TextFile(string Path, string Text) : OutputFile(Path)
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(Text);

    /// <inheritdoc/>
    public override string Recipe => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>What is written.</summary>
    public byte[] Bytes() => bytes;
}

/// <summary>A file of the theme.</summary>
internal sealed record AssetFile(ThemeAsset Asset) : OutputFile(Asset.Path)
{
    /// <inheritdoc/>
    public override string Recipe => Convert.ToHexStringLower(SHA256.HashData(Asset.Content));
}

/// <summary>A rendition of a photograph. Its name is a hash of its recipe.</summary>
internal sealed record RenditionFile(PhotoFile Photo) : OutputFile(Photo.Path)
{
    /// <inheritdoc/>
    public override string Recipe => Photo.Path;
}

/// <summary>A donor's or a partner's logo, byte for byte as it was supplied.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Logo">The file that was supplied.</param>
internal sealed record LogoOutput(string Path, LogoFile Logo) : OutputFile(Path)
{
    /// <inheritdoc/>
    public override string Recipe => Logo.Hash;
}

/// <summary>A printed sheet that lies in the cache under its recipe.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="CachePath">Where its bytes lie on this machine.</param>
/// <param name="Key">The hash of its recipe.</param>
internal sealed record PdfFile(string Path, string CachePath, string Key) : OutputFile(Path)
{
    /// <inheritdoc/>
    public override string Recipe => Key;
}

/// <summary>The picture of a printed page, which lies in the cache.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="CachePath">Where its bytes lie on this machine.</param>
/// <param name="Key">A hash or name of all that decides its bytes.</param>
internal sealed record PagePictureFile(string Path, string CachePath, string Key) : OutputFile(Path)
{
    /// <inheritdoc/>
    public override string Recipe => Key;
}
