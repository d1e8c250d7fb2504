using Outreach.Engine.PostProcess.Recipes;
using Outreach.Engine.Theming;
using Outreach.Model.Photos;

namespace Outreach.Engine.Output;

/// <summary>Where recipes get what they are made from: the input folder, the image library, and what is kept.</summary>
/// <param name="kept">What was made before.</param>
/// <param name="renderer">The door to the image library.</param>
/// <param name="inputPath">Where a file of the input folder lies on this machine.</param>
internal sealed class OutputDoors(KeptFiles kept, IPhotoRenderer renderer, Func<string, string> inputPath) : IOutputDoors
{
    /// <inheritdoc/>
    public byte[] Original(string inputFile) => File.ReadAllBytes(inputPath(inputFile));

    /// <inheritdoc/>
    public byte[] Rendition(PhotoFile photo) => kept.Find(NameOf(photo)) ?? Render(photo);

    /// <summary>Sees to it that a rendition lies in the folder from which the browser prints.</summary>
    /// <exception cref="InvalidDataException">The photograph's pixels are damaged.</exception>
    public void Prepare(PhotoFile photo)
    {
        if (!kept.Holds(NameOf(photo)))
        {
            Render(photo);
        }
    }

    /// <inheritdoc/>
    public byte[] Printed(string name) =>
        kept.Find(name) ?? throw new IOException($"{kept.FullPath(name)} was changed while the site was built. Build it again.");

    private static string NameOf(PhotoFile photo) => $"{CacheFolder.Made}/{photo.Path}";

    private byte[] Render(PhotoFile photo)
    {
        var bytes = renderer.Render(inputPath(photo.Photo.Path), photo.Rendition);
        kept.Keep(NameOf(photo), bytes);
        return bytes;
    }
}
