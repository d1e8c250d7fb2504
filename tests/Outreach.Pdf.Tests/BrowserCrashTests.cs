using System.Diagnostics;
using Outreach.Model.Printing;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf.Tests;

/// <summary>Browsers and pages that are killed or hang. Much of it works on the processes under /proc.</summary>
public sealed class BrowserCrashTests : PrintTest
{
    private const string Loading = "[...document.images].some(image => !image.complete)";
    private const string Measuring = "[...document.fonts].some(font => font.status === 'loading')";
    private const string Tightened = "document.documentElement.dataset.fitStep === '1'";
    private const string Printing = "document.body?.innerText === 'printing' && document.fonts.status === 'loaded'";

    // Far longer than any test takes, so that a crash that goes unnoticed until then is seen by the time it took.
    private const int LongSeconds = 90;

    private readonly List<BrowserProcess> _browsers = [];
    private readonly List<PrintOutcome> _outcomes = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public BrowserCrashTests() => Assert.SkipWhen(ProcessTree.NewSession.Length == 0, "Processes are found by their session.");

    [Theory]
    [InlineData("page", Loading, "<img src='slow' alt=''>", "")]
    [InlineData("page", Measuring, "", "@font-face { font-family: Slow; src: url(slow) }")]
    [InlineData("page", Tightened, "<p>", "p { height: 400mm } [data-fit-step='1'] p { background: url(slow) }")]
    [InlineData("page", Printing, "printing", "@page { margin: 20mm; @bottom-center { content: url(slow) } }")]
    [InlineData("browser", Loading, "<img src='slow' alt=''>", "")]
    [InlineData("browser", Measuring, "", "@font-face { font-family: Slow; src: url(slow) }")]
    [InlineData("browser", Tightened, "<p>", "p { height: 400mm } [data-fit-step='1'] p { background: url(slow) }")]
    [InlineData("browser", Printing, "printing", "@page { margin: 20mm; @bottom-center { content: url(slow) } }")]
    public async Task A_crash_in_any_wait_is_noticed_at_once_and_the_document_printed_in_another_browser(
        string killed,
        string state,
        string body,
        string style
    )
    {
        MakeEndless("slow");
        await Print(
            [Job(Document(body, style, "data-fit-steps='1'"))],
            LongSeconds,
            async browser =>
            {
                if (_browsers.Count == 1 && await browser.WaitForPage(state))
                {
                    // So that it is in the midst of what comes after this state.
                    await Task.Delay(500);
                    EndEndless("slow", state == Measuring ? "noto-sans-khmer-latin-400-normal.woff2" : "bar.jpg");
                    Kill(killed, browser);
                }
            }
        );

        PrintOutcome outcome = Assert.Single(_outcomes);
        Assert.Null(outcome.Failure);
        Assert.NotNull(outcome.Pdf);
        Assert.Equal(2, _browsers.Count);
        AssertQuick();
    }

    [Theory]
    [InlineData("page", "The page crashed.")]
    [InlineData("browser", "The browser ended.")]
    public async Task A_document_over_which_it_crashes_twice_is_reported_and_its_neighbours_printed(string killed, string reason)
    {
        MakeEndless("slow");
        PrintJob slow = Job(Sheet("<img src='slow' alt=''>"), path: "slow.pdf");
        await Print(
            [slow, .. Jobs(5)],
            LongSeconds,
            async browser =>
            {
                if (await browser.WaitForPage(Loading))
                {
                    Kill(killed, browser);
                }
            }
        );

        Assert.Equal(6, _outcomes.Count);
        PrintOutcome failed = Assert.Single(_outcomes, outcome => outcome.Pdf is null);
        Assert.Equal("slow.pdf", failed.Job.Path);
        Assert.Contains("failed twice", failed.Failure, StringComparison.Ordinal);
        Assert.Contains(reason, failed.Failure, StringComparison.Ordinal);
        AssertQuick();
    }

    [Fact]
    public void A_browser_killed_in_the_middle_is_started_again_and_every_job_finished()
    {
        PrintAndCrash(50, 5, browser => browser.Kill());

        AssertAllPrinted(50);
    }

    [Fact]
    public void Pages_killed_in_the_middle_are_replaced_and_every_job_finished()
    {
        PrintAndCrash(50, 3, browser => browser.KillPages());

        AssertAllPrinted(50);
    }

    [Fact]
    public void What_a_killed_browser_leaves_behind_is_ended_too()
    {
        PrintAndCrash(
            200,
            1,
            browser =>
            {
                browser.Stop();
                browser.Kill();
            }
        );

        AssertAllPrinted(200);
    }

    [Fact]
    public void A_browser_that_hangs_is_ended_and_its_jobs_finished_in_another()
    {
        Printer(Started, seconds: 15).Print([.. Jobs(6)], Folder, Printed, TestContext.Current.CancellationToken);

        AssertAllPrinted(6);

        void Started(BrowserProcess browser)
        {
            _browsers.Add(browser);
            if (_browsers.Count == 1)
            {
                browser.Stop();
            }
        }
    }

    [Fact]
    public async Task A_document_that_hangs_is_given_its_time_twice_and_reported()
    {
        MakeEndless("slow");
        await Print([Job(Sheet("<img src='slow' alt=''>"), path: "slow.pdf")], 4, _ => Task.CompletedTask);

        PrintOutcome outcome = Assert.Single(_outcomes);
        Assert.Equal("slow.pdf", outcome.Job.Path);
        Assert.Null(outcome.Pdf);
        Assert.Contains("not printed within 4 s", outcome.Failure, StringComparison.Ordinal);
        Assert.Equal(2, _browsers.Count);
        Assert.True(_watch.Elapsed.TotalSeconds >= 8, $"It was given up after {_watch.Elapsed}.");
        AssertQuick();
    }

    [Fact]
    public async Task A_document_that_the_browser_refuses_is_tried_twice_and_reported()
    {
        await Print([Job(Sheet("x"), path: "refused.pdf") with { Paper = new(-210, -297) }], 30, _ => Task.CompletedTask);

        PrintOutcome outcome = Assert.Single(_outcomes);
        Assert.Equal("refused.pdf", outcome.Job.Path);
        Assert.Null(outcome.Pdf);
        Assert.Contains("failed twice", outcome.Failure, StringComparison.Ordinal);
        Assert.Contains("refused Emulation.setDeviceMetricsOverride", outcome.Failure, StringComparison.Ordinal);
        Assert.Equal(2, _browsers.Count);
    }

    private void PrintAndCrash(int jobs, int after, Action<BrowserProcess> crash)
    {
        int count = 0;
        Printer(_browsers.Add, LongSeconds).Print([.. Jobs(jobs)], Folder, PrintedOne, TestContext.Current.CancellationToken);

        void PrintedOne(PrintOutcome outcome)
        {
            Printed(outcome);
            if (Interlocked.Increment(ref count) == after)
            {
                crash(_browsers[0]);
            }
        }
    }

    private async Task Print(PrintJob[] jobs, int seconds, Func<BrowserProcess, Task> started)
    {
        List<Task> tasks = [];
        Printer(Started, seconds).Print(jobs, Folder, Printed, TestContext.Current.CancellationToken);
        await Task.WhenAll(tasks).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        void Started(BrowserProcess browser)
        {
            _browsers.Add(browser);
            tasks.Add(Task.Run(() => started(browser)));
        }
    }

    private void Printed(PrintOutcome outcome) => Add(_outcomes, outcome);

    private static void Kill(string what, BrowserProcess browser)
    {
        if (what == "page")
        {
            browser.KillPages();
        }
        else
        {
            browser.Kill();
        }
    }

    // Who opens a pipe into which nobody writes waits for ever.
    private void MakeEndless(string name)
    {
        using Process mkfifo = Process.Start("mkfifo", [Path.Combine(Folder, name)]);
        mkfifo.WaitForExit();
        Assert.Equal(0, mkfifo.ExitCode);
    }

    private void EndEndless(string name, string file)
    {
        File.Delete(Path.Combine(Folder, name));
        File.Copy(Path.Combine(Folder, file), Path.Combine(Folder, name));
    }

    private void AssertAllPrinted(int jobs)
    {
        Assert.Equal(jobs, _outcomes.Count);
        Assert.Equal(jobs, _outcomes.Select(outcome => outcome.Job.Path).Distinct().Count());
        Assert.All(_outcomes, outcome => Assert.NotNull(outcome.Pdf));
        Assert.True(_browsers.Count > 1, "The browser was not lost.");
        AssertQuick();
    }

    private void AssertQuick()
    {
        Assert.True(_watch.Elapsed.TotalSeconds < LongSeconds, $"The crash was noticed only after {_watch.Elapsed}.");
        Assert.All(_browsers, BrowserProcesses.AssertGone);
    }
}
