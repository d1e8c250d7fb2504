using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outreach.Pdf.DevTools;

/// <summary>One page of a browser: its session, its loading, and what is asked of the document in it.</summary>
internal sealed class BrowserPage
{
    private readonly DevToolsConnection _devTools;
    private readonly string _session;
    private readonly Action<string, JsonElement> _follow;
    private readonly TaskCompletionSource _crashed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _loaded = new();
    private string _frame = "";

    private BrowserPage(DevToolsConnection devTools, string session, Action<string, JsonElement> follow)
    {
        _devTools = devTools;
        _session = session;
        _follow = follow;
    }

    /// <summary>The main frame's number; empty until the page has been somewhere.</summary>
    public string Frame => _frame;

    /// <summary>Opens an empty page.</summary>
    /// <param name="browser">The browser.</param>
    /// <param name="drawing">Whether it is drawn.</param>
    /// <param name="follow">Receives its events, and must not wait for anything.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public static async Task<BrowserPage> Open(
        IBrowser browser,
        Drawing drawing,
        Action<string, JsonElement> follow,
        CancellationToken cancellation
    )
    {
        JsonElement target = await Create(browser, drawing, cancellation);
        JsonElement attached = await browser.DevTools.Call(
            "Target.attachToTarget",
            new() { ["targetId"] = target.GetProperty("targetId").GetString(), ["flatten"] = true },
            null,
            cancellation
        );
        BrowserPage page = new(browser.DevTools, attached.GetProperty("sessionId").GetString()!, follow);
        browser.DevTools.Listen(page._session, page.Follow);
        // First, because it alone answers when the page has crashed already.
        await page.Call("Inspector.enable", null, cancellation);
        await page.Call("Page.enable", null, cancellation);
        await page.Call("Network.enable", null, cancellation);
        return page;
    }

    /// <summary>Goes to an address and waits until it is loaded; gives the browser's error if it cannot be.</summary>
    public async Task<string?> Navigate(string address, CancellationToken cancellation)
    {
        _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        JsonElement navigation = await Call("Page.navigate", new() { ["url"] = address }, cancellation);
        if (navigation.TryGetProperty("errorText", out JsonElement error))
        {
            return error.GetString();
        }

        await UnlessCrashed(_loaded.Task, cancellation);
        JsonElement tree = await Call("Page.getFrameTree", null, cancellation);
        _frame = tree.GetProperty("frameTree").GetProperty("frame").GetProperty("id").GetString()!;
        return null;
    }

    /// <summary>Puts a document in the place of the one before and waits until it is loaded.</summary>
    public async Task Show(string html, CancellationToken cancellation)
    {
        _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await Call("Page.setDocumentContent", new() { ["frameId"] = _frame, ["html"] = html }, cancellation);
        await UnlessCrashed(_loaded.Task, cancellation);
    }

    /// <summary>Runs one of our scripts in the document and gives what it returns.</summary>
    /// <exception cref="DevToolsException">The script failed.</exception>
    public async Task<JsonElement> Evaluate(string function, string arguments, CancellationToken cancellation)
    {
        JsonElement answer = await Call(
            "Runtime.evaluate",
            new()
            {
                ["expression"] = $"({function})({arguments})",
                ["awaitPromise"] = true,
                ["returnByValue"] = true,
            },
            cancellation
        );
        return answer.TryGetProperty("exceptionDetails", out JsonElement exception)
            ? throw new DevToolsException($"The browser could not measure the document: {exception.GetRawText()}")
            : answer.GetProperty("result").GetProperty("value");
    }

    /// <summary>Sends a command to the page and gives its result.</summary>
    /// <exception cref="BrowserLostException">The page or its browser is gone.</exception>
    /// <exception cref="DevToolsException">The browser refuses the command, or its page is going.</exception>
    public async Task<JsonElement> Call(string method, JsonObject? parameters, CancellationToken cancellation)
    {
        Task<JsonElement> answer = _devTools.Call(method, parameters, _session, cancellation);
        await UnlessCrashed(answer, cancellation);
        return await answer;
    }

    /// <summary>Waits for what never ends when the page has crashed or its browser is gone.</summary>
    public async Task UnlessCrashed(Task task, CancellationToken cancellation) =>
        await await Task.WhenAny(task, _crashed.Task, _devTools.Lost).WaitAsync(cancellation);

    // Drawing is left out by asking for frames that nobody then begins.
    private static async Task<JsonElement> Create(IBrowser browser, Drawing drawing, CancellationToken cancellation)
    {
        try
        {
            return await browser.DevTools.Call("Target.createTarget", Blank(browser, drawing), null, cancellation);
        }
        catch (DevToolsException) when (drawing == Drawing.LeftOut)
        {
            // Only the headless shell knows how, and not on each system.
            return await browser.DevTools.Call("Target.createTarget", Blank(browser, Drawing.Done), null, cancellation);
        }
    }

    private static JsonObject Blank(IBrowser browser, Drawing drawing)
    {
        JsonObject blank = new()
        {
            ["url"] = "about:blank",
            ["enableBeginFrameControl"] = drawing == Drawing.LeftOut,
        };
        if (browser.Context is { } context)
        {
            blank["browserContextId"] = context;
        }

        return blank;
    }

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
            default:
                _follow(name, parameters);
                break;
        }
    }
}
