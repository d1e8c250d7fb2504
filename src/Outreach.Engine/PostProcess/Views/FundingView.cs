using Outreach.Engine.Theming;

namespace Outreach.Engine.PostProcess.Views;

internal sealed record FundingView(
    bool OwnFunds,
    IReadOnlyList<ProgrammeView> Programmes,
    IReadOnlyList<FundingTextView> Texts,
    IReadOnlyList<LogoView> Logos,
    IReadOnlyList<ImprintView> Imprints
) : IView<FundingView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<FundingView, object?>> Members { get; } =
        new Dictionary<string, Func<FundingView, object?>>(StringComparer.Ordinal)
        {
            ["own_funds"] = x => x.OwnFunds,
            ["programmes"] = x => x.Programmes,
            ["texts"] = x => x.Texts,
            ["logos"] = x => x.Logos,
            ["imprints"] = x => x.Imprints,
        };
}

internal sealed record ProgrammeView(string Name, string Url, string Donor, string Prime, IReadOnlyList<string> Implementers)
    : IView<ProgrammeView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<ProgrammeView, object?>> Members { get; } =
        new Dictionary<string, Func<ProgrammeView, object?>>(StringComparer.Ordinal)
        {
            ["name"] = x => x.Name,
            ["url"] = x => x.Url,
            ["donor"] = x => x.Donor,
            ["prime"] = x => x.Prime,
            ["implementers"] = x => x.Implementers,
        };
}

internal sealed record FundingTextView(string Id, string Kind, string Lang, string Wording, bool Courtesy) : IView<FundingTextView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<FundingTextView, object?>> Members { get; } =
        new Dictionary<string, Func<FundingTextView, object?>>(StringComparer.Ordinal)
        {
            ["id"] = x => x.Id,
            ["kind"] = x => x.Kind,
            ["lang"] = x => x.Lang,
            ["wording"] = x => x.Wording,
            ["courtesy"] = x => x.Courtesy,
        };
}

internal sealed record LogoView(
    string Src,
    string Alt,
    double Width,
    double Height,
    double ClearSpace,
    bool Partner,
    FundingTextView? Statement
) : IView<LogoView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<LogoView, object?>> Members { get; } =
        new Dictionary<string, Func<LogoView, object?>>(StringComparer.Ordinal)
        {
            ["src"] = x => x.Src,
            ["alt"] = x => x.Alt,
            ["width"] = x => x.Width,
            ["height"] = x => x.Height,
            ["clear"] = x => x.ClearSpace,
            ["partner"] = x => x.Partner,
            ["statement"] = x => x.Statement,
        };
}

internal sealed record ImprintView(string Series, IReadOnlyList<string> Lines, string Lang) : IView<ImprintView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<ImprintView, object?>> Members { get; } =
        new Dictionary<string, Func<ImprintView, object?>>(StringComparer.Ordinal)
        {
            ["series"] = x => x.Series,
            ["lines"] = x => x.Lines,
            ["lang"] = x => x.Lang,
        };
}
