using Outreach.Engine.Input;
using Outreach.Engine.PostProcess;
using Outreach.Engine.Theming;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Workshops;

/// <summary>The theme, read again when any of its files has changed. Several threads may ask for it.</summary>
/// <param name="folder">The site's own theme folder.</param>
/// <param name="rendererVersion">Part of every rendition's name.</param>
internal sealed class KeptTheme(string folder, string rendererVersion)
{
    private readonly Lock turn = new();
    private byte[]? fingerprint;
    private (Theme Theme, DiagnosticBag Problems)? kept;

    /// <summary>The theme as it is now, and what is wrong with it.</summary>
    public (Theme Theme, DiagnosticBag Problems) Read()
    {
        var now = Fingerprint.Of(folder, CancellationToken.None);
        lock (turn)
        {
            if (kept is null || !now.AsSpan().SequenceEqual(fingerprint))
            {
                var problems = new DiagnosticBag();
                kept = (Theme.Read(new ThemeFolder(folder), EngineContract.Value, rendererVersion, problems), problems);
                fingerprint = now;
            }

            return kept.Value;
        }
    }
}
