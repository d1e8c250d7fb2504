using Outreach.Model.Photos;

namespace Outreach.Media.Tests;

public sealed class OrientationTests(OriginalsFolder folder) : IClassFixture<OriginalsFolder>
{
    public static TheoryData<int, string> Cases()
    {
        var cases = new TheoryData<int, string>();
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            foreach (var extension in new[] { "jpg", "png", "webp", "tif" })
            {
                cases.Add(orientation, extension);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Whichever_way_the_camera_was_held_the_photograph_is_upright(int orientation, string extension)
    {
        var name = WriteHeld(orientation, extension);
        foreach (var format in Enum.GetValues<PhotoFormat>())
        {
            using var rendered = folder.Render(name, Renditions.In(format, 120, 80));
            Assert.Equal((120, 80), (rendered.Width, rendered.Height));
            Renditions.ShowsAt(rendered, 25, 25, Originals.Red);
            Renditions.ShowsAt(rendered, 75, 25, Originals.Green);
            Renditions.ShowsAt(rendered, 25, 75, Originals.Blue);
            Renditions.ShowsAt(rendered, 75, 75, Originals.Yellow);
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_focus_counts_in_the_upright_photograph(int orientation, string extension)
    {
        var name = WriteHeld(orientation, extension);
        using var rendered = folder.Render(name, Renditions.Jpeg(40, 80, new Focus(100, 50)));
        Assert.Equal((40, 80), (rendered.Width, rendered.Height));
        Renditions.ShowsAt(rendered, 50, 20, Originals.Green);
        Renditions.ShowsAt(rendered, 50, 80, Originals.Yellow);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_size_that_is_probed_is_the_upright_size(int orientation, string extension)
    {
        var photo = folder.Accept(WriteHeld(orientation, extension));
        Assert.Equal((240, 160), (photo.Width, photo.Height));
    }

    private string WriteHeld(int orientation, string extension)
    {
        using var upright = Originals.Quarters(240, 160);
        using var stored = Originals.StoredAs(upright, orientation);
        using var marked = Originals.WithOrientation(stored, orientation);
        var name = $"held-{orientation}.{extension}";
        folder.Write(name, marked);
        return name;
    }
}
