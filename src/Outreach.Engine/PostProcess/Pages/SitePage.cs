using Outreach.Engine.Theming;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Pages;

/// <summary>
/// A page of the site in one language, composed and ready to render. None can be made without saying who paid for
/// what it shows. Each kind of page is a file of this folder and a template of the theme: what it is, where it stands, what
/// it is called, of what it is composed, and what its template sees.
/// </summary>
/// <param name="Language">The language of its frame and its address.</param>
/// <param name="Address">From the root: <c>/en/stories/lost/</c>.</param>
/// <param name="Funding">Who paid, and the texts that must stand on it.</param>
internal abstract record SitePage(Language Language, string Address, FundingBlock Funding)
{
    /// <summary>Who paid, and the texts that must stand on it. It cannot be exchanged: the page was checked against it.</summary>
    public FundingBlock Funding { get; } = Funding;

    /// <summary>Where on the site it stands, for donors' rules.</summary>
    public virtual Placements Placement => Placements.List;

    /// <summary>The wordings that must stand on it, each once, in order.</summary>
    public IEnumerable<RequiredText> Texts => Funding.Printed(Channels.Web, Placement);

    /// <summary>The file under the output folder.</summary>
    public string OutputPath => Address.EndsWith('/') ? Address.TrimStart('/') + "index.html" : Address.TrimStart('/');

    /// <summary>Its template: the name of a file in the theme's <c>layouts/</c>, without its ending.</summary>
    public abstract string Layout { get; }

    /// <summary>Whether search engines should pass it by.</summary>
    public virtual bool IsNoIndex => false;

    /// <summary>What it is called.</summary>
    /// <param name="words">The words of its language.</param>
    public abstract string Title(SiteWords words);

    /// <summary>One or two sentences about it, for search engines and previews; null: there is nothing to say.</summary>
    /// <param name="views">In its language.</param>
    public abstract string? Description(PageViews views);

    /// <summary>The same page in another language. Every page but those at the root exists in each.</summary>
    public virtual string AddressIn(Language other) => $"/{other.Code}{Address[(Language.Code.Length + 1)..]}";

    /// <summary>The languages, among the site's, in which it is offered to search engines; empty: it is not offered to them.</summary>
    public virtual IEnumerable<Language> Alternates(IEnumerable<Language> languages) => languages;

    /// <summary>Gives the template what it sees beside the frame and the funding.</summary>
    /// <param name="rendering">Receives the values.</param>
    /// <param name="views">In its language.</param>
    public abstract void Fill(Rendering rendering, PageViews views);
}
