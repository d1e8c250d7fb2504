using System.Net;
using System.Net.Sockets;

namespace Outreach.Preview.Tests;

public sealed class ServingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("page.html", "text/html; charset=utf-8")]
    [InlineData("assets/site.css", "text/css; charset=utf-8")]
    [InlineData("assets/site.js", "text/javascript; charset=utf-8")]
    [InlineData("assets/khmer.woff2", "font/woff2")]
    [InlineData("photo.webp", "image/webp")]
    [InlineData("photo.jpg", "image/jpeg")]
    [InlineData("card.png", "image/png")]
    [InlineData("logo.svg", "image/svg+xml")]
    [InlineData("story.pdf", "application/pdf")]
    [InlineData("sitemap.xml", "application/xml")]
    [InlineData("data.json", "application/json")]
    [InlineData("robots.txt", "text/plain; charset=utf-8")]
    [InlineData("strange.xyz", "application/octet-stream")]
    public async Task A_file_is_served_as_what_it_is(string path, string type)
    {
        await using var site = await TestSite.Start();
        site.Write(path, "text");
        using var answer = await site.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task A_file_that_is_not_a_page_comes_byte_for_byte()
    {
        await using var site = await TestSite.Start();
        byte[] bytes = [0, 255, 254, 13, 10, (byte)'<', (byte)'/', (byte)'b'];
        await File.WriteAllBytesAsync(Path.Combine(site.Folder, "photo.webp"), bytes, Cancellation);
        using var answer = await site.Get("photo.webp");
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task A_folder_shows_its_index_page()
    {
        await using var site = await TestSite.Start();
        Assert.Contains("<main>Home</main>", await site.GetText("en/stories/lost/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_slash_leads_to_the_one_with_it()
    {
        await using var site = await TestSite.Start();
        using var answer = await site.Get("en/stories/lost?from=list");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/en/stories/lost/?from=list", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_folder_without_an_index_page_shows_nothing()
    {
        await using var site = await TestSite.Start();
        using var answer = await site.Get("en/stories/");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_Khmer_file_name_is_found()
    {
        await using var site = await TestSite.Start();
        site.Write("km/រឿង/index.html", TestSite.Page);
        using var answer = await site.Get("km/%E1%9E%9A%E1%9E%BF%E1%9E%84");
        Assert.Equal("/km/%E1%9E%9A%E1%9E%BF%E1%9E%84/", answer.Headers.Location?.OriginalString);
        Assert.Contains("Home", await site.GetText("km/រឿង/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en/nowhere/", "English")]
    [InlineData("km/nowhere", "Khmer")]
    [InlineData("nowhere.css", "Both")]
    [InlineData("english/", "Both")]
    public async Task What_is_not_found_shows_the_page_of_its_language(string address, string expected)
    {
        await using var site = await TestSite.Start();
        site.Write("en/404.html", "<body>English</body>");
        site.Write("km/404.html", "<body>Khmer</body>");
        site.Write("404.html", "<body>Both</body>");
        using var answer = await site.Get(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains($"<body>{expected}", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_the_site_lacks_is_still_told_of_when_the_site_has_no_words_for_it()
    {
        await using var site = await TestSite.Start();
        using var answer = await site.Get("en/%3Cscript%3Ealert(1)%3C/script%3E");
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("<h1>Not found</h1>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("alert(1)", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en/")]
    [InlineData("robots.txt")]
    [InlineData("_outreach/events")]
    public async Task The_head_of_an_answer_can_be_asked_for_alone(string address)
    {
        await using var site = await TestSite.Start();
        site.Write("robots.txt", "User-agent: *");
        using var answer = await site.Send(HttpMethod.Head, address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task A_file_is_read_anew_for_each_request()
    {
        await using var site = await TestSite.Start();
        site.Write("robots.txt", "first");
        Assert.Equal("first", await site.GetText("robots.txt"));
        site.Write("robots.txt", "second");
        Assert.Equal("second", await site.GetText("robots.txt"));
    }

    [Fact]
    public async Task A_port_that_is_taken_is_named_together_with_the_way_out()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        await using var server = new PreviewServer(new SiteFolder(Path.GetTempPath()), port);
        var problem = await Assert.ThrowsAsync<IOException>(() => server.Start(Cancellation));
        Assert.Contains($"Port {port} is in use", problem.Message, StringComparison.Ordinal);
        Assert.Contains("--port", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_chosen_is_the_one_in_the_address()
    {
        int port;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        await using var server = new PreviewServer(new SiteFolder(Path.GetTempPath()), port);
        Assert.Throws<InvalidOperationException>(() => server.Address);
        await server.Start(Cancellation);
        Assert.Equal($"http://localhost:{port}/", server.Address);
        using var client = new HttpClient();
        Assert.NotEmpty(await client.GetByteArrayAsync(new Uri(server.Address + "_outreach/reload.js"), Cancellation));
    }
}
