using System.Diagnostics;
using Outreach.Engine;
using Outreach.Media;
using Outreach.Model.Printing;
using Outreach.Pdf;

namespace Outreach.Benchmarks.Printing;

/// <summary>What a build took, up to the sheets' being printed, proved and kept.</summary>
/// <param name="Whole">From the start: the input read, the site composed, and all that follows.</param>
/// <param name="Sheets">From the moment the first sheet is rendered … to the last proved.</param>
/// <param name="Printing">The printer's part alone.</param>
internal sealed record BuildTimes(TimeSpan Whole, TimeSpan Sheets, TimeSpan Printing);

/// <summary>Builds of the product, measured.</summary>
internal sealed class ProductBuild(string program, BuildOptions options)
{
    private readonly List<PrintJob> jobs = [];
    private int started;

    /// <summary>The documents as the last build prepared them.</summary>
    public IReadOnlyList<PrintJob> Jobs => jobs;

    /// <summary>The folder of their pictures, styles and fonts.</summary>
    public string PrintFolder { get; private set; } = "";

    /// <summary>How many browsers were started so far.</summary>
    public int Started => started;

    /// <summary>Builds until the sheets are printed and leaves it there: pages and their pictures are not measured.</summary>
    public BuildTimes PrintSheets()
    {
        using var stop = new CancellationTokenSource();
        var progress = new Stages(stop);
        try
        {
            var result = NewBuild(progress).Run(options, progress, stop.Token);
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics));
        }
        catch (OperationCanceledException)
        {
            return progress.Times;
        }
    }

    /// <summary>Builds the whole site.</summary>
    public BuildResult Run()
    {
        var progress = new Stages(null);
        return NewBuild(progress).Run(options, progress, default);
    }

    private SiteBuild NewBuild(Stages progress)
    {
        jobs.Clear();
        Directory.CreateDirectory(options.Cache);
        var printer = new ChromiumPrinter(() => program, options.Cache) { Started = _ => Interlocked.Increment(ref started) };
        var watched = new Watched(printer, this, progress);
        return new SiteBuild(new VipsPhotoRenderer(), () => watched, new VipsPagePictures(), () => printer);
    }

    /// <summary>Takes the times at which the stages begin.</summary>
    private sealed class Stages(CancellationTokenSource? stop) : IBuildProgress
    {
        private readonly Stopwatch watch = Stopwatch.StartNew();
        private TimeSpan sheets;

        public TimeSpan Printing { get; set; }

        public BuildTimes Times { get; private set; } = new(default, default, default);

        public void Begin(BuildStage stage, int steps)
        {
            if (stage == BuildStage.Print)
            {
                sheets = watch.Elapsed;
            }

            if (stage == BuildStage.Render && stop is not null)
            {
                Times = new(watch.Elapsed, watch.Elapsed - sheets, Printing);
                stop.Cancel();
            }
        }

        public void Advance(BuildStage stage) { }
    }

    /// <summary>The printer, whose documents are noted down.</summary>
    private sealed class Watched(ChromiumPrinter printer, ProductBuild owner, Stages progress) : IPdfPrinter
    {
        public string Version => printer.Version;

        public void Print(IReadOnlyList<PrintJob> jobs, string printFolder, Action<PrintOutcome> printed, CancellationToken cancellation)
        {
            owner.jobs.AddRange(jobs);
            owner.PrintFolder = printFolder;
            var watch = Stopwatch.StartNew();
            printer.Print(jobs, printFolder, printed, cancellation);
            progress.Printing = watch.Elapsed;
        }
    }
}
