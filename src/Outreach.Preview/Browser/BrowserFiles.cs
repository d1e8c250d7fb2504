using System.Text;

namespace Outreach.Preview.Browser;

/// <summary>The files that the preview itself adds to a site, and their addresses.</summary>
internal static class BrowserFiles
{
    /// <summary>Where the browser waits for news.</summary>
    public const string EventsAddress = "/_outreach/events";

    /// <summary>The script that waits for news.</summary>
    public const string ScriptAddress = "/_outreach/reload.js";

    /// <summary>The style sheet of the panels.</summary>
    public const string StyleAddress = "/_outreach/preview.css";

    /// <summary>The text of <see cref="ScriptAddress"/>.</summary>
    public static byte[] Script { get; } = Read("reload.js");

    /// <summary>The text of <see cref="StyleAddress"/>.</summary>
    public static byte[] Style { get; } = Read("preview.css");

    private static byte[] Read(string name)
    {
        using var stream =
            typeof(BrowserFiles).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var text = new StreamReader(stream, Encoding.UTF8);
        return Encoding.UTF8.GetBytes(text.ReadToEnd());
    }
}
