using System.Diagnostics;
using System.Text.Json;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf.Tests;

/// <summary>What the tests do to browsers from outside.</summary>
internal static class BrowserProcesses
{
    /// <summary>Stops all of its processes, so that none can notice by itself that the others have ended.</summary>
    public static void Stop(this BrowserProcess browser)
    {
        string processes = string.Join(' ', ProcessTree.OfSession(browser.Id));
        using Process shell = Process.Start("/bin/sh", ["-c", $"kill -STOP {processes}"]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }

    /// <summary>Kills the browser's main process; the others learn of it in their own time.</summary>
    public static void Kill(this BrowserProcess browser) => Kill(browser.Id);

    /// <summary>Kills the processes in which its pages are shown.</summary>
    public static void KillPages(this BrowserProcess browser)
    {
        foreach (int process in ProcessTree.OfSession(browser.Id).Where(IsPage))
        {
            Kill(process);
        }
    }

    public static void AssertGone(BrowserProcess browser)
    {
        Assert.Empty(ProcessTree.OfSession(browser.Id));
        Assert.False(Directory.Exists(browser.Profile), browser.Profile);
    }

    /// <summary>Waits until a page is in a state. False if the browser ended before.</summary>
    /// <param name="browser">The browser, which may have opened its pages or not yet.</param>
    /// <param name="state">An expression of JavaScript that is true of the page.</param>
    public static async Task<bool> WaitForPage(this BrowserProcess browser, string state)
    {
        Dictionary<string, string> sessions = [];
        try
        {
            while (true)
            {
                foreach (string page in await Pages(browser.DevTools))
                {
                    if (await IsTrue(browser.DevTools, sessions, page, state))
                    {
                        return true;
                    }
                }

                await Task.Delay(20);
            }
        }
        catch (BrowserLostException)
        {
            return false;
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using Process process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It ended by itself.
        }
    }

    private static bool IsPage(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Contains("--type=renderer", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static async Task<string[]> Pages(DevToolsConnection devTools)
    {
        JsonElement targets = await devTools.Call("Target.getTargets", null, null, default);
        return
        [
            .. targets
                .GetProperty("targetInfos")
                .EnumerateArray()
                .Where(target => target.GetProperty("url").GetString()!.StartsWith("file:", StringComparison.Ordinal))
                .Select(target => target.GetProperty("targetId").GetString()!),
        ];
    }

    private static async Task<bool> IsTrue(DevToolsConnection devTools, Dictionary<string, string> sessions, string page, string state)
    {
        try
        {
            if (!sessions.TryGetValue(page, out string? session))
            {
                JsonElement attached = await devTools.Call(
                    "Target.attachToTarget",
                    new() { ["targetId"] = page, ["flatten"] = true },
                    null,
                    default
                );
                session = sessions[page] = attached.GetProperty("sessionId").GetString()!;
            }

            JsonElement answer = await devTools.Call("Runtime.evaluate", new() { ["expression"] = state }, session, default);
            return answer.GetProperty("result").TryGetProperty("value", out JsonElement value) && value.ValueKind == JsonValueKind.True;
        }
        catch (DevToolsException)
        {
            // The page is on the way to its next document.
            return false;
        }
    }
}
