using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Languages;
using Outreach.Model.Printing;

namespace Outreach.Engine.PostProcess;

/// <summary>Turns composed pages into what templates see. One per language; safe for several threads.</summary>
internal sealed class PageViews(Site site, Theme theme, SiteWords words, RelatedStories related, PrintedFiles printed)
{
    private readonly ConcurrentDictionary<ItemPage, CardView> cards = new(ReferenceEqualityComparer.Instance);

    private Language Language => words.Language;

    /// <summary>A card for lists: the same one each time, so that the theme renders it once.</summary>
    public CardView Card(ItemPage page) => cards.GetOrAdd(page, MakeCard);

    private CardView MakeCard(ItemPage page)
    {
        var facts = page.Item.Facts;
        var lead = facts.Photos.FirstOrDefault(p => p.Photo is not null);
        return new CardView(
            page.Text.Title,
            page.Address,
            page.Text.Language.Code,
            !page.IsFallback,
            page is StoryPage story ? words.Kind(story.Story.Kind) : null,
            page.Text.Summary,
            words.Date(facts.Published.Value),
            facts.Provinces.IsEmpty ? null : string.Join(", ", facts.Provinces.Select(p => words.Province(p.Value))),
            lead is null ? null : Photo(lead, page.Text),
            page.Text.Audience,
            printed.ShelfOf(page),
            [.. Formats(page).Select(f => f.Name)]
        );
    }

    /// <summary>A story, for its web page or its sheet.</summary>
    public StoryView Story(StoryPage page, bool print)
    {
        var facts = page.Story.Facts;
        var photos = Photos(page);
        var placed = page.Text.Body.Blocks.OfType<PhotoBlock>().Select(p => p.File.Value).ToHashSet(StringComparer.Ordinal);
        var lead =
            facts.Photos is [var first, ..] && !placed.Contains(first.File.Value) ? photos.GetValueOrDefault(first.File.Value) : null;
        var unplaced = facts
            .Photos.Skip(1)
            .Where(p => !placed.Contains(p.File.Value))
            .Select(p => photos.GetValueOrDefault(p.File.Value))
            .OfType<PhotoView>();
        return new StoryView(
            SiteWords.KindId(page.Story.Kind),
            words.Kind(page.Story.Kind),
            page.Text.Title,
            page.Text.Subtitle,
            words.Date(facts.Published.Value),
            Places("provinces", facts.Provinces.Select(p => p.Value), words.Province),
            Places("topics", facts.Topics.Select(t => t.Value), words.Topic),
            [.. facts.Implementers.Select(i => words.Organisation(i.Value))],
            lead,
            [.. facts.Photos.Select(p => photos.GetValueOrDefault(p.File.Value)).OfType<PhotoView>()],
            print
                ? ""
                : Html(page.Text.Body.Blocks, photos, print, "story") + string.Concat(unplaced.Select(p => Figure(p, print, "story"))),
            print ? Html(page.Text.Body.Blocks, ImmutableDictionary<string, PhotoView>.Empty, print, "story") : "",
            printed.Of(page) is [var pdf, ..] ? pdf : null,
            print ? [] : [.. related.Of(page).Select(Card)]
        );
    }

    /// <summary>A leaflet, for its web page or a sheet.</summary>
    /// <param name="page">The leaflet.</param>
    /// <param name="sheet">The sheet; null: the web page.</param>
    public LeafletView Leaflet(LeafletPage page, SheetView? sheet)
    {
        var facts = page.Leaflet.Facts;
        var photos = Photos(page);
        var placed = page.Text.Body.Blocks.OfType<PhotoBlock>().Select(p => p.File.Value).ToHashSet(StringComparer.Ordinal);
        var formats = Formats(page);
        return new LeafletView(
            page.Text.Title,
            page.Text.Subtitle,
            page.Text.Audience,
            page.Leaflet.Edition.Number,
            words.Date(facts.Published.Value),
            Places("topics", facts.Topics.Select(t => t.Value), words.Topic),
            facts.Photos.Where(p => !placed.Contains(p.File.Value)).Select(p => photos.GetValueOrDefault(p.File.Value)).FirstOrDefault(),
            Panels(page, photos, sheet),
            formats,
            formats is [var first, ..] ? first.Languages[0].Files[^1] : null,
            printed.ShelfOf(page),
            printed.PicturesOf(page)
        );
    }

    /// <summary>The body of a page.</summary>
    public string Body(TextPage page) => Html(page.Text.Body.Blocks, Photos(page), print: false, "story");

    /// <summary>The photograph that leads a page, or null.</summary>
    public static PhotoView? Lead(ItemPage page)
    {
        var lead = page.Item.Facts.Photos.FirstOrDefault(p => p.Photo is not null);
        return lead is null ? null : Photo(lead, page.Text);
    }

    /// <summary>Links to the lists of topics or provinces.</summary>
    public IReadOnlyList<PlaceView> Places(string section, IEnumerable<string> ids, Func<string, string> name) =>
        [.. ids.Select(id => new PlaceView(name(id), $"/{Language.Code}/{section}/{id}/"))];

    /// <summary>What was printed of a leaflet, by format, in the order in which formats are offered.</summary>
    private List<FormatView> Formats(ItemPage page)
    {
        var files = printed.Of(page).Where(f => f.Id is not null).ToLookup(f => f.Id!, StringComparer.Ordinal);
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

    private string NameOf(string code) => site.Settings.Languages.First(l => l.Code == code).Autonym;

    private static Dictionary<string, PhotoView> Photos(ItemPage page) =>
        page
            .Item.Facts.Photos.Where(p => p.Photo is not null)
            .DistinctBy(p => p.File.Value)
            .ToDictionary(p => p.File.Value, p => Photo(p, page.Text), StringComparer.Ordinal);

    private static PhotoView Photo(PhotoFacts facts, Text text)
    {
        var said = text.Photos.FirstOrDefault(p => p.File == facts.File.Value);
        return new PhotoView(facts.Photo!, facts.Focus, said?.Alt ?? "", said?.Caption, facts.Credit, facts.StandIn);
    }

    private List<PanelView> Panels(LeafletPage page, IReadOnlyDictionary<string, PhotoView> photos, SheetView? sheet)
    {
        var panels = new List<PanelView>();
        var blocks = page.Text.Body.Blocks;
        var number = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not HeadingBlock heading)
            {
                continue;
            }

            ImmutableArray<Block> inside = [.. blocks.Skip(i + 1).TakeWhile(b => b is not HeadingBlock)];
            var help = inside.OfType<HelpBlock>().Any();
            panels.Add(
                new PanelView(
                    help ? null : ++number,
                    heading.Title,
                    heading.Id,
                    help,
                    Html(inside, photos, sheet is not null, "leaflet", sheet)
                )
            );
        }

        return panels;
    }

    private string Html(
        ImmutableArray<Block> blocks,
        IReadOnlyDictionary<string, PhotoView> photos,
        bool print,
        string where,
        SheetView? sheet = null
    )
    {
        var html = new StringBuilder();
        foreach (var block in blocks)
        {
            switch (block)
            {
                case TextBlock text:
                    html.Append(print ? WithWholeAddresses(text.Html) : text.Html);
                    break;
                case HeadingBlock heading:
                    html.Append($"<h2 id=\"{heading.Id}\">{Markup.Encoder.Encode(heading.Title)}</h2>\n");
                    break;
                case PhotoBlock placed when photos.TryGetValue(placed.File.Value, out var photo):
                    html.Append(Figure(photo, print, where, sheet));
                    break;
                case HelpBlock help:
                    html.Append(print ? WithWholeAddresses(help.Html) : help.Html);
                    AppendContacts(html);
                    break;
                default:
                    break;
            }
        }

        return html.ToString();
    }

    /// <summary>On paper, and in a file that is passed on, a link within the site needs the site's address.</summary>
    private string WithWholeAddresses(string html) =>
        html.Replace("href=\"/", $"href=\"{site.Settings.Address}/", StringComparison.Ordinal);

    private string Figure(PhotoView photo, bool print, string where, SheetView? sheet = null) =>
        theme
            .Begin(Language, print)
            .With("photo", photo)
            .With("where", where)
            .With("sheet", sheet)
            .Render(print ? "print/figure.liquid" : "partials/figure.liquid");

    private void AppendContacts(StringBuilder html)
    {
        if (site.Settings.Contacts.IsEmpty)
        {
            return;
        }

        html.Append("<dl class=\"contacts\">\n");
        foreach (var contact in site.Settings.Contacts)
        {
            html.Append(
                $"<div><dt>{Markup.Encoder.Encode(contact.Names.OrOther(Language))}</dt><dd>{Markup.Encoder.Encode(contact.Text.OrOther(Language))}</dd></div>\n"
            );
        }

        html.Append("</dl>\n");
    }
}
