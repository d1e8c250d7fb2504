using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace Outreach.Pdf.Tests;

/// <summary>The structure tree of a PDF (ISO 32000-1 §14.7), as a screen reader walks it.</summary>
internal static class PdfStructure
{
    /// <summary>The text of each heading, in the order of the structure.</summary>
    public static IEnumerable<string> Headings(byte[] file) =>
        Elements(file).Where(e => e.Type is ['H', >= '1' and <= '6']).Select(e => e.Text.Trim());

    /// <summary>The type of each element, in order.</summary>
    public static IEnumerable<string> Types(byte[] file) => All(file).Select(element => element.Type);

    /// <summary>What each element that has text of its own says of its language itself; null: nothing.</summary>
    public static IReadOnlyList<(string? Language, string Text)> Languages(byte[] file) =>
        [.. All(file).Where(element => element.Text.Length > 0).Select(element => (element.Language, element.Text.Trim()))];

    /// <summary>The sequence without an element that is the same as the one before.</summary>
    public static IEnumerable<string> SkipRepeats(this IEnumerable<string> types)
    {
        string? last = null;
        foreach (string type in types)
        {
            if (type != last)
            {
                yield return type;
            }

            last = type;
        }
    }

    private static List<(string Type, string? Language, string Text)> All(byte[] file)
    {
        using PdfDocument document = PdfDocument.Open(file);
        Dictionary<int, string> texts = Marked(document.GetPage(1));
        List<(string Type, string? Language, string Text)> all = [];
        Gather(document, Get(document, document.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]), texts, all);
        return all;
    }

    private static void Gather(
        PdfDocument document,
        DictionaryToken element,
        Dictionary<int, string> texts,
        List<(string Type, string? Language, string Text)> all
    )
    {
        IReadOnlyList<IToken> kids = element.Data.TryGetValue("K", out IToken? k)
            ? [.. Array(document, k).Select(kid => Resolve(document, kid))]
            : [];
        if (element.Data.TryGetValue("S", out IToken? type))
        {
            string? language = element.Data.TryGetValue("Lang", out IToken? said) ? ((StringToken)Resolve(document, said)).Data : null;
            all.Add(
                (
                    ((NameToken)type).Data,
                    language,
                    string.Concat(kids.OfType<NumericToken>().Select(id => texts.GetValueOrDefault(id.Int, "")))
                )
            );
        }

        foreach (DictionaryToken kid in kids.OfType<DictionaryToken>().Where(kid => kid.Data.ContainsKey("S")))
        {
            Gather(document, kid, texts, all);
        }
    }

    /// <summary>Each element that has content of its own, in order: type, and the content's text.</summary>
    public static IReadOnlyList<(string Type, string Text)> Elements(byte[] file)
    {
        using PdfDocument document = PdfDocument.Open(file);
        Dictionary<int, Dictionary<int, string>> marked = [];
        Dictionary<long, int> pages = [];
        foreach (Page page in document.GetPages())
        {
            marked[page.Number] = Marked(page);
        }

        DictionaryToken root = Get(document, document.Structure.Catalog.CatalogDictionary.Data["StructTreeRoot"]);
        int number = 0;
        foreach (IndirectReferenceToken page in PageReferences(document, document.Structure.Catalog.CatalogDictionary.Data["Pages"]))
        {
            pages[page.Data.ObjectNumber] = ++number;
        }

        List<(string Type, string Text)> elements = [];
        Walk(document, root, 1, marked, pages, elements);
        return elements;
    }

    private static Dictionary<int, string> Marked(Page page)
    {
        Dictionary<int, string> texts = [];
        foreach (MarkedContentElement element in page.GetMarkedContents())
        {
            Gather(element, texts);
        }

        return texts;
    }

    private static void Gather(MarkedContentElement element, Dictionary<int, string> texts)
    {
        if (element.MarkedContentIdentifier >= 0)
        {
            texts[element.MarkedContentIdentifier] = TextOf(element);
        }

        foreach (MarkedContentElement child in element.Children)
        {
            Gather(child, texts);
        }
    }

    private static string TextOf(MarkedContentElement element) =>
        element.ActualText
        ?? (
            element.Children.Count > 0 && element.Letters.Count == 0
                ? string.Concat(element.Children.Select(TextOf))
                : string.Concat(element.Letters.Select(letter => letter.Value))
        );

    private static IEnumerable<IndirectReferenceToken> PageReferences(PdfDocument document, IToken node)
    {
        DictionaryToken dictionary = Get(document, node);
        if (!dictionary.Data.TryGetValue("Kids", out IToken? kids))
        {
            yield return (IndirectReferenceToken)node;
            yield break;
        }

        foreach (IToken kid in Array(document, kids))
        {
            foreach (IndirectReferenceToken page in PageReferences(document, kid))
            {
                yield return page;
            }
        }
    }

    private static void Walk(
        PdfDocument document,
        DictionaryToken element,
        int page,
        Dictionary<int, Dictionary<int, string>> marked,
        Dictionary<long, int> pages,
        List<(string Type, string Text)> elements
    )
    {
        page = element.Data.TryGetValue("Pg", out IToken? pg) ? pages[((IndirectReferenceToken)pg).Data.ObjectNumber] : page;
        if (!element.Data.TryGetValue("K", out IToken? kids))
        {
            return;
        }

        string type = element.Data.TryGetValue("S", out IToken? s) ? ((NameToken)s).Data : "";
        int place = elements.Count;
        string text = "";
        foreach (IToken kid in Array(document, kids))
        {
            switch (Resolve(document, kid))
            {
                case NumericToken id:
                    text += marked[page].GetValueOrDefault(id.Int, "");
                    break;
                case DictionaryToken reference when reference.Data.TryGetValue("Type", out IToken? t) && t is NameToken { Data: "MCR" }:
                    int on = reference.Data.TryGetValue("Pg", out IToken? its)
                        ? pages[((IndirectReferenceToken)its).Data.ObjectNumber]
                        : page;
                    text += marked[on].GetValueOrDefault(((NumericToken)reference.Data["MCID"]).Int, "");
                    break;
                case DictionaryToken child when child.Data.ContainsKey("S"):
                    Walk(document, child, page, marked, pages, elements);
                    break;
            }
        }

        // A heading whose words are in elements of its own is made of these.
        if (text.Length == 0 && type is ['H', >= '1' and <= '6'])
        {
            text = string.Concat(elements.Skip(place).Select(e => e.Text));
            elements.RemoveRange(place, elements.Count - place);
        }

        if (text.Length > 0)
        {
            elements.Insert(place, (type, text));
        }
    }

    private static DictionaryToken Get(PdfDocument document, IToken token) => (DictionaryToken)Resolve(document, token);

    private static IReadOnlyList<IToken> Array(PdfDocument document, IToken token) =>
        Resolve(document, token) is ArrayToken array ? array.Data : [token];

    private static IToken Resolve(PdfDocument document, IToken token) =>
        token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token;
}
