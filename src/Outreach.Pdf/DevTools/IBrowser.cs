namespace Outreach.Pdf.DevTools;

/// <summary>A browser that answers. Disposing leaves nothing of ours in it, and nothing of it here.</summary>
internal interface IBrowser : IAsyncDisposable
{
    /// <summary>The connection to the browser itself, above its pages.</summary>
    DevToolsConnection DevTools { get; }

    /// <summary>The part of the browser in which our pages are opened; null: all of it is ours.</summary>
    string? Context { get; }

    /// <summary>Whether it runs elsewhere and sees none of this machine's files.</summary>
    bool IsRemote { get; }
}
