namespace Outreach.Model.Web;

/// <summary>A file of a site that is previewed.</summary>
/// <param name="Content">The whole of it.</param>
/// <param name="ContentType">What it is: the value of the header.</param>
public sealed record PreviewFile(byte[] Content, string ContentType);

/// <summary>The door to a site that is previewed, which may change at any moment. Safe for several threads.</summary>
public interface IPreviewedSite
{
    /// <summary>Whether there is a site yet.</summary>
    bool Exists { get; }

    /// <summary>The file at a path of the site, as it is now; null when there is none.</summary>
    /// <param name="path">Relative to the site's root, with forward slashes: <c>en/stories/lost/index.html</c>.</param>
    /// <param name="cancellation">Ends the wait for a file that is being made.</param>
    Task<PreviewFile?> Find(string path, CancellationToken cancellation);
}
