using Outreach.Engine.PostProcess.Views;
using Outreach.Engine.Theming;

namespace Outreach.Engine.PostProcess;

/// <summary>Where a body stands: on a page of the site or on a sheet.</summary>
/// <param name="Rendering">The page's or the sheet's; it learns what the body's photographs need.</param>
/// <param name="Where"><c>story</c> (running text) or <c>leaflet</c> (a panel).</param>
internal sealed record BodyPlace(Rendering Rendering, string Where)
{
    /// <summary>The leaflet's sheet on which it stands; null: it stands on none.</summary>
    public SheetView? Sheet { get; init; }

    /// <summary>A photograph as it stands among the text.</summary>
    public string Figure(PhotoView photo) =>
        Rendering
            .Inner()
            .With("photo", photo)
            .With("where", Where)
            .With("sheet", Sheet)
            .Render(Rendering.Medium == Medium.Print ? "print/figure.liquid" : "partials/figure.liquid");
}
