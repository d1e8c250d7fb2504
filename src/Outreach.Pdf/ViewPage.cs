using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outreach.Model.Printing;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf;

/// <summary>
/// One page of a browser, opened once at a made-up address; finished web pages are swapped in and looked at in every
/// view. What they load comes out of the output folder, and nothing from anywhere else.
/// </summary>
internal sealed class ViewPage
{
    private const string Origin = "https://outreach.invalid/";

    private static readonly View[] Views =
    [
        new("phone", 360, 800, "screen", "light", Phone: true),
        new("phone, dark", 360, 800, "screen", "dark", Phone: true),
        new("desktop", 1280, 800, "screen", "light", Phone: false),
        new("desktop, dark", 1280, 800, "screen", "dark", Phone: false),
        new("paper", 794, 1123, "print", "light", Phone: false),
    ];

    private readonly Func<string, byte[]?> _file;
    private readonly PageResources _resources = new();
    private BrowserPage? _page;
    private volatile bool _isReady;
    private ExceptionDispatchInfo? _fault;

    private ViewPage(Func<string, byte[]?> file) => _file = file;

    private BrowserPage Page => _page!;

    /// <summary>Opens a page in which nothing runs and nothing outside the output folder loads.</summary>
    public static async Task<ViewPage> Open(IBrowser browser, Func<string, byte[]?> file, CancellationToken cancellation)
    {
        ViewPage view = new(file);
        view._page = await BrowserPage.Open(browser, Drawing.Done, view.Follow, cancellation);
        await view.Prepare(cancellation);
        return view;
    }

    /// <summary>Shows a page in every view and gives what cannot be seen.</summary>
    public async Task<IReadOnlyList<SightFault>> Look(ViewJob job, CancellationToken cancellation)
    {
        if (job.Sights.IsEmpty)
        {
            return [];
        }

        await Emulate(Views[0], cancellation);
        _resources.Forget();
        await Page.Show(job.Html, cancellation);
        List<NumberedFault> faults = [];
        foreach (View view in Views)
        {
            await Emulate(view, cancellation);
            // Another width may ask for other pictures and fonts, as soon as the page is laid out.
            await Page.Evaluate("() => { document.documentElement.offsetHeight; return null }", "", cancellation);
            await Page.UnlessCrashed(_resources.Idle(), cancellation);
            faults.AddRange(
                await (
                    view.Media == "print"
                        ? SightScript.LookAtPaper(Page, job.Sights, view.Name, cancellation)
                        : SightScript.LookAtScreen(Page, job.Sights, view.Name, cancellation)
                )
            );
        }

        _fault?.Throw();
        // What a rule does in one of the views was seen there.
        int screens = Views.Count(view => view.Media == "screen");
        HashSet<(int, string)> unseen =
        [
            .. faults
                .Where(fault => fault.Rule is not null)
                .GroupBy(fault => (fault.Sight, fault.Rule!))
                .Where(group => group.Count() == screens)
                .Select(group => group.Key),
        ];
        faults.RemoveAll(fault => fault.Rule is not null && !unseen.Contains((fault.Sight, fault.Rule)));
        return [.. faults.OrderBy(fault => fault.Sight).Select(fault => fault.Fault)];
    }

    private async Task Prepare(CancellationToken cancellation)
    {
        await Page.Call("Fetch.enable", new() { ["patterns"] = new JsonArray(new JsonObject { ["urlPattern"] = "*" }) }, cancellation);
        if (await Page.Navigate(Origin, cancellation) is { } error)
        {
            throw new DevToolsException($"The browser could not open a page: {error}");
        }

        _isReady = true;
        await Page.Call("Emulation.setScriptExecutionDisabled", new() { ["value"] = true }, cancellation);
    }

    private async Task Emulate(View view, CancellationToken cancellation)
    {
        Task<JsonElement>[] commands =
        [
            Page.Call("Emulation.setDeviceMetricsOverride", view.Metrics(), cancellation),
            Page.Call("Emulation.setTouchEmulationEnabled", new() { ["enabled"] = view.Phone }, cancellation),
            Page.Call("Emulation.setEmulatedMedia", view.MediaFeatures(), cancellation),
        ];
        await Task.WhenAll(commands);
    }

    private void Follow(string name, JsonElement parameters)
    {
        if (name == "Fetch.requestPaused")
        {
            // Not here: answers and other pages' events come in on this very thread.
            _ = Task.Run(() => Answer(parameters));
        }
        else
        {
            _resources.Follow(name, parameters);
        }
    }

    private async Task Answer(JsonElement request)
    {
        (string method, JsonObject answer) = ResponseOrNone(request);
        answer["requestId"] = request.GetProperty("requestId").GetString();
        try
        {
            await Page.Call(method, answer, CancellationToken.None);
        }
        catch (Exception e) when (e is DevToolsException or BrowserLostException)
        {
            // The document that asked is gone, or the browser, which is noticed where something is awaited of it.
        }
    }

    private (string Method, JsonObject Parameters) ResponseOrNone(JsonElement request)
    {
        try
        {
            return Response(request);
        }
        catch (Exception e)
        {
            // Whoever gives the files must hear of it, and not only that a page did not load.
            _fault = ExceptionDispatchInfo.Capture(e);
            return ServedFiles.Refused();
        }
    }

    private (string Method, JsonObject Parameters) Response(JsonElement request)
    {
        string address = request.GetProperty("request").GetProperty("url").GetString()!;
        bool isPage =
            request.GetProperty("resourceType").GetString() == "Document"
            && (!_isReady || request.GetProperty("frameId").GetString() == Page.Frame);
        return (isPage, _isReady, address.StartsWith(Origin, StringComparison.Ordinal)) switch
        {
            (true, false, true) => ServedFiles.Found([], "index.html"),
            // A page that sends its readers on is looked at where it is: aborted, unlike refused, leaves it as it is.
            (true, _, _) or (_, _, false) => ServedFiles.Refused(),
            _ => FromFolder(Uri.UnescapeDataString(new Uri(address).AbsolutePath)[1..]),
        };
    }

    private (string Method, JsonObject Parameters) FromFolder(string path)
    {
        string file = path.Length == 0 || path.EndsWith('/') ? $"{path}index.html" : path;
        return _file(file) is { } bytes ? ServedFiles.Found(bytes, file) : ServedFiles.NotFound();
    }

    /// <summary>A way in which readers see a page.</summary>
    private sealed record View(string Name, int Width, int Height, string Media, string Scheme, bool Phone)
    {
        public JsonObject Metrics() =>
            new()
            {
                ["width"] = Width,
                ["height"] = Height,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = Phone,
            };

        public JsonObject MediaFeatures() =>
            new()
            {
                ["media"] = Media,
                ["features"] = new JsonArray(Feature("prefers-color-scheme", Scheme), Feature("prefers-reduced-motion", "reduce")),
            };

        private static JsonObject Feature(string name, string value) => new() { ["name"] = name, ["value"] = value };
    }
}
