using Outreach.Model.Photos;

namespace Outreach.Media.Tests;

public sealed class FramingTests(OriginalsFolder folder) : IClassFixture<OriginalsFolder>
{
    public static TheoryData<int, int, PhotoFormat> Sizes()
    {
        (int Width, int Height)[] sizes =
        [
            (1001, 667),
            (1000, 666),
            (960, 640),
            (640, 426),
            (640, 427),
            (333, 222),
            (37, 25),
            (16, 11),
            (1, 1),
            (667, 667),
            (1001, 300),
            (100, 667),
            (500, 499),
            (1200 / 2, 630 / 2),
            (3, 2),
            (1001, 1),
            (1, 667),
        ];
        var cases = new TheoryData<int, int, PhotoFormat>();
        foreach (var (width, height) in sizes)
        {
            cases.Add(width, height, PhotoFormat.Jpeg);
            cases.Add(width, height, PhotoFormat.Webp);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_rendition_has_exactly_the_size_asked_for(int width, int height, PhotoFormat format)
    {
        using var scene = Originals.Quarters(1001, 667);
        folder.Write("scene.jpg", scene);
        foreach (var focus in new[] { null, new Focus(0, 0), new Focus(100, 100), new Focus(33.3, 66.6) })
        {
            using var rendered = folder.Render("scene.jpg", Renditions.In(format, width, height, focus));
            Assert.Equal((width, height), (rendered.Width, rendered.Height));
        }
    }

    [Theory]
    [InlineData(30, 50)]
    [InlineData(50, 50)]
    [InlineData(72, 50)]
    public void A_crop_has_the_focus_at_its_centre_where_there_is_room(double x, double y)
    {
        using var scene = Originals.Spot(800, 200, x, y);
        folder.Write("spot.png", scene);
        using var rendered = folder.Render("spot.png", Renditions.Jpeg(100, 100, new Focus(x, y)));
        Renditions.ShowsAt(rendered, 50, 50, Originals.Red, tolerance: 25);
        Renditions.ShowsAt(rendered, 20, 50, Originals.Grey);
        Renditions.ShowsAt(rendered, 80, 50, Originals.Grey);
    }

    [Theory]
    [InlineData(3, 12)]
    [InlineData(97, 88)]
    public void At_the_edge_a_crop_goes_as_far_towards_the_focus_as_the_photograph_does(double x, double seenAt)
    {
        using var scene = Originals.Spot(800, 200, x, 50);
        folder.Write("edge.png", scene);
        using var rendered = folder.Render("edge.png", Renditions.Jpeg(100, 100, new Focus(x, 50)));
        Renditions.ShowsAt(rendered, seenAt, 50, Originals.Red, tolerance: 25);
    }

    [Fact]
    public void A_tall_photograph_is_cropped_above_and_below_the_focus()
    {
        using var scene = Originals.Spot(200, 800, 50, 20);
        folder.Write("tall.png", scene);
        using var rendered = folder.Render("tall.png", Renditions.Webp(200, 160, new Focus(50, 20)));
        Renditions.ShowsAt(rendered, 50, 50, Originals.Red, tolerance: 25);
    }

    [Theory]
    [InlineData(15)]
    [InlineData(85)]
    public void Without_a_focus_a_crop_keeps_what_catches_the_eye(double x)
    {
        using var scene = Originals.Spot(800, 200, x, 50);
        folder.Write("eye.png", scene);
        using var rendered = folder.Render("eye.png", Renditions.Jpeg(200, 200));
        using var red = rendered.ExtractBand(0) - rendered.ExtractBand(1);
        Assert.InRange(red.Max(), 100, 200);
    }

    [Fact]
    public void A_photograph_of_the_same_proportions_is_shown_whole()
    {
        using var scene = Originals.Quarters(1001, 667);
        folder.Write("whole.png", scene);
        using var rendered = folder.Render("whole.png", Renditions.Jpeg(500, 333, new Focus(0, 0)));
        Renditions.ShowsAt(rendered, 48, 48, Originals.Red);
        Renditions.ShowsAt(rendered, 52, 52, Originals.Yellow);
        Renditions.ShowsAt(rendered, 99, 99, Originals.Yellow);
    }

    [Theory]
    [InlineData(301, 100, 85, 50)]
    [InlineData(100, 201, 85, 50)]
    [InlineData(0, 100, 85, 50)]
    [InlineData(100, -1, 85, 50)]
    [InlineData(100, 100, 0, 50)]
    [InlineData(100, 100, 101, 50)]
    [InlineData(100, 100, 85, -0.1)]
    [InlineData(100, 100, 85, 100.1)]
    [InlineData(100, 100, 85, double.NaN)]
    public void A_rendition_that_cannot_be_is_refused(int width, int height, int quality, double focus)
    {
        using var scene = Originals.Quarters(300, 200);
        folder.Write("small.jpg", scene);
        foreach (var format in Enum.GetValues<PhotoFormat>())
        {
            var rendition = new Rendition(format, width, height, new Focus(focus, 50), quality);
            Assert.Throws<ArgumentOutOfRangeException>(() => OriginalsFolder.Renderer.Render(folder.PathOf("small.jpg"), rendition));
        }
    }
}
