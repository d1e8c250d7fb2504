using System.Diagnostics;
using Outreach.Model.Printing;
using Outreach.Pdf.DevTools;

namespace Outreach.Pdf.Tests;

/// <summary>Printing on browsers that run elsewhere: here, a second browser on this machine's loopback.</summary>
public sealed class RemoteBrowserTests : PrintTest
{
    [Theory]
    [InlineData("ws")]
    [InlineData("http")]
    public void A_remote_browser_prints_what_a_local_one_prints_byte_for_byte(string scheme)
    {
        using OtherMachine machine = OtherMachine.Start(BrowserPath);
        string html = Sheet("<h1>Title</h1><p>ខ្ញុំស្រឡាញ់ភាសាខ្មែរ</p><img src='bar.jpg' alt='A bar'>");
        PrintJob job = Job(html) with { PictureWidth = 620 };

        PrintedPdf remote = Assert.Single(PrintAt([machine.Endpoint(scheme)], [job])).Pdf!;
        PrintedPdf local = Print(job).Pdf!;

        Assert.Equal(local.Bytes, remote.Bytes);
        Assert.Equal(local.Pictures[0].Length, remote.Pictures[0].Length);
    }

    [Fact]
    public void What_is_not_in_the_print_folder_is_not_given_to_it()
    {
        using OtherMachine machine = OtherMachine.Start(BrowserPath);
        string outside = Path.GetFileName(Path.GetDirectoryName(Folder)!);

        foreach (
            string address in (string[])
                ["missing.jpg", "../secret.jpg", "..%2Fsecret.jpg", $"file:///tmp/{outside}/secret.jpg", "https://example.org/a.jpg"]
        )
        {
            File.Copy(Path.Combine(Folder, "bar.jpg"), Path.Combine(Path.GetDirectoryName(Folder)!, "secret.jpg"), overwrite: true);
            Assert.Contains(
                "cannot be loaded",
                Assert.Single(PrintAt([machine.Endpoint("ws")], [Job(Sheet($"<img src='{address}' alt=''>"))])).Failure,
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    public void Several_browsers_share_the_work()
    {
        using OtherMachine one = OtherMachine.Start(BrowserPath);
        using OtherMachine two = OtherMachine.Start(BrowserPath);

        IReadOnlyList<PrintOutcome> outcomes = PrintAt([one.Endpoint("ws"), two.Endpoint("ws")], [.. Jobs(20)]);

        Assert.Equal(20, outcomes.Count(outcome => outcome.Pdf?.Text.Contains(outcome.Job.Path, StringComparison.Ordinal) == true));
    }

    [Fact]
    public void When_one_of_two_is_killed_the_other_does_all()
    {
        using OtherMachine one = OtherMachine.Start(BrowserPath);
        using OtherMachine two = OtherMachine.Start(BrowserPath);
        List<PrintOutcome> outcomes = [];

        RemotePrinter([one.Endpoint("ws"), two.Endpoint("ws")])
            .Print(
                [.. Jobs(40)],
                Folder,
                outcome =>
                {
                    Add(outcomes, outcome);
                    if (outcomes.Count == 5)
                    {
                        one.Kill();
                    }
                },
                TestContext.Current.CancellationToken
            );

        Assert.Equal(
            Jobs(40).Select(job => job.Path).Order(StringComparer.Ordinal),
            outcomes.Where(o => o.Pdf is not null).Select(o => o.Job.Path).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void When_the_only_one_is_killed_the_printing_ends_and_names_it()
    {
        using OtherMachine machine = OtherMachine.Start(BrowserPath);
        int printed = 0;

        NoBrowserException error = Assert.Throws<NoBrowserException>(() =>
            RemotePrinter([machine.Endpoint("ws")])
                .Print(
                    [.. Jobs(40)],
                    Folder,
                    _ =>
                    {
                        if (Interlocked.Increment(ref printed) == 5)
                        {
                            machine.Kill();
                        }
                    },
                    TestContext.Current.CancellationToken
                )
        );

        Assert.Contains($"127.0.0.1:{machine.Port}", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_browser_is_left_running_and_nothing_of_ours_in_it()
    {
        using OtherMachine machine = OtherMachine.Start(BrowserPath);
        PrintAt([machine.Endpoint("ws")], [.. Jobs(3)]);

        await using RemoteBrowser again = await RemoteBrowser.Connect(machine.Endpoint("ws"), TestContext.Current.CancellationToken);
        var targets = await again.DevTools.Call("Target.getTargets", null, null, TestContext.Current.CancellationToken);
        Assert.DoesNotContain("outreach.invalid", targets.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_answers_the_endpoint_is_named_without_its_password()
    {
        NoBrowserException error = Assert.Throws<NoBrowserException>(() =>
            PrintAt([new("ws://user:secret@127.0.0.1:9/devtools/browser/x")], [.. Jobs(1)])
        );

        Assert.Contains("ws://127.0.0.1:9/devtools/browser/x", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_version_is_remembered_so_that_an_unchanged_build_asks_nobody()
    {
        Uri endpoint;
        string version;
        using (OtherMachine machine = OtherMachine.Start(BrowserPath))
        {
            endpoint = machine.Endpoint("ws");
            version = RemotePrinter([endpoint]).Version;
        }

        Assert.Matches(@"^remote \S+/\d+\.\d+\.\d+\.\d+, finisher", version);
        Assert.Equal(version, RemotePrinter([endpoint]).Version);
    }

    private ChromiumPrinter RemotePrinter(IReadOnlyList<Uri> endpoints) =>
        new(() => throw new InvalidOperationException("No local browser is wanted."), Folder) { Endpoints = endpoints };

    private List<PrintOutcome> PrintAt(IReadOnlyList<Uri> endpoints, IReadOnlyList<PrintJob> jobs)
    {
        List<PrintOutcome> outcomes = [];
        RemotePrinter(endpoints).Print(jobs, Folder, outcome => Add(outcomes, outcome), TestContext.Current.CancellationToken);
        return outcomes;
    }

    /// <summary>A browser that listens on a port, as one on another machine does.</summary>
    private sealed class OtherMachine : IDisposable
    {
        private readonly Process _process;
        private readonly DirectoryInfo _profile;
        private readonly string _path;

        private OtherMachine(Process process, DirectoryInfo profile, int port, string path)
        {
            _process = process;
            _profile = profile;
            Port = port;
            _path = path;
        }

        public int Port { get; }

        public static OtherMachine Start(string browser)
        {
            DirectoryInfo profile = Directory.CreateTempSubdirectory("outreach-other-machine-");
            Process process = Process.Start(
                new ProcessStartInfo(
                    "/bin/sh",
                    [
                        "-c",
                        "exec \"$0\" \"$@\" >/dev/null 2>&1",
                        browser,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--font-render-hinting=none",
                        "--hide-scrollbars",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        $"--user-data-dir={profile.FullName}",
                        "about:blank",
                    ]
                )
                {
                    UseShellExecute = false,
                }
            )!;
            string note = Path.Combine(profile.FullName, "DevToolsActivePort");
            for (int wait = 0; wait < 300; wait++)
            {
                if (File.Exists(note) && File.ReadAllLines(note) is [var port, var path, ..] && path.Length > 0)
                {
                    return new(process, profile, int.Parse(port, null), path);
                }

                Thread.Sleep(50);
            }

            throw new InvalidOperationException("The other machine's browser did not start.");
        }

        public Uri Endpoint(string scheme) => scheme == "ws" ? new($"ws://127.0.0.1:{Port}{_path}") : new($"http://127.0.0.1:{Port}");

        public void Kill() => _process.Kill(entireProcessTree: true);

        public void Dispose()
        {
            if (!_process.HasExited)
            {
                Kill();
            }

            _process.WaitForExit();
            _process.Dispose();
            for (int attempt = 0; attempt < 20 && Directory.Exists(_profile.FullName); attempt++)
            {
                try
                {
                    _profile.Delete(recursive: true);
                }
                catch (IOException)
                {
                    Thread.Sleep(50);
                }
            }
        }
    }
}
