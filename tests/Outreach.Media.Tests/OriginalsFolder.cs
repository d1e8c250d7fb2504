using NetVips;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;

namespace Outreach.Media.Tests;

/// <summary>A temporary folder of originals, and the renderer under test.</summary>
public sealed class OriginalsFolder : IDisposable
{
    /// <summary>What every photograph here is given as its hash.</summary>
    internal const string Hash = "0123abcd";

    private readonly string folder = Directory.CreateTempSubdirectory("outreach-media-").FullName;

    internal static VipsPhotoRenderer Renderer { get; } = new();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    internal string PathOf(string name) => Path.Combine(folder, name);

    internal string Write(string name, byte[] bytes)
    {
        File.WriteAllBytes(PathOf(name), bytes);
        return PathOf(name);
    }

    internal string Write(string name, Image image) => Write(name, image.WriteToBuffer(Path.GetExtension(name)));

    internal Photo Accept(string name)
    {
        var diagnostics = new DiagnosticBag();
        var photo = Probe(name, diagnostics);
        Assert.Empty(diagnostics);
        return Assert.IsType<Photo>(photo);
    }

    internal Diagnostic Refuse(string name)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(Probe(name, diagnostics));
        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal($"stories/lost/{name}", diagnostic.At.ToString());
        Assert.EndsWith(".", diagnostic.Message, StringComparison.Ordinal);
        Assert.StartsWith(name, diagnostic.Message, StringComparison.Ordinal);
        Assert.NotNull(diagnostic.Hint);
        return diagnostic;
    }

    internal Image Render(string name, Rendition rendition) => Image.NewFromBuffer(Renderer.Render(PathOf(name), rendition)).CopyMemory();

    internal Photo? Probe(string name, DiagnosticBag diagnostics) =>
        Renderer.Probe(PathOf(name), $"stories/lost/{name}", Hash, diagnostics);
}
