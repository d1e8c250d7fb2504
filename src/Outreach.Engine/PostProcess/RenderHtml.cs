using System.Collections.Immutable;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess;

/// <summary>A page's HTML, with the page from which it was made.</summary>
internal sealed record RenderedPage(SitePage Page, string Html);

/// <summary>Renders a composed page through the theme.</summary>
internal sealed class RenderHtml : IModule<SitePage, RenderedPage>
{
    private readonly Site site;
    private readonly Theme theme;
    private readonly Dictionary<Language, SiteWords> words;
    private readonly Dictionary<Language, PageViews> views;
    private readonly Dictionary<Language, ImmutableArray<NavView>> nav;
    private readonly IReadOnlyList<ChoiceView> choices;

    public RenderHtml(Site site, Theme theme, IReadOnlyList<ItemPage> items, PrintedFiles printed)
    {
        this.site = site;
        this.theme = theme;
        var related = new RelatedStories(items.OfType<StoryPage>());
        words = site.Settings.Languages.ToDictionary(l => l, l => new SiteWords(site, theme.Strings, l));
        views = words.ToDictionary(w => w.Key, w => new PageViews(site, theme, w.Value, related, printed));
        nav = words.ToDictionary(w => w.Key, w => Nav(w.Value, items));
        choices =
        [
            .. site.Settings.Languages.Select(l => new ChoiceView(
                l.Code,
                site.Settings.Title.OrOther(l),
                site.Settings.Tagline[l],
                $"/{l.Code}/",
                theme.Strings.Get(l, "chooser.choose")
            )),
        ];
    }

    /// <inheritdoc/>
    public RenderedPage? Run(SitePage document, DiagnosticBag diagnostics)
    {
        var rendering = theme.Begin(document.Language, print: false);
        var frame = Frame(document);
        rendering.With("site", SiteOf(document)).With("page", frame);
        FillContent(document, rendering);
        var content = rendering.Render($"layouts/{frame.Layout}.liquid");
        return new RenderedPage(document, rendering.WithHtml("content", content).Render("layouts/base.liquid"));
    }

    private void FillContent(SitePage page, Theme.Rendering rendering)
    {
        var word = words[page.Language];
        var view = views[page.Language];
        rendering.With("funding", word.Funding(page));
        switch (page)
        {
            case StoryPage story:
                rendering.With("story", view.Story(story, print: false));
                break;
            case LeafletPage leaflet:
                rendering.With("leaflet", view.Leaflet(leaflet, sheet: null));
                break;
            case TextPage text:
                rendering.WithHtml("body", view.Body(text)).With("photo", PageViews.Lead(text)).With("subtitle", text.Text.Subtitle);
                break;
            case HomePage home:
                FillHome(home, rendering, view);
                break;
            case ListPage list:
                FillList(list, rendering, word, view);
                break;
            case EditionPage edition:
                rendering.With("edition", Edition(edition));
                break;
            default:
                rendering.With("sites", choices);
                break;
        }
    }

    private void FillHome(HomePage home, Theme.Rendering rendering, PageViews view)
    {
        var counts = site
            .Stories.Cast<ContentItem>()
            .Concat(site.Leaflets)
            .SelectMany(i => i.Facts.Provinces.Select(p => p.Value))
            .CountBy(p => p)
            .ToDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal);
        rendering
            .With("opening", home.Stories.IsEmpty ? null : view.Card(home.Stories[0]))
            .With("stories", home.Stories.Skip(1).Select(view.Card).ToList())
            .With("leaflets", home.Leaflets.Select(view.Card).ToList())
            .With(
                "provinces",
                Provinces
                    .All.Where(counts.ContainsKey)
                    .Select(p => new PlaceView(
                        theme.Strings.Get(home.Language, $"province.{p}"),
                        $"/{home.Language.Code}/provinces/{p}/",
                        counts[p]
                    ))
                    .ToList()
            );
    }

    private static void FillList(ListPage list, Theme.Rendering rendering, SiteWords word, PageViews view)
    {
        var (heading, eyebrow, intro) = Heading(list.Subject, word);
        rendering
            .With("heading", heading)
            .With("eyebrow", eyebrow)
            .With("intro", intro)
            .With("stories", list.Items.OfType<StoryPage>().Select(view.Card).ToList())
            .With("leaflets", list.Items.OfType<LeafletPage>().Select(view.Card).ToList())
            .With("pager", list.Count == 1 ? null : Pager(list));
        if (list.Subject is AwardSubject { Programme: var programme })
        {
            rendering.With("award", Award(programme, word));
        }
    }

    private EditionView Edition(EditionPage page)
    {
        var state = page switch
        {
            { Leaflet.IsEmpty: true } => "gone",
            { Edition.Withdrawn: not null } => "withdrawn",
            { Next: not null } => "replaced",
            _ => "current",
        };
        return new EditionView(state, [.. site.Settings.Languages.Select(l => Side(page, state, words[l]))]);
    }

    private static EditionSideView Side(EditionPage page, string state, SiteWords word)
    {
        var date = word.DayWords(state == "withdrawn" ? page.Edition.Withdrawn : page.Next?.Published);
        var sentence = state == "replaced" && date is null ? "replaced_undated" : state;
        var leaflet = page.Leaflet.FirstOrDefault(l => l.Language == word.Language);

        // What was withdrawn and not replaced must not be read on this site either.
        var target = state == "withdrawn" && page.Next is null ? null : leaflet;
        var go = state == "withdrawn" && target is not null ? "withdrawn_replaced" : state;
        return new EditionSideView(
            word.Language.Code,
            word[$"edition.{state}"],
            leaflet?.Text.Title,
            leaflet?.Text.Language.Code,
            word.Fill(
                $"edition.{sentence}_words",
                ("edition", word.Number(page.Edition.Number)),
                ("next", word.Number(page.Next?.Number ?? 0)),
                ("date", date ?? "")
            ),
            target?.Address ?? $"/{word.Language.Code}/leaflets/",
            word.Fill($"edition.{go}_go", ("next", word.Number(leaflet?.Leaflet.Edition.Number ?? 0)))
        );
    }

    private static string Describe(EditionSideView side) => $"{side.Heading}. {side.Words}";

    private static AwardView Award(Programme programme, SiteWords word) =>
        new(
            programme.Award.Title.OrOther(word.Language),
            programme.Donor.Names.OrOther(word.Language),
            programme.Donor.Status.ToString().ToLowerInvariant(),
            word.Organisation(programme.Award.Prime.Value),
            [.. programme.Award.Subs.Select(s => word.Organisation(s.Value))],
            word.Instrument(programme.Award.Instrument),
            word.PeriodWords(programme.Award.Period.Value),
            programme.Award.Number,
            programme.Award.Iati
        );

    private static PagerView Pager(ListPage list) =>
        new(
            list.Number,
            list.Count,
            list.Number > 1 ? ListPage.AddressOf(list.ListAddress, list.Number - 1) : null,
            list.Number < list.Count ? ListPage.AddressOf(list.ListAddress, list.Number + 1) : null
        );

    private static (string Heading, string? Eyebrow, string? Intro) Heading(ListSubject subject, SiteWords word) =>
        subject switch
        {
            SectionSubject section => (word[$"list.{section.Section}"], null, word[$"list.{section.Section}_intro"]),
            TopicSubject topic => (topic.Topic.Names.OrOther(word.Language), word["list.topic"], null),
            ProvinceSubject { Province: "phnom-penh" } => (word["province.phnom-penh"], word["list.capital"], null),
            ProvinceSubject province => (word[$"province.{province.Province}"], word["list.province"], null),
            AwardSubject award => (award.Programme.Award.Title.OrOther(word.Language), word["list.award"], null),
            _ => throw new InvalidOperationException($"No list is about a {subject.GetType().Name}."),
        };

    private PageView Frame(SitePage page)
    {
        var title = TitleOf(page);
        var siteTitle = site.Settings.Title.OrOther(page.Language);
        var item = page as ItemPage;
        var canonical = item is { IsFallback: true } ? item.Item.Address(item.Text.Language) : page.Address;
        return new PageView
        {
            Layout = LayoutOf(page),
            Title = title,
            HeadTitle = title == siteTitle ? title : $"{title} · {siteTitle}",
            Description = DescriptionOf(page),
            Url = page.Address,
            Canonical = site.Settings.Address + canonical,
            Switch = [.. site.Settings.Languages.Select(l => new SwitchView(l.Code, l.Autonym, AddressIn(page, l), l == page.Language))],
            Alternates = Alternates(page),
            Feed = $"/{page.Language.Code}/feed.xml",
            Noindex = item is { NoIndex: true } || page is NotFoundPage or EditionPage,
            ContentLang = item?.Text.Language.Code ?? page.Language.Code,
            Fallback = item is { IsFallback: true },
            DraftTranslation = item is { IsFallback: false, Text.State: TranslationState.Draft },
            StaleTranslation = item is { IsFallback: false, Text.Stale: true },
            ShareImage = item is null ? null : ShareImage(item),
            JsonLd = item is StoryPage story ? StructuredData.Article(site, story, words[page.Language], ShareImage(story)?.Src) : null,
        };
    }

    private ShareImageView? ShareImage(ItemPage page)
    {
        if (PageViews.Lead(page) is not { } photo)
        {
            return null;
        }

        var (path, width, height) = theme.Renditions.Share(photo, 1200, 1200.0 / 630);
        return new ShareImageView($"{site.Settings.Address}/{path}", width, height, photo.Alt);
    }

    private static string LayoutOf(SitePage page) =>
        page switch
        {
            StoryPage => "story",
            LeafletPage => "leaflet",
            TextPage => "page",
            HomePage => "home",
            ListPage { Subject: AwardSubject } => "award",
            ListPage => "list",
            NotFoundPage => "not-found",
            EditionPage => "edition",
            _ => "chooser",
        };

    private string TitleOf(SitePage page) =>
        page switch
        {
            ItemPage item => item.Text.Title,
            ListPage list => Heading(list.Subject, words[page.Language]).Heading,
            NotFoundPage => words[page.Language]["not_found.title"],
            EditionPage edition => words[page.Language].Fill("edition.title", ("code", edition.Edition.Code)),
            _ => site.Settings.Title.OrOther(page.Language),
        };

    private string? DescriptionOf(SitePage page) =>
        page switch
        {
            ItemPage item => item.Text.Summary,
            ListPage list => Heading(list.Subject, words[page.Language]).Intro
                ?? $"{TitleOf(list)} · {site.Settings.Tagline.OrOther(page.Language)}",
            NotFoundPage => null,
            EditionPage edition => Describe(Edition(edition).Sides[0]),
            _ => site.Settings.Tagline[page.Language],
        };

    /// <summary>The same page in another language. Every page but those at the root exists in each.</summary>
    private static string AddressIn(SitePage page, Language language) =>
        page switch
        {
            ChooserPage => $"/{language.Code}/",
            NotFoundPage => $"/{language.Code}/",
            EditionPage edition => edition.Leaflet.FirstOrDefault(l => l.Language == language)?.Address ?? $"/{language.Code}/",
            _ => $"/{language.Code}{page.Address[(page.Language.Code.Length + 1)..]}",
        };

    private ImmutableArray<AlternateView> Alternates(SitePage page)
    {
        if (page is NotFoundPage or EditionPage or ItemPage { IsFallback: true })
        {
            return [];
        }

        var languages = page is ItemPage item ? site.Settings.Languages.Where(l => item.Item.In(l) is not null) : site.Settings.Languages;
        return
        [
            .. languages.Select(l => new AlternateView(l.Code, site.Settings.Address + AddressIn(page, l))),
            new AlternateView("x-default", site.Settings.Address + "/"),
        ];
    }

    private SiteView SiteOf(SitePage page) =>
        new(
            site.Settings.Title.OrOther(page.Language),
            site.Settings.Tagline[page.Language],
            $"/{page.Language.Code}/",
            [.. nav[page.Language].Select(n => n with { Current = page.Address.StartsWith(n.Url, StringComparison.Ordinal) })]
        );

    private static ImmutableArray<NavView> Nav(SiteWords word, IReadOnlyList<ItemPage> items)
    {
        var root = $"/{word.Language.Code}";
        var pages = items.OfType<TextPage>().Where(p => p.Language == word.Language && p.Page.Nav);
        return
        [
            new NavView(word["nav.stories"], $"{root}/stories/", Current: false),
            new NavView(word["nav.leaflets"], $"{root}/leaflets/", Current: false),
            .. pages.Select(p => new NavView(p.Text.Title, p.Address, Current: false)),
        ];
    }
}
