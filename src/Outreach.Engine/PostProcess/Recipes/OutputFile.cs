using System.Security.Cryptography;
using System.Text;
using Outreach.Engine.Theming;
using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess.Recipes;

/// <summary>
/// A file to write, as a recipe: everything that is needed to make it and nothing else. The recipe's hash decides
/// whether it has to be made again.
/// </summary>
/// <param name="Path">Relative to the output folder, with forward slashes.</param>
internal abstract record OutputFile(string Path)
{
    /// <summary>A hash or a name of everything that decides the file's bytes; without spaces.</summary>
    public abstract string Recipe { get; }

    /// <summary>Makes the bytes.</summary>
    /// <param name="doors">Where it gets what is not in the recipe.</param>
    /// <exception cref="InvalidDataException">A photograph's pixels are damaged. The message is written for the author.</exception>
    public abstract byte[] Make(IOutputDoors doors);
}

/// <summary>Where recipes get what they are made from.</summary>
internal interface IOutputDoors
{
    /// <summary>A file of the input folder, byte for byte.</summary>
    byte[] Original(string inputPath);

    /// <summary>A photograph, rendered now or before.</summary>
    /// <exception cref="InvalidDataException">Its pixels are damaged.</exception>
    byte[] Rendition(PhotoFile photo);

    /// <summary>Something that was printed for this build, by the name under which it is kept.</summary>
    byte[] Printed(string name);
}

/// <summary>Text, written as UTF-8.</summary>
internal sealed record TextFile(string Path, string Text) : OutputFile(Path)
{
    private readonly byte[] bytes = Encoding.UTF8.GetBytes(Text);

    /// <inheritdoc/>
    public override string Recipe => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <inheritdoc/>
    public override byte[] Make(IOutputDoors doors) => bytes;
}

/// <summary>A file of the theme.</summary>
internal sealed record AssetFile(ThemeAsset Asset) : OutputFile(Asset.Path)
{
    /// <inheritdoc/>
    public override string Recipe => Convert.ToHexStringLower(SHA256.HashData(Asset.Content));

    /// <inheritdoc/>
    public override byte[] Make(IOutputDoors doors) => Asset.Content;
}

/// <summary>A rendition of a photograph. Its name is a hash of its recipe.</summary>
internal sealed record RenditionFile(PhotoFile Photo) : OutputFile(Photo.Path)
{
    /// <inheritdoc/>
    public override string Recipe => Photo.Path;

    /// <inheritdoc/>
    public override byte[] Make(IOutputDoors doors) => doors.Rendition(Photo);
}

/// <summary>A donor's or a partner's logo, byte for byte as it was supplied.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Logo">The file that was supplied.</param>
internal sealed record LogoCopy(string Path, LogoFile Logo) : OutputFile(Path)
{
    /// <inheritdoc/>
    public override string Recipe => Logo.Hash;

    /// <inheritdoc/>
    public override byte[] Make(IOutputDoors doors) => doors.Original(Logo.Path);
}

/// <summary>A printed sheet, or the picture of one of its pages.</summary>
/// <param name="Path">Relative to the output folder.</param>
/// <param name="Kept">The name under which it is kept between builds: it holds a hash of all that decides its bytes.</param>
internal sealed record PrintedFile(string Path, string Kept) : OutputFile(Path)
{
    /// <inheritdoc/>
    public override string Recipe => Kept;

    /// <inheritdoc/>
    public override byte[] Make(IOutputDoors doors) => doors.Printed(Kept);
}
