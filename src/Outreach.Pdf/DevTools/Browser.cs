namespace Outreach.Pdf.DevTools;

/// <summary>A browser that answers. Disposing leaves nothing of ours in it, and nothing of it here.</summary>
internal abstract class Browser : IAsyncDisposable
{
    /// <summary>The connection to the browser itself, above its pages.</summary>
    public abstract DevToolsConnection DevTools { get; }

    /// <summary>The part of the browser in which our pages are opened; null: all of it is ours.</summary>
    public virtual string? Context => null;

    /// <summary>Whether it runs elsewhere and sees none of this machine's files.</summary>
    public virtual bool IsRemote => false;

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
