using Outreach.Engine.PostProcess.Marking;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// Makes the pages that show many items or none: home, sections, topics, provinces, awards, the door at the root, editions,
/// and what is served where there is nothing. Each says who paid for everything it shows, and for the site itself.
/// </summary>
internal sealed class ComposePages(Site site, IReadOnlyList<ItemPage> items, IReadOnlyDictionary<Language, FundingBlock> siteFunding)
{
    /// <summary>The pages, language by language, always in the same order; then those at the root.</summary>
    public IEnumerable<SitePage> Run()
    {
        var source = site.Settings.SourceLanguage;
        var listed = site.Settings.Languages.ToDictionary(l => l, l => new ListedItems(site, l, items, siteFunding[l]));
        return
        [
            .. site.Settings.Languages.SelectMany(l => InLanguage(listed[l])),
            new ChooserPage(source, FundingBlock.Union([listed[source].Notices, siteFunding[source]])),
            .. EditionPage.Compose(site, items, siteFunding[source]),
            .. site.Settings.Languages.Select(l => new NotFoundPage(l, $"/{l.Code}/404.html", siteFunding[l])),
            new NotFoundPage(source, "/404.html", siteFunding[source]),
        ];
    }

    /// <summary>
    /// Who pays for the site itself, per language: it is a page that was always being published. Null when that cannot be
    /// decided (reported): then there are no such pages, for they could not say it.
    /// </summary>
    public static IReadOnlyDictionary<Language, FundingBlock>? FundingOf(MarkingRegister register, DiagnosticBag diagnostics)
    {
        var resolve = new ResolveFunding(register);
        var blocks = new Dictionary<Language, FundingBlock>();
        foreach (var language in register.Settings.Languages)
        {
            if (resolve.Run(MarkingRequest.Of(register.Settings), language, diagnostics) is { } block)
            {
                blocks.Add(language, block);
            }
        }

        return blocks.Count == register.Settings.Languages.Length ? blocks : null;
    }

    private static IEnumerable<SitePage> InLanguage(ListedItems listed) =>
        [
            HomePage.Compose(listed),
            .. SectionPage.Compose("stories", listed.Stories, listed),
            .. SectionPage.Compose("leaflets", listed.Leaflets, listed),
            .. TopicPage.Compose(listed),
            .. ProvincePage.Compose(listed),
            .. AwardPage.Compose(listed),
        ];
}
