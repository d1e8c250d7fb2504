using System.Buffers.Binary;
using System.Text;
using NetVips;
using Outreach.Model.Photos;

namespace Outreach.Media.Tests;

public sealed class MetadataTests(OriginalsFolder folder) : IClassFixture<OriginalsFolder>
{
    private static readonly string[] Traces =
    [
        "Exif",
        "GPS",
        "JFXX",
        "http://ns.adobe.com/xap",
        "x:xmpmeta",
        "Photoshop 3.0",
        "8BIM",
        "ICC_PROFILE",
        "ICCP",
        Originals.Village,
        Originals.Camera,
        "2017:03:14",
        "Somebody",
    ];

    public static TheoryData<string, PhotoFormat, bool> Cases()
    {
        var cases = new TheoryData<string, PhotoFormat, bool>();
        foreach (var name in new[] { "everything.jpg", "everything.png", "everything.webp", "everything.tif" })
        {
            foreach (var format in Enum.GetValues<PhotoFormat>())
            {
                cases.Add(name, format, false);
                cases.Add(name, format, true);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_rendition_carries_a_metadata_field(string name, PhotoFormat format, bool crop)
    {
        WriteOriginal(name);
        using var rendition = Image.NewFromBuffer(Render(name, format, crop));
        string[] telling = ["exif", "iptc", "xmp", "photoshop", "icc", "thumbnail", "orientation", "comment", "gps"];
        Assert.DoesNotContain(
            rendition.GetFields(),
            field => telling.Any(word => field.Contains(word, StringComparison.OrdinalIgnoreCase))
        );
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void No_rendition_has_a_trace_of_metadata_in_its_bytes(string name, PhotoFormat format, bool crop)
    {
        WriteOriginal(name);
        var text = Encoding.Latin1.GetString(Render(name, format, crop));
        Assert.All(Traces, trace => Assert.DoesNotContain(trace, text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rendition_is_made_of_picture_data_and_nothing_else(string name, PhotoFormat format, bool crop)
    {
        WriteOriginal(name);
        var bytes = Render(name, format, crop);
        if (format == PhotoFormat.Webp)
        {
            Assert.Equal(["VP8 "], WebpChunks(bytes));
            return;
        }

        if (format == PhotoFormat.Png)
        {
            Assert.Subset(
                new HashSet<string>(["IHDR", "PLTE", "tRNS", "pHYs", "bKGD", "IDAT", "IEND"], StringComparer.Ordinal),
                PngChunks(bytes).ToHashSet(StringComparer.Ordinal)
            );
            return;
        }

        AssertJpegHasOnlyPictureSegments(bytes);
        Assert.Equal(-1, bytes.AsSpan(2).IndexOf([(byte)0xFF, (byte)0xD8]));
    }

    /// <summary>The names of the chunks of a PNG (ISO/IEC 15948 §5.3).</summary>
    private static IEnumerable<string> PngChunks(byte[] bytes)
    {
        for (var at = 8; at < bytes.Length; )
        {
            var length = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
            yield return System.Text.Encoding.Latin1.GetString(bytes, at + 4, 4);
            at += length + 12;
        }
    }

    [Fact]
    public void A_transparent_rendition_is_made_of_picture_data_and_nothing_else()
    {
        using var scene = Originals.Plain(200, 150, [.. Originals.Red, 128]);
        using var image = Originals.WithEverything(scene);
        folder.Write("glass.png", image);
        Assert.Equal(["VP8X", "ALPH", "VP8 "], WebpChunks(Render("glass.png", PhotoFormat.Webp, crop: false)));
        AssertJpegHasOnlyPictureSegments(Render("glass.png", PhotoFormat.Jpeg, crop: false));
    }

    private void WriteOriginal(string name)
    {
        using var scene = Originals.Textured(400, 300);
        using var image = Originals.WithEverything(scene);
        var path = folder.Write(name, image);
        AssertOriginalTellsAll(path, name);
    }

    /// <summary>Without this, a test of what is removed would pass on originals that never had it.</summary>
    private static void AssertOriginalTellsAll(string path, string name)
    {
        using var original = Image.NewFromFile(path);
        var fields = original.GetFields();
        Assert.Contains("xmp-data", fields);
        if (!name.EndsWith(".tif", StringComparison.Ordinal))
        {
            Assert.Contains("exif-ifd3-GPSLatitude", fields);
            Assert.Contains("exif-ifd0-Make", fields);
            Assert.Contains("jpeg-thumbnail-data", fields);
        }

        if (name.EndsWith(".jpg", StringComparison.Ordinal))
        {
            var text = Encoding.Latin1.GetString(File.ReadAllBytes(path));
            string[] present = ["Exif", "http://ns.adobe.com/xap", "Photoshop 3.0", Originals.Village, Originals.Camera];
            Assert.All(present, trace => Assert.Contains(trace, text, StringComparison.Ordinal));
            Assert.NotEqual(-1, text.IndexOf("\u00FF\u00D8", 2, StringComparison.Ordinal));
        }
    }

    private byte[] Render(string name, PhotoFormat format, bool crop) =>
        OriginalsFolder.Renderer.Render(
            folder.PathOf(name),
            crop ? Renditions.In(format, 150, 150, new Focus(30, 40)) : Renditions.In(format, 200, 150)
        );

    private static List<string> WebpChunks(byte[] bytes)
    {
        var chunks = new List<string>();
        for (var at = 12; at < bytes.Length; )
        {
            chunks.Add(Encoding.ASCII.GetString(bytes, at, 4));
            var length = (int)BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4));
            at += 8 + length + (length % 2);
        }

        return chunks;
    }

    private static void AssertJpegHasOnlyPictureSegments(byte[] bytes)
    {
        // SOF0 (baseline), DHT, DQT, DRI and SOS: no application's own segments and no comment.
        byte[] picture = [0xC0, 0xC4, 0xDB, 0xDD, 0xDA];
        for (var at = 2; at < bytes.Length - 1; at++)
        {
            var isMarker = bytes[at] == 0xFF && bytes[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7) or 0xD9);
            if (!isMarker)
            {
                continue;
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at + 2));
            Assert.True(picture.Contains(bytes[at + 1]), $"Segment {bytes[at + 1]:X2} at {at} is no picture data.");
            at += 1 + length;
        }
    }
}
