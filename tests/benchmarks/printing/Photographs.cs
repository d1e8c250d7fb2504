using System.Globalization;
using NetVips;

namespace Outreach.Benchmarks.Printing;

/// <summary>Photographs that weigh as much as real ones: hills of light and shade with grain, none like another.</summary>
internal static class Photographs
{
    private const int Width = 2000;
    private const int Height = 1333;
    private const int Quality = 88;

    /// <summary>Writes so many of them, <c>0.jpg</c> and on, into a folder.</summary>
    public static void Make(string folder, int count)
    {
        Directory.CreateDirectory(folder);
        Parallel.For(0, count, number => MakeOne(Path.Combine(folder, number.ToString(CultureInfo.InvariantCulture) + ".jpg"), number));
    }

    private static void MakeOne(string path, int seed)
    {
        using var coarse = Image.Perlin(Width, Height, cellSize: 512, uchar: false, seed: seed);
        using var middle = Image.Perlin(Width, Height, cellSize: 96, uchar: false, seed: seed + 10_000);
        using var fine = Image.Perlin(Width, Height, cellSize: 12, uchar: false, seed: seed + 20_000);
        using var grain = Image.Gaussnoise(Width, Height, sigma: 5, mean: 0, seed: seed);
        using var light = (coarse * 70) + (middle * 35) + (fine * 18) + grain + 128;
        using var tinted = light.Bandjoin(light * 0.9, (light * 0.7) + (seed % 50));
        using var picture = tinted.Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        picture.Jpegsave(path, q: Quality);
    }
}
