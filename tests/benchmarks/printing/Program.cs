// The speed of printing against the bare browser's own: see ../README.md.
using System.Diagnostics;
using System.Globalization;
using Outreach.Benchmarks.Printing;
using Outreach.Engine;
using Outreach.Pdf.Browsers;

const double Bar = 0.6;

var (stories, rounds) = args is ["--quick"] ? (10, 1) : (100, 5);
var work = Directory.CreateTempSubdirectory("outreach-printing-");
try
{
    var program = new BrowserSetup(BrowserSources.ForThisMachine()).Get(null, Console.Error.WriteLine, default);
    var repository = Repository();
    var input = Path.Combine(work.FullName, "input");
    MakeStories(repository, input);
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{stories} stories × 2 languages; {Path.GetFileName(program)}, {Environment.ProcessorCount} cores, load {Load()}"
        )
    );

    var product = new List<BuildTimes>();
    var bare = new List<TimeSpan>();
    for (var round = 0; round <= rounds; round++)
    {
        var build = NewBuild($"cold-{round}");
        var times = build.PrintSheets();
        var alone = await BareBrowser.Print(program, build.PrintFolder, build.Jobs);
        var sheets = build.Jobs.Count;
        if (sheets != stories * 2)
        {
            Console.Error.WriteLine($"{sheets} sheets were printed instead of {stories * 2}: this measures something else.");
            return 2;
        }

        // The first round warms up: the program is compiled, the files come into memory.
        if (round > 0)
        {
            product.Add(times);
            bare.Add(alone);
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{(round == 0 ? "warm-up" : $"round {round}")}: product {Rate(sheets, times.Whole)} (from the first sheet on {Rate(sheets, times.Sheets)}, the printer alone {Rate(sheets, times.Printing)}), bare browser {Rate(sheets, alone)}; ratio {alone / times.Whole:F2}; load {Load()}"
            )
        );
        Directory.Delete(Path.Combine(work.FullName, $"cold-{round}"), recursive: true);
    }

    var ratio = Median(product.Zip(bare, (p, b) => b / p.Whole));
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"Medians: product {Rate(stories * 2, Median(product.Select(p => p.Whole)))}, bare browser {Rate(stories * 2, Median(bare))}, ratio {ratio:P0} (the bar is {Bar:P0})"
        )
    );

    var unchanged = NewBuild("unchanged");
    var first = unchanged.Run();
    var before = unchanged.Started;
    var second = unchanged.Run();
    Console.WriteLine(
        $"Built whole: {first.PdfsPrinted} sheets printed, {before} browsers started. Nothing changed: {second.PdfsPrinted} printed, {unchanged.Started - before} started."
    );
    return first.Succeeded && second.Succeeded && ratio >= Bar && unchanged.Started == before ? 0 : 1;

    ProductBuild NewBuild(string name) =>
        new(
            program,
            new BuildOptions
            {
                Input = input,
                Theme = Path.Combine(repository, "theme"),
                Output = Path.Combine(work.FullName, name, "output"),
                Cache = Path.Combine(work.FullName, name, "cache"),
                Today = new DateOnly(2025, 1, 15),
            }
        );
}
finally
{
    work.Delete(recursive: true);
}

void MakeStories(string repository, string input)
{
    var photos = Path.Combine(work.FullName, "photos");
    Photographs.Make(photos, stories * 2);
    using var python = Process.Start("python3", [Path.Combine(repository, "tests/benchmarks/printing/stories.py"), photos, input]);
    python.WaitForExit();
    if (python.ExitCode != 0)
    {
        throw new InvalidOperationException("stories.py failed.");
    }
}

static string Repository()
{
    var folder = AppContext.BaseDirectory;
    while (!File.Exists(Path.Combine(folder, "Outreach.sln")))
    {
        folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Run it in the repository.");
    }

    return folder;
}

static string Rate(int sheets, TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{sheets / time.TotalSeconds:F1}/s");

static T Median<T>(IEnumerable<T> values) =>
    values.Order().ToList() is { Count: > 0 } sorted ? sorted[sorted.Count / 2] : throw new InvalidOperationException();

static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "?";
