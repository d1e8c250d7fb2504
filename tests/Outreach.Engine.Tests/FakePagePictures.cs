using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Outreach.Model.Printing;

namespace Outreach.Engine.Tests;

/// <summary>
/// Pictures that are the head of a PNG, which says how large they are, with drawings of codes behind it; what is made of
/// them says so at their end.
/// </summary>
internal sealed partial class FakePagePictures : IPagePictures
{
    private const int Head = 24;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Makes something else of what a photocopier makes of a page.</summary>
    public Func<CopyPreview, CopyPreview> Copied { get; set; } = copy => copy;

    public string Version { get; set; } = "fake pictures 1";

    /// <summary>A picture as wide as this, half as high again.</summary>
    public static byte[] Png(int width, string drawings)
    {
        var png = new byte[Head + Encoding.UTF8.GetByteCount(drawings)];
        Signature.CopyTo(png, 0);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), width * 3 / 2);
        Encoding.UTF8.GetBytes(drawings, png.AsSpan(Head));
        return png;
    }

    public byte[] ToShare(byte[] png) => Png(Width(png), Drawings(png) + "\nto share");

    public byte[] ToShelf(byte[] png, int width) => Png(width, Drawings(png) + "\nfor a shelf");

    public CopyPreview ToCopy(byte[] png) => Copied(new CopyPreview(Png(Width(png), Drawings(png) + "\ncopied"), 0, 1));

    public bool[]? ReadCode(byte[] png, double left, double top, double size, int squares)
    {
        var lines = Drawings(png).Split('\n');
        var drawing = lines[(int)(top / size)];
        Assert.StartsWith("<svg", drawing, StringComparison.Ordinal);
        return SquaresOf(drawing) is { } read && read.Length == squares * squares ? read : null;
    }

    /// <summary>The squares of a drawn code without its quiet zone, row by row; null where the quiet zone is not empty.</summary>
    public static bool[]? SquaresOf(string svg)
    {
        using var document = new HtmlParser().ParseDocument(svg);
        var drawing = document.QuerySelector("svg")!;
        var whole = int.Parse(drawing.GetAttribute("viewBox")!.Split(' ')[2], CultureInfo.InvariantCulture);
        var dark = new bool[whole, whole];
        foreach (Match run in Run().Matches(drawing.QuerySelectorAll("path")[1].GetAttribute("d")!))
        {
            var (column, row, length) = (Number(run, "column"), Number(run, "row"), Number(run, "length"));
            for (var i = 0; i < length; i++)
            {
                dark[row, column + i] = true;
            }
        }

        var inside = Enumerable.Range(4, whole - 8).ToList();
        var all = from row in Enumerable.Range(0, whole) from column in Enumerable.Range(0, whole) select (row, column);
        return all.Any(at => dark[at.row, at.column] && !(inside.Contains(at.row) && inside.Contains(at.column)))
            ? null
            : [.. from row in inside from column in inside select dark[row, column]];
    }

    private static int Width(byte[] png) => BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));

    private static string Drawings(byte[] png) => Encoding.UTF8.GetString(png.AsSpan(Head));

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("M(?<column>[0-9]+) (?<row>[0-9]+)h(?<length>[0-9]+)v1h-[0-9]+z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Run();
}
