using Outreach.Engine.Theming;

namespace Outreach.Engine.PostProcess;

/// <summary>The PDFs that were made, so that pages can offer them with their size.</summary>
internal sealed class PrintedFiles
{
    private readonly Dictionary<string, List<PdfView>> byAddress = new(StringComparer.Ordinal);

    /// <summary>Before anything is printed, or when nothing is to be.</summary>
    public static PrintedFiles None { get; } = new();

    /// <summary>Adds a PDF of the page at an address.</summary>
    public void Add(string address, PdfView pdf)
    {
        if (!byAddress.TryGetValue(address, out var list))
        {
            byAddress[address] = list = [];
        }

        list.Add(pdf);
    }

    /// <summary>
    /// The PDFs of a page's words: on a page without a translation those in the language of its words. Empty when
    /// there is none.
    /// </summary>
    public IReadOnlyList<PdfView> Of(ItemPage page) =>
        byAddress.TryGetValue(page.Item.Address(page.Text.Language), out var list) ? list : [];
}
