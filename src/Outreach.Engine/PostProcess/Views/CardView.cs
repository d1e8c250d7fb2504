using Outreach.Engine.Theming;

namespace Outreach.Engine.PostProcess.Views;

internal sealed record CardView(
    string Title,
    string Url,
    string Lang,
    bool Translated,
    string? Kind,
    string Summary,
    string? Date,
    string? Place,
    PhotoView? Photo,
    string? Audience,
    PagePictureView? Page,
    IReadOnlyList<string> Formats
) : IView<CardView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<CardView, object?>> Members { get; } =
        new Dictionary<string, Func<CardView, object?>>(StringComparer.Ordinal)
        {
            ["title"] = x => x.Title,
            ["url"] = x => x.Url,
            ["lang"] = x => x.Lang,
            ["translated"] = x => x.Translated,
            ["kind"] = x => x.Kind,
            ["summary"] = x => x.Summary,
            ["date"] = x => x.Date,
            ["place"] = x => x.Place,
            ["photo"] = x => x.Photo,
            ["audience"] = x => x.Audience,
            ["page"] = x => x.Page,
            ["formats"] = x => x.Formats,
        };
}
