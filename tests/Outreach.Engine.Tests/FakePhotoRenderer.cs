using System.Globalization;
using System.Text;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;

namespace Outreach.Engine.Tests;

/// <summary>
/// Photographs that are words: <c>1600x1200</c> is one of that size; <c>1600x1200 damaged</c> has a header that can be
/// read and pixels that cannot; anything else is no photograph.
/// </summary>
internal sealed class FakePhotoRenderer : IPhotoRenderer
{
    public const string UsualVersion = "fake renderer 1";

    /// <summary>Called before each rendition is made; may throw.</summary>
    public Action BeforeRender { get; init; } = () => { };

    public string Version { get; init; } = UsualVersion;

    public Photo? Probe(string fullPath, string path, string hash, DiagnosticBag diagnostics)
    {
        var text = File.ReadAllText(fullPath).Trim();
        if (Path.GetExtension(path) is ".heic" or ".gif")
        {
            diagnostics.Add(Model.Diagnostics.Rules.PhotoKind, SourceRange.InFile(path), "This kind of photograph is not accepted.");
        }
        else if (text.StartsWith("huge", StringComparison.Ordinal))
        {
            diagnostics.Add(Model.Diagnostics.Rules.PhotoTooLarge, SourceRange.InFile(path), "This photograph is too large.");
        }
        else if (!text.Contains('x', StringComparison.Ordinal))
        {
            diagnostics.Add(Model.Diagnostics.Rules.PhotoUnreadable, SourceRange.InFile(path), "This photograph cannot be read.");
        }
        else
        {
            var sides = text.Split(' ')[0].Split('x');
            return new Photo(
                path,
                hash,
                int.Parse(sides[0], CultureInfo.InvariantCulture),
                int.Parse(sides[1], CultureInfo.InvariantCulture)
            );
        }

        return null;
    }

    public byte[] Render(string fullPath, Rendition rendition)
    {
        BeforeRender();
        var text = File.ReadAllText(fullPath).Trim();
        return text.EndsWith("damaged", StringComparison.Ordinal)
            ? throw new InvalidDataException("The pixels are damaged.")
            : Encoding.UTF8.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{text} as {rendition.Format} {rendition.Width}x{rendition.Height} around {rendition.Focus?.X} {rendition.Focus?.Y}"
                )
            );
    }
}
