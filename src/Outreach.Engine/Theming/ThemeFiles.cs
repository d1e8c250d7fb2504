using System.Text;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Outreach.Engine.Theming;

/// <summary>The templates that an <c>include</c> may bring in: those that were read with the theme, and no other file.</summary>
internal sealed class ThemeFiles(IReadOnlyDictionary<string, string> templates, params string[] folders) : IFileProvider
{
    /// <inheritdoc/>
    public IFileInfo GetFileInfo(string subpath)
    {
        var name = subpath.TrimStart('/');
        foreach (var path in folders.Select(folder => folder + name))
        {
            if (templates.TryGetValue(path, out var text))
            {
                return new Template(path, text);
            }
        }

        return new NotFoundFileInfo(name);
    }

    /// <inheritdoc/>
    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    /// <inheritdoc/>
    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class Template(string path, string text) : IFileInfo
    {
        public bool Exists => true;

        public long Length => Encoding.UTF8.GetByteCount(text);

        public string? PhysicalPath => null;

        public string Name => path;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => new MemoryStream(Encoding.UTF8.GetBytes(text));
    }
}
