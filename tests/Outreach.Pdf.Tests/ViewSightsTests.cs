using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Outreach.Model.Printing;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf.Tests;

/// <summary>How pages are looked at: in which browser, with which files, and what happens when it fails.</summary>
public sealed class ViewSightsTests : PrintTest
{
    private static readonly Sights Wanted = new([new("donor's text", SightCase.Words, "en", 7)], []);

    [Fact]
    public void Every_page_has_its_outcome_in_the_order_of_the_pages()
    {
        ViewJob[] jobs = [.. Enumerable.Range(0, 30).Select(i => Page($"{i}.html", i % 3 == 0 ? "<p>none</p>" : SightCase.Text))];

        IReadOnlyList<ViewOutcome> outcomes = View(jobs);

        Assert.Equal(jobs, outcomes.Select(outcome => outcome.Job));
        Assert.All(outcomes, outcome => Assert.Null(outcome.Failure));
        Assert.All(outcomes.Index(), outcome => Assert.Equal(outcome.Index % 3 == 0 ? 5 : 0, outcome.Item.Faults.Count));
    }

    [Fact]
    public void With_no_pages_no_browser_is_asked_for()
    {
        ChromiumPrinter viewer = new(() => throw new NoBrowserException("asked"), Folder);

        Assert.Empty(viewer.View([], _ => null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Faults_are_in_the_order_of_the_sights_and_then_of_the_views()
    {
        Sights two = new([new("first", "One", "en", 7), new("second", "Two", "en", 7)], []);
        ViewJob job = new("a.html", SightCase.Page("<p style='font-size:4px'>Two</p><p style='font-size:4px'>One</p>"), two);

        ViewOutcome outcome = Assert.Single(View([job]));

        Assert.Equal(
            SightCase.AllViews.Select(view => ("first", view)).Concat(SightCase.AllViews.Select(view => ("second", view))),
            outcome.Faults.Select(fault => (fault.Name, fault.View))
        );
    }

    [Fact]
    public void Files_are_asked_for_by_their_paths_under_the_output_folder()
    {
        ConcurrentBag<string> paths = [];
        byte[]? File(string path)
        {
            paths.Add(path);
            return SightCase.File(path);
        }

        Printer()
            .View(
                [Page("a.html", "<img src='/assets/a%20b.png?x=1#y' alt=''><iframe src='/inner/'></iframe>")],
                File,
                TestContext.Current.CancellationToken
            );

        Assert.Superset(new HashSet<string> { "assets/site.css", "assets/a b.png", "inner/index.html" }, paths.ToHashSet());
        Assert.DoesNotContain(paths, path => path.StartsWith('/'));
    }

    [Fact]
    public void Nothing_is_asked_of_any_other_place()
    {
        using TcpListener server = new(IPAddress.Loopback, 0);
        server.Start();
        int port = ((IPEndPoint)server.LocalEndpoint).Port;
        ConcurrentBag<string> paths = [];
        byte[]? File(string path)
        {
            paths.Add(path);
            return SightCase.File(path);
        }

        string body = $"""
            <link rel="stylesheet" href="http://127.0.0.1:{port}/a.css"><img src="http://127.0.0.1:{port}/a.png" alt="">
            <iframe src="http://127.0.0.1:{port}/a.html"></iframe><img src="file:///etc/hostname" alt="">
            <meta http-equiv="refresh" content="0;url=http://127.0.0.1:{port}/b.html">{SightCase.Text}
            """;
        IReadOnlyList<ViewOutcome> outcomes = Printer()
            .View([Page("a.html", body), Page("b.html", body)], File, TestContext.Current.CancellationToken);

        Assert.All(outcomes, outcome => Assert.Null(outcome.Failure));
        Assert.All(outcomes, outcome => Assert.Empty(outcome.Faults));
        Assert.False(server.Pending());
        // The icon that every browser asks of a site by itself is asked of the site too.
        Assert.All(paths.Where(path => path != "favicon.ico"), path => Assert.StartsWith("assets/", path, StringComparison.Ordinal));
    }

    [Fact]
    public void Scripts_do_not_run()
    {
        string show = "<script>document.querySelector('p').hidden = false</script>";
        string hide =
            "<script>document.querySelector('p').hidden = true</script><img src='/assets/photo.svg' alt='' "
            + "onload='document.querySelector(\"p\").hidden = true'>";

        IReadOnlyList<ViewOutcome> outcomes = View([
            Page("a.html", $"<p hidden lang='en'>{SightCase.Words}</p>{show}"),
            Page("b.html", $"{SightCase.Text}{hide}"),
        ]);

        Assert.Equal(5, outcomes[0].Faults.Count);
        Assert.Empty(outcomes[1].Faults);
    }

    [Fact]
    public void A_page_leaves_no_trace_in_the_next_one()
    {
        string[] bodies =
        [
            "<style>p { display: none !important }</style>",
            "<base href='http://127.0.0.1:9/'>",
            "<meta http-equiv='refresh' content='0;url=/other.html'>",
            "<div style='height:9000px'></div><p tabindex='0' autofocus>x</p>",
            "<div style='width:5000px'>x</div>",
        ];

        IReadOnlyList<ViewOutcome> outcomes = View([
            .. Enumerable.Range(0, 40).Select(i => Page($"{i}.html", i % 2 == 0 ? bodies[i / 2 % 5] : SightCase.Text)),
        ]);

        Assert.All(outcomes, outcome => Assert.Null(outcome.Failure));
        Assert.All(outcomes.Index().Where(o => o.Index % 2 == 1), o => Assert.Empty(o.Item.Faults));
    }

    [Fact]
    public void A_page_that_phones_show_as_wide_as_a_desktop_is_small_on_them()
    {
        string html = SightCase.Page(SightCase.Text);

        ViewOutcome outcome = Assert.Single(
            View([new("a.html", html.Replace("width=device-width", "width=980", StringComparison.Ordinal), Wanted)])
        );

        Assert.Equal(["phone", "phone, dark"], outcome.Faults.Select(fault => fault.View));
        Assert.All(outcome.Faults, fault => Assert.Equal("4.4 pt, at least 7 pt", fault.Detail));
    }

    [Fact]
    public void A_fault_of_whoever_gives_the_files_comes_through_and_the_browser_is_ended()
    {
        BrowserProcess? browser = null;

        Assert.Throws<DivideByZeroException>(() =>
            Printer(b => browser = b)
                .View([Page("a.html", SightCase.Text)], _ => throw new DivideByZeroException(), TestContext.Current.CancellationToken)
        );

        BrowserProcesses.AssertGone(browser!);
    }

    [Fact]
    public void A_browser_that_is_killed_is_started_again_and_every_page_looked_at()
    {
        List<BrowserProcess> browsers = [];
        int asked = 0;
        byte[]? File(string path)
        {
            if (Interlocked.Increment(ref asked) == 2)
            {
                browsers[0].Kill();
            }

            return SightCase.File(path);
        }

        IReadOnlyList<ViewOutcome> outcomes = Printer(browsers.Add)
            .View([.. Enumerable.Range(0, 12).Select(i => Page($"{i}.html", SightCase.Text))], File, TestContext.Current.CancellationToken);

        Assert.Equal(12, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.Null(outcome.Failure));
        Assert.All(outcomes, outcome => Assert.Empty(outcome.Faults));
        Assert.True(browsers.Count > 1);
        Assert.All(browsers, BrowserProcesses.AssertGone);
    }

    [Fact]
    public void A_page_over_which_the_browser_hangs_twice_fails_in_words_and_the_others_are_looked_at()
    {
        List<BrowserProcess> browsers = [];
        using ManualResetEventSlim end = new();
        byte[]? File(string path)
        {
            if (path == "endless.png")
            {
                end.Wait();
            }

            return SightCase.File(path);
        }

        ViewJob[] jobs =
        [
            Page("a.html", SightCase.Text),
            Page("b.html", "<img src='/endless.png' alt=''>"),
            Page("c.html", SightCase.Text),
        ];
        IReadOnlyList<ViewOutcome> outcomes;
        try
        {
            outcomes = Printer(browsers.Add, seconds: 12).View(jobs, File, TestContext.Current.CancellationToken);
        }
        finally
        {
            end.Set();
        }

        Assert.Equal([true, false, true], outcomes.Select(outcome => outcome.Failure is null));
        Assert.Contains("failed twice", outcomes[1].Failure, StringComparison.Ordinal);
        Assert.Contains("not looked at within 12 s", outcomes[1].Failure, StringComparison.Ordinal);
        Assert.All(browsers, BrowserProcesses.AssertGone);
    }

    [Fact]
    public void Cancelling_ends_the_looking_and_the_browser()
    {
        BrowserProcess? browser = null;
        using CancellationTokenSource cancellation = new();
        byte[]? File(string path)
        {
            cancellation.Cancel();
            return SightCase.File(path);
        }

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Printer(b => browser = b).View([Page("a.html", SightCase.Text)], File, cancellation.Token)
        );

        BrowserProcesses.AssertGone(browser!);
    }

    [Fact]
    public void The_viewer_s_version_names_browser_and_script_and_starts_nothing()
    {
        ChromiumPrinter viewer = Printer(_ => Assert.Fail("A browser was started."));

        Assert.Matches(@"^\S+ .*\d+\.\d+\.\d+\.\d+, views \d+, sights [0-9a-f]{8}$", viewer.ViewerVersion);
        Assert.EndsWith(viewer.ViewerVersion[^8..], viewer.Version, StringComparison.Ordinal);
    }

    private static ViewJob Page(string path, string body) => new(path, SightCase.Page(body), Wanted);
}
