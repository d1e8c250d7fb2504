using NetVips;
using Outreach.Model.Photos;

namespace Outreach.Media.Tests;

/// <summary>Pictures for the photocopier: every pixel black or white.</summary>
public sealed class CopyTests(OriginalsFolder folder) : IClassFixture<OriginalsFolder>
{
    [Fact]
    public void A_drawing_is_cut_at_a_threshold_and_its_lines_stay()
    {
        using var drawing = Drawing();
        folder.Write("drawing.png", drawing);
        using var copy = Copy("drawing.png", 300, 200);

        Assert.Equal([0, 255], Levels(copy));
        Assert.Equal(0, copy.Getpoint(150, 100)[0]);
        Assert.Equal(255, copy.Getpoint(20, 20)[0]);
    }

    [Fact]
    public void A_photograph_becomes_a_screen_of_dots_that_is_as_dark_as_it_was()
    {
        using var photo = Ramp();
        folder.Write("ramp.png", photo);
        using var copy = Copy("ramp.png", 512, 128);

        Assert.Equal([0, 255], Levels(copy));
        using var dark = copy.ExtractArea(64, 0, 64, 128);
        using var light = copy.ExtractArea(384, 0, 64, 128);
        Assert.InRange(dark.Avg(), 15, 100);
        Assert.InRange(light.Avg(), 155, 240);
    }

    [Fact]
    public void It_carries_nothing_of_the_original_but_its_pixels()
    {
        using var photo = Originals.Textured(400, 300);
        using var full = Originals.WithEverything(photo);
        folder.Write("full.jpg", full.JpegsaveBuffer());
        var bytes = Renderer().Render(folder.PathOf("full.jpg"), new Rendition(PhotoFormat.Png, 200, 150, null, 80, Tone.Copy));

        var text = System.Text.Encoding.Latin1.GetString(bytes);
        Assert.DoesNotContain(Originals.Village, text, StringComparison.Ordinal);
        Assert.DoesNotContain(Originals.Camera, text, StringComparison.Ordinal);
        Assert.Equal(bytes, Renderer().Render(folder.PathOf("full.jpg"), new Rendition(PhotoFormat.Png, 200, 150, null, 80, Tone.Copy)));
    }

    [Fact]
    public void A_crop_of_a_drawing_in_colour_keeps_its_colours_and_one_in_black_is_grey()
    {
        using var colours = Originals.Quarters(400, 300);
        folder.Write("colours.png", colours.PngsaveBuffer(palette: true));
        using var drawing = Drawing();
        folder.Write("greys.png", drawing.PngsaveBuffer(palette: true));

        using var colour = Image.NewFromBuffer(
            Renderer().Render(folder.PathOf("colours.png"), new Rendition(PhotoFormat.Png, 200, 100, null, 80))
        );
        using var grey = Image.NewFromBuffer(
            Renderer().Render(folder.PathOf("greys.png"), new Rendition(PhotoFormat.Png, 200, 100, null, 80))
        );
        Assert.True(colour.Getpoint(10, 10)[0] > colour.Getpoint(10, 10)[2] + 60);
        Assert.Equal(1, grey.Bands);
    }

    [Theory]
    [InlineData("palette", true)]
    [InlineData("grey", true)]
    [InlineData("colours", false)]
    public void What_is_kept_as_drawings_are_is_a_drawing(string kind, bool isDrawing)
    {
        using var photo = Originals.Textured(60, 40);
        using var grey = photo.Colourspace(Enums.Interpretation.Bw);
        var name = $"kind-{kind}.png";
        folder.Write(
            name,
            kind switch
            {
                "palette" => photo.PngsaveBuffer(palette: true),
                "grey" => grey.PngsaveBuffer(),
                _ => photo.PngsaveBuffer(),
            }
        );

        Assert.Equal(isDrawing, folder.Accept(name).IsDrawing);
    }

    private static VipsPhotoRenderer Renderer() => new();

    private static double[] Levels(Image image)
    {
        var pixels = image.WriteToMemory<byte>();
        return [.. pixels.Distinct().Select(p => (double)p).Order()];
    }

    private static Image Drawing()
    {
        using var white = Originals.Plain(600, 400, [255, 255, 255]);
        return white.Mutate(m => m.DrawRect([0, 0, 0], 290, 50, 20, 300, fill: true));
    }

    private static Image Ramp()
    {
        using var across = Image.Xyz(1024, 256)[0];
        using var ramp = (across / 4).Cast(Enums.BandFormat.Uchar);
        using var joined = ramp.Bandjoin(ramp, ramp);
        return joined.Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    private Image Copy(string name, int width, int height)
    {
        using var copy = Image.NewFromBuffer(
            Renderer().Render(folder.PathOf(name), new Rendition(PhotoFormat.Png, width, height, null, 80, Tone.Copy))
        );
        return copy.Colourspace(Enums.Interpretation.Bw).Cast(Enums.BandFormat.Uchar).CopyMemory();
    }
}
