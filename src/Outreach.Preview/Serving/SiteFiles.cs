using Outreach.Model.Web;

namespace Outreach.Preview.Serving;

/// <summary>What stands at an address of the site.</summary>
internal abstract record SiteEntry;

/// <summary>A file.</summary>
/// <param name="Content">The whole of it.</param>
/// <param name="ContentType">What it is.</param>
internal sealed record FileEntry(byte[] Content, string ContentType) : SiteEntry;

/// <summary>A folder, asked for without the slash at its end.</summary>
internal sealed record FolderEntry : SiteEntry;

/// <summary>
/// The finished site, read anew for each request. Nothing of it is remembered or held open, because a build puts
/// another folder in its place at any moment.
/// </summary>
/// <param name="root">The site's folder, which need not exist. It may itself be a link: the person at the computer chose it.</param>
internal sealed class SiteFiles(string root)
{
    // While one folder takes the place of another, a file of both can be missing for a moment.
    private const int Attempts = 4;
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(10);
    private readonly string root = Path.GetFullPath(root);

    /// <summary>Whether there is a site.</summary>
    public bool Exist => Directory.Exists(root);

    /// <summary>What stands at an address; null when nothing does, or nothing that may be seen.</summary>
    /// <param name="address">The path part of the address, decoded, with its first slash.</param>
    /// <param name="cancellation">Ends the search.</param>
    public async Task<SiteEntry?> Find(string address, CancellationToken cancellation)
    {
        if (Segments(address) is not { } segments)
        {
            return null;
        }

        for (var attempt = 1; ; attempt++)
        {
            var entry = Look(segments);
            if (entry is not null || attempt == Attempts)
            {
                return entry;
            }

            await Task.Delay(BetweenAttempts, cancellation);
        }
    }

    /// <summary>The names on the way to an address; null when one of them must not be followed.</summary>
    private static string[]? Segments(string address)
    {
        var segments = address.Split('/')[1..];
        if (segments is [.., ""])
        {
            segments[^1] = "index.html";
        }

        // The host keeps the files at the top that begin with an underscore to itself, so they are not part of the site.
        var isHostFile = segments is [['_', ..]];
        return isHostFile || !Array.TrueForAll(segments, IsPlain) ? null : segments;
    }

    private static bool IsPlain(string name) => name.Length > 0 && name[0] != '.' && name.IndexOfAny(['\\', ':', '\0']) < 0;

    private SiteEntry? Look(string[] segments)
    {
        try
        {
            var path = root;
            var attributes = FileAttributes.Directory;
            foreach (var segment in segments)
            {
                path = Path.Combine(path, segment);
                attributes = File.GetAttributes(path);
                if (attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    return null;
                }
            }

            return attributes.HasFlag(FileAttributes.Directory)
                ? new FolderEntry()
                : new FileEntry(File.ReadAllBytes(path), ContentTypes.Of(path));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
