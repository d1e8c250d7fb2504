using System.Net;
using Outreach.Model.Diagnostics;

namespace Outreach.Preview.Tests;

public sealed class PanelTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_problems_a_page_has_no_panel()
    {
        await using var site = await TestSite.Start();
        site.Server.Show([]);
        Assert.DoesNotContain("outreach-", await site.GetText("en/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_error_stands_at_the_top_of_the_page_with_its_place_code_message_and_hint()
    {
        await using var site = await TestSite.Start();
        site.Server.Show([TestSite.Error("There is no award aw-9.", "Did you mean aw-8?"), TestSite.Error("ពុំមាន")]);
        var page = await site.GetText("en/");
        Assert.Matches(
            """<body class="home"><link rel="stylesheet" href="/_outreach/preview.css">\s*"""
                + """<div class="outreach-errors" role="alert" lang="en">""",
            page
        );
        Assert.Contains("2 errors", page, StringComparison.Ordinal);
        Assert.Contains(
            "<code>stories/lost/index.en.md:2:10</code> <code>OUT201</code><p>There is no award aw-9.</p><p>Hint: Did you mean aw-8?</p>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<p>ពុំមាន</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_are_text_never_markup()
    {
        await using var site = await TestSite.Start();
        site.Server.Show([TestSite.Error("<script>alert(1)</script>", "\"><img src=x onerror=alert(2)>"), TestSite.Warning("<b>bold</b>")]);
        var page = await site.GetText("en/");
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_name_is_text_too()
    {
        await using var site = await TestSite.Start();
        var place = SourceRange.InFile("stories/<script>/index.en.md");
        site.Server.Show([new Diagnostic(Rules.FileName, place, "A name.")]);
        Assert.Contains("<code>stories/&lt;script&gt;/index.en.md</code>", await site.GetText("en/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Panels_keep_to_the_content_policy()
    {
        await using var site = await TestSite.Start();
        site.Server.Show([TestSite.Error("An error."), TestSite.Warning("A warning.")]);
        var page = await site.GetText("en/");
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warnings_alone_are_a_closed_list_and_no_alert()
    {
        await using var site = await TestSite.Start();
        site.Server.Show([TestSite.Warning("One."), TestSite.Warning("Two.")]);
        var page = await site.GetText("en/");
        Assert.Matches("""<details class="outreach-warnings" lang="en">\s*<summary>2 warnings</summary>""", page);
        Assert.DoesNotContain("role=\"alert\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_not_found_shows_the_errors_too()
    {
        await using var site = await TestSite.Start();
        site.Write("404.html", "<body>Both</body>");
        site.Server.Show([TestSite.Error("There is no award aw-9.")]);
        using var answer = await site.Get("nowhere/");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no award aw-9.", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mended_errors_go_away()
    {
        await using var site = await TestSite.Start();
        site.Server.Show([TestSite.Error("There is no award aw-9.")]);
        site.Server.Show([]);
        Assert.DoesNotContain("aw-9", await site.GetText("en/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_site_there_is_a_page_with_the_errors_that_waits_for_it()
    {
        await using var site = await TestSite.Start(empty: true);
        site.Server.Show([TestSite.Error("There is no award aw-9.")]);
        using var answer = await site.Get("en/stories/");
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("There is no site yet", page, StringComparison.Ordinal);
        Assert.Contains("There is no award aw-9.", page, StringComparison.Ordinal);
        Assert.Contains("/_outreach/reload.js", page, StringComparison.Ordinal);
        site.Write("en/stories/index.html", TestSite.Page);
        Assert.Contains("<main>Home</main>", await site.GetText("en/stories/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_first_build_has_ended_a_page_asks_for_patience()
    {
        await using var site = await TestSite.Start(empty: true);
        using var answer = await site.Get("");
        Assert.Contains("It is being built.", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }
}
