using System.Diagnostics;
using Outreach.Model.Printing;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf.Tests;

public sealed class ChromiumPrinterTests : PrintTest
{
    [Fact]
    public void Every_job_has_exactly_one_outcome()
    {
        PrintJob[] jobs = [.. Jobs(30)];

        IReadOnlyList<PrintOutcome> outcomes = Print(jobs);

        Assert.Equal(jobs.Select(job => job.Path).Order(), outcomes.Select(outcome => outcome.Job.Path).Order());
        Assert.All(outcomes, outcome => Assert.Equal(outcome.Job.Path, outcome.Pdf!.Text.Trim()));
    }

    [Fact]
    public void With_no_jobs_no_browser_is_asked_for()
    {
        ChromiumPrinter printer = new(() => throw new NoBrowserException("asked"), Folder);

        printer.Print([], Folder, _ => Assert.Fail("There is nothing to print."), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void After_printing_no_process_and_no_profile_is_left()
    {
        BrowserProcess? browser = null;
        List<int> running = [];
        Printer(b => browser = b).Print(
            [.. Jobs(1)], Folder, _ => running.AddRange(ProcessTree.OfSession(browser!.Id)), TestContext.Current.CancellationToken);

        Assert.True(running.Count > 2 || !OperatingSystem.IsLinux(), "Pages and network are processes of their own.");
        AssertGone(browser!);
    }

    [Fact]
    public void A_browser_killed_in_the_middle_is_started_again_and_every_job_finished()
    {
        List<BrowserProcess> browsers = [];
        List<PrintOutcome> outcomes = [];
        int count = 0;
        void Printed(PrintOutcome outcome)
        {
            Add(outcomes, outcome);
            if (Interlocked.Increment(ref count) == 5)
            {
                Signal("KILL", browsers[0].Id);
            }
        }

        Printer(browsers.Add).Print([.. Jobs(60)], Folder, Printed, TestContext.Current.CancellationToken);

        Assert.Equal(60, outcomes.Select(outcome => outcome.Job.Path).Distinct().Count());
        Assert.Equal(60, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.NotNull(outcome.Pdf));
        Assert.True(browsers.Count > 1);
        Assert.All(browsers, AssertGone);
    }

    [Fact]
    public void A_page_that_crashes_is_replaced_and_its_job_finished()
    {
        List<BrowserProcess> browsers = [];
        List<PrintOutcome> outcomes = [];
        int count = 0;
        void Printed(PrintOutcome outcome)
        {
            Add(outcomes, outcome);
            if (Interlocked.Increment(ref count) == 3 && OperatingSystem.IsLinux())
            {
                KillPages(browsers[0]);
            }
        }

        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pages are found through /proc.");
        Stopwatch watch = Stopwatch.StartNew();
        Printer(browsers.Add, seconds: 60).Print([.. Jobs(30)], Folder, Printed, TestContext.Current.CancellationToken);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), "The crash was noticed only when the job's time was up.");
        Assert.Equal(30, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.NotNull(outcome.Pdf));
        Assert.All(browsers, AssertGone);
    }

    [Fact]
    public void A_browser_that_hangs_is_ended_and_its_jobs_finished_in_another()
    {
        List<BrowserProcess> browsers = [];
        List<PrintOutcome> outcomes = [];
        void Started(BrowserProcess browser)
        {
            browsers.Add(browser);
            if (browsers.Count == 1)
            {
                Stop(browser);
            }
        }

        Printer(Started, seconds: 6).Print(
            [.. Jobs(6)], Folder, outcome => Add(outcomes, outcome), TestContext.Current.CancellationToken);

        Assert.Equal(6, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.NotNull(outcome.Pdf));
        Assert.All(browsers, AssertGone);
    }

    [Fact]
    public void A_job_over_which_the_browser_is_lost_twice_fails_in_words()
    {
        List<BrowserProcess> browsers = [];
        List<PrintOutcome> outcomes = [];
        void Started(BrowserProcess browser)
        {
            browsers.Add(browser);
            Signal("KILL", browser.Id);
        }

        Printer(Started).Print(
            [.. Jobs(1)], Folder, outcome => Add(outcomes, outcome), TestContext.Current.CancellationToken);

        PrintOutcome outcome = Assert.Single(outcomes);
        Assert.Null(outcome.Pdf);
        Assert.Contains("failed twice", outcome.Failure, StringComparison.Ordinal);
        Assert.Equal(2, browsers.Count);
        Assert.All(browsers, AssertGone);
    }

    [Fact]
    public void Cancelling_ends_the_printing_and_the_browser()
    {
        BrowserProcess? browser = null;
        using CancellationTokenSource cancellation = new();

        Assert.ThrowsAny<OperationCanceledException>(() => Printer(b => browser = b).Print(
            [.. Jobs(200)], Folder, _ => cancellation.Cancel(), cancellation.Token));

        AssertGone(browser!);
    }

    [Fact]
    public void A_fault_of_the_receiver_comes_through_and_the_browser_is_ended()
    {
        BrowserProcess? browser = null;

        Assert.Throws<DivideByZeroException>(() => Printer(b => browser = b).Print(
            [.. Jobs(20)], Folder, _ => throw new DivideByZeroException(), TestContext.Current.CancellationToken));

        AssertGone(browser!);
    }

    [Theory]
    [InlineData("/bin/false")]
    [InlineData("/nowhere/chromium")]
    public void A_program_that_is_no_browser_is_an_error_that_names_it(string program)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs are those of Unix.");
        ChromiumPrinter printer = new(() => program, Folder);

        NoBrowserException error = Assert.Throws<NoBrowserException>(
            () => printer.Print([.. Jobs(1)], Folder, _ => { }, TestContext.Current.CancellationToken));

        Assert.Contains(program, error.Message, StringComparison.Ordinal);
        Assert.Throws<NoBrowserException>(() => printer.Version);
    }

    [Fact]
    public void A_print_folder_that_is_missing_is_an_error_that_names_it()
    {
        DirectoryNotFoundException error = Assert.Throws<DirectoryNotFoundException>(() => Printer().Print(
            [.. Jobs(1)], Path.Combine(Folder, "missing"), _ => { }, TestContext.Current.CancellationToken));

        Assert.Contains("missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_names_browser_and_finisher()
    {
        Assert.Matches(@"^\S+ .*\d+\.\d+\.\d+\.\d+, finisher \d+, sights [0-9a-f]{8}$", Printer().Version);
    }

    [Fact]
    public void The_version_of_an_unchanged_browser_is_remembered_and_not_asked_for_again()
    {
        string version = Printer().Version;
        string note = Path.Combine(Folder, "browser-version.txt");
        File.WriteAllText(note, File.ReadAllText(note).Replace("Chrom", "Remembered Chrom", StringComparison.Ordinal));

        Assert.Equal(version.Replace(" Chrom", " Remembered Chrom", StringComparison.Ordinal), Printer().Version);
    }

    [Fact]
    public void The_version_of_a_changed_browser_is_asked_for_again()
    {
        string version = Printer().Version;
        string note = Path.Combine(Folder, "browser-version.txt");
        string[] lines = File.ReadAllLines(note);
        lines[1] = "1";
        lines[3] = "Chromium 1.2.3.4";
        File.WriteAllLines(note, lines);

        Assert.Equal(version, Printer().Version);
    }

    private static IEnumerable<PrintJob> Jobs(int count) =>
        Enumerable.Range(0, count).Select(i => Job(Sheet($"<p>job-{i}.pdf</p>"), path: $"job-{i}.pdf"));

    private static void Signal(string signal, int process)
    {
        using Process shell = Process.Start("/bin/sh", ["-c", $"kill -{signal} {process}"]);
        shell.WaitForExit();
    }

    // All of its processes, so that none can notice by itself that the others have ended.
    private static void Stop(BrowserProcess browser)
    {
        foreach (int process in ProcessTree.OfSession(browser.Id).Append(browser.Id).Distinct())
        {
            Signal("STOP", process);
        }
    }

    private static void KillPages(BrowserProcess browser)
    {
        foreach (int process in ProcessTree.OfSession(browser.Id))
        {
            if (File.ReadAllText($"/proc/{process}/cmdline").Contains("--type=renderer", StringComparison.Ordinal))
            {
                Signal("KILL", process);
            }
        }
    }

    // What is killed takes a moment to go.
    private static void AssertGone(BrowserProcess browser)
    {
        for (int wait = 0; wait < 50 && ProcessTree.OfSession(browser.Id).Count > 0; wait++)
        {
            Thread.Sleep(100);
        }

        Assert.Empty(ProcessTree.OfSession(browser.Id));
        Assert.False(Directory.Exists(browser.Profile), browser.Profile);
    }
}
