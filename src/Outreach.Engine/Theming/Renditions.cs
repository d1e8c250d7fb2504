using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Outreach.Model.Photos;

namespace Outreach.Engine.Theming;

/// <summary>
/// Says in which renditions a photograph is shown. A name is a hash of the photograph and the recipe, so the same picture
/// on a thousand pages is one file. What was said once is remembered; nothing else is. Safe for several threads.
/// </summary>
internal sealed class Renditions(string rendererVersion)
{
    private const int WebQuality = 76;
    private const int JpegQuality = 80;
    private const int PrintQuality = 80;
    private const double DotsPerMillimetre = 300 / 25.4;
    private const double FewestDotsPerMillimetre = 150 / 25.4;
    private readonly ConcurrentDictionary<(string Hash, Rendition Rendition), string> names = new();
    private readonly ConcurrentDictionary<(Photo Photo, Focus? Focus, string Widths, double Crop), PictureView> pictures = new();

    /// <summary>The web's renditions of a photograph in the widths given; never wider than the original.</summary>
    /// <param name="view">The photograph.</param>
    /// <param name="widths">Pixels.</param>
    /// <param name="crop">Width over height, or 0 for the whole photograph.</param>
    public PictureView Picture(PhotoView view, IReadOnlyList<int> widths, double crop) =>
        pictures.GetOrAdd((view.Photo, view.Focus, string.Join(',', widths), crop), _ => MakePicture(view, widths, crop));

    /// <summary>One JPEG for previews of a shared link: no wider than given or than the original allows.</summary>
    public PhotoFile Share(PhotoView view, int width, double proportion)
    {
        var pixels = Math.Min(width, WidestCrop(view.Photo, proportion));
        return File(view, new Rendition(PhotoFormat.Jpeg, pixels, Proportional(pixels, proportion), view.Focus, JpegQuality));
    }

    /// <summary>One picture for a printed box, at 300 dots per inch or what the original has.</summary>
    /// <param name="view">The photograph.</param>
    /// <param name="width">Millimetres.</param>
    /// <param name="height">Millimetres; 0 keeps the photograph's proportions.</param>
    /// <param name="tone">Its colours.</param>
    /// <param name="needs">Receives the picture, and whether it is coarse.</param>
    public PrintPictureView Print(PhotoView view, double width, double height, Tone tone, Needs needs)
    {
        var photo = view.Photo;
        var proportion = height > 0 ? width / height : (double)photo.Width / photo.Height;
        var pixels = Math.Min((int)Math.Round(width * DotsPerMillimetre), WidestCrop(photo, proportion));
        if (pixels < Math.Floor(width * FewestDotsPerMillimetre))
        {
            needs.Add(new CoarsePhoto(photo.Path, (int)(pixels / width * 25.4)));
        }

        var format = tone == Tone.Copy || photo.IsDrawing ? PhotoFormat.Png : PhotoFormat.Jpeg;
        var file = File(view, new Rendition(format, pixels, Proportional(pixels, proportion), view.Focus, PrintQuality, tone));
        needs.Add(file);
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

        var webp = fitting.ConvertAll(w => Make(PhotoFormat.Webp, w, WebQuality));
        var jpeg = fitting.ConvertAll(w => Make(PhotoFormat.Jpeg, w, JpegQuality));
        var middle = jpeg[fitting.Count / 2];
        var height = Proportional(fitting[^1], proportion);
        return new PictureView(SourceSet(webp), SourceSet(jpeg), "/" + middle.Path, fitting[^1], height, [.. webp, .. jpeg]);

        PhotoFile Make(PhotoFormat format, int width, int quality) =>
            File(view, new Rendition(format, width, Proportional(width, proportion), view.Focus, quality));
    }

    private static string SourceSet(IEnumerable<PhotoFile> files) =>
        string.Join(", ", files.Select(f => string.Create(CultureInfo.InvariantCulture, $"/{f.Path} {f.Rendition.Width}w")));

    private static int WidestCrop(Photo photo, double proportion) =>
        Math.Max(1, Math.Min(photo.Width, (int)Math.Floor((photo.Height * proportion) + 0.001)));

    private static int Proportional(int width, double proportion) => Math.Max(1, (int)Math.Round(width / proportion));

    private PhotoFile File(PhotoView view, Rendition rendition) =>
        new(names.GetOrAdd((view.Photo.Hash, rendition), key => NameOf(key.Hash, key.Rendition)), view.Photo, rendition);

    private static string Extension(PhotoFormat format) =>
        format switch
        {
            PhotoFormat.Webp => "webp",
            PhotoFormat.Png => "png",
            _ => "jpg",
        };

    private string NameOf(string photoHash, Rendition rendition)
    {
        var (format, width, height, focus, quality, tone) = rendition;
        var recipe = string.Create(
            CultureInfo.InvariantCulture,
            $"{rendererVersion} {photoHash} {format} {width} {height} {focus?.X} {focus?.Y} {quality} {tone}"
        );
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipe)))[..16];
        return $"assets/photos/{hash}.{Extension(rendition.Format)}";
    }
}
