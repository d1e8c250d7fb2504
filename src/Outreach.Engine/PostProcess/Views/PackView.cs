using Outreach.Engine.Theming;

namespace Outreach.Engine.PostProcess.Views;

internal sealed record PackView(
    string Award,
    string Donor,
    string Prime,
    string? Number,
    string? From,
    string? To,
    IReadOnlyList<PackedItemView> Items,
    IReadOnlyList<FundingTextView> Texts,
    PackCountsView Counts
) : IView<PackView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<PackView, object?>> Members { get; } =
        new Dictionary<string, Func<PackView, object?>>(StringComparer.Ordinal)
        {
            ["award"] = x => x.Award,
            ["donor"] = x => x.Donor,
            ["prime"] = x => x.Prime,
            ["number"] = x => x.Number,
            ["from"] = x => x.From,
            ["to"] = x => x.To,
            ["items"] = x => x.Items,
            ["texts"] = x => x.Texts,
            ["counts"] = x => x.Counts,
        };
}

internal sealed record PackedItemView(
    string Kind,
    string Title,
    string Lang,
    string Address,
    string? Date,
    string? Place,
    IReadOnlyList<FigureView> Figures,
    IReadOnlyList<FundingTextView> Texts,
    IReadOnlyList<string> Files,
    IReadOnlyList<string> Exemptions
) : IView<PackedItemView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<PackedItemView, object?>> Members { get; } =
        new Dictionary<string, Func<PackedItemView, object?>>(StringComparer.Ordinal)
        {
            ["kind"] = x => x.Kind,
            ["title"] = x => x.Title,
            ["lang"] = x => x.Lang,
            ["address"] = x => x.Address,
            ["date"] = x => x.Date,
            ["place"] = x => x.Place,
            ["figures"] = x => x.Figures,
            ["texts"] = x => x.Texts,
            ["files"] = x => x.Files,
            ["exemptions"] = x => x.Exemptions,
        };
}

internal sealed record PackCountsView(int Stories, int Leaflets, int Pages) : IView<PackCountsView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<PackCountsView, object?>> Members { get; } =
        new Dictionary<string, Func<PackCountsView, object?>>(StringComparer.Ordinal)
        {
            ["stories"] = x => x.Stories,
            ["leaflets"] = x => x.Leaflets,
            ["pages"] = x => x.Pages,
        };
}

internal sealed record FigureView(string Value, string Label, string? Source) : IView<FigureView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<FigureView, object?>> Members { get; } =
        new Dictionary<string, Func<FigureView, object?>>(StringComparer.Ordinal)
        {
            ["value"] = x => x.Value,
            ["label"] = x => x.Label,
            ["source"] = x => x.Source,
        };
}
