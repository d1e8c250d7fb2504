using Outreach.Model.Printing;
using Outreach.Pdf.Browsers;

namespace Outreach.Pdf.Tests;

public sealed class BrowserSetupTests : IDisposable
{
    private const string Answer = "#!/bin/sh\necho Test Browser 1.2.3.4\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("outreach-setup-test-").FullName;
    private readonly List<string> _progress = [];

    public BrowserSetupTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "The programs are shell scripts.");

    private static string Platform { get; } = HeadlessShellPins.Platform() ?? "linux64";

    private string Cache => Path.Combine(_folder, "cache");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_browser_that_is_named_comes_before_one_installed()
    {
        string named = Program("named", Answer);
        BrowserSetup setup = new(Sources() with { Places = [Program("installed", Answer)] });

        Assert.Equal(named, setup.Find(named));
        Assert.Equal(named, setup.Get(named, _progress.Add, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("missing", null, "does not exist")]
    [InlineData("mute", "#!/bin/sh\n", "does not start")]
    [InlineData("snap", "#!/bin/sh\necho please install the snap\nexit 10\n", "does not start")]
    public void A_named_browser_that_will_not_do_is_an_error_with_what_to_type(string name, string? script, string reason)
    {
        string path = script is null ? Path.Combine(_folder, name) : Program(name, script);
        BrowserSetup setup = new(Sources() with { Places = [Program("installed", Answer)] });

        NoBrowserException error = Assert.Throws<NoBrowserException>(() => setup.Find(path));

        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Contains("--browser PATH", error.Message, StringComparison.Ordinal);
        Assert.Contains("--no-pdf", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_place_that_holds_a_browser_wins_and_a_script_that_only_gives_advice_is_none()
    {
        string advice = Program("chromium-browser", "#!/bin/sh\necho Command requires the chromium snap\nexit 1\n");
        string first = Program("first", Answer);
        BrowserSetup setup = new(Sources() with { Places = [Path.Combine(_folder, "missing"), advice, first, Program("second", Answer)] });

        Assert.Equal(first, setup.Find(null));
        Assert.Equal(first, setup.Find(""));
    }

    [Fact]
    public void Looking_for_a_browser_changes_nothing()
    {
        Assert.Null(new BrowserSetup(Sources()).Find(null));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public void A_download_with_the_pinned_checksum_is_unpacked_into_the_cache_and_found_again()
    {
        using LoopbackArchive archive = new(Platform, Answer);
        BrowserSetup setup = new(Sources(archive, archive.Sha256));

        string path = setup.Get(null, _progress.Add, TestContext.Current.CancellationToken);

        Assert.StartsWith(Cache, path, StringComparison.Ordinal);
        Assert.Equal("Test Browser 1.2.3.4", BrowserVersion.Ask(path));
        Assert.Contains(_progress, line => line.Contains(archive.Address.ToString(), StringComparison.Ordinal));
        Assert.Equal(path, setup.Find(null));
        Assert.Equal(path, setup.Get(null, _progress.Add, TestContext.Current.CancellationToken));
        Assert.Equal(1, archive.Requests);
        Assert.Single(Directory.EnumerateFileSystemEntries(Cache));
    }

    [Fact]
    public void A_download_with_another_checksum_is_neither_unpacked_nor_started()
    {
        string trace = Path.Combine(_folder, "trace");
        using LoopbackArchive archive = new(Platform, $"#!/bin/sh\ntouch '{trace}'\necho Test Browser 1.2.3.4\n");
        BrowserSetup setup = new(Sources(archive, new string('0', 64)));

        NoBrowserException error = Assert.Throws<NoBrowserException>(() =>
            setup.Get(null, _progress.Add, TestContext.Current.CancellationToken)
        );

        Assert.Contains("not the pinned 0000", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, archive.Requests);
        Assert.False(File.Exists(trace));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Cache));
        Assert.Null(setup.Find(null));
    }

    [Fact]
    public void Without_a_pinned_checksum_nothing_is_downloaded()
    {
        using LoopbackArchive archive = new(Platform, Answer);
        BrowserSetup setup = new(Sources(archive, ""));

        NoBrowserException error = Assert.Throws<NoBrowserException>(() =>
            setup.Get(null, _progress.Add, TestContext.Current.CancellationToken)
        );

        Assert.Contains("No checksum is pinned", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, archive.Requests);
    }

    [Fact]
    public void An_archive_that_is_not_there_is_an_error_with_the_servers_answer()
    {
        using LoopbackArchive archive = new("elsewhere", Answer);
        BrowserSetup setup = new(Sources(archive, archive.Sha256));

        NoBrowserException error = Assert.Throws<NoBrowserException>(() =>
            setup.Get(null, _progress.Add, TestContext.Current.CancellationToken)
        );

        Assert.Contains("404", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_download_that_does_not_start_is_an_error()
    {
        using LoopbackArchive archive = new(Platform, "#!/bin/sh\necho libnss3.so: cannot open\nexit 127\n");
        BrowserSetup setup = new(Sources(archive, archive.Sha256));

        NoBrowserException error = Assert.Throws<NoBrowserException>(() =>
            setup.Get(null, _progress.Add, TestContext.Current.CancellationToken)
        );

        Assert.Contains("does not start", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_packages_may_be_installed_the_package_is_installed_without_questions()
    {
        string place = Path.Combine(_folder, "usr", "chromium-headless-shell");
        string aptGet = Program(
            "apt-get",
            $"""
            #!/bin/sh
            echo "$DEBIAN_FRONTEND $*"
            [ "$1" = install ] && mkdir -p '{Path.GetDirectoryName(place)}' && cp "$0.browser" '{place}'
            exit 0
            """
        );
        Program("apt-get.browser", Answer);
        BrowserSetup setup = new(Sources() with { Places = [place], AptGet = aptGet });

        Assert.Equal(place, setup.Get(null, _progress.Add, TestContext.Current.CancellationToken));
        Assert.Contains("noninteractive update", _progress);
        Assert.Contains(
            _progress,
            line =>
                line.StartsWith("noninteractive install -y --no-install-recommends", StringComparison.Ordinal)
                && line.EndsWith(" chromium-headless-shell", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_package_that_cannot_be_installed_is_followed_by_the_download()
    {
        using LoopbackArchive archive = new(Platform, Answer);
        string aptGet = Program("apt-get", "#!/bin/sh\necho E: Unable to locate package >&2\nexit 100\n");
        BrowserSetup setup = new(Sources(archive, archive.Sha256) with { AptGet = aptGet });

        string path = setup.Get(null, _progress.Add, TestContext.Current.CancellationToken);

        Assert.StartsWith(Cache, path, StringComparison.Ordinal);
    }

    [Fact]
    public void The_error_tells_everything_that_was_tried()
    {
        using LoopbackArchive archive = new(Platform, Answer);
        string aptGet = Program("apt-get", "#!/bin/sh\necho E: Unable to locate package >&2\nexit 100\n");
        BrowserSetup setup = new(Sources(archive, new string('1', 64)) with { AptGet = aptGet });

        NoBrowserException error = Assert.Throws<NoBrowserException>(() =>
            setup.Get(null, _progress.Add, TestContext.Current.CancellationToken)
        );

        Assert.Contains("E: Unable to locate package", error.Message, StringComparison.Ordinal);
        Assert.Contains("not the pinned 1111", error.Message, StringComparison.Ordinal);
        Assert.Contains("--no-pdf", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Cancelling_stops_an_installation()
    {
        string aptGet = Program("apt-get", "#!/bin/sh\necho started\nsleep 60\n");
        BrowserSetup setup = new(Sources() with { AptGet = aptGet });
        using CancellationTokenSource cancellation = new();

        Assert.ThrowsAny<OperationCanceledException>(() =>
            setup.Get(
                null,
                line =>
                {
                    if (line == "started")
                    {
                        cancellation.Cancel();
                    }
                },
                cancellation.Token
            )
        );
    }

    [Fact]
    public void The_shipped_pins_name_every_platform_and_hold_whole_checksums_or_none()
    {
        HeadlessShellPins pins = HeadlessShellPins.Shipped();

        Assert.Equal(["linux64", "mac-arm64", "mac-x64", "win64"], pins.ByPlatform.Keys.Order());
        Assert.All(pins.ByPlatform.Values, pin => Assert.Matches("^([0-9a-f]{64})?$", pin.Sha256));
    }

    private BrowserSources Sources(LoopbackArchive? archive = null, string sha256 = "") =>
        new(
            [],
            null,
            archive?.Address ?? new Uri("http://127.0.0.1:9/"),
            new(new Dictionary<string, HeadlessShellPin> { [Platform] = new(LoopbackArchive.Version, sha256) }),
            Cache
        );

    private string Program(string name, string script)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, script);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }
}
