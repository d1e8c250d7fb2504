using System.Globalization;
using System.Text;

namespace Outreach.Pdf.Finishing;

/// <summary>The indirect objects of a PDF with one classic cross-reference table, as Chromium writes it.</summary>
internal sealed class PdfObjects
{
    private readonly byte[] _file;
    private readonly int[] _offsets;
    private readonly int[] _inFileOrder;

    /// <summary>Reads the table; the objects themselves are read when asked for.</summary>
    /// <exception cref="InvalidDataException">The file is not built that way.</exception>
    public PdfObjects(byte[] file)
    {
        _file = file;
        int start = TableOffset(file);
        string table = Encoding.Latin1.GetString(file.AsSpan(start));
        int trailer = table.IndexOf("trailer", StringComparison.Ordinal);
        if (trailer < 0 || !table.StartsWith("xref\n0 ", StringComparison.Ordinal))
        {
            throw new InvalidDataException("The browser's PDF has no plain cross-reference table.");
        }

        _offsets = [.. Offsets(table[..trailer])];
        _inFileOrder = [.. _offsets.Where(offset => offset > 0).Order(), start];
        Trailer = PdfDictionary.Parse(table[trailer..]);
    }

    public PdfDictionary Trailer { get; }

    /// <summary>One more than the highest object number.</summary>
    public int Count => _offsets.Length;

    /// <summary>The dictionary of an object.</summary>
    public PdfDictionary Dictionary(int number) => PdfDictionary.Parse(Encoding.Latin1.GetString(Head(number).Span));

    /// <summary>What stands before the first object.</summary>
    public ReadOnlySpan<byte> Header => _file.AsSpan(0, _inFileOrder[0]);

    /// <summary>The numbers of the objects that are there.</summary>
    public IEnumerable<int> Numbers() => Enumerable.Range(0, Count).Where(number => _offsets[number] > 0);

    /// <summary>An object as it is written, its number included.</summary>
    public Memory<byte> Whole(int number)
    {
        int next = Array.BinarySearch(_inFileOrder, _offsets[number]) + 1;
        return _file.AsMemory(_offsets[number], _inFileOrder[next] - _offsets[number]);
    }

    /// <summary>The part of an object before its stream, if it has one: that which holds names, numbers and strings.</summary>
    public Memory<byte> Head(int number)
    {
        Memory<byte> whole = Whole(number);
        int stream = whole.Span.IndexOf(">> stream\n"u8);
        return stream < 0 ? whole : whole[..(stream + 2)];
    }

    private static int TableOffset(byte[] file)
    {
        int at = file.AsSpan().LastIndexOf("startxref\n"u8);
        string tail = at < 0 ? "" : Encoding.Latin1.GetString(file.AsSpan(at + 10)).Split('\n')[0];
        return int.TryParse(tail, NumberStyles.None, CultureInfo.InvariantCulture, out int offset) && offset < file.Length
            ? offset
            : throw new InvalidDataException("What the browser printed is not a whole PDF.");
    }

    private static IEnumerable<int> Offsets(string table) =>
        from line in table.Split('\n')
        where line.Length == 19 && line[10] == ' '
        select line[17] == 'n' ? int.Parse(line.AsSpan(0, 10), CultureInfo.InvariantCulture) : 0;
}
