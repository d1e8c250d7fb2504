using System.CommandLine;

namespace Outreach.Cli.Commands;

/// <summary>The options that say which browser prints.</summary>
internal sealed class BrowserOptions
{
    /// <summary><c>--browser</c>.</summary>
    public Option<string?> Program { get; } =
        new("--browser")
        {
            Description = "The browser that prints. Default: $OUTREACH_BROWSER, else one that is installed, else one is fetched.",
        };

    /// <summary><c>--browser-endpoint</c>.</summary>
    public Option<string[]> Endpoints { get; } =
        new("--browser-endpoint")
        {
            Description =
                "A browser on another machine that prints instead, ws://HOST:PORT/devtools/browser/ID or http://HOST:PORT. "
                + "May be given several times.",
        };

    /// <summary>The browser of this machine that was named, on the command line or in the environment; null: none was.</summary>
    public string? ProgramOf(ParseResult parsed) => parsed.GetValue(Program) ?? Environment.GetEnvironmentVariable("OUTREACH_BROWSER");

    /// <summary>The browsers that were chosen.</summary>
    /// <exception cref="WrongCommandLineException">An endpoint is no address.</exception>
    public BrowserChoice Of(ParseResult parsed) => new(ProgramOf(parsed), [.. (parsed.GetValue(Endpoints) ?? []).Select(EndpointOf)]);

    private static Uri EndpointOf(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss" or "http" or "https"
            ? address
            : throw new WrongCommandLineException(
                $"--browser-endpoint {endpoint} is no address of a browser. "
                    + "Write ws://HOST:PORT/devtools/browser/ID, or http://HOST:PORT."
            );
}
