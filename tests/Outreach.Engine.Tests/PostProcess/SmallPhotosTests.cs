using Outreach.Engine.Theming;
using Outreach.Model.Photos;

namespace Outreach.Engine.Tests.PostProcess;

/// <summary>OUT504 is shown in the rules of print; here is where it begins.</summary>
public sealed class SmallPhotosTests
{
    [Theory]
    [InlineData(590, false)]
    [InlineData(589, true)]
    public void A_photograph_100_mm_wide_needs_590_pixels_for_150_dots_per_inch(int width, bool isSmall)
    {
        var renditions = new Renditions("fake renderer 1");
        renditions.Print(View(width), 100, 0, copy: false);
        Assert.Equal(isSmall, renditions.TooSmallToPrint.Any());
    }

    [Theory]
    [InlineData(100, 200)]
    [InlineData(200, 100)]
    public void Where_it_is_printed_in_two_sizes_the_worse_is_told_in_whatever_order_they_come(double first, double second)
    {
        var renditions = new Renditions("fake renderer 1");
        renditions.Print(View(300), first, 0, copy: false);
        renditions.Print(View(300), second, 0, copy: true);
        Assert.Equal(("meeting.png", 38), Assert.Single(renditions.TooSmallToPrint));
    }

    private static PhotoView View(int width) => new(new Photo("meeting.png", new string('a', 64), width, width * 2 / 3), null, "", null, "", false);
}
