using System.Diagnostics;
using System.Net;

namespace Outreach.Preview.Tests;

public sealed class ReloadTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_gets_the_script_before_its_body_ends()
    {
        await using var site = await TestSite.Start();
        var page = await site.GetText("en/");
        Assert.Matches(
            """<main>Home</main><script src="/_outreach/reload\.js" data-build="[0-9-]+" defer></script>\n</body></html>$""",
            page
        );
    }

    [Fact]
    public async Task A_page_without_a_body_tag_gets_the_script_too()
    {
        await using var site = await TestSite.Start();
        site.Write("bare.html", "<p>Bare");
        Assert.StartsWith("<p>Bare<script src=\"/_outreach/reload.js\"", await site.GetText("bare.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Khmer_text_comes_through_unchanged()
    {
        await using var site = await TestSite.Start();
        site.Write("km/index.html", "<body><p>រឿង\u200bរ៉ាវ</p></body>");
        Assert.StartsWith("<body><p>រឿង\u200bរ៉ាវ</p><script", await site.GetText("km/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_script_and_the_style_sheet_are_served()
    {
        await using var site = await TestSite.Start();
        Assert.Contains("new EventSource(\"/_outreach/events\")", await site.GetText("_outreach/reload.js"), StringComparison.Ordinal);
        using var style = await site.Get("_outreach/preview.css");
        Assert.Equal("text/css; charset=utf-8", style.Content.Headers.ContentType?.ToString());
        using var other = await site.Get("_outreach/other.js");
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }

    [Fact]
    public async Task A_browser_that_connects_is_told_the_build_its_page_came_from()
    {
        await using var site = await TestSite.Start();
        var page = await site.GetText("en/");
        using var events = await Events.Open(site);
        Assert.Contains($"data-build=\"{await events.Next()}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_browser_is_told_of_each_new_build()
    {
        await using var site = await TestSite.Start();
        using var one = await Events.Open(site);
        using var two = await Events.Open(site);
        var first = await one.Next();
        Assert.Equal(first, await two.Next());
        site.Server.Reload();
        var second = await one.Next();
        Assert.NotEqual(first, second);
        Assert.Equal(second, await two.Next());
        site.Server.Reload();
        Assert.DoesNotContain(await one.Next(), (string[])[first, second]);
    }

    [Fact]
    public async Task News_that_came_before_a_browser_listened_is_not_lost()
    {
        await using var site = await TestSite.Start();
        var page = await site.GetText("en/");
        site.Server.Reload();
        using var events = await Events.Open(site);
        Assert.DoesNotContain($"data-build=\"{await events.Next()}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_server_stops_at_once_while_browsers_listen()
    {
        var site = await TestSite.Start();
        using var events = await Events.Open(site);
        await events.Next();
        var watch = Stopwatch.StartNew();
        await site.Server.DisposeAsync();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        await site.DisposeAsync();
    }

    private sealed class Events(HttpResponseMessage answer, StreamReader reader) : IDisposable
    {
        public static async Task<Events> Open(TestSite site)
        {
            var answer = await site.Client.GetAsync(
                new Uri("_outreach/events", UriKind.Relative),
                HttpCompletionOption.ResponseHeadersRead,
                Cancellation
            );
            Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
            return new Events(answer, new StreamReader(await answer.Content.ReadAsStreamAsync(Cancellation)));
        }

        public async Task<string> Next()
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            patience.CancelAfter(TimeSpan.FromSeconds(5));
            while (await reader.ReadLineAsync(patience.Token) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    return line["data: ".Length..];
                }
            }

            throw new EndOfStreamException();
        }

        public void Dispose()
        {
            reader.Dispose();
            answer.Dispose();
        }
    }
}
