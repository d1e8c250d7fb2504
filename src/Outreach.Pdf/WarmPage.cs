using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Outreach.Model.Printing;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf;

/// <summary>What the browser made of a document: the raw PDF, or the reason why it must not be printed.</summary>
internal sealed record RawPrint(byte[] Pdf, int Step, int Steps, IReadOnlyList<Overflow> Overflows, string? Failure);

/// <summary>One page of a browser, opened once in the print folder; documents are swapped in.</summary>
internal sealed class WarmPage
{
    /// <summary>The part that overflows when a document has more or fewer pages than its sheet.</summary>
    public const string Sheet = "sheet";

    private const double PixelsPerMillimetre = 96 / 25.4;

    private static readonly string Fit = ReadFit();

    private readonly DevToolsConnection _devTools;
    private readonly string _session;
    private readonly string _folder;
    private readonly PageResources _resources = new();
    private readonly TaskCompletionSource _crashed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _loaded = new();
    private string _frame = "";
    private Paper? _paper;

    private WarmPage(DevToolsConnection devTools, string session, string folder)
    {
        _devTools = devTools;
        _session = session;
        _folder = folder;
    }

    /// <summary>Opens a page at the print folder, in which nothing runs and nothing outside the folder loads.</summary>
    public static async Task<WarmPage> Open(BrowserProcess browser, string printFolder, CancellationToken cancellation)
    {
        JsonElement target = await browser.DevTools.Call(
            "Target.createTarget", new() { ["url"] = "about:blank" }, null, cancellation);
        JsonElement attached = await browser.DevTools.Call(
            "Target.attachToTarget",
            new() { ["targetId"] = target.GetProperty("targetId").GetString(), ["flatten"] = true },
            null,
            cancellation);
        WarmPage page = new(browser.DevTools, attached.GetProperty("sessionId").GetString()!, FolderAddress(printFolder));
        browser.DevTools.Listen(page._session, page.Follow);
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
        await UnlessCrashed(_resources.Idle(), cancellation);
        byte[] pdf = Failure(fit) is null ? await PrintLoaded(job, cancellation) : [];
        return new(
            pdf,
            fit.GetProperty("step").GetInt32(),
            fit.GetProperty("steps").GetInt32(),
            [.. fit.GetProperty("overflows").EnumerateArray().Select(ToOverflow)],
            Failure(fit));
    }

    private static string ReadFit()
    {
        using StreamReader reader = new(typeof(WarmPage).Assembly.GetManifestResourceStream("fit.js")!);
        return reader.ReadToEnd();
    }

    private static string FolderAddress(string folder) => new Uri(
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar).AbsoluteUri;

    private static Overflow ToOverflow(JsonElement overflow) => new(
        overflow.GetProperty("part").GetString()!,
        Math.Round(overflow.GetProperty("pixels").GetDouble() / PixelsPerMillimetre, 2));

    private async Task Prepare(CancellationToken cancellation)
    {
        // First, because it alone answers when the page has crashed already.
        await Call("Inspector.enable", null, cancellation);
        await Call("Page.enable", null, cancellation);
        await Call("Network.enable", null, cancellation);
        await Navigate(cancellation);
        JsonElement tree = await Call("Page.getFrameTree", null, cancellation);
        _frame = tree.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString()!;
        await Call("Emulation.setEmulatedMedia", new() { ["media"] = "print" }, cancellation);
        await Call("Emulation.setScriptExecutionDisabled", new() { ["value"] = true }, cancellation);
        await Call("Network.setBlockedURLs", Blocked(), cancellation);
        // Frames are documents of their own, which the network's rules do not hold back.
        await Call(
            "Fetch.enable",
            new() { ["patterns"] = new JsonArray(new JsonObject { ["resourceType"] = "Document" }) },
            cancellation);
    }

    private async Task Navigate(CancellationToken cancellation)
    {
        _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        JsonElement navigation = await Call("Page.navigate", new() { ["url"] = _folder }, cancellation);
        if (navigation.TryGetProperty("errorText", out JsonElement error))
        {
            // Any other error is the page's, such as that it crashed on the way there.
            throw error.GetString() is "net::ERR_FILE_NOT_FOUND" or "net::ERR_ACCESS_DENIED"
                ? new DirectoryNotFoundException($"The print folder {_folder} cannot be opened: {error}")
                : new DevToolsException($"The browser could not open the print folder: {error}");
        }

        await UnlessCrashed(_loaded.Task, cancellation);
    }

    private JsonObject Blocked() => new()
    {
        ["urlPatterns"] = new JsonArray(
            Rule(Pattern(_folder) + "*", block: false),
            Rule("file:///*", block: true),
            Rule("file://*/*", block: true),
            Rule("http://*:*/*", block: true),
            Rule("https://*:*/*", block: true)),
    };

    private static JsonObject Rule(string pattern, bool block) => new() { ["urlPattern"] = pattern, ["block"] = block };

    // The URL pattern syntax gives these characters a meaning.
    private static string Pattern(string address) => string.Concat(
        address.Select(c => @"*+?(){}\".Contains(c, StringComparison.Ordinal) ? $@"\{c}" : c.ToString()));

    private async Task Show(PrintJob job, CancellationToken cancellation)
    {
        if (job.Paper != _paper)
        {
            await Call("Emulation.setDeviceMetricsOverride", Viewport(job.Paper), cancellation);
            _paper = job.Paper;
        }

        _resources.Forget();
        _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Call(
            "Page.setDocumentContent", new() { ["frameId"] = _frame, ["html"] = job.Html }, cancellation);
        await UnlessCrashed(_loaded.Task, cancellation);
    }

    private static JsonObject Viewport(Paper paper) => new()
    {
        ["width"] = (int)Math.Round(paper.Width * PixelsPerMillimetre),
        ["height"] = (int)Math.Round(paper.Height * PixelsPerMillimetre),
        ["deviceScaleFactor"] = 1,
        ["mobile"] = false,
    };

    private async Task<JsonElement> Evaluate(PrintJob job, int firstStep, CancellationToken cancellation)
    {
        string arguments = string.Create(
            CultureInfo.InvariantCulture, $"{firstStep}, {job.Pages ?? 0}, {job.Paper.Height * PixelsPerMillimetre}");
        JsonElement answer = await Call(
            "Runtime.evaluate",
            new() { ["expression"] = $"({Fit})({arguments})", ["awaitPromise"] = true, ["returnByValue"] = true },
            cancellation);
        return answer.TryGetProperty("exceptionDetails", out JsonElement exception)
            ? throw new DevToolsException($"The browser could not measure the document: {exception.GetRawText()}")
            : answer.GetProperty("result").GetProperty("value");
    }

    private string? Failure(JsonElement fit)
    {
        IEnumerable<FailedResource> broken = fit.GetProperty("broken").EnumerateArray()
            .Select(address => new FailedResource(address.GetString()!, "not a picture"));
        string[] missing =
        [
            .. _resources.Failures().Concat(broken).DistinctBy(failure => failure.Address)
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
            JsonElement printed = await Call("Page.printToPDF", PrintOptions(job.Paper), cancellation);
            if (_resources.Requested == requested)
            {
                return printed.GetProperty("data").GetBytesFromBase64();
            }

            await UnlessCrashed(_resources.Idle(), cancellation);
        }
    }

    private static JsonObject PrintOptions(Paper paper) => new()
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
        switch (name)
        {
            case "Page.loadEventFired":
                _loaded.TrySetResult();
                break;
            case "Inspector.targetCrashed":
                _crashed.TrySetException(new BrowserLostException("The page crashed."));
                break;
            case "Fetch.requestPaused":
                Refuse(parameters);
                break;
            default:
                _resources.Follow(name, parameters);
                break;
        }
    }

    private void Refuse(JsonElement request)
    {
        _resources.Refuse(request.GetProperty("request").GetProperty("url").GetString()!);
        // Aborted, unlike refused, leaves the page as it is. Not waited for: the answer comes in on this very thread.
        _ = Call(
            "Fetch.failRequest",
            new() { ["requestId"] = request.GetProperty("requestId").GetString(), ["errorReason"] = "Aborted" },
            CancellationToken.None);
    }

    private async Task<JsonElement> Call(string method, JsonObject? parameters, CancellationToken cancellation)
    {
        Task<JsonElement> answer = _devTools.Call(method, parameters, _session, cancellation);
        await UnlessCrashed(answer, cancellation);
        return await answer;
    }

    // A page that has crashed neither answers nor loads, nor does one whose browser is gone.
    private async Task UnlessCrashed(Task task, CancellationToken cancellation) =>
        await await Task.WhenAny(task, _crashed.Task, _devTools.Lost).WaitAsync(cancellation);
}
