using Microsoft.Playwright;
using Outreach.Pdf.Browsers;

namespace Outreach.Site.Tests;

/// <summary>
/// The site on a server, and the program's own browser to visit it with: found, or installed, as the program does it.
/// </summary>
public sealed class Visitors(BuiltSite site) : IAsyncLifetime
{
    /// <summary>Milliseconds. A machine with two slow cores that runs other tests meanwhile is not at fault.</summary>
    private const float Patience = 180_000;

    private IPlaywright? playwright;
    private IBrowser? browser;
    private StaticHost? host;

    public string Address => host!.Address;

    public async ValueTask InitializeAsync()
    {
        host = await StaticHost.Start(site.Output);
        var program = new BrowserSetup(BrowserSources.ForThisMachine()).Get(null, Console.Error.WriteLine, default);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program });
    }

    /// <summary>Somebody with a screen of this width, who remembers nothing of other visits.</summary>
    public async Task<IBrowserContext> Visitor(int width, ColorScheme scheme = ColorScheme.Light, bool javaScript = true)
    {
        var context = await browser!.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = Address,
                ViewportSize = new ViewportSize { Width = width, Height = 800 },
                ColorScheme = scheme,
                JavaScriptEnabled = javaScript,
                ReducedMotion = ReducedMotion.Reduce,
            }
        );
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (host is not null)
        {
            await host.DisposeAsync();
        }
    }
}
