using Outreach.Engine.PostProcess.Pages;
using Outreach.Engine.Theming;
using Outreach.Model.Content;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess;

/// <summary>With what the site's pages make their views, in each of its languages.</summary>
internal sealed class SiteViews
{
    private readonly Dictionary<Language, PageViews> byLanguage;

    /// <summary>Gets everything ready that pages share.</summary>
    /// <param name="site">The site.</param>
    /// <param name="strings">The words of the interface.</param>
    /// <param name="items">The pages about items.</param>
    /// <param name="printed">What was printed; <see cref="PrintedFiles.None"/> for sheets.</param>
    public SiteViews(Site site, ThemeStrings strings, IReadOnlyList<ItemPage> items, PrintedFiles printed)
    {
        Site = site;
        Items = items;
        Printed = printed;
        Related = new RelatedStories(items.OfType<StoryPage>());
        Languages = [.. site.Settings.Languages.Select(l => new PageViews(new SiteWords(site, strings, l), this))];
        byLanguage = Languages.ToDictionary(v => v.Words.Language);
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>The pages about items.</summary>
    public IReadOnlyList<ItemPage> Items { get; }

    /// <summary>What was printed.</summary>
    public PrintedFiles Printed { get; }

    /// <summary>What to read next.</summary>
    public RelatedStories Related { get; }

    /// <summary>For each language of the site, in its order.</summary>
    public IReadOnlyList<PageViews> Languages { get; }

    /// <summary>For one of the site's languages.</summary>
    public PageViews In(Language language) => byLanguage[language];
}
