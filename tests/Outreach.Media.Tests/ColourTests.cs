using NetVips;
using Outreach.Model.Photos;

namespace Outreach.Media.Tests;

public sealed class ColourTests(OriginalsFolder folder) : IClassFixture<OriginalsFolder>
{
    [Fact]
    public void Sixteen_bit_colours_come_out_the_same()
    {
        using var scene = Originals.Quarters(240, 160);
        using var deep = scene.Colourspace(Enums.Interpretation.Rgb16);
        Assert.Equal(Enums.BandFormat.Ushort, deep.Format);
        folder.Write("deep.png", deep);
        folder.Write("deep.tif", deep);
        AssertQuarters("deep.png", tolerance: 6);
        AssertQuarters("deep.tif", tolerance: 6);
    }

    [Fact]
    public void Colours_of_a_display_p3_photograph_come_out_the_same()
    {
        using var scene = Originals.Quarters(240, 160);
        using var wide = scene.IccTransform("p3", inputProfile: "srgb");
        Assert.True(Math.Abs(Renditions.At(wide, 25, 25)[0] - Originals.Red[0]) > 8, "The profile changes nothing.");
        folder.Write("wide.jpg", wide.JpegsaveBuffer(q: 95));
        AssertQuarters("wide.jpg", tolerance: 8);
    }

    [Fact]
    public void Colours_made_for_the_press_come_out_nearly_the_same()
    {
        using var scene = Originals.Quarters(240, 160);
        using var press = scene.IccTransform("cmyk", inputProfile: "srgb");
        folder.Write("press.jpg", press.JpegsaveBuffer(q: 95));
        using (var original = Image.NewFromFile(folder.PathOf("press.jpg")))
        {
            Assert.Equal(Enums.Interpretation.Cmyk, original.Interpretation);
        }

        AssertQuarters("press.jpg", tolerance: 30);
    }

    [Fact]
    public void Press_colours_without_a_profile_still_come_out_in_screen_colours()
    {
        using var scene = Originals.Quarters(240, 160);
        using var press = scene.IccTransform("cmyk", inputProfile: "srgb");
        folder.Write("bare.jpg", press.JpegsaveBuffer(q: 95, keep: Enums.ForeignKeep.None));
        AssertQuarters("bare.jpg", tolerance: 30);
    }

    [Theory]
    [InlineData(Enums.BandFormat.Uchar)]
    [InlineData(Enums.BandFormat.Ushort)]
    public void Grey_stays_grey(Enums.BandFormat depth)
    {
        using var scene = Originals.Plain(240, 160, [90]);
        using var grey =
            depth == Enums.BandFormat.Uchar
                ? scene.Copy(interpretation: Enums.Interpretation.Bw)
                : scene.Copy(interpretation: Enums.Interpretation.Bw).Colourspace(Enums.Interpretation.Grey16);
        Assert.Equal(depth, grey.Format);
        folder.Write("grey.png", grey);
        foreach (var format in Enum.GetValues<PhotoFormat>())
        {
            using var rendered = folder.Render("grey.png", Renditions.In(format, 120, 80));
            Assert.All(Renditions.At(rendered, 50, 50), value => Assert.InRange(value, 87, 93));
        }
    }

    [Fact]
    public void Transparency_becomes_white_in_a_jpeg_and_stays_in_a_webp()
    {
        using var cut = HalfCutOut();
        folder.Write("cut.png", cut);
        using var jpeg = folder.Render("cut.png", Renditions.Jpeg(120, 80));
        Renditions.ShowsAt(jpeg, 25, 50, Originals.Red);
        Renditions.ShowsAt(jpeg, 75, 50, [255, 255, 255]);
        using var webp = folder.Render("cut.png", Renditions.Webp(120, 80));
        Renditions.ShowsAt(webp, 25, 50, [.. Originals.Red, 255]);
        Assert.Equal(0, Renditions.At(webp, 75, 50)[3]);
    }

    [Fact]
    public void Transparent_grey_becomes_white_in_a_jpeg()
    {
        using var scene = Originals.Plain(240, 160, [90, 0]);
        using var grey = scene.Copy(interpretation: Enums.Interpretation.Bw);
        folder.Write("glass.png", grey);
        using var jpeg = folder.Render("glass.png", Renditions.Jpeg(120, 80));
        Renditions.ShowsAt(jpeg, 50, 50, [255]);
        using var webp = folder.Render("glass.png", Renditions.Webp(120, 80));
        Assert.Equal(0, Renditions.At(webp, 50, 50)[3]);
    }

    [Theory]
    [InlineData(240, 160)]
    [InlineData(120, 80)]
    [InlineData(80, 80)]
    public void What_was_cut_out_is_not_hidden_beneath_the_transparency(int width, int height)
    {
        using var cut = HalfCutOut();
        folder.Write("hidden.png", cut);
        using var webp = folder.Render("hidden.png", Renditions.Webp(width, height, new Focus(100, 50)));
        Assert.Equal(4, webp.Bands);
        var pixel = Renditions.At(webp, 95, 50);
        Assert.Equal(0, pixel[3]);
        Assert.All(pixel.Zip(Originals.Red).Take(1), pair => Assert.True(Math.Abs(pair.First - pair.Second) > 60));
    }

    [Fact]
    public void A_damaged_colour_profile_does_not_spoil_the_photograph()
    {
        using var scene = Originals.Quarters(240, 160);
        using var odd = scene.Mutate(m => m.Set(GValue.BlobType, "icc-profile-data", new byte[200]));
        folder.Write("odd.jpg", odd.JpegsaveBuffer(q: 95));
        AssertQuarters("odd.jpg", tolerance: 8);
    }

    private static Image HalfCutOut()
    {
        using var scene = Originals.Plain(240, 160, [.. Originals.Red, 255]);
        return scene.Mutate(m => m.DrawRect([.. Originals.Red, 0], 120, 0, 120, 160, fill: true));
    }

    private void AssertQuarters(string name, double tolerance)
    {
        foreach (var rendition in new[] { Renditions.Jpeg(120, 80), Renditions.Webp(120, 80), Renditions.Jpeg(80, 80, new Focus(50, 50)) })
        {
            using var rendered = folder.Render(name, rendition);
            Assert.Equal(Enums.BandFormat.Uchar, rendered.Format);
            Assert.Equal(Enums.Interpretation.Srgb, rendered.Interpretation);
            Renditions.ShowsAt(rendered, 25, 25, Originals.Red, tolerance);
            Renditions.ShowsAt(rendered, 75, 25, Originals.Green, tolerance);
            Renditions.ShowsAt(rendered, 25, 75, Originals.Blue, tolerance);
            Renditions.ShowsAt(rendered, 75, 75, Originals.Yellow, tolerance);
        }
    }
}
