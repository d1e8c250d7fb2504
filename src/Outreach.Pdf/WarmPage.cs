using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outreach.Model.Printing;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf;

/// <summary>What the browser made of a document: the raw PDF, or the reason why it must not be printed.</summary>
internal sealed record RawPrint(
    byte[] Pdf,
    int Step,
    int Steps,
    int Comfort,
    IReadOnlyList<Overflow> Overflows,
    IReadOnlyList<SightFault> Faults,
    LaidOutSheets Sheets,
    string? Failure
);

/// <summary>One page of a browser, opened once in the print folder; documents are swapped in.</summary>
internal sealed class WarmPage
{
    /// <summary>The part that overflows when a document has more or fewer pages than its sheet.</summary>
    public const string Sheet = "sheet";

    private const double PixelsPerMillimetre = 96 / 25.4;

    // What a browser elsewhere takes the print folder for: its files are given to it over the connection.
    private const string Origin = "https://print.outreach.invalid/";

    private readonly string _folder;
    private readonly PageResources _resources = new();
    private BrowserPage? _page;
    private Paper? _paper;

    private readonly string? _served;
    private bool _isReady;

    private WarmPage(string folder, string? served)
    {
        _folder = folder;
        _served = served;
    }

    private BrowserPage Page => _page!;

    /// <summary>Opens a page at the print folder, in which nothing runs and nothing outside the folder loads.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="printFolder">The print folder.</param>
    /// <param name="drawing">Whether it is drawn: only where pictures will be taken of it.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static async Task<WarmPage> Open(IBrowser browser, string printFolder, Drawing drawing, CancellationToken cancellation)
    {
        WarmPage page = browser.IsRemote ? new(Origin, Path.GetFullPath(printFolder)) : new(FolderAddress(printFolder), null);
        page._page = await BrowserPage.Open(browser, drawing, page.Follow, cancellation);
        await page.Prepare(cancellation);
        return page;
    }

    /// <summary>
    /// Shows a document, tightens it from <paramref name="firstStep"/> on until it fits, and prints it.
    /// </summary>
    /// <exception cref="BrowserLostException">The page or its browser is gone.</exception>
    /// <exception cref="DevToolsException">The browser refuses the document, or its page is going.</exception>
    public async Task<RawPrint> Print(PrintJob job, int firstStep, CancellationToken cancellation)
    {
        await Show(job, cancellation);
        JsonElement fit = await Evaluate(job, firstStep, cancellation);
        await Page.UnlessCrashed(_resources.Idle(), cancellation);
        bool isSound = Failure(fit) is null;
        IReadOnlyList<SightFault> faults = isSound ? await Look(job, cancellation) : [];
        LaidOutSheets sheets = isSound ? await SheetScript.Look(Page, job.PictureWidth, cancellation) : LaidOutSheets.None;
        byte[] pdf = isSound ? await PrintLoaded(job, cancellation) : [];
        return new(
            pdf,
            fit.GetProperty("step").GetInt32(),
            fit.GetProperty("steps").GetInt32(),
            fit.GetProperty("comfort").GetInt32(),
            [.. fit.GetProperty("overflows").EnumerateArray().Select(ToOverflow)],
            faults,
            sheets,
            // Again: printing may have asked for more.
            Failure(fit)
        );
    }

    private static string FolderAddress(string folder) =>
        new Uri(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar).AbsoluteUri;

    private static Overflow ToOverflow(JsonElement overflow) =>
        new(
            overflow.GetProperty("part").GetString()!,
            Math.Round(overflow.GetProperty("pixels").GetDouble() / PixelsPerMillimetre, 2),
            overflow.GetProperty("lines").GetInt32(),
            overflow.GetProperty("panel").ValueKind == JsonValueKind.Number ? overflow.GetProperty("panel").GetInt32() : null
        );

    private async Task Prepare(CancellationToken cancellation)
    {
        if (_served is not null)
        {
            await PrepareServed(cancellation);
            return;
        }

        await Navigate(cancellation);
        await Page.Call("Emulation.setEmulatedMedia", new() { ["media"] = "print" }, cancellation);
        await Page.Call("Emulation.setScriptExecutionDisabled", new() { ["value"] = true }, cancellation);
        await Page.Call("Network.setBlockedURLs", Blocked(), cancellation);
        // Frames are documents of their own, which the network's rules do not hold back.
        await Page.Call(
            "Fetch.enable",
            new() { ["patterns"] = new JsonArray(new JsonObject { ["resourceType"] = "Document" }) },
            cancellation
        );
    }

    // Every request comes here, so nothing else needs to be forbidden.
    private async Task PrepareServed(CancellationToken cancellation)
    {
        if (!Directory.Exists(_served))
        {
            throw new DirectoryNotFoundException($"The print folder {_served} cannot be opened.");
        }

        JsonObject all = new() { ["patterns"] = new JsonArray(new JsonObject { ["urlPattern"] = "*" }) };
        await Page.Call("Fetch.enable", all, cancellation);
        await Navigate(cancellation);
        _isReady = true;
        await Page.Call("Emulation.setEmulatedMedia", new() { ["media"] = "print" }, cancellation);
        await Page.Call("Emulation.setScriptExecutionDisabled", new() { ["value"] = true }, cancellation);
        // A browser of ours is started so that dates and numbers do not depend on the machine.
        await Page.Call("Emulation.setTimezoneOverride", new() { ["timezoneId"] = "UTC" }, cancellation);
        await Page.Call("Emulation.setLocaleOverride", new() { ["locale"] = "en-US" }, cancellation);
    }

    private async Task Navigate(CancellationToken cancellation)
    {
        if (await Page.Navigate(_folder, cancellation) is { } error)
        {
            // Any other error is the page's, such as that it crashed on the way there.
            throw error is "net::ERR_FILE_NOT_FOUND" or "net::ERR_ACCESS_DENIED"
                ? new DirectoryNotFoundException($"The print folder {_folder} cannot be opened: {error}")
                : new DevToolsException($"The browser could not open the print folder: {error}");
        }
    }

    private JsonObject Blocked() =>
        new()
        {
            ["urlPatterns"] = new JsonArray(
                Rule(Pattern(_folder) + "*", block: false),
                Rule("file:///*", block: true),
                Rule("file://*/*", block: true),
                Rule("http://*:*/*", block: true),
                Rule("https://*:*/*", block: true)
            ),
        };

    private static JsonObject Rule(string pattern, bool block) => new() { ["urlPattern"] = pattern, ["block"] = block };

    // The URL pattern syntax gives these characters a meaning.
    private static string Pattern(string address) =>
        string.Concat(address.Select(c => @"*+?(){}\".Contains(c, StringComparison.Ordinal) ? $@"\{c}" : c.ToString()));

    private async Task Show(PrintJob job, CancellationToken cancellation)
    {
        if (job.Page != _paper)
        {
            await Page.Call("Emulation.setDeviceMetricsOverride", Viewport(job.Page), cancellation);
            _paper = job.Page;
        }

        _resources.Forget();
        await Page.Show(job.Html, cancellation);
    }

    private static JsonObject Viewport(Paper paper) =>
        new()
        {
            ["width"] = (int)Math.Round(paper.Width * PixelsPerMillimetre),
            ["height"] = (int)Math.Round(paper.Height * PixelsPerMillimetre),
            ["deviceScaleFactor"] = 1,
            ["mobile"] = false,
        };

    private async Task<JsonElement> Evaluate(PrintJob job, int firstStep, CancellationToken cancellation)
    {
        string arguments = string.Create(
            CultureInfo.InvariantCulture,
            $"{firstStep}, {job.Pages ?? 0}, {job.Page.Height * PixelsPerMillimetre}"
        );
        return await Page.Evaluate(SheetScript.Fit, arguments, cancellation);
    }

    private async Task<IReadOnlyList<SightFault>> Look(PrintJob job, CancellationToken cancellation) =>
        [.. (await SightScript.LookAtPaper(Page, job.Sights, "paper", cancellation)).Select(fault => fault.Fault)];

    private string? Failure(JsonElement fit)
    {
        IEnumerable<FailedResource> broken = fit.GetProperty("broken")
            .EnumerateArray()
            .Select(address => new FailedResource(address.GetString()!, "not a picture"));
        string[] missing =
        [
            .. _resources
                .Failures()
                .Concat(broken)
                .DistinctBy(failure => failure.Address)
                .Select(failure => $"{Shorten(failure.Address)} ({failure.Reason})"),
        ];
        string[] links = [.. fit.GetProperty("localLinks").EnumerateArray().Select(a => a.GetString()!)];
        return (missing, links) switch
        {
            ({ Length: > 0 }, _) => $"The document needs what cannot be loaded: {string.Join(", ", missing)}.",
            (_, { Length: > 0 }) => $"The document links into this machine's disk: {string.Join(", ", links)}. Give the whole address.",
            _ => null,
        };
    }

    // Authors know their pictures by the names in the print folder.
    private string Shorten(string address) => address.Replace(_folder, "", StringComparison.Ordinal);

    // Pictures of margin boxes are asked for only when the pages are laid out: then the first print lacks them.
    private async Task<byte[]> PrintLoaded(PrintJob job, CancellationToken cancellation)
    {
        while (true)
        {
            int requested = _resources.Requested;
            JsonElement printed = await Page.Call("Page.printToPDF", PrintOptions(job.Page), cancellation);
            if (_resources.Requested == requested)
            {
                return printed.GetProperty("data").GetBytesFromBase64();
            }

            await Page.UnlessCrashed(_resources.Idle(), cancellation);
        }
    }

    private static JsonObject PrintOptions(Paper paper) =>
        new()
        {
            ["paperWidth"] = paper.Width / 25.4,
            ["paperHeight"] = paper.Height / 25.4,
            ["preferCSSPageSize"] = true,
            ["printBackground"] = true,
            ["generateTaggedPDF"] = true,
            ["generateDocumentOutline"] = true,
            ["marginTop"] = 0,
            ["marginBottom"] = 0,
            ["marginLeft"] = 0,
            ["marginRight"] = 0,
        };

    private void Follow(string name, JsonElement parameters)
    {
        if (name == "Fetch.requestPaused" && _served is not null)
        {
            // Not here: answers come in on this very thread.
            _ = Task.Run(() => Serve(parameters));
        }
        else if (name == "Fetch.requestPaused")
        {
            Refuse(parameters);
        }
        else
        {
            _resources.Follow(name, parameters);
        }
    }

    private async Task Serve(JsonElement request)
    {
        (string method, JsonObject answer) = Served(
            request.GetProperty("request").GetProperty("url").GetString()!,
            request.GetProperty("resourceType").GetString() == "Document"
        );
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

    private (string Method, JsonObject Parameters) Served(string address, bool isDocument)
    {
        if (isDocument && !_isReady)
        {
            return ServedFiles.Found([], "index.html");
        }

        if (isDocument || !address.StartsWith(Origin, StringComparison.Ordinal))
        {
            _resources.Refuse(address);
            return ServedFiles.Refused(isDocument ? "Aborted" : "BlockedByClient");
        }

        string path = Path.GetFullPath(Path.Combine(_served!, Uri.UnescapeDataString(new Uri(address).AbsolutePath)[1..]));
        bool isInside = path.StartsWith(
            Path.TrimEndingDirectorySeparator(_served!) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
        return isInside && File.Exists(path) ? ServedFiles.Found(File.ReadAllBytes(path), path) : ServedFiles.Refused("AddressUnreachable");
    }

    private void Refuse(JsonElement request)
    {
        _resources.Refuse(request.GetProperty("request").GetProperty("url").GetString()!);
        // Aborted, unlike refused, leaves the page as it is. Not waited for: the answer comes in on this very thread.
        _ = Page.Call(
            "Fetch.failRequest",
            new() { ["requestId"] = request.GetProperty("requestId").GetString(), ["errorReason"] = "Aborted" },
            CancellationToken.None
        );
    }
}
