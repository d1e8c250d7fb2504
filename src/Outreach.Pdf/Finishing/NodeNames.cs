using System.Globalization;
using System.Text;

namespace Outreach.Pdf.Finishing;

/// <summary>
/// The names that Chromium gives to table cells so that other cells can refer to them: <c>node</c> and eight digits,
/// counted on from document to document and not always in the same order. Here they become 1, 2, 3 in the order of
/// the cells' objects.
/// </summary>
internal static class NodeNames
{
    private const int Digits = 8;

    /// <summary>Renames every node in place, and puts the tree of names, which is sorted by them, in order.</summary>
    public static void Renumber(PdfObjects objects, int structure, PdfRewrite rewrite)
    {
        SortedDictionary<string, int> cells = new(StringComparer.Ordinal);
        Dictionary<string, string> names = [];
        foreach (int number in objects.Numbers())
        {
            foreach (Memory<byte> name in Find(objects.Head(number), "/ID (node"u8))
            {
                string next = (names.Count + 1).ToString("D8", CultureInfo.InvariantCulture);
                names[Encoding.Latin1.GetString(name.Span)] = next;
                cells[next] = number;
            }
        }

        Rename(objects, names);
        if (objects.Dictionary(structure).Reference("/IDTree") is { } tree)
        {
            DropBranches(objects, tree, rewrite);
            string entries = string.Join(' ', cells.Select(cell => $"(node{cell.Key}) {cell.Value} 0 R"));
            rewrite.Replace(tree, new PdfDictionary().With("/Names", $"[{entries}]"));
        }
    }

    private static void Rename(PdfObjects objects, Dictionary<string, string> names)
    {
        IEnumerable<Memory<byte>> places =
            names.Count == 0 ? [] : objects.Numbers().SelectMany(number => Find(objects.Head(number), "(node"u8));
        foreach (Memory<byte> place in places)
        {
            if (names.TryGetValue(Encoding.Latin1.GetString(place.Span), out string? name))
            {
                Encoding.Latin1.GetBytes(name, place.Span);
            }
        }
    }

    private static void DropBranches(PdfObjects objects, int tree, PdfRewrite rewrite)
    {
        foreach (int branch in objects.Dictionary(tree).References("/Kids"))
        {
            DropBranches(objects, branch, rewrite);
            rewrite.Drop(branch);
        }
    }

    private static List<Memory<byte>> Find(Memory<byte> head, ReadOnlySpan<byte> before)
    {
        List<Memory<byte>> found = [];
        int at = 0;
        int next;
        while ((next = head.Span[at..].IndexOf(before)) >= 0)
        {
            at += next + before.Length;
            if (head.Length > at + Digits && head.Span[at + Digits] == ')')
            {
                found.Add(head.Slice(at, Digits));
            }
        }

        return found;
    }
}
