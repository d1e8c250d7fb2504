using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Outreach.Model.Diagnostics;
using Outreach.Model.Web;
using Outreach.Preview.Browser;
using Outreach.Preview.Serving;

namespace Outreach.Preview;

/// <summary>
/// Shows a site to browsers on this computer, and to nobody else: it listens to this computer alone, answers
/// only to its own names, and changes nothing. The site may change while it is served.
/// </summary>
public sealed class PreviewServer : IAsyncDisposable
{
    private static readonly TimeSpan ShutdownTimeout = TimeSpan.FromSeconds(2);
    private readonly int port;
    private readonly ReloadEvents events = new();
    private readonly PreviewSite pages;
    private WebApplication? app;
    private string? address;

    /// <summary>Makes a server that does not listen yet.</summary>
    /// <param name="site">The site. Until it exists, every address shows a page that says so.</param>
    /// <param name="port">The port to listen to; 0 for one that is free.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such port.</exception>
    public PreviewServer(IPreviewedSite site, int port)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentOutOfRangeException.ThrowIfNegative(port);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(port, IPEndPoint.MaxPort);
        this.port = port;
        pages = new PreviewSite(site, events);
    }

    /// <summary>Where the site's root is seen, with a slash at its end: <c>http://localhost:5080/</c>.</summary>
    /// <exception cref="InvalidOperationException">The server has not been started.</exception>
    public string Address => address ?? throw new InvalidOperationException("The preview has not been started.");

    /// <summary>Begins to listen. Once only; the task ends as soon as browsers are answered.</summary>
    /// <param name="cancellation">Gives up starting. It does not stop a server that has started: disposing does.</param>
    /// <exception cref="IOException">The port cannot be had. The message says which, and what to do.</exception>
    /// <exception cref="InvalidOperationException">It was started before.</exception>
    public async Task Start(CancellationToken cancellation)
    {
        if (app is not null)
        {
            throw new InvalidOperationException("The preview has been started before.");
        }

        app = Build();
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException problem)
        {
            var reason =
                problem.InnerException is AddressInUseException
                    ? $"Port {port} is in use by another program on this computer."
                    : $"Port {port} cannot be opened on this computer.";
            throw new IOException($"{reason} Choose another with --port, or --port 0 for one that is free.", problem);
        }

        address = port == 0 ? app.Urls.Single().TrimEnd('/') + "/" : $"http://localhost:{port}/";
    }

    /// <summary>
    /// Sets what pages say about the last build: its errors in a panel, its warnings in a list to open. Holds for pages
    /// that are asked for from now on; open ones need <see cref="Reload"/>. Safe from any thread, before starting too.
    /// </summary>
    /// <param name="diagnostics">All problems of the last build; an empty list takes the panels away.</param>
    public void Show(IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        pages.Diagnostics = diagnostics;
    }

    /// <summary>
    /// Makes every open page ask for itself again; a page that is not looked at does so when it is. Safe from any thread.
    /// </summary>
    public void Reload() => events.Announce();

    /// <summary>Stops listening and lets go of browsers that wait for news.</summary>
    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
    }

    private WebApplication Build()
    {
        // An empty builder reads no appsettings.json and no ASPNETCORE_* variables, either of which could open the server
        // to the network; and it logs nothing.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = ShutdownTimeout);
        builder.Services.AddSingleton<IHostLifetime, CallerOwnsProcess>();
        var built = builder.Build();
        var stopping = built.Lifetime.ApplicationStopping;
        built.Run(context => pages.Answer(context, stopping));
        return built;
    }

    private void Listen(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        if (port == 0)
        {
            // A free port is found for one address; localhost stands for two.
            options.Listen(IPAddress.Loopback, 0);
        }
        else
        {
            options.ListenLocalhost(port);
        }
    }
}
