using System.Globalization;
using System.Text;
using Outreach.Model.Web;
using QRCoder;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// A QR code (ISO/IEC 18004) with correction level M: it stays readable when 15 % of it is smudged. With a quiet
/// zone of four squares.
/// </summary>
internal sealed class QrCode
{
    /// <summary>Width of the quiet zone in squares, as the standard asks for.</summary>
    public const int Quiet = 4;

    private readonly bool[] squares;

    private QrCode(string address)
    {
        using var data = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        var matrix = data.ModuleMatrix;
        Size = matrix.Count - (2 * Quiet);
        squares = new bool[Size * Size];
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                squares[(row * Size) + column] = matrix[row + Quiet][column + Quiet];
            }
        }
    }

    /// <summary>Squares in a row, without the quiet zone.</summary>
    public int Size { get; }

    /// <summary>The code of an address.</summary>
    public static QrCode Of(string address) => new(address);

    /// <summary>Whether squares that were read from paper, row by row, are these: each of them.</summary>
    public bool Is(IReadOnlyList<bool> read) => read.SequenceEqual(squares);

    /// <summary>The code as a drawing of one path, black on white, which scales to the box that it is put in.</summary>
    /// <param name="title">What it is, for those who cannot see it.</param>
    public string Svg(string title)
    {
        var path = new StringBuilder();
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                if (!squares[(row * Size) + column])
                {
                    continue;
                }

                var start = column;
                while (column + 1 < Size && squares[(row * Size) + column + 1])
                {
                    column++;
                }

                path.Append(CultureInfo.InvariantCulture, $"M{start + Quiet} {row + Quiet}h{column - start + 1}v1h-{column - start + 1}z");
            }
        }

        var whole = Size + (2 * Quiet);
        return $"<svg class=\"qr\" viewBox=\"0 0 {whole} {whole}\" data-squares=\"{Size}\" shape-rendering=\"crispEdges\" "
            + $"role=\"img\" aria-label=\"{Markup.Encoder.Encode(title)}\"><path fill=\"#fff\" d=\"M0 "
            + $"0h{whole}v{whole}h-{whole}z\"/><path fill=\"#000\" d=\"{path}\"/></svg>";
    }
}
