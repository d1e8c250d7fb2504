using Outreach.Engine.Theming;
using Outreach.Model.Photos;

namespace Outreach.Engine.Tests.PostProcess;

/// <summary>Photographs as sheets ask for them. OUT504 is shown in the rules of print; here is where it begins.</summary>
public sealed class PrintedPhotosTests
{
    [Theory]
    [InlineData(590, false)]
    [InlineData(589, true)]
    public void A_photograph_100_mm_wide_needs_590_pixels_for_150_dots_per_inch(int width, bool isSmall)
    {
        var needs = new Needs();
        new Renditions("fake renderer 1").Print(View(width), 100, 0, Tone.Colour, needs);
        Assert.Equal(isSmall, Needs.Union([needs]).CoarsePhotos.Count > 0);
    }

    [Theory]
    [InlineData(100, 200)]
    [InlineData(200, 100)]
    public void Where_it_is_printed_in_two_sizes_the_worse_is_told_in_whatever_order_they_come(double first, double second)
    {
        var renditions = new Renditions("fake renderer 1");
        var needs = new Needs();
        renditions.Print(View(300), first, 0, Tone.Colour, needs);
        renditions.Print(View(300), second, 0, Tone.Copy, needs);
        Assert.Equal(KeyValuePair.Create("meeting.png", 38), Assert.Single(Needs.Union([needs]).CoarsePhotos));
    }

    [Fact]
    public void For_the_photocopier_there_is_a_picture_of_its_own_in_two_colours_and_of_the_same_size()
    {
        var renditions = new Renditions("fake renderer 1");
        var needs = new Needs();
        var colour = renditions.Print(View(2400), 100, 100, Tone.Colour, needs);
        var copy = renditions.Print(View(2400), 100, 100, Tone.Copy, needs);
        Assert.EndsWith(".jpg", colour.Src, StringComparison.Ordinal);
        Assert.EndsWith(".png", copy.Src, StringComparison.Ordinal);
        Assert.Equal((colour.WidthMm, colour.HeightMm), (copy.WidthMm, copy.HeightMm));
        Assert.Equal(
            [(PhotoFormat.Jpeg, Tone.Colour, 1181, 1181), (PhotoFormat.Png, Tone.Copy, 1181, 1181)],
            Needs
                .Union([needs])
                .Renditions.Select(f => (f.Rendition.Format, f.Rendition.Tone, f.Rendition.Width, f.Rendition.Height))
                .Order()
        );
    }

    private static PhotoView View(int width) =>
        new(new Photo("meeting.png", new string('a', 64), width, width * 2 / 3), null, "", null, "", false);
}
