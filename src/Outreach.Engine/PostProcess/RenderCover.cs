using System.Collections.Immutable;
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
    public Sheet Run(PackRequest request, Award award, IReadOnlyList<PackedItem> items)
    {
        var language = request.Language;
        var word = new SiteWords(site, theme.Strings, language);
        var blocks = items.Select(i => i.In(language).Funding).ToList();
        var page = new CoverPage(language, award, FundingBlock.Union(blocks));
        var texts = word.Funding(page, Channels.Web);
        var home = $"{site.Settings.Address}/{language.Code}/";
        var html = theme.Begin(language, print: true)
            .With("pack", new PackView(
                award.Title.OrOther(language),
                site.Donors[award.Donor.Value].Names.OrOther(language),
                word.Organisation(award.Prime.Value),
                award.Number,
                word.DayWords(request.Days.From),
                word.DayWords(request.Days.To),
                [.. items.Select(i => Item(i, word))],
                texts.Texts,
                new PackCountsView(items.Count(i => i.Pages[0] is StoryPage), items.Count(i => i.Pages[0] is LeafletSheet), items.Count(i => i.Pages[0] is TextPage))))
            .With("funding", texts)
            .With("sheet", new SheetView(home, home[(home.IndexOf("//", StringComparison.Ordinal) + 2)..], site.Settings.Title.OrOther(language), null, DraftTranslation: false))
            .Render("print/donor-pack.liquid");
        var metadata = new PdfMetadata(award.Title.OrOther(language), word.Organisation(award.Prime.Value), site.Settings.Title.OrOther(language), award.Id, language.Code, null);
        return new Sheet(page, "", new PrintJob($"{award.Id}-{language.Code}.pdf", html, Paper.A4, null, metadata, Sights.None));
    }

    private PackedItemView Item(PackedItem packed, SiteWords word)
    {
        var page = packed.In(word.Language);
        var facts = page.Item.Facts;
        var funding = word.Funding(page, Channels.Web);
        return new PackedItemView(
            page switch { StoryPage story => word.Kind(story.Story.Kind), LeafletSheet => word["leaflet.kind"], _ => word["pack.pages"] },
            page.Text.Title,
            page.Text.Language.Code,
            site.Settings.Address + page.Address,
            word.Date(facts.Published.Value),
            facts.Provinces.IsEmpty ? null : string.Join(", ", facts.Provinces.Select(p => word.Province(p.Value))),
            [.. page.Text.Body.Figures.Select(f => new FigureView(f.Value, f.Label, f.Source))],
            funding.Texts,
            packed.Files,
            [.. page.Funding.Exemptions.Select(e => $"{string.Join(", ", e.Elements.Select(x => Process.FundingWords.Name(Process.FundingWords.Elements, x)))}: {e.Reference}")]);
    }
}
