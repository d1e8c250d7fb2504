using System.Text;
using NetVips;

namespace Outreach.Media.Tests;

/// <summary>Makes originals as cameras, phones and programs leave them.</summary>
internal static class Originals
{
    internal const string Village = "Secret Village";
    internal const string Camera = "Secret Camera";

    internal static readonly double[] Red = [200, 60, 50];
    internal static readonly double[] Green = [60, 160, 70];
    internal static readonly double[] Blue = [60, 80, 180];
    internal static readonly double[] Yellow = [210, 200, 90];
    internal static readonly double[] Grey = [128, 128, 128];

    /// <summary>Four quarters: red and green above, blue and yellow below.</summary>
    internal static Image Quarters(int width, int height)
    {
        using var canvas = Plain(width, height, Red);
        return canvas.Mutate(m =>
        {
            m.DrawRect(Green, width / 2, 0, width - (width / 2), height / 2, fill: true);
            m.DrawRect(Blue, 0, height / 2, width / 2, height - (height / 2), fill: true);
            m.DrawRect(Yellow, width / 2, height / 2, width - (width / 2), height - (height / 2), fill: true);
        });
    }

    /// <summary>A red square, a tenth of the height wide, on grey, around a point in percent.</summary>
    internal static Image Spot(int width, int height, double x, double y)
    {
        using var canvas = Plain(width, height, Grey);
        var side = height / 10;
        return canvas.Mutate(m =>
            m.DrawRect(Red, (int)(width * x / 100) - (side / 2), (int)(height * y / 100) - (side / 2), side, side, fill: true)
        );
    }

    internal static Image Plain(int width, int height, double[] colour)
    {
        using var black = Image.Black(width, height, bands: colour.Length);
        using var filled = (black + colour).Cast(Enums.BandFormat.Uchar);
        return filled.Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    /// <summary>Noise and gradients, the same each time, that compress as badly as a photograph.</summary>
    internal static Image Textured(int width, int height)
    {
        using var noise = Image.Perlin(width, height, cellSize: 24, seed: 7);
        using var grain = Image.Gaussnoise(width, height, mean: 0, sigma: 12, seed: 7);
        using var one = (noise * 100) + 128 + grain;
        using var joined = one.Bandjoin((noise * -80) + 120 + grain, (noise * 60) + 90 - grain);
        return joined.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb).CopyMemory();
    }

    /// <summary>Position, camera, caption, maker and an uncropped thumbnail, as a telephone and an editor write them.</summary>
    internal static Image WithEverything(Image image)
    {
        using var small = Plain(64, 48, Red);
        var thumbnail = small.JpegsaveBuffer();
        return image.Mutate(m =>
        {
            SetText(m, "exif-ifd0-Make", Camera);
            SetText(m, "exif-ifd0-Model", Camera);
            SetText(m, "exif-ifd0-Copyright", "Somebody");
            SetText(m, "exif-ifd2-DateTimeOriginal", "2017:03:14 09:26:53");
            SetText(m, "exif-ifd3-GPSLatitudeRef", "N");
            SetText(m, "exif-ifd3-GPSLatitude", "11/1 33/1 2400/100");
            SetText(m, "exif-ifd3-GPSLongitudeRef", "E");
            SetText(m, "exif-ifd3-GPSLongitude", "104/1 55/1 1200/100");
            m.Set(GValue.BlobType, "xmp-data", Encoding.UTF8.GetBytes(Xmp));
            m.Set(GValue.BlobType, "iptc-data", Iptc());
            m.Set(GValue.BlobType, "jpeg-thumbnail-data", thumbnail);
        });
    }

    internal static Image WithOrientation(Image image, int orientation) =>
        image.Mutate(m => m.Set(GValue.GIntType, "orientation", orientation));

    /// <summary>What a camera held that way stores, so that a viewer who obeys the orientation sees the image.</summary>
    internal static Image StoredAs(Image upright, int orientation) =>
        orientation switch
        {
            1 => upright.Copy(),
            2 => upright.FlipHor(),
            3 => upright.Rot180(),
            4 => upright.FlipVer(),
            5 => upright.Rot90().FlipHor(),
            6 => upright.Rot270(),
            7 => upright.Rot270().FlipHor(),
            _ => upright.Rot90(),
        };

    private static string Xmp =>
        $"""
            <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="{Village}"/>
            </rdf:RDF></x:xmpmeta><?xpacket end="w"?>
            """;

    private static void SetText(MutableImage image, string field, string value) =>
        image.Set(GValue.GStrType, field, $"{value} ({value}, ASCII, {value.Length} components, {value.Length} bytes)");

    /// <summary>Photoshop's block 0x0404 with one IPTC field, the city (2:90).</summary>
    private static byte[] Iptc()
    {
        byte[] field = [0x1C, 2, 90, 0, (byte)Village.Length, .. Encoding.ASCII.GetBytes(Village)];
        return
        [
            .. Encoding.ASCII.GetBytes("Photoshop 3.0"),
            0,
            .. Encoding.ASCII.GetBytes("8BIM"),
            0x04,
            0x04,
            0,
            0,
            0,
            0,
            0,
            (byte)field.Length,
            .. field,
            .. field.Length % 2 == 0 ? Array.Empty<byte>() : [0],
        ];
    }
}
