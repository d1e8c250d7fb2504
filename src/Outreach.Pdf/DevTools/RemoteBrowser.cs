using System.Net.WebSockets;
using System.Text.Json;
using Outreach.Model.Printing;

namespace Outreach.Pdf.DevTools;

/// <summary>
/// A browser that runs elsewhere, reached over a WebSocket. Our pages are in a context of their own; disposing closes it
/// and leaves the browser running.
/// </summary>
internal sealed class RemoteBrowser : IBrowser
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket _socket;

    private RemoteBrowser(ClientWebSocket socket, DevToolsConnection devTools, string version, string context)
    {
        _socket = socket;
        DevTools = devTools;
        Version = version;
        Context = context;
    }

    /// <inheritdoc/>
    public DevToolsConnection DevTools { get; }

    /// <inheritdoc/>
    public string? Context { get; }

    /// <inheritdoc/>
    public bool IsRemote => true;

    /// <summary>What the browser calls itself, such as "HeadlessChrome/156.0.8078.79".</summary>
    public string Version { get; }

    /// <summary>Connects to a browser.</summary>
    /// <param name="endpoint">
    /// <c>ws://host:port/devtools/browser/…</c>, or <c>http://host:port</c>, where the browser tells that address.
    /// </param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="NoBrowserException">Nothing answers there, or not as a browser does.</exception>
    public static async Task<RemoteBrowser> Connect(Uri endpoint, CancellationToken cancellation)
    {
        using CancellationTokenSource limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limited.CancelAfter(Patience);
        ClientWebSocket socket = new();
        DevToolsConnection? devTools = null;
        try
        {
            await socket.ConnectAsync(await Socket(endpoint, limited.Token), limited.Token);
            WebSocketStream stream = new(socket);
            devTools = new(stream, stream);
            JsonElement version = await devTools.Call("Browser.getVersion", null, null, limited.Token);
            JsonElement context = await devTools.Call(
                "Target.createBrowserContext",
                new() { ["disposeOnDetach"] = true },
                null,
                limited.Token
            );
            return new(socket, devTools, version.GetProperty("product").GetString()!, context.GetProperty("browserContextId").GetString()!);
        }
        catch (Exception e) when (!cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            if (devTools is not null)
            {
                await devTools.DisposeAsync();
            }

            string reason = e is OperationCanceledException ? "It does not answer." : e.Message;
            throw new NoBrowserException(
                $"The browser at {Name(endpoint)} cannot be reached: {reason} Start it with --remote-debugging-port, and name it "
                    + "with `--browser-endpoint ws://HOST:PORT/devtools/browser/ID` or `--browser-endpoint http://HOST:PORT`.",
                e
            );
        }
    }

    /// <summary>The endpoint as messages name it: without a password, if one is in it.</summary>
    public static string Name(Uri endpoint) =>
        endpoint.GetComponents(UriComponents.Scheme | UriComponents.HostAndPort | UriComponents.Path, UriFormat.UriEscaped);

    public async ValueTask DisposeAsync()
    {
        using CancellationTokenSource limited = new(Patience);
        try
        {
            await DevTools.Call("Target.disposeBrowserContext", new() { ["browserContextId"] = Context }, null, limited.Token);
        }
        catch (Exception e) when (e is BrowserLostException or DevToolsException or OperationCanceledException)
        {
            // It is gone, and our pages with it.
        }

        _socket.Dispose();
        await DevTools.DisposeAsync();
    }

    private static async Task<Uri> Socket(Uri endpoint, CancellationToken cancellation)
    {
        if (endpoint.Scheme is "ws" or "wss")
        {
            return endpoint;
        }

        using HttpClient client = new();
        await using Stream answer = await client.GetStreamAsync(new Uri(endpoint, "/json/version"), cancellation);
        using JsonDocument version = await JsonDocument.ParseAsync(answer, cancellationToken: cancellation);
        Uri told = new(version.RootElement.GetProperty("webSocketDebuggerUrl").GetString()!);
        // The browser names itself as it was asked; behind a gateway only the path is right.
        return new UriBuilder(endpoint) { Scheme = endpoint.Scheme == "https" ? "wss" : "ws", Path = told.AbsolutePath }.Uri;
    }
}
