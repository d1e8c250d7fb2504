using System.Diagnostics;
using System.Globalization;
using Outreach.Pdf.Browsers;
using Outreach.Site.Tests;

[assembly: AssemblyFixture(typeof(OneBrowser))]

namespace Outreach.Site.Tests;

/// <summary>
/// One browser for all the small sites that print: starting one takes longer than printing a story. It is started with
/// what decides how the program's own browser prints, and reached as one on another machine is.
/// </summary>
public sealed class OneBrowser : IDisposable
{
    private readonly TemporaryFolder profile = new();
    private readonly Lazy<Process> process;

    public OneBrowser() => process = new Lazy<Process>(Start);

    /// <summary>What the program is told of it.</summary>
    internal string[] Arguments => ["--browser-endpoint", Endpoint()];

    public void Dispose()
    {
        if (process.IsValueCreated)
        {
            process.Value.Kill(entireProcessTree: true);
            process.Value.WaitForExit();
            process.Value.Dispose();
        }

        profile.Dispose();
    }

    private Process Start()
    {
        var program = new BrowserSetup(BrowserSources.ForThisMachine()).Get(null, Console.Error.WriteLine, default);
        string[] rights = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [];
        return Process.Start(
            new ProcessStartInfo(
                "/bin/sh",
                [
                    "-c",
                    "exec \"$0\" \"$@\" >/dev/null 2>&1",
                    program,
                    "--headless",
                    "--disable-gpu",
                    "--font-render-hinting=none",
                    "--hide-scrollbars",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-extensions",
                    "--no-first-run",
                    "--remote-debugging-port=0",
                    $"--user-data-dir={profile.Path}",
                    .. rights,
                    "about:blank",
                ]
            )
            {
                UseShellExecute = false,
                Environment = { ["TZ"] = "UTC", ["LANG"] = "en_US.UTF-8" },
            }
        )!;
    }

    private string Endpoint()
    {
        Assert.False(process.Value.HasExited);
        var note = profile.At("DevToolsActivePort");
        string[] lines = [];
        Assert.True(
            SpinWait.SpinUntil(
                () =>
                {
                    Thread.Sleep(20);
                    lines = File.Exists(note) ? File.ReadAllLines(note) : [];
                    return lines is [_, { Length: > 0 }];
                },
                TimeSpan.FromMinutes(2)
            ),
            "The browser did not start."
        );
        return string.Create(CultureInfo.InvariantCulture, $"ws://127.0.0.1:{lines[0]}{lines[1]}");
    }
}
