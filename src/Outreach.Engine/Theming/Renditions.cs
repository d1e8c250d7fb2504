using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Outreach.Model.Photos;

namespace Outreach.Engine.Theming;

/// <summary>A rendition that some page or sheet shows.</summary>
/// <param name="Path">Its path in the output (or print) folder: named after what it is made from and how.</param>
/// <param name="Photo">The original.</param>
/// <param name="Rendition">How it is made.</param>
internal sealed record PhotoFile(string Path, Photo Photo, Rendition Rendition);

/// <summary>
/// The renditions that templates ask for while they are rendered. A name is a hash of the photograph and the recipe,
/// so the same picture on a thousand pages is one file. Safe for several threads.
/// </summary>
internal sealed class Renditions(string rendererVersion)
{
    private const int WebQuality = 76;
    private const int JpegQuality = 80;
    private const int PrintQuality = 80;
    private const double DotsPerMillimetre = 300 / 25.4;
    private const double FewestDotsPerMillimetre = 150 / 25.4;
    private readonly ConcurrentDictionary<(string Hash, Rendition Rendition), PhotoFile> webFiles = new();
    private readonly ConcurrentDictionary<(string Hash, Rendition Rendition), PhotoFile> printFiles = new();
    private readonly ConcurrentDictionary<string, int> tooSmall = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Hash, Focus? Focus, string Widths, double Crop), PictureView> pictures = new();

    /// <summary>What pages asked for so far, in the order of the paths.</summary>
    public IReadOnlyList<PhotoFile> ForWeb => [.. webFiles.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>What sheets asked for so far, in the order of the paths.</summary>
    public IReadOnlyList<PhotoFile> ForPrint => [.. printFiles.Values.OrderBy(f => f.Path, StringComparer.Ordinal)];

    /// <summary>Photographs with fewer than 150 dots per inch at their printed size: path, and the dots that they have.</summary>
    public IEnumerable<(string Path, int DotsPerInch)> TooSmallToPrint =>
        tooSmall.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => (t.Key, t.Value));

    /// <summary>The web's renditions of a photograph in the widths given; never wider than the original.</summary>
    /// <param name="view">The photograph.</param>
    /// <param name="widths">Pixels.</param>
    /// <param name="crop">Width over height, or 0 for the whole photograph.</param>
    public PictureView Picture(PhotoView view, IReadOnlyList<int> widths, double crop)
    {
        var key = (view.Photo.Hash, view.Focus, string.Join(',', widths), crop);
        return pictures.GetOrAdd(key, _ => MakePicture(view, widths, crop));
    }

    /// <summary>One JPEG for previews of a shared link: no wider than given or than the original allows.</summary>
    public (string Path, int Width, int Height) Share(PhotoView view, int width, double proportion)
    {
        var pixels = Math.Min(width, WidestCrop(view.Photo, proportion));
        var height = Proportional(pixels, proportion);
        return (File(webFiles, view, PhotoFormat.Jpeg, pixels, height, JpegQuality).Path, pixels, height);
    }

    /// <summary>One JPEG for a printed box, at 300 dots per inch or what the original has.</summary>
    /// <param name="view">The photograph.</param>
    /// <param name="width">Millimetres.</param>
    /// <param name="height">Millimetres; 0 keeps the photograph's proportions.</param>
    /// <param name="copy">Whether the sheet is for the photocopier.</param>
    public PrintPictureView Print(PhotoView view, double width, double height, bool copy)
    {
        var photo = view.Photo;
        var proportion = height > 0 ? width / height : (double)photo.Width / photo.Height;
        var pixels = Math.Min((int)Math.Round(width * DotsPerMillimetre), WidestCrop(photo, proportion));
        if (pixels < Math.Floor(width * FewestDotsPerMillimetre))
        {
            var dots = (int)(pixels / width * 25.4);
            tooSmall.AddOrUpdate(photo.Path, dots, (_, fewest) => Math.Min(fewest, dots));
        }

        var file =
            copy || photo.IsDrawing
                ? File(
                    printFiles,
                    view,
                    PhotoFormat.Png,
                    pixels,
                    Proportional(pixels, proportion),
                    PrintQuality,
                    copy ? Tone.Copy : Tone.Colour
                )
                : File(printFiles, view, PhotoFormat.Jpeg, pixels, Proportional(pixels, proportion), PrintQuality);
        return new PrintPictureView(file.Path, width, Math.Round(width / proportion, 3));
    }

    private PictureView MakePicture(PhotoView view, IReadOnlyList<int> widths, double crop)
    {
        var photo = view.Photo;
        var proportion = crop > 0 ? crop : (double)photo.Width / photo.Height;
        var widest = WidestCrop(photo, proportion);
        var fitting = widths.Where(w => w <= widest).Order().ToList();
        if (fitting.Count == 0)
        {
            fitting.Add(widest);
        }

        var largest = fitting[^1];
        var middle = fitting[fitting.Count / 2];
        return new PictureView(
            SourceSet(PhotoFormat.Webp, WebQuality),
            SourceSet(PhotoFormat.Jpeg, JpegQuality),
            "/" + Make(PhotoFormat.Jpeg, middle, JpegQuality).Path,
            largest,
            Proportional(largest, proportion)
        );

        PhotoFile Make(PhotoFormat format, int width, int quality) =>
            File(webFiles, view, format, width, Proportional(width, proportion), quality);

        string SourceSet(PhotoFormat format, int quality) =>
            string.Join(", ", fitting.Select(w => string.Create(CultureInfo.InvariantCulture, $"/{Make(format, w, quality).Path} {w}w")));
    }

    private static int WidestCrop(Photo photo, double proportion) =>
        Math.Max(1, Math.Min(photo.Width, (int)Math.Floor((photo.Height * proportion) + 0.001)));

    private static int Proportional(int width, double proportion) => Math.Max(1, (int)Math.Round(width / proportion));

    private PhotoFile File(
        ConcurrentDictionary<(string Hash, Rendition Rendition), PhotoFile> files,
        PhotoView view,
        PhotoFormat format,
        int width,
        int height,
        int quality,
        Tone tone = Tone.Colour
    )
    {
        var rendition = new Rendition(format, width, height, view.Focus, quality, tone);
        return files.GetOrAdd((view.Photo.Hash, rendition), key => new PhotoFile(NameOf(key.Hash, key.Rendition), view.Photo, rendition));
    }

    private static string Extension(PhotoFormat format) =>
        format switch
        {
            PhotoFormat.Webp => "webp",
            PhotoFormat.Png => "png",
            _ => "jpg",
        };

    private string NameOf(string photoHash, Rendition rendition)
    {
        var recipe = string.Create(
            CultureInfo.InvariantCulture,
            $"{rendererVersion} {photoHash} {rendition.Format} {rendition.Width} {rendition.Height} {rendition.Focus?.X} {rendition.Focus?.Y} {rendition.Quality} {rendition.Tone}"
        );
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipe)))[..16];
        return $"assets/photos/{hash}.{Extension(rendition.Format)}";
    }
}
