using System.Buffers.Binary;

namespace Outreach.Media;

/// <summary>
/// Tells a camera's raw file from a TIFF. Most raw files are TIFF by their first bytes, and would be taken for the
/// tiny preview that comes first in them.
/// </summary>
internal static class TiffDirectory
{
    private const ushort NewSubfileType = 254;
    private const ushort DngVersion = 0xC612;
    private const int EntryLength = 12;

    /// <summary>Whether the TIFF that begins with these bytes is a raw file.</summary>
    internal static bool IsRaw(ReadOnlySpan<byte> head)
    {
        if (head.Length < 10)
        {
            return false;
        }

        var isCanonRaw = head is [_, _, 0x2A, 0, _, _, _, _, (byte)'C', (byte)'R', ..];
        var littleEndian = head[0] == 'I';
        var first = ReadUInt32(head[4..], littleEndian);
        return isCanonRaw || (first <= head.Length - 2 && DirectoryIsRaw(head[(int)first..], littleEndian));
    }

    private static bool DirectoryIsRaw(ReadOnlySpan<byte> directory, bool littleEndian)
    {
        var entries = directory[2..];
        var count = Math.Min(ReadUInt16(directory, littleEndian), entries.Length / EntryLength);
        for (var i = 0; i < count; i++)
        {
            var entry = entries.Slice(i * EntryLength, EntryLength);
            var tag = ReadUInt16(entry, littleEndian);
            var isPreview = tag == NewSubfileType && (ReadUInt32(entry[8..], littleEndian) & 1) != 0;
            if (tag == DngVersion || isPreview)
            {
                return true;
            }
        }

        return false;
    }

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool littleEndian) =>
        littleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, bool littleEndian) =>
        littleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
