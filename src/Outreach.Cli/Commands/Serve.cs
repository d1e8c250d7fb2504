using System.CommandLine;

namespace Outreach.Cli.Commands;

/// <summary><c>outreach serve</c>: the site on this machine while somebody writes.</summary>
internal sealed class Serve : Command
{
    private readonly SiteOptions site = new();
    private readonly BrowserOptions browser = new();
    private readonly Option<int> port = new("--port")
    {
        Description = "The preview's port on this machine.",
        DefaultValueFactory = _ => 5080,
    };
    private readonly Option<bool> poll = new("--poll")
    {
        Description = "Look for changes twice a second, for network drives that do not announce them.",
    };

    /// <summary>The command with its options.</summary>
    public Serve()
        : base("serve", "Show the site on this machine, drafts included, and keep it up to date.")
    {
        Add(site.Input);
        Add(site.Theme);
        Add(site.Cache);
        Add(site.NoPdf);
        Add(site.Date);
        Add(browser.Program);
        Add(browser.Endpoints);
        Add(port);
        Add(poll);
        SetAction(Run);
    }

    private Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var options = site.Of(parsed) with { Output = Path.Combine(parsed.GetValue(site.Cache)!, "preview"), Preview = true };
        return new ServeCommand(options, browser.Of(parsed), PortOf(parsed), parsed.GetValue(poll)).Run(cancellation);
    }

    private int PortOf(ParseResult parsed) =>
        parsed.GetValue(port) is >= 0 and <= 65535 and var number
            ? number
            : throw new WrongCommandLineException("--port is a number from 0 to 65535.");
}
