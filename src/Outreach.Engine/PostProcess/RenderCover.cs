using System.Collections.Immutable;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.PostProcess.Views;
using Outreach.Engine.Process;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Languages;
using Outreach.Model.Printing;

namespace Outreach.Engine.PostProcess;

/// <summary>What the evidence holds of one item: its pages in the site's languages, and its sheets.</summary>
/// <param name="Pages">In the order of the languages. Never empty.</param>
/// <param name="Files">The names of its PDFs in the evidence.</param>
internal sealed record PackedItem(ImmutableArray<ItemPage> Pages, ImmutableArray<string> Files)
{
    /// <summary>Its page in a language; the first where there is none of its own.</summary>
    public ItemPage In(Language language) => Pages.FirstOrDefault(p => p.Language == language) ?? Pages[0];
}

/// <summary>Renders the cover sheet of a donor's evidence: what was published under the award, where, when, and with which words.</summary>
internal sealed class RenderCover(Site site, Theme theme)
{
    /// <summary>The cover sheet in the language asked for.</summary>
    public Sheet Run(EvidenceRequest request, Award award, IReadOnlyList<PackedItem> items)
    {
        var language = request.Language;
        var word = new SiteWords(site, theme.Strings, language);
        ImmutableArray<RequiredText> texts = [.. items.SelectMany(i => TextsOf(i, award)).DistinctBy(t => (t.Language, t.Wording))];
        var views = texts.Select(SiteWords.Text).ToList();
        var home = $"{site.Settings.Address}/{language.Code}/";
        var rendering = theme.Begin(language, Medium.Print, new Parts());
        var html = rendering
            .With(
                "evidence",
                new PackView(
                    award.Title.OrOther(language),
                    string.Join(", ", DonorsOf(items, award).Select(d => d.Names.OrOther(language))),
                    word.Organisation(award.Prime.Value),
                    award.Number,
                    word.DayWords(request.Days.From),
                    word.DayWords(request.Days.To),
                    [.. items.Select(i => Item(i, award, word))],
                    views,
                    new PackCountsView(
                        items.Count(i => i.Pages[0] is StoryPage),
                        items.Count(i => i.Pages[0] is LeafletPage),
                        items.Count(i => i.Pages[0] is TextPage)
                    )
                )
            )
            .With("funding", new FundingView(OwnFunds: false, [], views, [], []))
            .With("sheet", new SheetView(home, site.Settings.Title.OrOther(language)))
            .Render("print/evidence.liquid");
        var metadata = new PdfMetadata(
            award.Title.OrOther(language),
            word.Organisation(award.Prime.Value),
            site.Settings.Title.OrOther(language),
            award.Id,
            language.Code,
            null
        );
        var job = new PrintJob($"{award.Id}-{language.Code}.pdf", html, Paper.A4, null, metadata, Sights.None);
        return new Sheet(null, job, texts, rendering.Needs);
    }

    /// <summary>Who had the award when the items were published; its first donor where there are none.</summary>
    private IEnumerable<Donor> DonorsOf(IReadOnlyList<PackedItem> items, Award award) =>
        items
            .SelectMany(i => i.Pages)
            .SelectMany(p => p.Funding.Programmes)
            .Where(p => p.Award.Id == award.Id)
            .Select(p => p.Donor)
            .DefaultIfEmpty(site.Donors[award.Donor.Value])
            .DistinctBy(d => d.Id);

    /// <summary>
    /// The award's own texts on an item's pages and sheets, in each language; those of other awards are not this donor's
    /// business.
    /// </summary>
    private static IEnumerable<RequiredText> TextsOf(PackedItem packed, Award award) =>
        packed
            .Pages.SelectMany(p => p.Funding.Required(Channels.All, Placements.Item))
            .Where(t => t.AwardId == award.Id)
            .DistinctBy(t => (t.Language, t.Wording));

    private PackedItemView Item(PackedItem packed, Award award, SiteWords word)
    {
        var page = packed.In(word.Language);
        var facts = page.Item.Facts;
        var stated = page.Text.Body.Facts.Any() ? page.Text.Body.Facts : page.Item.Texts[0].Body.Facts;
        return new PackedItemView(
            page switch
            {
                StoryPage story => word.Kind(story.Story.Kind),
                LeafletPage => word["leaflet.kind"],
                _ => word["explain.material_page"],
            },
            page.Text.Title,
            page.Text.Language.Code,
            site.Settings.Address + page.Address,
            word.Date(facts.Published.Value),
            facts.Provinces.IsEmpty ? null : string.Join(", ", facts.Provinces.Select(p => word.Province(p.Value))),
            [.. stated.Select(f => new FigureView(f.Value, f.Label, f.Source))],
            [.. TextsOf(packed, award).Select(SiteWords.Text)],
            packed.Files,
            [.. page.Funding.Exemptions.Where(e => e.AwardId == award.Id).Select(e => $"{ElementsOf(e, word)}: {e.Reference}")]
        );
    }

    private static string ElementsOf(AppliedExemption exemption, SiteWords word) =>
        string.Join(", ", exemption.Elements.Select(e => word[$"explain.element_{FundingWords.Name(FundingWords.Elements, e)}"]));
}
