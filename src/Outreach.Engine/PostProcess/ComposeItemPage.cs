using Outreach.Engine.PostProcess.Marking;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess;

/// <summary>An item, asked for in one language.</summary>
internal sealed record ItemInLanguage(ContentItem Item, Language Language);

/// <summary>
/// Makes the page of an item in a language: resolves who paid and takes the words, in the source language where there
/// is no translation. Without its donors' texts there is no page. It depends on nothing but the item, the language and what
/// marking depends on, so a page that was composed before may be kept while those are the same.
/// </summary>
internal sealed class ComposeItemPage(MarkingRegister register) : IModule<ItemInLanguage, ItemPage>
{
    private readonly ResolveFunding resolveFunding = new(register);
    private readonly DisclaimersByHand disclaimersByHand = new(register);

    /// <inheritdoc/>
    public ItemPage? Run(ItemInLanguage document, DiagnosticBag diagnostics)
    {
        var (item, language) = document;
        var text = item.In(language) ?? item.Texts[0];
        CheckLinks(text, diagnostics);
        if (resolveFunding.Run(MarkingRequest.Of(item, language), language, diagnostics) is not { } funding)
        {
            return null;
        }

        disclaimersByHand.Find(text, funding, diagnostics);
        GoneSites.Find(text, register, diagnostics);
        return item switch
        {
            Story story => new StoryPage(story, text, language, funding),
            Leaflet leaflet => new LeafletPage(leaflet, text, language, funding),
            Page page => new TextPage(page, text, language, funding),
            _ => throw new InvalidOperationException($"No page is made of a {item.GetType().Name}."),
        };
    }

    /// <summary>Links that stay on the page are checked here; those to other pages once all pages are known.</summary>
    private static void CheckLinks(Text text, DiagnosticBag diagnostics)
    {
        foreach (var link in text.Body.Links.Where(l => l.Value.StartsWith('#') && !text.Body.Anchors.Contains(l.Value[1..])))
        {
            diagnostics.Add(
                Rules.LinkBroken,
                link.At,
                $"There is no place \"{link.Value}\" in this text.",
                !text.Body.Anchors.Any()
                    ? "The text has no headings to link to."
                    : $"It has: {string.Join(", ", text.Body.Anchors.Select(a => "#" + a))}."
            );
        }
    }
}
