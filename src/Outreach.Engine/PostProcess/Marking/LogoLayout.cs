using Outreach.Model.Funding;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>On what a logo is shown.</summary>
internal enum LogoMedium
{
    /// <summary>A web page: sizes are CSS pixels.</summary>
    Screen,

    /// <summary>A printed sheet: sizes are millimetres.</summary>
    Paper,

    /// <summary>A sheet for the photocopier: sizes are millimetres, and a logo without a one-colour file is left out.</summary>
    Photocopy,
}

/// <summary>A logo as it is laid out.</summary>
/// <param name="Logo">The logo.</param>
/// <param name="File">The picture that is shown: the one-colour one on sheets that are photocopied.</param>
/// <param name="Path">Its path under the output or the print folder.</param>
/// <param name="Width">CSS pixels on the web, millimetres on paper.</param>
/// <param name="Height">CSS pixels on the web, millimetres on paper.</param>
internal sealed record PlacedLogo(RequiredLogo Logo, LogoFile File, string Path, double Width, double Height);

/// <summary>
/// Gives logos that stand together the same optical size, which is their area, and a partner's a little less. All grow
/// together until each has the smallest width and height that its owner allows.
/// </summary>
internal static class LogoLayout
{
    private const double PixelsPerMillimetre = 96 / 25.4;

    /// <summary>Square millimetres: a logo three times as wide as high is 11 mm high.</summary>
    private const double UsualArea = 363;
    private const double PartnersShare = 0.8;

    /// <summary>The logos in their order, with their sizes.</summary>
    public static IReadOnlyList<PlacedLogo> Of(IReadOnlyList<RequiredLogo> logos, LogoMedium medium)
    {
        // One donor may have paid by two awards, and a donor may carry the work out itself: its logo stands once.
        var shown = logos
            .Select(l => (Logo: l, File: medium == LogoMedium.Photocopy ? l.Mono : l.File))
            .Where(l => l.File is not null)
            .Select(l => (l.Logo, File: l.File!))
            .DistinctBy(l => l.File.Path)
            .ToList();
        if (shown.Count == 0)
        {
            return [];
        }

        var growth = shown.Max(l => Growth(l.Logo, l.File));
        return [.. shown.Select(l => Place(l.Logo, l.File, growth, medium))];
    }

    /// <summary>Where the file stands under the output folder: named after what is in it.</summary>
    public static string PathOf(LogoFile file) => $"assets/logos/{file.Hash[..16]}{Path.GetExtension(file.Path).ToLowerInvariant()}";

    private static PlacedLogo Place(RequiredLogo logo, LogoFile file, double growth, LogoMedium medium)
    {
        var height = UsualHeight(logo, file) * Math.Max(1, growth);
        var width = height * file.Proportion;
        return medium == LogoMedium.Screen
            ? new PlacedLogo(
                logo,
                file,
                PathOf(file),
                Math.Ceiling(width * PixelsPerMillimetre),
                Math.Ceiling(height * PixelsPerMillimetre)
            )
            : new PlacedLogo(logo, file, PathOf(file), Math.Ceiling(width * 100) / 100, Math.Ceiling(height * 100) / 100);
    }

    private static double Growth(RequiredLogo logo, LogoFile file)
    {
        var height = UsualHeight(logo, file);
        return Math.Max(logo.MinimumHeight / height, logo.MinimumWidth / (height * file.Proportion));
    }

    private static double UsualHeight(RequiredLogo logo, LogoFile file) =>
        Math.Sqrt(UsualArea * (logo.Partner ? PartnersShare : 1) / file.Proportion);
}
