using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.Logging;

namespace Outreach.Site.Tests;

/// <summary>Serves a built site on loopback with the headers that its own <c>_headers</c> asks for, as the host will.</summary>
internal sealed class StaticHost : IAsyncDisposable
{
    private readonly WebApplication application;

    private StaticHost(WebApplication application) => this.application = application;

    /// <summary>Where the site stands, without a slash at the end.</summary>
    public string Address => application.Urls.Single();

    public static async Task<StaticHost> Start(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var headers = HeadersForAll(await File.ReadAllLinesAsync(Path.Combine(folder, "_headers")));
        var types = new FileExtensionContentTypeProvider();
        server.Run(async context =>
        {
            foreach (var (name, value) in headers)
            {
                context.Response.Headers[name] = value;
            }

            var path = context.Request.Path.Value!.TrimStart('/');
            var file = Path.Combine(folder, path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path);
            if (!File.Exists(file))
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                file = Path.Combine(folder, "404.html");
            }

            context.Response.ContentType = types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
            await context.Response.SendFileAsync(file);
        });
        await server.StartAsync();
        return new StaticHost(server);
    }

    public async ValueTask DisposeAsync() => await application.DisposeAsync();

    private static List<(string Name, string Value)> HeadersForAll(string[] lines) =>
        [
            .. lines
                .SkipWhile(l => l != "/*")
                .Skip(1)
                .TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal))
                .Select(l => l.Trim().Split(": ", 2))
                .Select(p => (p[0], p[1])),
        ];
}
