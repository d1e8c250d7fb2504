using Outreach.Engine.PostProcess;
using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Output;

/// <summary>The folder from which the browser prints: what sheets refer to lies there under the names that they use.</summary>
/// <param name="kept">What was put there before.</param>
/// <param name="doors">Where it gets what is missing.</param>
/// <param name="theme">The theme, all of whose files lie there.</param>
internal sealed class PrintFolder(KeptFiles kept, OutputDoors doors, Theme theme)
{
    /// <summary>Where it lies on this machine.</summary>
    public string FullPath => kept.FullPath(CacheFolder.Made);

    /// <summary>Sees to it that everything lies there to which some sheets refer.</summary>
    /// <param name="sheets">The sheets.</param>
    /// <param name="diagnostics">Receives photographs whose pixels are damaged.</param>
    /// <param name="cancellation">Stops between renditions.</param>
    public void Prepare(IReadOnlyList<Sheet> sheets, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        foreach (var asset in theme.Assets.All)
        {
            Put(asset.Path, () => asset.Content);
        }

        foreach (var logo in PlacedLogos.OnSheets(sheets))
        {
            Put(logo.Path, () => logo.Make(doors));
        }

        var renditions = Needs.Union(sheets.Select(s => s.Needs)).Renditions;
        DamagedPhotos.Report(renditions, rendition => rendition, doors.Prepare, diagnostics, cancellation);
    }

    private void Put(string path, Func<byte[]> content)
    {
        var name = $"{CacheFolder.Made}/{path}";
        if (!kept.Holds(name))
        {
            kept.Keep(name, content());
        }
    }
}
