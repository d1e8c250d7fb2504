using Outreach.Model.Diagnostics;

namespace Outreach.Engine.PostProcess;

/// <summary>
/// Looks for everything in a finished page that must be there: each donor's text, shown to readers, and a page or a file
/// behind each link.
/// </summary>
/// <param name="visible">Knows which pages stand for their kind, and are looked at more closely.</param>
/// <param name="links">Knows what is published.</param>
internal sealed class ProvePage(ProveVisible visible, CheckLinks links) : IModule<RenderedPage, RenderedPage>
{
    /// <inheritdoc/>
    public RenderedPage Run(RenderedPage document, DiagnosticBag diagnostics)
    {
        if (ProveFunding.InHtml(document, diagnostics))
        {
            visible.Run(document, diagnostics);
        }

        links.InPage(document, diagnostics);
        return document;
    }
}
