using System.Collections.Immutable;
using System.Text;
using Microsoft.AspNetCore.Http;
using Outreach.Model.Diagnostics;
using Outreach.Model.Web;
using Outreach.Preview.Browser;

namespace Outreach.Preview.Serving;

/// <summary>Answers requests: the site as it will be published, with what the preview adds to it.</summary>
/// <param name="site">The site.</param>
/// <param name="events">What browsers listen to.</param>
internal sealed class PreviewSite(IPreviewedSite site, ReloadEvents events)
{
    private ImmutableList<Diagnostic> diagnostics = [];

    /// <summary>What the last build reported. Safe to replace while requests are answered.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics
    {
        get => Volatile.Read(ref diagnostics);
        set => Volatile.Write(ref diagnostics, [.. value]);
    }

    /// <summary>Answers one request.</summary>
    /// <param name="context">The request and its answer.</param>
    /// <param name="stopping">Cancelled when the server stops: ends answers that have no end of their own.</param>
    public async Task Answer(HttpContext context, CancellationToken stopping)
    {
        AddHeaders(context.Response.Headers);
        if (RequestGate.Refusal(context.Request) is { } refusal)
        {
            context.Response.StatusCode = refusal;
            context.Response.Headers.Allow = refusal == StatusCodes.Status405MethodNotAllowed ? "GET, HEAD" : default;
            return;
        }

        switch (context.Request.Path.Value)
        {
            case BrowserFiles.EventsAddress:
                await SendEvents(context, stopping);
                break;
            case BrowserFiles.ScriptAddress:
                await Send(context, BrowserFiles.Script, ContentTypes.Script);
                break;
            case BrowserFiles.StyleAddress:
                await Send(context, BrowserFiles.Style, ContentTypes.Style);
                break;
            default:
                await SendEntry(context, context.Request.Path.Value ?? "/");
                break;
        }
    }

    private static void AddHeaders(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        // What a page may not do on the web, it must not do here. The policy allows the preview's own script too.
        headers.ContentSecurityPolicy = ContentPolicy.Value;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        // Keeps other sites from showing drafts as their own pictures, scripts or styles, for which browsers send no Origin.
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }

    /// <summary>The addresses under which a site may keep its own page for what is not found.</summary>
    private static IEnumerable<string> NotFoundPages(string path)
    {
        if (path.Split('/') is [_, "en" or "km", ..] segments)
        {
            yield return $"/{segments[1]}/404.html";
        }

        yield return "/404.html";
    }

    private static async Task Send(HttpContext context, byte[] content, string contentType)
    {
        context.Response.ContentType = contentType;
        context.Response.ContentLength = content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(content, context.RequestAborted);
        }
    }

    private async Task SendEvents(HttpContext context, CancellationToken stopping)
    {
        context.Response.ContentType = "text/event-stream";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            await events.Stream(context.Response, ending.Token);
        }
    }

    private async Task SendEntry(HttpContext context, string path)
    {
        // Before the page is read: a build that comes in between makes the browser ask once more, never once too little.
        var build = events.Current;
        var inside = SitePath.Of(path);
        if (inside is not null && await site.Find(inside, context.RequestAborted) is { } file)
        {
            await SendFile(context, file, build);
        }
        else if (inside is not null && await site.Find(inside + "/index.html", context.RequestAborted) is not null)
        {
            context.Response.StatusCode = StatusCodes.Status301MovedPermanently;
            context.Response.Headers.Location = $"{context.Request.Path.ToUriComponent()}/{context.Request.QueryString}";
        }
        else
        {
            await SendNothingThere(context, path, build);
        }
    }

    private Task SendFile(HttpContext context, PreviewFile file, string build) =>
        file.ContentType == ContentTypes.Html
            ? SendPage(context, Encoding.UTF8.GetString(file.Content), build)
            : Send(context, file.Content, file.ContentType);

    private async Task SendNothingThere(HttpContext context, string path, string build)
    {
        if (!site.Exists)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            var hasErrors = Diagnostics.Any(d => d.Rule.Severity == Severity.Error);
            var text = hasErrors ? PreviewWords.NoSiteErrors : PreviewWords.NoSiteBuilding;
            await SendPage(context, PreviewMarkup.Notice(PreviewWords.NoSiteTitle, text), build);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        foreach (var address in NotFoundPages(path))
        {
            if (await site.Find(address[1..], context.RequestAborted) is { } page)
            {
                await SendFile(context, page, build);
                return;
            }
        }

        await SendPage(context, PreviewMarkup.Notice(PreviewWords.NotFoundTitle, PreviewWords.NotFoundText), build);
    }

    private Task SendPage(HttpContext context, string page, string build) =>
        Send(context, Encoding.UTF8.GetBytes(PreviewMarkup.Extend(page, Diagnostics, build)), ContentTypes.Html);
}
