using NetVips;

namespace Outreach.Media.Tests;

/// <summary>What is made of, and found in, the pictures of printed pages.</summary>
public sealed class PagePictureTests
{
    private const int Squares = 21;
    private const int Step = 5;
    private readonly VipsPagePictures pictures = new();

    [Fact]
    public void A_page_to_pass_on_is_as_wide_and_much_smaller()
    {
        using var page = Page();
        var png = page.PngsaveBuffer(compression: 1);
        var small = pictures.ToShare(png);

        using var read = Image.NewFromBuffer(small);
        Assert.Equal((1240, 1754), (read.Width, read.Height));
        Assert.True(small.Length < png.Length / 2, $"{small.Length} of {png.Length}");
        Assert.Equal(small, pictures.ToShare(png));
    }

    [Fact]
    public void A_page_for_the_shelf_keeps_its_proportions()
    {
        using var page = Page();
        using var read = Image.NewFromBuffer(pictures.ToShelf(page.PngsaveBuffer(), 480));

        Assert.Equal((480, 679), (read.Width, read.Height));
    }

    [Fact]
    public void Black_on_white_copies_as_it_is()
    {
        using var page = Page();
        var copy = pictures.ToCopy(page.PngsaveBuffer());

        Assert.InRange(copy.Tints, 0, 0.0005);
        Assert.InRange(copy.Ink, 0.9, 1.1);
        using var png = Image.NewFromBuffer(copy.Png);
        using var bits = png.Colourspace(Enums.Interpretation.Bw);
        Assert.Equal(new byte[] { 0, 255 }, bits.Cast(Enums.BandFormat.Uchar).WriteToMemory<byte>().Distinct().Order());
    }

    [Theory]
    [InlineData(215)]
    [InlineData(150)]
    [InlineData(60)]
    public void A_tint_is_found(int level)
    {
        using var page = Page();
        using var tinted = page.Mutate(m => m.DrawRect([level, level, level], 100, 1200, 800, 200, fill: true));

        Assert.InRange(pictures.ToCopy(tinted.PngsaveBuffer()).Tints, 0.06, 0.08);
    }

    [Fact]
    public void A_screened_photograph_is_no_tint()
    {
        using var page = Page();
        using var dots = Dots();
        using var with = page.Insert(dots, 100, 1100);

        Assert.InRange(pictures.ToCopy(with.PngsaveBuffer()).Tints, 0, 0.001);
    }

    [Fact]
    public void Faint_lines_that_a_copier_loses_are_lost_ink()
    {
        using var white = Originals.Plain(600, 600, [255, 255, 255]);
        using var faint = white.Mutate(m =>
        {
            for (var x = 0; x < 600; x += 6)
            {
                m.DrawRect([180, 180, 180], x, 0, 1, 600, fill: true);
            }
        });

        Assert.InRange(pictures.ToCopy(faint.PngsaveBuffer()).Ink, 0, 0.1);
    }

    [Fact]
    public void The_squares_of_a_code_are_read()
    {
        using var page = Code();

        var read = Read(page);

        Assert.Equal(Enumerable.Range(0, Squares * Squares).Select(IsDark), read);
    }

    [Theory]
    [InlineData("a grey square", 128, 4)]
    [InlineData("ink in the quiet zone", 0, 2)]
    public void A_code_with_this_is_not_read(string fault, int level, int square)
    {
        using var page = Code();
        using var spoilt = page.Mutate(m =>
            m.DrawRect([level, level, level], 100 + (square * Step), 100 + (square * Step), Step, Step, fill: true)
        );

        Assert.True(Read(spoilt) is null, fault);
    }

    [Fact]
    public void A_code_that_runs_out_of_the_page_is_not_read()
    {
        using var page = Code();
        using var cut = page.ExtractArea(0, 0, 150, 400);

        Assert.Null(Read(cut));
    }

    private static bool IsDark(int i) => i * 7919 % 13 < 6;

    private bool[]? Read(Image page) => pictures.ReadCode(page.PngsaveBuffer(), 100, 100, (Squares + 8) * Step, Squares);

    private static Image Code()
    {
        using var white = Originals.Plain(400, 400, [255, 255, 255]);
        return white.Mutate(m =>
        {
            foreach (var i in Enumerable.Range(0, Squares * Squares).Where(IsDark))
            {
                m.DrawRect([0, 0, 0], 100 + (((i % Squares) + 4) * Step), 100 + (((i / Squares) + 4) * Step), Step, Step, fill: true);
            }
        });
    }

    private static Image Page()
    {
        using var white = Originals.Plain(1240, 1754, [255, 255, 255]);
        using var words = Image.Text("Going to work far away?", dpi: 300, width: 1000);
        using var ink = (words * -1) + 255;
        using var black = ink.Bandjoin(ink, ink).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        return white.Insert(black, 100, 100).CopyMemory();
    }

    // A screen as a page's picture shows it: finer than the picture's own pixels can hold.
    private static Image Dots()
    {
        var renderer = new VipsPhotoRenderer();
        var folder = Directory.CreateTempSubdirectory("outreach-dots-").FullName;
        try
        {
            using var photo = Originals.Textured(1600, 1200);
            var path = Path.Combine(folder, "photo.jpg");
            photo.Jpegsave(path, q: 95);
            var screened = renderer.Render(
                path,
                new Model.Photos.Rendition(Model.Photos.PhotoFormat.Png, 1600, 1200, null, 80, Model.Photos.Tone.Copy)
            );
            using var half = Image.ThumbnailBuffer(screened, 800);
            using var grey = half.Colourspace(Enums.Interpretation.Srgb);
            return grey.CopyMemory();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
