using Outreach.Engine.PostProcess;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Pipelines;

/// <summary>
/// The way of one kind of content through the phases: <c>SourceFile → ContentFile → (the border) → ItemPage →
/// Sheet and RenderedPage</c>. Stories, leaflets and pages take the same way; what differs is read from their files.
/// </summary>
internal sealed class ContentPipeline(Material material)
{
    /// <summary>Stories.</summary>
    public static ContentPipeline Stories { get; } = new(Material.Story);

    /// <summary>Leaflets.</summary>
    public static ContentPipeline Leaflets { get; } = new(Material.Leaflet);

    /// <summary>Pages of the site itself.</summary>
    public static ContentPipeline Pages { get; } = new(Material.Page);

    /// <summary>Reads one file. Cannot see the rest of the site: it does not exist yet.</summary>
    public IModule<SourceFile, ContentFile> Process { get; } = new ParseContent(material);

    /// <summary>Makes the page of an item in a language, with the texts that must stand on it.</summary>
    public static IModule<ItemInLanguage, ItemPage> PostProcess(Site site) => new ComposeItemPage(site);
}
