using System.Collections.Concurrent;
using Outreach.Model.Photos;

namespace Outreach.Media.Tests;

public sealed class DeterminismTests(OriginalsFolder folder) : IClassFixture<OriginalsFolder>
{
    [Fact]
    public void Eight_threads_at_once_make_the_same_bytes_as_one_alone()
    {
        using var scene = Originals.Textured(1200, 800);
        using var marked = Originals.WithEverything(scene);
        var path = folder.Write("many.jpg", marked);
        Rendition[] renditions =
        [
            Renditions.Jpeg(600, 400),
            Renditions.Webp(600, 400),
            Renditions.Jpeg(300, 300),
            Renditions.Webp(300, 300, new Focus(20, 80)),
        ];
        var alone = renditions.Select(rendition => OriginalsFolder.Renderer.Render(path, rendition)).ToArray();
        var different = new ConcurrentBag<Rendition>();
        var threads = Enumerable
            .Range(0, 8)
            .Select(_ => new Thread(() =>
            {
                foreach (var (rendition, expected) in renditions.Zip(alone))
                {
                    if (!new VipsPhotoRenderer().Render(path, rendition).AsSpan().SequenceEqual(expected))
                    {
                        different.Add(rendition);
                    }
                }
            }))
            .ToArray();
        Array.ForEach(threads, thread => thread.Start());
        Array.ForEach(threads, thread => thread.Join());
        Assert.Empty(different);
    }

    [Fact]
    public void The_same_picture_gives_the_same_bytes_whatever_metadata_came_with_it()
    {
        using var scene = Originals.Textured(300, 200);
        using var marked = Originals.WithEverything(scene);
        var bare = folder.Write("bare.png", scene);
        var full = folder.Write("full.png", marked);
        foreach (var format in Enum.GetValues<PhotoFormat>())
        {
            var rendition = Renditions.In(format, 150, 100);
            Assert.Equal(OriginalsFolder.Renderer.Render(bare, rendition), OriginalsFolder.Renderer.Render(full, rendition));
        }
    }

    [Fact]
    public void The_version_names_the_library_and_our_settings() =>
        Assert.Matches(@"^NetVips \d+\.\d+\.\d+ libvips 8\.\d+\.\d+ settings \d+$", OriginalsFolder.Renderer.Version);
}
