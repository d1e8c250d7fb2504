using Outreach.Model.Web;

namespace Outreach.Preview.Tests;

/// <summary>A site that lies in a folder, read anew for each request.</summary>
internal sealed class SiteFolder(string root) : IPreviewedSite
{
    public bool Exists => Directory.Exists(root);

    public Task<PreviewFile?> Find(string path, CancellationToken cancellation)
    {
        var full = Path.Combine(root, path);
        return Task.FromResult(File.Exists(full) ? new PreviewFile(File.ReadAllBytes(full), ContentTypes.Of(path)) : null);
    }
}
