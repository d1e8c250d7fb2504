using System.Globalization;
using System.Security.Cryptography;
using System.Xml;
using System.Xml.Linq;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Photos;

namespace Outreach.Engine.Input;

/// <summary>
/// Reads the logo files that donors and organisations supplied. They are published byte for byte, so what could run or
/// fetch is refused, not cleaned.
/// </summary>
internal sealed class ReadLogos(ConfinedFolder folder, IPhotoRenderer photoRenderer)
{
    private const long LargestLogo = 2 * 1024 * 1024;
    private const string SvgNamespace = "http://www.w3.org/2000/svg";

    /// <summary>Elements that run, fetch, lead elsewhere or change others; a logo needs none of them.</summary>
    private static readonly string[] Running =
    [
        "script",
        "foreignObject",
        "iframe",
        "handler",
        "listener",
        "a",
        "set",
        "animate",
        "animateMotion",
        "animateTransform",
        "discard",
        "audio",
        "video",
        "embed",
        "object",
    ];

    /// <summary>Namespaces whose elements browsers carry out: XHTML, MathML, XSLT. Those of drawing programs they pass over.</summary>
    private static readonly string[] Foreign =
    [
        "http://www.w3.org/1999/xhtml",
        "http://www.w3.org/1998/Math/MathML",
        "http://www.w3.org/1999/XSL/Transform",
        "http://www.w3.org/2001/xml-events",
    ];

    /// <summary>Every SVG and PNG among the paths; null for one that cannot be used (reported).</summary>
    public IReadOnlyDictionary<string, LogoFile?> Run(IReadOnlyList<string> paths, DiagnosticBag diagnostics)
    {
        var logos = new SortedDictionary<string, LogoFile?>(StringComparer.Ordinal);
        foreach (var path in paths.Where(p => Path.GetExtension(p).ToLowerInvariant() is ".svg" or ".png"))
        {
            logos[path] = Read(path, diagnostics);
        }

        return logos;
    }

    private LogoFile? Read(string path, DiagnosticBag diagnostics)
    {
        var fullPath = folder.FullPath(path);
        if (new FileInfo(fullPath).Length > LargestLogo)
        {
            return Refuse(path, "This logo has more than 2 MB.", "Ask the donor for the file for the web.", diagnostics);
        }

        var bytes = File.ReadAllBytes(fullPath);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var proportion =
            path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) ? Svg(path, bytes, diagnostics)
            : photoRenderer.Probe(fullPath, path, hash, diagnostics) is { } photo ? (double)photo.Width / photo.Height
            : null;
        return proportion is { } known ? new LogoFile(path, hash, known) : null;
    }

    private static double? Svg(string path, byte[] bytes, DiagnosticBag diagnostics)
    {
        if (Parse(path, bytes, diagnostics) is not { } document)
        {
            return null;
        }

        if (Fault(document) is { } fault)
        {
            Refuse(path, fault, "Ask the donor for a plain SVG or a PNG.", diagnostics);
            return null;
        }

        if (document.Root is { Name.LocalName: "svg" } root && Proportion(root) is { } proportion)
        {
            return proportion;
        }

        Refuse(
            path,
            "This SVG does not say how wide and how high it is.",
            "It needs a viewBox, or width and height. Ask the donor for another file, or for a PNG.",
            diagnostics
        );
        return null;
    }

    private static XDocument? Parse(string path, byte[] bytes, DiagnosticBag diagnostics)
    {
        try
        {
            using var reader = XmlReader.Create(
                new MemoryStream(bytes),
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Parse,
                    MaxCharactersFromEntities = 1024,
                    XmlResolver = null,
                    MaxCharactersInDocument = LargestLogo,
                }
            );
            return XDocument.Load(reader);
        }
        catch (XmlException problem)
        {
            var message = $"This SVG cannot be read: {problem.Message.TrimEnd('.')}.";
            Refuse(path, message, "Ask the donor for the file again, or for a PNG.", diagnostics);
            return null;
        }
    }

    /// <summary>What in an SVG could run or fetch; null: nothing.</summary>
    private static string? Fault(XDocument document)
    {
        if (document.DocumentType?.InternalSubset is { Length: > 0 } || document.Nodes().Any(n => n is XProcessingInstruction))
        {
            return "This SVG holds instructions for the program that reads it.";
        }

        return document.Descendants().Select(Danger).FirstOrDefault(d => d is not null) is { } danger
            ? $"This SVG holds {danger}: it could run a program or fetch something."
            : null;
    }

    private static string? Danger(XElement element)
    {
        if (
            Foreign.Contains(element.Name.NamespaceName)
            || (
                element.Name.NamespaceName is SvgNamespace or ""
                && Running.Contains(element.Name.LocalName, StringComparer.OrdinalIgnoreCase)
            )
        )
        {
            return $"<{element.Name.LocalName}>";
        }

        foreach (var attribute in element.Attributes())
        {
            var name = attribute.Name.LocalName;
            if (
                name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || (name == "href" && !IsWithin(attribute.Value))
                || Fetches(attribute.Value)
            )
            {
                return $"the attribute \"{name}\"";
            }
        }

        return
            element.Name.LocalName == "style"
            && (Fetches(element.Value) || element.Value.Contains("@import", StringComparison.OrdinalIgnoreCase))
            ? "a style that fetches"
            : null;
    }

    private static bool IsWithin(string address) =>
        address.StartsWith('#')
        || address.StartsWith("data:image/png", StringComparison.Ordinal)
        || address.StartsWith("data:image/jpeg", StringComparison.Ordinal);

    /// <summary>Whether a value of an attribute or a style reaches outside the file; a backslash can spell anything.</summary>
    private static bool Fetches(string value)
    {
        if (
            value.Contains('\\', StringComparison.Ordinal)
            || value.Contains("image-set", StringComparison.OrdinalIgnoreCase)
            || value.Contains("src(", StringComparison.OrdinalIgnoreCase)
            || value.Contains("javascript:", StringComparison.OrdinalIgnoreCase)
        )
        {
            return true;
        }

        for (
            var at = value.IndexOf("url(", StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = value.IndexOf("url(", at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            if (!IsWithin(value[(at + 4)..].TrimStart(' ', '"', '\'')))
            {
                return true;
            }
        }

        return false;
    }

    private static double? Proportion(XElement root)
    {
        var box = ((string?)root.Attribute("viewBox") ?? "")
            .Split([' ', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Length)
            .ToList();
        var (width, height) = box is [_, _, { } w, { } h]
            ? (w, h)
            : (Length((string?)root.Attribute("width")), Length((string?)root.Attribute("height")));
        return width > 0 && height > 0 ? width / height : null;
    }

    private static double? Length(string? text)
    {
        var number = (text ?? "").TrimEnd('p', 'x', 't', 'm', 'c', 'i', 'n');
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var length) ? length : null;
    }

    private static LogoFile? Refuse(string path, string message, string hint, DiagnosticBag diagnostics)
    {
        diagnostics.Add(Rules.LogoFile, SourceRange.InFile(path), message, hint);
        return null;
    }
}
