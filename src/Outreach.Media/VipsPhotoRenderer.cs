using System.Globalization;
using NetVips;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;

namespace Outreach.Media;

/// <summary>Renders photographs with libvips. Takes JPEG, PNG, WebP and TIFF, recognised by content.</summary>
/// <remarks>
/// Limits libvips to one thread a photograph and to its trusted readers, for the whole process: renditions are meant
/// to be made side by side.
/// </remarks>
public sealed class VipsPhotoRenderer : IPhotoRenderer
{
    // To be raised with any change here that changes the bytes of a rendition.
    private const int Settings = 4;
    private const int WebpEffort = 2;
    private const int MaxWebpSide = 16_383;
    private const int MaxJpegSide = 65_500;
    private const int PngCompression = 9;

    /// <summary>Bands that differ by less show a grey.</summary>
    private const int FaintestColour = 16;

    // As an option of the reader: thumbnails from memory ignore their failOn argument.
    private const string RefuseDamage = "[fail_on=error]";
    private static readonly double[] White = [255];

    /// <inheritdoc/>
    public string Version { get; } = $"{VipsVersion.Text} settings {Settings}";

    /// <inheritdoc/>
    public Photo? Probe(string fullPath, string path, string hash, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        VipsLibrary.EnsurePrepared();
        var (header, refusal) = Inspect(fullPath, Path.GetFileName(path));
        if (refusal is not null)
        {
            diagnostics.Add(refusal.Rule, SourceRange.InFile(path), refusal.Message, refusal.Hint);
        }

        return header is null ? null : new Photo(path, hash, header.Width, header.Height) { IsDrawing = header.IsDrawing };
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The rendition is larger than the original, or cannot be at all.</exception>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    public byte[] Render(string fullPath, Rendition rendition)
    {
        ArgumentNullException.ThrowIfNull(rendition);
        RequirePossible(rendition);
        VipsLibrary.EnsurePrepared();
        var name = Path.GetFileName(fullPath);

        // Read whole rather than mapped: a file that is being saved anew while it is mapped ends the process.
        var original = ReadAcceptable(fullPath, name);
        try
        {
            return Render(original, name, rendition);
        }
        catch (VipsException e)
        {
            throw new InvalidDataException(
                $"{name} is damaged: part of the picture is missing or cannot be read. Copy it again from the camera or the sender.",
                e
            );
        }
    }

    private static (Header? Header, Refusal? Refusal) Inspect(string fullPath, string name)
    {
        try
        {
            using var file = File.OpenRead(fullPath);
            var refusal = RefuseUndecoded(file, name);
            return refusal is null ? InspectHeader(file, name) : (null, refusal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, Refusal.NotOpened(name));
        }
    }

    private static Refusal? RefuseUndecoded(Stream file, string name)
    {
        var head = new byte[FileSignature.Length];
        var read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var refusal = Refusal.OfKind(FileSignature.Recognise(head.AsSpan(0, read)), name);
        return refusal ?? (file.Length > PhotoLimits.MaxBytes ? Refusal.TooManyBytes(name, file.Length) : null);
    }

    private static (Header? Header, Refusal? Refusal) InspectHeader(Stream file, string name)
    {
        try
        {
            file.Position = 0;
            using var image = Image.NewFromStream(file);
            var (width, height) = Upright.SizeOf(image);
            return (long)width * height > PhotoLimits.MaxPixels
                ? (null, Refusal.TooManyPixels(name, width, height))
                : (new Header(width, height, IsDrawing(image)), null);
        }
        catch (VipsException)
        {
            return (null, Refusal.Unreadable(name));
        }
    }

    private static void RequirePossible(Rendition rendition)
    {
        var maxSide = rendition.Format switch
        {
            PhotoFormat.Jpeg or PhotoFormat.Png => MaxJpegSide,
            PhotoFormat.Webp => MaxWebpSide,
            _ => throw new ArgumentOutOfRangeException(nameof(rendition), rendition, "There is no such format."),
        };
        var focus = rendition.Focus ?? new Focus(50, 50);
        var isPossible =
            rendition.Width >= 1
            && rendition.Width <= maxSide
            && rendition.Height >= 1
            && rendition.Height <= maxSide
            && rendition.Quality is >= 1 and <= 100
            && focus.X is >= 0 and <= 100
            && focus.Y is >= 0 and <= 100
            && (rendition.Tone == Tone.Colour || rendition.Format == PhotoFormat.Png);
        if (!isPossible)
        {
            throw new ArgumentOutOfRangeException(nameof(rendition), rendition, "There is no such rendition.");
        }
    }

    /// <summary>The file may have been replaced since it was probed: what is refused there is refused here.</summary>
    private static byte[] ReadAcceptable(string fullPath, string name)
    {
        using var file = File.OpenRead(fullPath);
        var refusal = RefuseUndecoded(file, name);
        if (refusal is not null)
        {
            throw Refused(refusal);
        }

        file.Position = 0;
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Render(byte[] original, string name, Rendition rendition)
    {
        var (framing, profile) = Frame(original, name, rendition);
        using var shrunk = Image.ThumbnailBuffer(
            original,
            framing.Width,
            optionString: RefuseDamage,
            height: framing.Height,
            size: Enums.Size.Force,
            outputProfile: profile
        );
        if (!framing.Crops)
        {
            return Save(shrunk, rendition);
        }

        // A crop reads out of order or only in part: from memory, after every pixel has been found sound.
        using var whole = shrunk.CopyMemory();
        using var cropped = Crop(whole, framing, rendition);
        return Save(cropped, rendition);
    }

    private static (Framing Framing, string? OutputProfile) Frame(byte[] original, string name, Rendition rendition)
    {
        using var header = Image.NewFromBuffer(original);
        var (width, height) = Upright.SizeOf(header);
        if ((long)width * height > PhotoLimits.MaxPixels)
        {
            throw Refused(Refusal.TooManyPixels(name, width, height));
        }

        if (rendition.Width > width || rendition.Height > height)
        {
            throw new ArgumentOutOfRangeException(nameof(rendition), rendition, $"The original has {width} × {height} pixels.");
        }

        return (Framing.Of(width, height, rendition), IsScreenColour(header) ? null : "srgb");
    }

    private static InvalidDataException Refused(Refusal refusal) => new($"{refusal.Message} {refusal.Hint}");

    /// <summary>Taking sRGB through a profile to sRGB would change nothing and cost more than all the rest.</summary>
    private static bool IsScreenColour(Image header) =>
        header is { Format: Enums.BandFormat.Uchar, Interpretation: Enums.Interpretation.Srgb or Enums.Interpretation.Bw }
        && !header.Contains("icc-profile-data");

    private static Image Crop(Image image, Framing framing, Rendition rendition)
    {
        if (rendition.Focus is null)
        {
            return image.Smartcrop(rendition.Width, rendition.Height, interesting: Enums.Interesting.Attention);
        }

        var (left, top) = framing.Around(rendition.Focus, rendition);
        return image.ExtractArea(left, top, rendition.Width, rendition.Height);
    }

    /// <summary>By the file's header alone: photographs are never kept so.</summary>
    private static bool IsDrawing(Image header) =>
        (string)header.Get("vips-loader") is "pngload_source" or "pngload" or "pngload_buffer"
        && (header.Bands <= 2 || (header.Contains("palette") && Convert.ToInt32(header.Get("palette"), CultureInfo.InvariantCulture) != 0));

    private static byte[] Save(Image image, Rendition rendition) =>
        rendition.Format switch
        {
            PhotoFormat.Jpeg => SaveJpeg(image, rendition.Quality),
            PhotoFormat.Png when rendition.Tone == Tone.Copy => CopyTone.Save(image),
            PhotoFormat.Png => SavePng(image),
            _ => SaveWebp(image, rendition.Quality),
        };

    private static byte[] SaveJpeg(Image image, int quality)
    {
        using var opaque = image.HasAlpha() ? image.Flatten(background: White) : image.Copy();
        // Not progressive, which takes twice the time to write and to read: browsers are given WebP, printers this.
        return opaque.JpegsaveBuffer(
            q: quality,
            optimizeCoding: true,
            subsampleMode: Enums.ForeignSubsample.On,
            keep: Enums.ForeignKeep.None
        );
    }

    private static byte[] SavePng(Image image)
    {
        // Looked at more than once: from memory.
        using var flat = image.HasAlpha() ? image.Flatten(background: White) : image.Copy();
        using var opaque = flat.CopyMemory();
        if (HasColour(opaque))
        {
            return opaque.PngsaveBuffer(compression: PngCompression, palette: true, dither: 0, keep: Enums.ForeignKeep.None);
        }

        // Four greys keep the edges of lines smooth, in half the bytes that sixteen take. Shades want all of them.
        using var grey = opaque.Colourspace(Enums.Interpretation.Bw);
        using var levels = grey.Cast(Enums.BandFormat.Uchar);
        return levels.PngsaveBuffer(
            compression: PngCompression,
            bitdepth: CopyTone.IsLineArt(levels) ? 2 : 8,
            keep: Enums.ForeignKeep.None
        );
    }

    private static bool HasColour(Image image)
    {
        if (image.Bands < 3)
        {
            return false;
        }

        using var warm = (image[0] - image[1]).Abs();
        using var cold = (image[1] - image[2]).Abs();
        return Math.Max(warm.Max(), cold.Max()) > FaintestColour;
    }

    private static byte[] SaveWebp(Image image, int quality)
    {
        using var clean = image.HasAlpha() ? WithoutHiddenColours(image) : image.Copy();
        return clean.WebpsaveBuffer(q: quality, effort: WebpEffort, keep: Enums.ForeignKeep.None);
    }

    /// <summary>A face that was cut out is still there, in full colour beneath the transparency.</summary>
    private static Image WithoutHiddenColours(Image image)
    {
        using var seen = image.Premultiply();
        using var colours = seen.Unpremultiply();
        return colours.Cast(Enums.BandFormat.Uchar);
    }

    /// <summary>What a photograph's header says of it, upright.</summary>
    private sealed record Header(int Width, int Height, bool IsDrawing);
}
