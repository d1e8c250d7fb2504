using System.Buffers.Binary;
using System.Text;

namespace Outreach.Media.Tests;

public sealed class ProbeTests(OriginalsFolder folder) : IClassFixture<OriginalsFolder>
{
    public static TheoryData<string, byte[], string> Refused() =>
        new()
        {
            { "meeting.heic", Brands("heic", "mif1"), "iPhone" },
            { "renamed.jpg", Brands("mif1", "heic"), "iPhone" },
            { "new.avif", Brands("mif1", "avif"), "AVIF" },
            { "film.mov", Brands("qt  "), "film" },
            { "film.mp4", Brands("isom", "mp42"), "film" },
            { "canon.cr3", Brands("crx "), "raw" },
            { "canon.cr2", [.. "II*\0\u0010\0\0\0CR"u8, .. new byte[50]], "raw" },
            { "drawing.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"u8.ToArray(), "SVG" },
            { "drawing.png", "\uFEFF<?xml version='1.0'?>\n<!-- a map -->\n<svg/>"u8.ToArray(), "SVG" },
            { "sheet.pdf", "%PDF-1.7\n"u8.ToArray(), "PDF" },
            { "layers.psd", "8BPS\0\u0001"u8.ToArray(), "Photoshop" },
            { "old.bmp", [.. "BM"u8, 9, 9, 0, 0, 0, 0, 0, 0, 54, 0], "BMP" },
            { "new.jxl", [0xFF, 0x0A, 1, 2], "JPEG XL" },
            { "old.jp2", [0, 0, 0, 12, .. "jP  "u8], "JPEG 2000" },
            { "nikon.nef", Tiff(254, 1), "raw" },
            { "phone.dng", Tiff(0xC612, 1), "raw" },
        };

    [Theory]
    [InlineData("a.jpg")]
    [InlineData("a.png")]
    [InlineData("a.webp")]
    [InlineData("a.tif")]
    [InlineData("ប្រជុំ.jpg")]
    [InlineData("with space [page=3].jpg")]
    [InlineData("a.jpg[shrink=8]")]
    public void A_photograph_is_known_by_its_size_and_the_hash_that_was_given(string name)
    {
        using var scene = Originals.Quarters(300, 200);
        var extension = name.EndsWith(']') ? ".jpg" : Path.GetExtension(name);
        folder.Write(name, scene.WriteToBuffer(extension));
        var photo = folder.Accept(name);
        Assert.Equal($"stories/lost/{name}", photo.Path);
        Assert.Equal((300, 200), (photo.Width, photo.Height));
        Assert.Equal(OriginalsFolder.Hash, photo.Hash);
        using var rendered = folder.Render(name, Renditions.Jpeg(300, 200));
        Renditions.ShowsAt(rendered, 25, 25, Originals.Red);
    }

    [Theory]
    [InlineData(".png", "lies.jpg")]
    [InlineData(".jpg", "lies.heic")]
    [InlineData(".tif", "lies.svg")]
    [InlineData(".webp", "lies")]
    public void What_a_file_is_called_does_not_matter(string kind, string name)
    {
        using var scene = Originals.Quarters(300, 200);
        folder.Write(name, scene.WriteToBuffer(kind));
        Assert.Equal(300, folder.Accept(name).Width);
        using var rendered = folder.Render(name, Renditions.Webp(150, 100));
        Renditions.ShowsAt(rendered, 25, 25, Originals.Red);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Other_kinds_are_refused_by_name_and_with_advice(string name, byte[] bytes, string word)
    {
        folder.Write(name, bytes);
        var diagnostic = folder.Refuse(name);
        Assert.Equal("OUT412", diagnostic.Rule.Code);
        Assert.Contains(word, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_gif_is_refused_even_when_it_is_called_a_jpeg()
    {
        using var scene = Originals.Quarters(30, 20);
        folder.Write("moving.jpg", scene.WriteToBuffer(".gif"));
        Assert.Equal("OUT412", folder.Refuse("moving.jpg").Rule.Code);
    }

    [Fact]
    public void An_iphone_photograph_comes_with_the_way_out()
    {
        folder.Write("talk.heic", Brands("heic"));
        var diagnostic = folder.Refuse("talk.heic");
        Assert.Equal("talk.heic is an iPhone photograph (HEIC), which browsers cannot show.", diagnostic.Message);
        Assert.Equal("Open it and save a copy as JPEG.", diagnostic.Hint);
    }

    [Theory]
    [InlineData("empty.jpg", "")]
    [InlineData("words.jpg", "Dear all, the photographs are in the other folder.")]
    [InlineData("page.jpg", "<html><body>404</body></html>")]
    [InlineData("stump.jpg", "\u00FF\u00D8\u00FF\u00E0")]
    [InlineData("stump.png", "\u0089PNG\r\n\u001A\n")]
    [InlineData("stump.webp", "RIFF\0\0\0\0WEBP")]
    [InlineData("stump.tif", "II*\0\u0008\0\0\0")]
    [InlineData("far.tif", "II*\0\u00FF\u00FF\u00FF\u00FF\0\0\0\0")]
    [InlineData("box.heic", "\u00FF\u00FF\u00FF\u00FFftyp")]
    public void What_cannot_be_read_is_refused(string name, string latin1)
    {
        folder.Write(name, Encoding.Latin1.GetBytes(latin1));
        var code = folder.Refuse(name).Rule.Code;
        Assert.Equal(name == "box.heic" ? "OUT412" : "OUT410", code);
    }

    [Fact]
    public void A_file_that_is_not_there_is_refused() => Assert.Equal("OUT410", folder.Refuse("nowhere.jpg").Rule.Code);

    [Fact]
    public void A_photograph_of_too_many_pixels_is_refused_by_its_header_alone()
    {
        using var scene = Originals.Quarters(300, 200);
        var bytes = scene.WriteToBuffer(".jpg");
        Claim(bytes, 10_000, 10_000);
        folder.Write("most.jpg", bytes);
        Assert.Equal(10_000, folder.Accept("most.jpg").Width);
        Claim(bytes, 10_001, 10_000);
        folder.Write("bomb.jpg", bytes);
        var diagnostic = folder.Refuse("bomb.jpg");
        Assert.Equal("OUT411", diagnostic.Rule.Code);
        Assert.Contains("101 megapixels", diagnostic.Message, StringComparison.Ordinal);
        var error = Assert.Throws<InvalidDataException>(() =>
            OriginalsFolder.Renderer.Render(folder.PathOf("bomb.jpg"), Renditions.Jpeg(10, 10))
        );
        Assert.Contains("megapixels", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PhotoBytes.Most, null)]
    [InlineData(PhotoBytes.Most + 1, "OUT411")]
    public void A_file_may_have_fifty_megabytes_and_not_one_byte_more(long length, string? code)
    {
        using var scene = Originals.Quarters(300, 200);
        using (var file = File.OpenWrite(folder.Write("heavy.jpg", scene)))
        {
            file.SetLength(length);
        }

        if (code is null)
        {
            Assert.Equal(300, folder.Accept("heavy.jpg").Width);
            return;
        }

        var diagnostic = folder.Refuse("heavy.jpg");
        Assert.Equal(code, diagnostic.Rule.Code);
        Assert.Contains("51 MB", diagnostic.Message, StringComparison.Ordinal);
    }

    /// <summary>Makes a JPEG's header claim another size.</summary>
    private static void Claim(byte[] jpeg, ushort width, ushort height)
    {
        var frame = jpeg.AsSpan(jpeg.AsSpan().IndexOf([(byte)0xFF, (byte)0xC0]));
        BinaryPrimitives.WriteUInt16BigEndian(frame[5..], height);
        BinaryPrimitives.WriteUInt16BigEndian(frame[7..], width);
    }

    private static byte[] Brands(params string[] brands)
    {
        byte[] list = [.. "ftyp"u8, .. Encoding.ASCII.GetBytes(brands[0]), 0, 0, 0, 0, .. brands.SelectMany(Encoding.ASCII.GetBytes)];
        return [0, 0, 0, (byte)(list.Length + 4), .. list, .. "\0\0\0\u0008mdat"u8];
    }

    private static byte[] Tiff(ushort tag, byte value) =>
        [.. "II*\0\u0008\0\0\0"u8, 1, 0, (byte)tag, (byte)(tag >> 8), 4, 0, 1, 0, 0, 0, value, 0, 0, 0, 0, 0, 0, 0];

    private static class PhotoBytes
    {
        internal const long Most = 50 * 1024 * 1024;
    }
}
