using Outreach.Engine.Theming;

namespace Outreach.Engine.PostProcess.Views;

internal sealed record PlaceView(string Name, string Url, int Count = 0) : IView<PlaceView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<PlaceView, object?>> Members { get; } =
        new Dictionary<string, Func<PlaceView, object?>>(StringComparer.Ordinal)
        {
            ["name"] = x => x.Name,
            ["url"] = x => x.Url,
            ["count"] = x => x.Count,
        };
}
