using System.Net.Sockets;
using System.Text;
using Outreach.Model.Diagnostics;

namespace Outreach.Preview.Tests;

/// <summary>A folder of its own with a small site in it, and a real server that serves it on a free port.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    public const string Page =
        "<!doctype html><html lang=\"en\"><head><title>Home</title></head><body class=\"home\"><main>Home</main></body></html>";

    private readonly DirectoryInfo temp = Directory.CreateTempSubdirectory("outreach-preview-");

    private TestSite()
    {
        Server = new PreviewServer(new SiteFolder(Folder), 0);
    }

    public string Folder => Path.Combine(temp.FullName, "output");

    public PreviewServer Server { get; }

    public HttpClient Client { get; } = new(new HttpClientHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<TestSite> Start(bool empty = false)
    {
        var site = new TestSite();
        if (!empty)
        {
            site.Write("index.html", Page);
            site.Write("en/index.html", Page);
            site.Write("en/stories/lost/index.html", Page);
        }

        await site.Server.Start(Cancellation);
        site.Client.BaseAddress = new Uri(site.Server.Address);
        return site;
    }

    /// <summary>A path beside the site's folder: on this disk, but not in the site.</summary>
    public string Beside(string name) => Path.Combine(temp.FullName, name);

    public void Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public Task<HttpResponseMessage> Get(string address) => Client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);

    public Task<string> GetText(string address) => Client.GetStringAsync(new Uri(address, UriKind.Relative), Cancellation);

    public async Task<HttpResponseMessage> Send(HttpMethod method, string address, string? host = null, string? origin = null)
    {
        using var request = new HttpRequestMessage(method, address);
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await Client.SendAsync(request, Cancellation);
    }

    /// <summary>Sends an address exactly as it is written; an HTTP client would tidy it up first. Returns the whole answer.</summary>
    public async Task<string> GetRaw(string target)
    {
        var address = new Uri(Server.Address);
        using var connection = new TcpClient();
        await connection.ConnectAsync(address.Host, address.Port, Cancellation);
        var stream = connection.GetStream();
        await stream.WriteAsync(
            Encoding.ASCII.GetBytes($"GET {target} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n"),
            Cancellation
        );
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(Cancellation);
    }

    public static Diagnostic Error(string message, string? hint = null)
    {
        var file = new SourceFile("stories/lost/index.en.md", "title: Lost\nfunding: aw-9\n");
        return new Diagnostic(Rules.UnknownAward, new SourceRange(file, 21, 4), message, hint);
    }

    public static Diagnostic Warning(string message) =>
        new(Rules.TranslationStale, SourceRange.InFile("stories/lost/index.km.md"), message);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
        temp.Delete(recursive: true);
    }
}
