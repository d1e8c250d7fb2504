using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.PostProcess.Views;

namespace Outreach.Engine.PostProcess;

/// <summary>What was printed, so that pages can offer it with its size: PDFs, and pictures of leaflets' pages.</summary>
internal sealed class PrintedFiles
{
    private readonly Dictionary<string, List<PdfView>> pdfs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PagePictureView>> pictures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PagePictureView> shelf = new(StringComparer.Ordinal);

    /// <summary>Before anything is printed, or when nothing is to be: each time a new one, since it may be added to.</summary>
    public static PrintedFiles None => new();

    /// <summary>Adds a PDF of the page at an address.</summary>
    public void Add(string address, PdfView pdf) => Add(pdfs, address, pdf);

    /// <summary>Adds the picture of a page of the sheet that belongs to an address.</summary>
    public void Add(string address, PagePictureView picture) => Add(pictures, address, picture);

    /// <summary>Sets the small picture of the first page.</summary>
    public void SetShelf(string address, PagePictureView picture) => shelf[address] = picture;

    /// <summary>
    /// The PDFs of a page: those in its own language first, then those in the others; on a page without a translation
    /// there are those of the other language alone. Empty when there is none.
    /// </summary>
    public IReadOnlyList<PdfView> Of(ItemPage page)
    {
        IEnumerable<PdfView> all = page
            .Item.Texts.Select(t => t.Language)
            .OrderBy(l => l != page.Language)
            .SelectMany(l => pdfs.GetValueOrDefault(page.Item.Address(l)) ?? []);
        return page is LeafletPage ? [.. all] : [.. pdfs.GetValueOrDefault(page.Item.Address(page.Text.Language)) ?? []];
    }

    /// <summary>The pictures of the pages in the language of the page's words.</summary>
    public IReadOnlyList<PagePictureView> PicturesOf(ItemPage page) =>
        pictures.GetValueOrDefault(page.Item.Address(page.Text.Language)) ?? [];

    /// <summary>The small picture of the first page; null: there is none.</summary>
    public PagePictureView? ShelfOf(ItemPage page) => shelf.GetValueOrDefault(page.Item.Address(page.Text.Language));

    /// <summary>These, and others behind them.</summary>
    public PrintedFiles With(PrintedFiles others)
    {
        var all = new PrintedFiles();
        foreach (var one in (PrintedFiles[])[this, others])
        {
            AddAll(one.pdfs, all.pdfs);
            AddAll(one.pictures, all.pictures);
            foreach (var (address, picture) in one.shelf)
            {
                all.shelf[address] = picture;
            }
        }

        return all;
    }

    private static void AddAll<T>(Dictionary<string, List<T>> from, Dictionary<string, List<T>> to)
    {
        foreach (var (address, list) in from)
        {
            foreach (var one in list)
            {
                Add(to, address, one);
            }
        }
    }

    private static void Add<T>(Dictionary<string, List<T>> lists, string address, T one)
    {
        if (!lists.TryGetValue(address, out var list))
        {
            lists[address] = list = [];
        }

        list.Add(one);
    }
}
