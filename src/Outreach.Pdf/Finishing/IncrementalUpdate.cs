using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Outreach.Pdf.Finishing;

/// <summary>Objects appended to a PDF, with a cross-reference table of their own (ISO 32000-1 §7.5.6).</summary>
internal sealed class IncrementalUpdate
{
    // For Info, XMP, catalog and table, so that a file of megabytes is copied once.
    private const int Room = 1 << 14;

    private readonly ArrayBufferWriter<byte> _file;
    private readonly SortedDictionary<int, int> _offsets = [];
    private readonly PdfObjects _objects;
    private int _count;

    public IncrementalUpdate(byte[] original, PdfObjects objects)
    {
        _file = new(original.Length + Room);
        _file.Write(original);
        _objects = objects;
        _count = objects.Count;
    }

    /// <summary>Puts an object in place of the one with the same number.</summary>
    public void Add(int number, string body)
    {
        _offsets[number] = _file.WrittenCount;
        Write($"{number} 0 obj\n{body}\nendobj\n");
    }

    /// <summary>Adds a stream under a new number, which it gives.</summary>
    public int AddStream(string openDictionary, byte[] content)
    {
        int number = _count++;
        _offsets[number] = _file.WrittenCount;
        Write($"{number} 0 obj\n{openDictionary}\n/Length {content.Length}>> stream\n");
        _file.Write(content);
        Write("\nendstream\nendobj\n");
        return number;
    }

    /// <summary>The whole file. Its identifier is the hash of all that stands before.</summary>
    public byte[] ToFile(int root, int info)
    {
        string id = Convert.ToHexString(SHA256.HashData(_file.WrittenSpan).AsSpan(0, 16));
        int table = _file.WrittenCount;
        Write("xref\n0 1\n0000000000 65535 f \n");
        foreach ((int number, int offset) in _offsets)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{offset:D10} 00000 n \n"));
        }

        Write($"trailer\n<</Size {_count}\n/Root {root} 0 R\n/Info {info} 0 R\n/Prev {_objects.Table}\n/ID [<{id}> <{id}>]>>\n");
        Write($"startxref\n{table}\n%%EOF\n");
        return _file.WrittenSpan.ToArray();
    }

    private void Write(string text) => _file.Write(Encoding.Latin1.GetBytes(text));
}
