using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Outreach.Site.Tests;

[assembly: AssemblyFixture(typeof(BuiltSite))]

namespace Outreach.Site.Tests;

/// <summary>The repository's own site, built once by the program and shared by every test that only looks at it.</summary>
public sealed class BuiltSite : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BuiltSite()
    {
        Run = Cli.RunAlone(Cli.Build(Repository.Input, folder.Path));
        if (Run.ExitCode != 0)
        {
            throw new InvalidOperationException($"The repository's own site cannot be built: {Run}");
        }

        Files = Folders.Files(Output);
        Pages = [.. Files.Where(f => f.EndsWith(".html", StringComparison.Ordinal)).Select(f => new BuiltPage(f, File.ReadAllText(At(f))))];
    }

    internal CliRun Run { get; }

    public string Output => folder.At("output");

    public string Cache => folder.At("cache");

    /// <summary>Every published file.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>Every published page.</summary>
    public IReadOnlyList<BuiltPage> Pages { get; }

    public IEnumerable<string> Pdfs => Files.Where(f => f.EndsWith(".pdf", StringComparison.Ordinal));

    public string At(string path) => Path.Combine(Output, path);

    public string Text(string path) => File.ReadAllText(At(path));

    public byte[] Bytes(string path) => File.ReadAllBytes(At(path));

    public BuiltPage Page(string path) => Pages.Single(p => p.Path == path);

    public void Dispose() => folder.Dispose();
}

/// <summary>One published page.</summary>
public sealed class BuiltPage(string path, string html)
{
    public string Path { get; } = path;

    public string Html { get; } = html;

    /// <summary>The address from the root of the site.</summary>
    public string Address { get; } = "/" + (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);

    public IHtmlDocument Document { get; } = new HtmlParser().ParseDocument(html);

    public bool IsNotFound => Path.EndsWith("404.html", StringComparison.Ordinal);

    /// <summary>Whether a code on a printed sheet leads to it: it is one page for every language.</summary>
    public bool IsEdition => Path.StartsWith("v/", StringComparison.Ordinal);

    public override string ToString() => Path;
}
