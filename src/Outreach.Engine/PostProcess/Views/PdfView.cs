using Outreach.Engine.Theming;

namespace Outreach.Engine.PostProcess.Views;

/// <summary>A printed file as pages offer it.</summary>
/// <param name="Url">Where it is.</param>
/// <param name="Pages">Printed sides.</param>
/// <param name="Kb">Kilobytes, rounded up.</param>
/// <param name="Format">The format's name in the page's language.</param>
/// <param name="Id">The format's id; null for a story's sheet.</param>
/// <param name="Copy">Whether it is for the photocopier.</param>
/// <param name="Sheets">Sheets of paper.</param>
/// <param name="Lang">The language of its words.</param>
internal sealed record PdfView(string Url, int Pages, int Kb, string Format, string? Id, bool Copy, int Sheets, string Lang)
    : IView<PdfView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<PdfView, object?>> Members { get; } =
        new Dictionary<string, Func<PdfView, object?>>(StringComparer.Ordinal)
        {
            ["url"] = x => x.Url,
            ["pages"] = x => x.Pages,
            ["kb"] = x => x.Kb,
            ["format"] = x => x.Format,
            ["id"] = x => x.Id,
            ["copy"] = x => x.Copy,
            ["sheets"] = x => x.Sheets,
            ["lang"] = x => x.Lang,
        };
}

/// <summary>A leaflet's format, with its files.</summary>
/// <param name="Id">The format's id.</param>
/// <param name="Name">Its name in the page's language.</param>
/// <param name="Languages">The files by the language of their words, the page's own first. Never empty.</param>
internal sealed record FormatView(string Id, string Name, IReadOnlyList<FormatFilesView> Languages) : IView<FormatView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<FormatView, object?>> Members { get; } =
        new Dictionary<string, Func<FormatView, object?>>(StringComparer.Ordinal)
        {
            ["id"] = x => x.Id,
            ["name"] = x => x.Name,
            ["languages"] = x => x.Languages,
        };
}

/// <summary>The files of a format in one language.</summary>
/// <param name="Lang">The language of their words.</param>
/// <param name="Name">Its name in itself.</param>
/// <param name="Files">In colour, then for the photocopier. Never empty.</param>
internal sealed record FormatFilesView(string Lang, string Name, IReadOnlyList<PdfView> Files) : IView<FormatFilesView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<FormatFilesView, object?>> Members { get; } =
        new Dictionary<string, Func<FormatFilesView, object?>>(StringComparer.Ordinal)
        {
            ["lang"] = x => x.Lang,
            ["name"] = x => x.Name,
            ["files"] = x => x.Files,
        };
}

/// <summary>A printed page as a picture.</summary>
internal sealed record PagePictureView(string Src, int Width, int Height, int Kb) : IView<PagePictureView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<PagePictureView, object?>> Members { get; } =
        new Dictionary<string, Func<PagePictureView, object?>>(StringComparer.Ordinal)
        {
            ["src"] = x => x.Src,
            ["width"] = x => x.Width,
            ["height"] = x => x.Height,
            ["kb"] = x => x.Kb,
        };
}
