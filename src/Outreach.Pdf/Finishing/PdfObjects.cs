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
        Table = TableOffset(file);
        string table = Encoding.Latin1.GetString(file.AsSpan(Table));
        int trailer = table.IndexOf("trailer", StringComparison.Ordinal);
        if (trailer < 0 || !table.StartsWith("xref\n0 ", StringComparison.Ordinal))
        {
            throw new InvalidDataException("The browser's PDF has no plain cross-reference table.");
        }

        _offsets = [.. Offsets(table[..trailer])];
        _inFileOrder = [.. _offsets.Where(offset => offset > 0).Order(), Table];
        Trailer = PdfDictionary.Parse(table[trailer..]);
    }

    /// <summary>Where the cross-reference table begins.</summary>
    public int Table { get; }

    public PdfDictionary Trailer { get; }

    /// <summary>One more than the highest object number.</summary>
    public int Count => _offsets.Length;

    /// <summary>The dictionary of an object.</summary>
    public PdfDictionary Dictionary(int number) =>
        PdfDictionary.Parse(Encoding.Latin1.GetString(HeadAt(_offsets[number]).Span));

    /// <summary>Every object up to its stream, if it has one: the part that holds names, numbers and strings.</summary>
    public IEnumerable<Memory<byte>> Heads() => _inFileOrder[..^1].Select(HeadAt);

    /// <summary>The part of one object before its stream.</summary>
    public Memory<byte> Head(int number) => HeadAt(_offsets[number]);

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

    private Memory<byte> HeadAt(int offset)
    {
        int next = Array.BinarySearch(_inFileOrder, offset);
        int end = next >= 0 && next + 1 < _inFileOrder.Length
            ? _inFileOrder[next + 1]
            : throw new InvalidDataException("The browser's PDF refers to an object that is not there.");
        Memory<byte> whole = _file.AsMemory(offset, end - offset);
        int stream = whole.Span.IndexOf(">> stream\n"u8);
        return stream < 0 ? whole : whole[..(stream + 2)];
    }
}
