using System.Diagnostics;
using System.Globalization;

namespace Outreach.Site.Tests;

/// <summary>A browser that is killed while fifty sheets are printed.</summary>
public sealed class KilledBrowserTests
{
    private const int Stories = 25;

    [Fact]
    public async Task The_build_starts_another_one_and_finishes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It looks for the browser in /proc.");
        using var folder = new TemporaryFolder();
        var run = await Build(folder, killed: 1);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(2 * Stories, Directory.EnumerateFiles(folder.At("output"), "*.pdf", SearchOption.AllDirectories).Count());
        Assert.All(
            Directory.EnumerateFiles(folder.At("output"), "*.pdf", SearchOption.AllDirectories),
            file =>
                Assert.Contains(
                    "Paid",
                    Pdf.PdfTextReader.Read(File.ReadAllBytes(file)).Text.Replace("ចេញថវិកា", "Paid", StringComparison.Ordinal),
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public async Task When_every_browser_is_killed_the_build_fails_by_name_and_the_old_site_stays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It looks for the browser in /proc.");
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.At("output"));
        var before = await Build(folder, killed: 0, stories: 1);
        Assert.True(before.ExitCode == 0, before.ToString());
        var old = Snapshot(folder.At("output"));

        var run = await Build(folder, killed: int.MaxValue);

        Assert.NotEqual(0, run.ExitCode);
        Assert.Matches(@"OUT502: \S+\.pdf could not be printed|The browser \S+ (ended|was started)", run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
        Assert.Equal(old, Snapshot(folder.At("output")));
    }

    private static async Task<CliRun> Build(TemporaryFolder folder, int killed, int stories = Stories)
    {
        MakeStories(folder.At("input"), stories);
        using var process = Process.Start(Cli.Start(Cli.Build(folder.At("input"), folder.At(""))))!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        HashSet<int> seen = [];
        while (!process.HasExited)
        {
            foreach (var browser in BrowsersOf(process.Id).Where(b => seen.Count < killed && !seen.Contains(b)))
            {
                // Let it print something first: not a browser that is only starting.
                while (seen.Count == 0 && !process.HasExited && !HasPrinted(folder.At("cache")))
                {
                    await Task.Delay(20);
                }

                await Task.Delay(150);
                if (!process.HasExited && Kill(browser))
                {
                    seen.Add(browser);
                }
            }

            await Task.Delay(20);
        }

        Assert.True(killed == 0 || seen.Count > 0, "No browser was seen, so none was killed.");
        await Task.Delay(300);
        Assert.Empty(seen.SelectMany(BrowsersOfSession));
        return new CliRun(process.ExitCode, await output, await error);
    }

    private static bool HasPrinted(string cache) => Directory.EnumerateFiles(cache, "*.pdf", SearchOption.AllDirectories).Any();

    private static void MakeStories(string input, int count)
    {
        foreach (
            var (from, file) in Directory
                .EnumerateFiles(Path.Combine(Repository.Cases, "_base", "input"), "*", SearchOption.AllDirectories)
                .Select(f => (f, Path.GetRelativePath(Path.Combine(Repository.Cases, "_base", "input"), f)))
        )
        {
            for (var i = 0; i < (file.StartsWith("stories", StringComparison.Ordinal) ? count : 1); i++)
            {
                var to = Path.Combine(
                    input,
                    file.Replace(
                        Path.Combine("stories", "well"),
                        Path.Combine("stories", string.Create(CultureInfo.InvariantCulture, $"well-{i}")),
                        StringComparison.Ordinal
                    )
                );
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(from, to, overwrite: true);
            }
        }
    }

    private static string[] Snapshot(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(f => $"{f} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))}"),
        ];

    private static bool Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>The main processes of the browsers that a program has started.</summary>
    private static IEnumerable<int> BrowsersOf(int program) =>
        Processes()
            .Where(p => p.Parent == program && p.Command.Contains("--remote-debugging-pipe", StringComparison.Ordinal))
            .Select(p => p.Id);

    private static IEnumerable<string> BrowsersOfSession(int browser) =>
        Processes().Where(p => p.Session == browser).Select(p => p.Command);

    private static IEnumerable<(int Id, int Parent, int Session, string Command)> Processes()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(f => Path.GetFileName(f).All(char.IsAsciiDigit)))
        {
            string[] stat;
            string command;
            try
            {
                var line = File.ReadAllText(Path.Combine(folder, "stat"));
                stat = line[(line.LastIndexOf(')') + 2)..].Split(' ');
                command = File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' ');
            }
            catch (IOException)
            {
                continue;
            }

            // A process that has ended and waits for its parent to hear of it runs no more.
            if (stat[0] != "Z")
            {
                yield return (
                    int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture),
                    int.Parse(stat[1], CultureInfo.InvariantCulture),
                    int.Parse(stat[3], CultureInfo.InvariantCulture),
                    command
                );
            }
        }
    }
}
