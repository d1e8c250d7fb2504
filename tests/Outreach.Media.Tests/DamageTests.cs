using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;

namespace Outreach.Media.Tests;

public sealed class DamageTests(OriginalsFolder folder) : IClassFixture<OriginalsFolder>
{
    [Theory]
    [InlineData("cut.jpg")]
    [InlineData("cut.png")]
    [InlineData("cut.webp")]
    [InlineData("cut.tif")]
    public void A_photograph_that_breaks_off_is_never_rendered(string name)
    {
        using var scene = Originals.Textured(600, 400);
        var bytes = scene.WriteToBuffer(Path.GetExtension(name));
        folder.Write(name, bytes[..(bytes.Length / 2)]);
        AssertNeverRendered(name);
    }

    [Theory]
    [InlineData("hole.png")]
    [InlineData("hole.webp")]
    public void A_photograph_with_a_hole_in_it_is_never_rendered(string name)
    {
        using var scene = Originals.Textured(600, 400);
        var bytes = scene.WriteToBuffer(Path.GetExtension(name));
        bytes.AsSpan(bytes.Length / 2, 3000).Fill(0xFF);
        folder.Write(name, bytes);
        AssertNeverRendered(name);
    }

    [Fact]
    public void Damage_outside_the_crop_is_found_too()
    {
        using var scene = Originals.Textured(400, 1200);
        var bytes = scene.WriteToBuffer(".jpg");
        folder.Write("below.jpg", bytes[..(bytes.Length * 9 / 10)]);
        Assert.Throws<InvalidDataException>(() =>
            OriginalsFolder.Renderer.Render(folder.PathOf("below.jpg"), Renditions.Jpeg(400, 200, new Focus(50, 0)))
        );
    }

    [Fact]
    public void A_file_that_was_replaced_by_another_kind_after_the_probe_is_refused()
    {
        folder.Write("later.jpg", "<svg xmlns='http://www.w3.org/2000/svg' width='99' height='99'/>"u8.ToArray());
        var error = Assert.Throws<InvalidDataException>(() =>
            OriginalsFolder.Renderer.Render(folder.PathOf("later.jpg"), Renditions.Jpeg(10, 10))
        );
        Assert.Contains("SVG", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_photograph_that_was_mended_is_read_anew()
    {
        using var red = Originals.Plain(200, 200, Originals.Red);
        using var blue = Originals.Plain(300, 200, Originals.Blue);
        folder.Write("mended.jpg", red);
        Assert.Equal(200, folder.Accept("mended.jpg").Width);
        using (var before = folder.Render("mended.jpg", Renditions.Jpeg(100, 100)))
        {
            Renditions.ShowsAt(before, 50, 50, Originals.Red);
        }

        folder.Write("mended.jpg", blue);
        Assert.Equal(300, folder.Accept("mended.jpg").Width);
        using var after = folder.Render("mended.jpg", Renditions.Jpeg(100, 100));
        Renditions.ShowsAt(after, 50, 50, Originals.Blue);
    }

    /// <summary>Whether the header already shows it depends on the format; that nothing is made of it does not.</summary>
    private void AssertNeverRendered(string name)
    {
        var diagnostics = new DiagnosticBag();
        var photo = folder.Probe(name, diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Same(Rules.PhotoUnreadable, diagnostic.Rule));
        Assert.Equal(photo is null ? 1 : 0, diagnostics.Count);
        foreach (var format in Enum.GetValues<PhotoFormat>())
        {
            foreach (var rendition in new[] { Renditions.In(format, 60, 40), Renditions.In(format, 400, 400) })
            {
                var error = Assert.Throws<InvalidDataException>(() => OriginalsFolder.Renderer.Render(folder.PathOf(name), rendition));
                Assert.StartsWith($"{name} is damaged", error.Message, StringComparison.Ordinal);
                Assert.DoesNotContain("vips", error.Message, StringComparison.OrdinalIgnoreCase);
            }
        }
    }
}
