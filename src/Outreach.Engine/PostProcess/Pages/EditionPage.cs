using System.Collections.Immutable;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>
/// What the code on a printed sheet leads to: whether its edition is current. In every language at once, because whoever
/// holds the sheet may have been handed it in either. Its funding covers the leaflet in each of them, else it cannot be made.
/// </summary>
/// <param name="Language">The language of its frame.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Next">The edition after it; null: there is none.</param>
/// <param name="Leaflet">The leaflet's pages, one for each language; empty when it is not on the site now.</param>
/// <param name="Funding">Who paid.</param>
internal sealed record EditionPage(
    Language Language,
    Edition Edition,
    Edition? Next,
    ImmutableArray<LeafletPage> Leaflet,
    FundingBlock Funding
) : SitePage(Language, Edition.Address, Funding.Covering(Leaflet.Select(l => l.Funding)))
{
    /// <summary>The leaflet's pages, one for each language; empty when it is not on the site now.</summary>
    public ImmutableArray<LeafletPage> Leaflet { get; } = Leaflet;

    /// <inheritdoc/>
    public override string Layout => "edition";

    /// <inheritdoc/>
    public override bool IsNoIndex => true;

    private string State =>
        this switch
        {
            { Leaflet.IsEmpty: true } => "gone",
            { Edition.Withdrawn: not null } => "withdrawn",
            { Next: not null } => "replaced",
            _ => "current",
        };

    /// <summary>Composes a page for each edition there ever was.</summary>
    /// <param name="site">The site.</param>
    /// <param name="items">Its items' pages.</param>
    /// <param name="siteFunding">Who pays for the site, in the source language.</param>
    public static IEnumerable<SitePage> Compose(Site site, IReadOnlyList<ItemPage> items, FundingBlock siteFunding)
    {
        var source = site.Settings.SourceLanguage;
        var pages = items.OfType<LeafletPage>().ToLookup(l => l.Leaflet, ReferenceEqualityComparer.Instance);
        foreach (var leaflet in site.Leaflets.Where(l => pages.Contains(l)))
        {
            ImmutableArray<LeafletPage> own = [.. pages[leaflet]];
            var funding = FundingBlock.Union(own.Select(s => s.Funding).Append(siteFunding));
            foreach (var (edition, next) in leaflet.Editions.Zip(leaflet.Editions.Skip(1).Append(null)))
            {
                yield return new EditionPage(source, edition!, next, own, funding);
            }
        }

        foreach (var past in site.PastEditions)
        {
            yield return new EditionPage(source, past, null, [], siteFunding);
        }
    }

    /// <inheritdoc/>
    public override string Title(SiteWords words) => words.Fill("edition.title", ("code", Edition.Code));

    /// <inheritdoc/>
    public override string? Description(PageViews views) => Side(views.All[0].Words) is var side ? $"{side.Heading}. {side.Words}" : null;

    /// <inheritdoc/>
    public override string AddressIn(Language other) => Leaflet.FirstOrDefault(l => l.Language == other)?.Address ?? $"/{other.Code}/";

    /// <inheritdoc/>
    public override IEnumerable<Language> Alternates(IEnumerable<Language> languages) => [];

    /// <inheritdoc/>
    public override void Fill(Rendering rendering, PageViews views) =>
        rendering.With("edition", new EditionView(State, [.. views.All.Select(v => Side(v.Words))]));

    private EditionSideView Side(SiteWords words)
    {
        var state = State;
        var date = words.DayWords(state == "withdrawn" ? Edition.Withdrawn : Next?.Published);
        var sentence = state == "replaced" && date is null ? "replaced_undated" : state;
        var leaflet = Leaflet.FirstOrDefault(l => l.Language == words.Language);
        // What was withdrawn and not replaced must not be read on this site either.
        var target = state == "withdrawn" && Next is null ? null : leaflet;
        var go = state == "withdrawn" && target is not null ? "withdrawn_replaced" : state;
        return new EditionSideView(
            words.Language.Code,
            words[$"edition.{state}"],
            leaflet?.Text.Title,
            leaflet?.Text.Language.Code,
            words.Fill(
                $"edition.{sentence}_words",
                ("edition", words.Number(Edition.Number)),
                ("next", words.Number(Next?.Number ?? 0)),
                ("date", date ?? "")
            ),
            target?.Address ?? $"/{words.Language.Code}/leaflets/",
            words.Fill($"edition.{go}_go", ("next", words.Number(leaflet?.Leaflet.Edition.Number ?? 0)))
        );
    }
}

internal sealed record EditionView(string State, IReadOnlyList<EditionSideView> Sides) : IView<EditionView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<EditionView, object?>> Members { get; } =
        new Dictionary<string, Func<EditionView, object?>>(StringComparer.Ordinal) { ["state"] = x => x.State, ["sides"] = x => x.Sides };
}

internal sealed record EditionSideView(string Lang, string Heading, string? Title, string? TitleLang, string Words, string Url, string Go)
    : IView<EditionSideView>
{
    /// <inheritdoc/>
    public static IReadOnlyDictionary<string, Func<EditionSideView, object?>> Members { get; } =
        new Dictionary<string, Func<EditionSideView, object?>>(StringComparer.Ordinal)
        {
            ["lang"] = x => x.Lang,
            ["heading"] = x => x.Heading,
            ["title"] = x => x.Title,
            ["title_lang"] = x => x.TitleLang,
            ["words"] = x => x.Words,
            ["url"] = x => x.Url,
            ["go"] = x => x.Go,
        };
}
