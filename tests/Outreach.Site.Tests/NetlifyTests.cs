using System.Diagnostics;
using System.Text.Json;

namespace Outreach.Site.Tests;

/// <summary>
/// Netlify's own parsers, run by the Node that the browser tests bring with them. They are fetched once, by npm; where
/// there is none and packages may be installed, npm is installed first, as the program installs its browser.
/// </summary>
public sealed class NetlifyParsers
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "netlify");

    public NetlifyParsers()
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", ".package-lock.json")))
        {
            var fetched = Cli.Run(In(Folder, Npm(), "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
            Assert.True(fetched.ExitCode == 0, $"Netlify's parsers could not be fetched with `npm ci` in {Folder}: {fetched}");
        }
    }

    /// <summary>What Netlify understands of a built site.</summary>
    public static JsonDocument Read(string site)
    {
        var node = Path.Combine(AppContext.BaseDirectory, ".playwright", "node", "linux-x64", "node");
        var run = Cli.Run(In(Folder, File.Exists(node) ? node : "node", "check.mjs", site));
        Assert.True(run.ExitCode == 0, run.ToString());
        return JsonDocument.Parse(run.Out);
    }

    private static string Npm()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Append("/usr/bin")
            .Select(f => Path.Combine(f, "npm"))
            .FirstOrDefault(File.Exists);
        if (found is not null)
        {
            return found;
        }

        const string Apt = "/usr/bin/apt-get";
        Assert.True(
            Environment.IsPrivilegedProcess && File.Exists(Apt),
            "These tests need npm to fetch Netlify's parsers. Install Node.js with npm, and run them again."
        );
        Cli.Run(In("/", Apt, "update"));
        var installed = Cli.Run(In("/", Apt, "install", "-y", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300", "npm"));
        Assert.True(installed.ExitCode == 0 && File.Exists("/usr/bin/npm"), $"`apt-get install npm` failed: {installed}");
        return "/usr/bin/npm";
    }

    private static ProcessStartInfo In(string folder, string program, params string[] arguments)
    {
        var start = Cli.Piped(program, arguments);
        start.WorkingDirectory = folder;
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        return start;
    }
}

/// <summary>The host's own reading of <c>_headers</c> and <c>_redirects</c>.</summary>
public sealed class NetlifyTests(BuiltSite site) : IClassFixture<NetlifyParsers>
{
    [Fact]
    public void Netlify_finds_no_fault()
    {
        using var read = NetlifyParsers.Read(site.Output);

        Assert.Empty(read.RootElement.GetProperty("headerErrors").EnumerateArray());
        Assert.Empty(read.RootElement.GetProperty("redirectErrors").EnumerateArray());
    }

    [Fact]
    public void Netlify_sends_every_header_as_it_is_written()
    {
        using var read = NetlifyParsers.Read(site.Output);
        var rules = read
            .RootElement.GetProperty("headers")
            .EnumerateArray()
            .ToDictionary(
                r => r.GetProperty("for").GetString()!,
                r => r.GetProperty("values").EnumerateObject().ToDictionary(v => v.Name, v => v.Value.GetString())
            );

        Assert.Equal(["/*", "/assets/*"], rules.Keys);
        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(rules["/assets/*"]).Value);
        var all = rules["/*"];
        Assert.StartsWith("default-src 'none'; ", all["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.EndsWith("; frame-ancestors 'none'", all["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", all["X-Content-Type-Options"]);
        Assert.Equal("strict-origin-when-cross-origin", all["Referrer-Policy"]);
        Assert.Equal("same-origin", all["Cross-Origin-Opener-Policy"]);
        Assert.Equal("max-age=31536000", all["Strict-Transport-Security"]);
        Assert.Contains("geolocation=()", all["Permissions-Policy"], StringComparison.Ordinal);
        var written = site.Text("_headers").Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal)).Select(l => l.Trim());
        Assert.Equal(written, rules.Values.SelectMany(v => v).Select(v => $"{v.Key}: {v.Value}"));
    }

    [Fact]
    public void Netlify_chooses_a_language_at_the_root_alone_and_answers_what_is_missing_in_the_readers_language()
    {
        using var read = NetlifyParsers.Read(site.Output);

        Assert.Equal(["/ -> /km/ 302! km", "/ -> /en/ 302! en", "/en/* -> /en/404.html 404", "/km/* -> /km/404.html 404"], Redirects(read));
    }

    [Fact]
    public void Netlify_sends_old_addresses_on_before_it_gives_up()
    {
        using var folder = new TemporaryFolder();
        var run = Cli.Run(Cli.Build(Path.Combine(Repository.Cases, "whole-sites", "old-addresses", "input"), folder.Path, "--no-pdf"));
        Assert.True(run.ExitCode == 0, run.ToString());

        using var read = NetlifyParsers.Read(folder.At("output"));

        Assert.Empty(read.RootElement.GetProperty("redirectErrors").EnumerateArray());
        Assert.Equal(
            [
                "/ -> /km/ 302! km",
                "/ -> /en/ 302! en",
                "/en/stories/the-well -> /en/stories/well/ 301",
                "/en/stories/the-well/ -> /en/stories/well/ 301",
                "/km/stories/the-well -> /km/stories/well/ 301",
                "/km/stories/the-well/ -> /km/stories/well/ 301",
                "/en/* -> /en/404.html 404",
                "/km/* -> /km/404.html 404",
            ],
            Redirects(read)
        );
    }

    private static IEnumerable<string> Redirects(JsonDocument read) =>
        read
            .RootElement.GetProperty("redirects")
            .EnumerateArray()
            .Select(r =>
            {
                var conditions = string.Concat(
                    r.GetProperty("conditions")
                        .EnumerateObject()
                        .Select(c =>
                            $" {(c.Value.ValueKind == JsonValueKind.Array ? string.Join(',', c.Value.EnumerateArray()) : c.Value)}"
                        )
                );
                var forced = r.GetProperty("force").GetBoolean() ? "!" : "";
                return $"{r.GetProperty("from")} -> {r.GetProperty("to")} {r.GetProperty("status")}{forced}{conditions}";
            });
}
