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
    public void A_sheet_of_which_pictures_are_taken_has_the_same_bytes_as_one_that_is_never_drawn()
    {
        PrintJob job = Job(Sheet("<h1>Title</h1><p>ខ្ញុំស្រឡាញ់ភាសាខ្មែរ</p><img src='bar.jpg' alt='A bar' loading='lazy'>"));

        IReadOnlyList<PrintOutcome> outcomes = Print([job, job with { Path = "b.pdf", PictureWidth = 620 }]);

        Assert.Equal([0, 1], outcomes.Select(outcome => outcome.Pdf!.Pictures.Count).Order());
        Assert.Equal(outcomes[0].Pdf!.Bytes, outcomes[1].Pdf!.Bytes);
        Assert.True(outcomes[0].Pdf!.Bytes.AsSpan().IndexOf("/DCTDecode"u8) > 0, "The picture is missing.");
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
        Printer(b => browser = b)
            .Print([.. Jobs(1)], Folder, _ => running.AddRange(ProcessTree.OfSession(browser!.Id)), TestContext.Current.CancellationToken);

        Assert.True(running.Count > 2 || !File.Exists("/usr/bin/setsid"), "Pages and network are processes of their own.");
        BrowserProcesses.AssertGone(browser!);
    }

    [Fact]
    public void Cancelling_ends_the_printing_and_the_browser()
    {
        BrowserProcess? browser = null;
        using CancellationTokenSource cancellation = new();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            Printer(b => browser = b).Print([.. Jobs(200)], Folder, _ => cancellation.Cancel(), cancellation.Token)
        );

        BrowserProcesses.AssertGone(browser!);
    }

    [Fact]
    public void A_fault_of_the_receiver_comes_through_and_the_browser_is_ended()
    {
        BrowserProcess? browser = null;

        Assert.Throws<DivideByZeroException>(() =>
            Printer(b => browser = b)
                .Print([.. Jobs(20)], Folder, _ => throw new DivideByZeroException(), TestContext.Current.CancellationToken)
        );

        BrowserProcesses.AssertGone(browser!);
    }

    [Theory]
    [InlineData("/bin/false")]
    [InlineData("/nowhere/chromium")]
    public void A_program_that_is_no_browser_is_an_error_that_names_it(string program)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs are those of Unix.");
        ChromiumPrinter printer = new(() => program, Folder);

        NoBrowserException error = Assert.Throws<NoBrowserException>(() =>
            printer.Print([.. Jobs(1)], Folder, _ => { }, TestContext.Current.CancellationToken)
        );

        Assert.Contains(program, error.Message, StringComparison.Ordinal);
        Assert.Throws<NoBrowserException>(() => printer.Version);
    }

    [Fact]
    public void A_print_folder_that_is_missing_is_an_error_that_names_it()
    {
        DirectoryNotFoundException error = Assert.Throws<DirectoryNotFoundException>(() =>
            Printer().Print([.. Jobs(1)], Path.Combine(Folder, "missing"), _ => { }, TestContext.Current.CancellationToken)
        );

        Assert.Contains("missing", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_names_browser_and_finisher()
    {
        Assert.Matches(@"^\S+ .*\d+\.\d+\.\d+\.\d+, finisher \d+, layout [0-9a-f]{8}, sights [0-9a-f]{8}$", Printer().Version);
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
}
