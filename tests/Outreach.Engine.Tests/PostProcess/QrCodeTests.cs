using System.Text;
using Outreach.Engine.PostProcess;

namespace Outreach.Engine.Tests.PostProcess;

/// <summary>
/// The drawn code is read by a reader of our own, straight from ISO/IEC 18004: the drawing must say the address to others
/// than those who made it.
/// </summary>
public sealed class QrCodeTests
{
    private const string Address = "https://outreach.example.org/v/abc23/";

    /// <summary>Squares in a row of version 3, the largest whose letters lie in one block at correction level M.</summary>
    private const int Size = 29;

    [Fact]
    public void Whoever_reads_the_drawing_reads_the_address() => Assert.Equal(Address, Read(Squares(Address)));

    [Fact]
    public void Its_correction_level_is_M()
    {
        // The format's first two bits stand at the left of row 8, and 10 is written over them; 00 is M (§7.9).
        var squares = Squares(Address);
        Assert.Equal((true, false), (squares[8 * Size], squares[(8 * Size) + 1]));
    }

    [Fact]
    public void Four_squares_around_it_are_white()
    {
        var svg = QrCode.Of(Address).Svg("Code");
        Assert.NotNull(FakePagePictures.SquaresOf(svg));
        Assert.Contains($"viewBox=\"0 0 {Size + 8} {Size + 8}\"", svg, StringComparison.Ordinal);
        Assert.Contains($"<path fill=\"#fff\" d=\"M0 0h{Size + 8}v{Size + 8}h-{Size + 8}z\"/>", svg, StringComparison.Ordinal);
        Assert.Contains($"data-squares=\"{Size}\"", svg, StringComparison.Ordinal);
        Assert.Equal(Size, QrCode.Of(Address).Size);
    }

    [Fact]
    public void Those_who_cannot_see_it_are_told_what_it_is() =>
        Assert.Contains("role=\"img\" aria-label=\"QR: &lt;here&gt;\"", QrCode.Of(Address).Svg("QR: <here>"), StringComparison.Ordinal);

    [Fact]
    public void It_knows_itself_and_a_single_square_that_is_turned_is_noticed()
    {
        var squares = Squares(Address);
        Assert.True(QrCode.Of(Address).Is(squares));
        Assert.All(
            Enumerable.Range(0, squares.Length),
            i =>
            {
                var turned = squares.ToArray();
                turned[i] = !turned[i];
                Assert.False(QrCode.Of(Address).Is(turned));
            }
        );
    }

    [Fact]
    public void It_is_not_the_code_of_another_address_or_of_another_size()
    {
        Assert.False(QrCode.Of(Address).Is(Squares("https://outreach.example.org/v/abc24/")));
        Assert.False(QrCode.Of(Address).Is([]));
        Assert.False(QrCode.Of(Address).Is(Squares(Address)[..^1]));
    }

    private static bool[] Squares(string address) => FakePagePictures.SquaresOf(QrCode.Of(address).Svg("Code"))!;

    private static string Read(bool[] squares)
    {
        Assert.Equal(Size * Size, squares.Length);
        var bits = new Queue<bool>(Data(squares, MaskOf(squares)));
        Assert.Equal(0b0100, Number(4)); // Bytes follow (§7.4.1).
        return Encoding.UTF8.GetString([.. Enumerable.Range(0, Number(8)).ToList().Select(_ => (byte)Number(8))]);

        int Number(int length) => Enumerable.Range(0, length).Aggregate(0, (number, _) => (number << 1) | (bits.Dequeue() ? 1 : 0));
    }

    /// <summary>The format's next three bits are the mask's number, and 101 is written over them (§7.9).</summary>
    private static int MaskOf(bool[] squares) =>
        0b101 ^ ((squares[(8 * Size) + 2] ? 4 : 0) | (squares[(8 * Size) + 3] ? 2 : 0) | (squares[(8 * Size) + 4] ? 1 : 0));

    /// <summary>From the right, two columns at a time, upwards and downwards in turn, past column 6 (§7.7.3).</summary>
    private static IEnumerable<bool> Data(bool[] squares, int mask)
    {
        var upwards = true;
        for (var right = Size - 1; right > 0; right -= 2)
        {
            right = right == 6 ? 5 : right;
            for (var i = 0; i < Size; i++)
            {
                var row = upwards ? Size - 1 - i : i;
                foreach (var column in (int[])[right, right - 1])
                {
                    if (!IsFixed(row, column))
                    {
                        yield return squares[(row * Size) + column] ^ IsMasked(mask, row, column);
                    }
                }
            }

            upwards = !upwards;
        }
    }

    /// <summary>The three corners with the format beside them, the lines between them, and the small mark.</summary>
    private static bool IsFixed(int row, int column) =>
        (row < 9 && (column < 9 || column >= Size - 8))
        || (row >= Size - 8 && column < 9)
        || row == 6
        || column == 6
        || (row is >= 20 and <= 24 && column is >= 20 and <= 24);

    /// <summary>§7.8.2.</summary>
    private static bool IsMasked(int mask, int row, int column) =>
        mask switch
        {
            0 => (row + column) % 2 == 0,
            1 => row % 2 == 0,
            2 => column % 3 == 0,
            3 => (row + column) % 3 == 0,
            4 => ((row / 2) + (column / 3)) % 2 == 0,
            5 => (row * column % 2) + (row * column % 3) == 0,
            6 => ((row * column % 2) + (row * column % 3)) % 2 == 0,
            _ => (((row + column) % 2) + (row * column % 3)) % 2 == 0,
        };
}
