using System.Net;
using System.Net.NetworkInformation;

namespace Outreach.Preview.Tests;

public sealed class SecurityTests
{
    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:5080")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.nip.io")]
    [InlineData("192.168.1.10")]
    public async Task A_request_for_another_host_is_misdirected(string host)
    {
        await using var site = await TestSite.Start();
        using var answer = await site.Send(HttpMethod.Get, "en/", host: host);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:5080")]
    [InlineData("127.0.0.1:1")]
    [InlineData("[::1]:5080")]
    public async Task This_computer_is_let_in_by_each_of_its_names(string host)
    {
        await using var site = await TestSite.Start();
        using var answer = await site.Send(HttpMethod.Get, "en/", host: host);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("https://evil.example", "en/")]
    [InlineData("null", "en/")]
    [InlineData("http://localhost:1", "en/")]
    [InlineData("https://evil.example", "_outreach/events")]
    [InlineData("https://evil.example", "_outreach/reload.js")]
    public async Task A_script_of_another_origin_is_forbidden(string origin, string address)
    {
        await using var site = await TestSite.Start();
        using var answer = await site.Send(HttpMethod.Get, address, origin: origin);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_previews_own_origin_is_let_in()
    {
        await using var site = await TestSite.Start();
        using var answer = await site.Send(HttpMethod.Get, "en/", origin: site.Server.Address.TrimEnd('/'));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Nothing_can_be_changed(string method)
    {
        await using var site = await TestSite.Start();
        foreach (var address in (string[])["en/", "_outreach/events", "_outreach/reload.js"])
        {
            using var answer = await site.Send(new HttpMethod(method), address);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
            Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow);
        }
    }

    [Theory]
    [InlineData("/../secret.html")]
    [InlineData("/en/../../secret.html")]
    [InlineData("/%2e%2e/secret.html")]
    [InlineData("/en/%2e%2e/%2e%2e/secret.html")]
    [InlineData("/..%2fsecret.html")]
    [InlineData("/..%5csecret.html")]
    [InlineData("/en\\..\\..\\secret.html")]
    [InlineData("//secret.html")]
    public async Task No_path_leads_out_of_the_folder(string target)
    {
        await using var site = await TestSite.Start();
        await File.WriteAllTextAsync(site.Beside("secret.html"), "a secret", TestContext.Current.CancellationToken);
        var answer = await site.GetRaw(target);
        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("a secret", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_absolute_path_is_not_followed()
    {
        await using var site = await TestSite.Start();
        var secret = site.Beside("secret.html");
        await File.WriteAllTextAsync(secret, "a secret", TestContext.Current.CancellationToken);
        foreach (var target in (string[])[secret, "/" + secret, "/" + Uri.EscapeDataString(secret)])
        {
            Assert.StartsWith("HTTP/1.1 404 ", await site.GetRaw(target), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(".env")]
    [InlineData(".git/config")]
    [InlineData("en/.draft.html")]
    [InlineData("_headers")]
    [InlineData("_redirects")]
    public async Task Hidden_files_and_the_hosts_own_are_not_served(string path)
    {
        await using var site = await TestSite.Start();
        site.Write(path, "hidden");
        using var answer = await site.Get(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("en/")]
    [InlineData("nowhere/")]
    [InlineData("_outreach/reload.js")]
    public async Task Every_answer_carries_the_published_policy_and_is_not_kept(string address)
    {
        await using var site = await TestSite.Start();
        using var answer = await site.Get(address);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.Equal("same-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task It_listens_to_this_computer_alone()
    {
        await using var site = await TestSite.Start();
        var port = new Uri(site.Server.Address).Port;
        var listeners = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == port).ToList();
        Assert.NotEmpty(listeners);
        Assert.All(listeners, l => Assert.True(IPAddress.IsLoopback(l.Address)));
    }
}
