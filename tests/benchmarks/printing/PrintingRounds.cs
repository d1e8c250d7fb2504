using System.Diagnostics;
using System.Globalization;
using Outreach.Engine;
using Outreach.Pdf.Browsers;

namespace Outreach.Benchmarks.Printing;

/// <summary>Rounds of printing the same sheets: by the product, then by a bare browser.</summary>
/// <param name="stories">How many stories, in two languages.</param>
/// <param name="rounds">Rounds that count; one more comes first and does not.</param>
internal sealed class PrintingRounds(int stories, int rounds)
{
    private const double Bar = 0.6;
    private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("outreach-printing-");
    private readonly string program = new BrowserSetup(BrowserSources.ForThisMachine()).Get(null, Console.Error.WriteLine, default);
    private readonly string repository = Repository();

    private string Input => Path.Combine(work.FullName, "input");

    /// <summary>Measures; answers with the exit code: 1 where a bar is missed.</summary>
    public async Task<int> Run()
    {
        try
        {
            MakeStories();
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{stories} stories × 2 languages; {Path.GetFileName(program)}, {Environment.ProcessorCount} cores, load {Load()}"
                )
            );
            var ratio = await Ratio();
            return IsIdleWhenNothingChanged() && ratio >= Bar ? 0 : 1;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private async Task<double> Ratio()
    {
        var product = new List<TimeSpan>();
        var bare = new List<TimeSpan>();
        for (var round = 0; round <= rounds; round++)
        {
            var build = NewBuild($"cold-{round}");
            var times = build.PrintSheets();
            var alone = await BareBrowser.Print(program, build.PrintFolder, build.Jobs);
            var sheets = build.Jobs.Count;
            if (sheets != stories * 2)
            {
                throw new InvalidOperationException(
                    $"{sheets} sheets were printed instead of {stories * 2}: this measures something else."
                );
            }

            // The first round warms up: the program is compiled, the files come into memory.
            if (round > 0)
            {
                product.Add(times.Whole);
                bare.Add(alone);
            }

            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(round == 0 ? "warm-up" : $"round {round}")}: product {Rate(sheets, times.Whole)} (from the first sheet on "
                        + $"{Rate(sheets, times.Sheets)}, the printer alone {Rate(sheets, times.Printing)}), bare browser "
                        + $"{Rate(sheets, alone)}; ratio {alone / times.Whole:F2}; load {Load()}"
                )
            );
            Directory.Delete(Path.Combine(work.FullName, $"cold-{round}"), recursive: true);
        }

        var ratio = Median(product.Zip(bare, (p, b) => b / p));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Medians: product {Rate(stories * 2, Median(product))}, bare browser "
                    + $"{Rate(stories * 2, Median(bare))}, ratio {ratio:P0} (the bar is {Bar:P0})"
            )
        );
        return ratio;
    }

    private bool IsIdleWhenNothingChanged()
    {
        var unchanged = NewBuild("unchanged");
        var first = unchanged.Run();
        var before = unchanged.Started;
        var second = unchanged.Run();
        Console.WriteLine(
            $"Built whole: {first.PdfsPrinted} sheets printed, {before} browsers started. Nothing changed: {second.PdfsPrinted} "
                + $"printed, {unchanged.Started - before} started."
        );
        return first.Succeeded && second.Succeeded && unchanged.Started == before;
    }

    private ProductBuild NewBuild(string name) =>
        new(
            program,
            new BuildOptions
            {
                Input = Input,
                Theme = Path.Combine(repository, "theme"),
                Output = Path.Combine(work.FullName, name, "output"),
                Cache = Path.Combine(work.FullName, name, "cache"),
                Today = new DateOnly(2025, 1, 15),
            }
        );

    private void MakeStories()
    {
        var photos = Path.Combine(work.FullName, "photos");
        Photographs.Make(photos, stories * 2);
        using var python = Process.Start("python3", [Path.Combine(repository, "tests/benchmarks/printing/stories.py"), photos, Input]);
        python.WaitForExit();
        if (python.ExitCode != 0)
        {
            throw new InvalidOperationException("stories.py failed.");
        }
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Outreach.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run it in the repository.");
        }

        return folder;
    }

    private static string Rate(int sheets, TimeSpan time) =>
        string.Create(CultureInfo.InvariantCulture, $"{sheets / time.TotalSeconds:F1}/s");

    private static T Median<T>(IEnumerable<T> values) =>
        values.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : throw new InvalidOperationException();

    static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
}
