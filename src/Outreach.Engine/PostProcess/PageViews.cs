using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.PostProcess.Views;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Languages;
using Outreach.Model.Printing;
using Outreach.Model.Web;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// With what a page of a language makes the views that its template sees: the site, its words, and the views that many
/// pages share. Safe for several threads.
/// </summary>
/// <param name="words">The words of the language.</param>
/// <param name="all">The same for every language.</param>
internal sealed class PageViews(SiteWords words, SiteViews all)
{
    private readonly ConcurrentDictionary<ItemPage, CardView> cards = new(ReferenceEqualityComparer.Instance);

    /// <summary>The site.</summary>
    public Site Site => all.Site;

    /// <summary>The words of the language.</summary>
    public SiteWords Words => words;

    /// <summary>The same for every language of the site, in the site's order.</summary>
    public IReadOnlyList<PageViews> All => all.Languages;

    /// <summary>What was printed.</summary>
    public PrintedFiles Printed => all.Printed;

    /// <summary>What to read next.</summary>
    public RelatedStories Related => all.Related;

    /// <summary>Parts of pages in this language, each rendered once.</summary>
    public Parts Parts { get; } = new();

    /// <summary>The site's menu in this language; no entry is current.</summary>
    public ImmutableArray<NavView> Nav { get; } = MakeNav(words, all.Items);

    private Language Language => words.Language;

    /// <summary>A card for lists: the same one each time, so that the theme renders it once.</summary>
    public CardView Card(ItemPage page) => cards.GetOrAdd(page, MakeCard);

    /// <summary>Links to the lists of topics or provinces.</summary>
    public IReadOnlyList<PlaceView> Places(string section, IEnumerable<string> ids, Func<string, string> name) =>
        [.. ids.Select(id => new PlaceView(name(id), $"/{Language.Code}/{section}/{id}/"))];

    /// <summary>What was printed of a leaflet, by format, in the order in which formats are offered.</summary>
    public List<FormatView> Formats(ItemPage page)
    {
        var files = Printed.Of(page).Where(f => f.Id is not null).ToLookup(f => f.Id!, StringComparer.Ordinal);
        return
        [
            .. LeafletFormat
                .All.Where(f => files.Contains(f.Id))
                .Select(f => new FormatView(
                    f.Id,
                    words[$"format.{f.Id}"],
                    [
                        .. files[f.Id]
                            .GroupBy(p => p.Lang, StringComparer.Ordinal)
                            .Select(l => new FormatFilesView(l.Key, NameOf(l.Key), [.. l.OrderBy(p => p.Copy)])),
                    ]
                )),
        ];
    }

    /// <summary>A body as HTML.</summary>
    /// <param name="blocks">The body, or some of it.</param>
    /// <param name="photos">The photographs that can be shown; one that is not among them is passed over.</param>
    /// <param name="place">Where it stands.</param>
    public string Html(ImmutableArray<Block> blocks, IReadOnlyDictionary<string, PhotoView> photos, BodyPlace place)
    {
        var html = new StringBuilder();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TextBlock text:
                    html.Append(WithAddresses(text.Html, place));
                    break;
                case HeadingBlock heading:
                    html.Append($"<h2 id=\"{heading.Id}\">{Markup.Encoder.Encode(heading.Title)}</h2>\n");
                    break;
                case PhotoBlock placed when photos.TryGetValue(placed.File.Value, out var photo):
                    html.Append(place.Figure(photo));
                    break;
                case HelpBlock help:
                    html.Append(WithAddresses(help.Html, place));
                    AppendContacts(html);
                    break;
                default:
                    break;
            }
        }

        return html.ToString();
    }

    private static ImmutableArray<NavView> MakeNav(SiteWords words, IReadOnlyList<ItemPage> items)
    {
        var root = $"/{words.Language.Code}";
        var pages = items.OfType<TextPage>().Where(p => p.Language == words.Language && p.Page.Nav);
        return
        [
            new NavView(words["nav.stories"], $"{root}/stories/", Current: false),
            new NavView(words["nav.leaflets"], $"{root}/leaflets/", Current: false),
            .. pages.Select(p => new NavView(p.Text.Title, p.Address, Current: false)),
        ];
    }

    private CardView MakeCard(ItemPage page)
    {
        var facts = page.Item.Facts;
        return new CardView(
            page.Text.Title,
            page.Address,
            page.Text.Language.Code,
            !page.IsFallback,
            page is StoryPage story ? words.Kind(story.Story.Kind) : null,
            page.Text.Summary,
            words.Date(facts.Published.Value),
            facts.Provinces.IsEmpty ? null : string.Join(", ", facts.Provinces.Select(p => words.Province(p.Value))),
            page.Lead(),
            page.Text.Audience,
            Printed.ShelfOf(page),
            [.. Formats(page).Select(f => f.Name)]
        );
    }

    private string NameOf(string code) => Site.Settings.Languages.First(l => l.Code == code).Autonym;

    /// <summary>On paper, and in a file that is passed on, a link within the site needs the site's address.</summary>
    private string WithAddresses(string html, BodyPlace place) =>
        place.Rendering.Medium == Medium.Print
            ? html.Replace("href=\"/", $"href=\"{Site.Settings.Address}/", StringComparison.Ordinal)
            : html;

    private void AppendContacts(StringBuilder html)
    {
        if (Site.Settings.Contacts.IsEmpty)
        {
            return;
        }

        html.Append("<dl class=\"contacts\">\n");
        foreach (var contact in Site.Settings.Contacts)
        {
            var name = Markup.Encoder.Encode(contact.Names.OrOther(Language));
            html.Append($"<div><dt>{name}</dt><dd>{Markup.Encoder.Encode(contact.Text.OrOther(Language))}</dd></div>\n");
        }

        html.Append("</dl>\n");
    }
}
