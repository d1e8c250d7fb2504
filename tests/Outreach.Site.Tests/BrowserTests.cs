using System.Collections.Concurrent;
using System.IO.Compression;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Outreach.Site.Tests;

/// <summary>The site as visitors meet it, with the headers that the host will send.</summary>
public sealed class BrowserTests(BuiltSite site, Visitors visitors) : IClassFixture<Visitors>
{
    private const string Story = "/en/stories/svay-rieng-refresher/";

    public static TheoryData<int, ColorScheme> Screens { get; } =
        new()
        {
            { 360, ColorScheme.Light },
            { 360, ColorScheme.Dark },
            { 1280, ColorScheme.Light },
            { 1280, ColorScheme.Dark },
        };

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Axe_finds_nothing_on_any_page(int width, ColorScheme scheme)
    {
        ConcurrentBag<string> violations = [];
        await ForEveryPage(
            width,
            scheme,
            async (page, path) =>
            {
#pragma warning disable CS0618 // The other way opens a page for each run to reach into frames; there are none, and it takes half the time.
                var result = await page.Locator("html").RunAxeLegacy();
#pragma warning restore CS0618
                Assert.NotEmpty(result.Passes);
                foreach (var violation in result.Violations)
                {
                    violations.Add($"{path}: {violation.Id}: {string.Join("; ", violation.Nodes.Select(n => n.Html))}");
                }
            }
        );

        Assert.Empty(violations);
    }

    [Fact]
    public async Task No_page_makes_the_browser_complain_or_asks_another_host()
    {
        ConcurrentBag<string> complaints = [];
        await ForEveryPage(
            1280,
            ColorScheme.Light,
            async (page, path) =>
            {
                await page.EvaluateAsync(
                    "Promise.all([...document.images].map(image => { image.loading = 'eager'; return image.decode(); }))"
                );
            },
            page =>
            {
                page.Console += (_, message) => complaints.Add($"{page.Url}: {message.Type}: {message.Text}");
                page.PageError += (_, error) => complaints.Add($"{page.Url}: {error}");
                page.RequestFailed += (_, request) => complaints.Add($"{page.Url}: {request.Url} failed: {request.Failure}");
                page.Request += (_, request) =>
                {
                    if (
                        !request.Url.StartsWith(visitors.Address, StringComparison.Ordinal)
                        && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                    )
                    {
                        complaints.Add($"{page.Url} asks for {request.Url}");
                    }
                };
                page.Response += (_, response) =>
                {
                    if (response.Status >= 400)
                    {
                        complaints.Add($"{response.Url}: {response.Status}");
                    }
                };
            }
        );

        Assert.Empty(complaints);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task No_page_scrolls_sideways(int width)
    {
        ConcurrentBag<string> wide = [];
        await ForEveryPage(
            width,
            ColorScheme.Light,
            async (page, path) =>
            {
                var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (needed > width)
                {
                    wide.Add($"{path} is {needed} pixels wide");
                }
            }
        );

        Assert.Empty(wide);
    }

    [Fact]
    public async Task Khmer_text_has_room_for_its_signs()
    {
        await using var context = await visitors.Visitor(360);
        var page = await context.NewPageAsync();
        foreach (var path in site.Pages.Where(p => p.Path.StartsWith("km/", StringComparison.Ordinal)).Select(p => p.Address))
        {
            await page.GotoAsync(path);
            var narrow = await page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll('main p, main li, main dd, main figcaption')]
                  .filter(e => e.closest('[lang]').lang === 'km' && /[\u1780-\u17ff]/.test(e.textContent) && e.getClientRects().length)
                  .filter(e => !e.closest('h1, h2, h3, header'))
                  .filter(e => !e.matches('.kicker, .standfirst, .door-name, .leaf-title, .panel-number'))
                  .map(e => [e, parseFloat(getComputedStyle(e).lineHeight) / parseFloat(getComputedStyle(e).fontSize)])
                  .filter(([e, ratio]) => !(ratio >= 1.795))
                  .map(([e, ratio]) => `${e.className || e.localName} ${ratio.toFixed(2)}: ${e.textContent.trim().slice(0, 40)}`)
                """
            );
            Assert.True(narrow.Length == 0, $"{path}: {string.Join(" | ", narrow)}");
        }
    }

    [Fact]
    public async Task The_other_language_is_one_step_away_on_the_same_page()
    {
        await using var context = await visitors.Visitor(360);
        var page = await context.NewPageAsync();
        foreach (
            var path in site.Pages.Where(p => !p.IsNotFound && p.Path.StartsWith("en/", StringComparison.Ordinal)).Select(p => p.Address)
        )
        {
            await page.GotoAsync(path);
            await page.Locator("header a[hreflang=km]").ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(visitors.Address + "/km/" + path["/en/".Length..]);
            await page.Locator("header a[hreflang=en]").ClickAsync();
            await Assertions.Expect(page).ToHaveURLAsync(visitors.Address + path);
        }
    }

    [Fact]
    public async Task A_visitor_without_JavaScript_reads_chooses_and_prints()
    {
        await using var context = await visitors.Visitor(360, javaScript: false);
        var page = await context.NewPageAsync();
        await page.GotoAsync("/");
        await page.Locator("main a[hreflang=en]").ClickAsync();
        await page.Locator("nav a[href='/en/stories/']").First.ClickAsync();
        await page.Locator($"main a[href='{Story}']").First.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(visitors.Address + Story);
        Assert.True(await page.Locator("article h1").IsVisibleAsync());
        Assert.True(await page.GetByText("is the sole responsibility of Winrock International").First.IsVisibleAsync());
        var sheet = await page.Locator("a[type='application/pdf']").First.GetAttributeAsync("href");
        Assert.Contains(sheet!.TrimStart('/'), site.Pdfs);
    }

    [Fact]
    public async Task The_first_thing_a_keyboard_meets_leads_to_the_content()
    {
        await using var context = await visitors.Visitor(1280);
        var page = await context.NewPageAsync();
        await page.GotoAsync(Story);
        await page.Keyboard.PressAsync("Tab");

        Assert.Equal("#content", await page.EvaluateAsync<string>("document.activeElement.getAttribute('href')"));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("content", await page.EvaluateAsync<string>("document.activeElement.id"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("km")]
    public async Task A_story_weighs_at_most_150_KB_without_its_photographs_and_44_KB_of_that_is_HTML_and_CSS(string language)
    {
        ConcurrentBag<string> fetched = [];
        await using var context = await visitors.Visitor(360);
        var page = await context.NewPageAsync();
        page.Response += (_, response) => fetched.Add(new Uri(response.Url).AbsolutePath);
        await page.GotoAsync($"/{language}/stories/svay-rieng-refresher/");
        await page.EvaluateAsync("document.fonts.ready");

        var files = fetched
            .Distinct()
            .Where(f => !f.StartsWith("/assets/photos/", StringComparison.Ordinal))
            .Select(f => f.EndsWith('/') ? f + "index.html" : f)
            .ToList();
        var text = files
            .Where(f => f.EndsWith(".html", StringComparison.Ordinal) || f.EndsWith(".css", StringComparison.Ordinal))
            .Sum(f => Compressed(site.Bytes(f.TrimStart('/'))));
        var all =
            text
            + files
                .Where(f => !f.EndsWith(".html", StringComparison.Ordinal) && !f.EndsWith(".css", StringComparison.Ordinal))
                .Sum(f => site.Bytes(f.TrimStart('/')).Length);

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{language} story: {text} bytes of HTML and CSS compressed, {all} with fonts and icons: {string.Join(' ', files)}"
        );
        Assert.Contains(files, f => f.EndsWith(".woff2", StringComparison.Ordinal));
        Assert.InRange(text, 1_000, 44 * 1024);
        Assert.InRange(all, 10_000, 150 * 1024);
    }

    private static int Compressed(byte[] bytes)
    {
        using var small = new MemoryStream();
        using (var gzip = new GZipStream(small, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return small.ToArray().Length;
    }

    private async Task ForEveryPage(int width, ColorScheme scheme, Func<IPage, string, Task> look, Action<IPage>? opened = null)
    {
        await using var context = await visitors.Visitor(width, scheme);
        await Parallel.ForEachAsync(
            site.Pages,
            new ParallelOptions { MaxDegreeOfParallelism = 3 },
            async (built, _) =>
            {
                var page = await context.NewPageAsync();
                opened?.Invoke(page);
                await page.GotoAsync(built.Address);
                await page.EvaluateAsync("document.fonts.ready");
                await look(page, built.Address);
                await page.CloseAsync();
            }
        );
    }
}
