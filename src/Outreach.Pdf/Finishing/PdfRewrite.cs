using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Outreach.Pdf.Finishing;

/// <summary>
/// A PDF written again object by object, some of them replaced, added or left out (ISO 32000-1 §7.5). The rest stays
/// as it was, byte for byte.
/// </summary>
internal sealed class PdfRewrite(PdfObjects objects)
{
    private readonly Dictionary<int, byte[]> _replaced = [];
    private readonly HashSet<int> _dropped = [];
    private int _count = objects.Count;

    /// <summary>Puts a dictionary in place of the object of that number.</summary>
    public void Replace(int number, PdfDictionary dictionary) =>
        _replaced[number] = Encoding.Latin1.GetBytes($"{number} 0 obj\n{dictionary}\nendobj\n");

    /// <summary>Adds a stream and gives its number.</summary>
    public int AddStream(PdfDictionary dictionary, byte[] content)
    {
        int number = _count++;
        ReplaceStream(number, dictionary, content);
        return number;
    }

    /// <summary>Puts a stream in place of the object of that number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="dictionary">The stream's dictionary, but for its length.</param>
    /// <param name="content">The stream as it is stored.</param>
    public void ReplaceStream(int number, PdfDictionary dictionary, byte[] content)
    {
        PdfDictionary complete = dictionary.With("/Length", content.Length.ToString(CultureInfo.InvariantCulture));
        _replaced[number] = [.. Encoding.Latin1.GetBytes($"{number} 0 obj\n{complete} stream\n"), .. content, .. "\nendstream\nendobj\n"u8];
    }

    /// <summary>Leaves out an object to which nothing refers any more.</summary>
    public void Drop(int number) => _dropped.Add(number);

    /// <summary>The whole file. Its identifier is the hash of all that stands before.</summary>
    public byte[] ToFile(PdfDictionary trailer)
    {
        ArrayBufferWriter<byte> file = new();
        file.Write(objects.Header);
        int[] offsets = new int[_count];
        foreach (int number in objects.Numbers().Union(_replaced.Keys).Except(_dropped))
        {
            offsets[number] = file.WrittenCount;
            file.Write(_replaced.TryGetValue(number, out byte[]? bytes) ? bytes : objects.Whole(number).Span);
        }

        string id = Convert.ToHexString(SHA256.HashData(file.WrittenSpan).AsSpan(0, 16));
        PdfDictionary complete = trailer.With("/Size", _count.ToString(CultureInfo.InvariantCulture)).With("/ID", $"[<{id}> <{id}>]");
        file.Write(Encoding.Latin1.GetBytes($"{Table(offsets)}trailer\n{complete}\nstartxref\n{file.WrittenCount}\n%%EOF\n"));
        return file.WrittenSpan.ToArray();
    }

    // Numbers without an object make a list that leads from each to the next and back to zero (§7.5.4).
    private static string Table(int[] offsets)
    {
        StringBuilder table = new();
        table.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Length}\n");
        for (int number = 0; number < offsets.Length; number++)
        {
            int nextFree = Array.IndexOf(offsets, 0, number + 1);
            table.Append(
                number > 0 && offsets[number] > 0
                    ? string.Create(CultureInfo.InvariantCulture, $"{offsets[number]:D10} 00000 n \n")
                    : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(nextFree, 0):D10} 65535 f \n")
            );
        }

        return table.ToString();
    }
}
