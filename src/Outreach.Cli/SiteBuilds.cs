using Outreach.Cli.Reports;
using Outreach.Engine;
using Outreach.Engine.Workshops;
using Outreach.Media;
using Outreach.Model.Printing;
using Outreach.Pdf;
using Outreach.Pdf.Browsers;

namespace Outreach.Cli;

/// <summary>Puts the parts together: the build, this machine's image library, and a browser.</summary>
internal static class SiteBuilds
{
    /// <summary>A build that prints with the browser that is named, installed, or can be had.</summary>
    public static SiteBuild New(BrowserChoice browser, string cache, Terminal terminal, CancellationToken cancellation)
    {
        var printer = new Lazy<ChromiumPrinter>(() => NewPrinter(browser, cache, terminal, cancellation));
        return new SiteBuild(new VipsPhotoRenderer(), () => printer.Value, new VipsPagePictures(), () => printer.Value);
    }

    /// <summary>A preview that prints with the browser that is named, installed, or can be had.</summary>
    public static LivePreview NewPreview(BuildOptions options, BrowserChoice browser, Terminal terminal, CancellationToken cancellation)
    {
        var printer = new Lazy<ChromiumPrinter>(() => NewPrinter(browser, options.Cache, terminal, cancellation));
        return new LivePreview(options, new VipsPhotoRenderer(), () => printer.Value, new VipsPagePictures(), () => printer.Value);
    }

    private static ChromiumPrinter NewPrinter(BrowserChoice browser, string cache, Terminal terminal, CancellationToken cancellation)
    {
        if (browser.Endpoints.Count > 0)
        {
            return new ChromiumPrinter(() => throw new NoBrowserException("No browser of this machine was asked for."), cache)
            {
                Endpoints = browser.Endpoints,
            };
        }

        var found = new BrowserSetup(BrowserSources.ForThisMachine()).Get(browser.Program, terminal.Say, cancellation);
        Directory.CreateDirectory(cache);
        return new ChromiumPrinter(() => found, cache);
    }
}
