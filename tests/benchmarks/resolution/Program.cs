// The cost of deciding which texts and logos a document carries, without reading, rendering or proving: see ../README.md.
using System.Diagnostics;
using System.Globalization;
using Outreach.Benchmarks.Resolution;
using Outreach.Model.Languages;

const int Documents = 10_000;
const int Rounds = 15;
const double Bar = 20;

var resolver = new Resolver(Corpus.Site());
var slowest = 0d;
foreach (var language in Language.All)
{
    var requests = Corpus.Requests(Documents, language);
    var rounds = new List<(double Wall, double Cpu, double Bytes)>();
    var undecided = 0;
    for (var round = -5; round < Rounds; round++)
    {
        undecided = 0;
        var cpu = Environment.CpuUsage.TotalTime;
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        foreach (var request in requests)
        {
            undecided += resolver.Run(request, language, []) is null ? 1 : 0;
        }

        watch.Stop();
        if (round >= 0)
        {
            rounds.Add(
                (
                    watch.Elapsed.TotalMicroseconds / Documents,
                    (Environment.CpuUsage.TotalTime - cpu).TotalMicroseconds / Documents,
                    (GC.GetAllocatedBytesForCurrentThread() - bytes) / (double)Documents
                )
            );
        }
    }

    if (undecided > Documents / 10)
    {
        Console.Error.WriteLine($"{undecided} documents came out as errors: this measures something else.");
        return 2;
    }

    var (wall, cpuTime) = (Median(rounds.Select(r => r.Wall)), Median(rounds.Select(r => r.Cpu)));
    slowest = Math.Max(slowest, cpuTime);
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"{language}: {cpuTime:F1} µs of processor time a document, {wall:F1} µs on the clock (medians of {Rounds} rounds; "
                + $"fastest {rounds.Min(r => r.Cpu):F1} and {rounds.Min(r => r.Wall):F1}), {rounds[^1].Bytes / 1024:F1} kB allocated; "
                + $"{undecided} of {Documents} undecided"
        )
    );
}

Console.WriteLine(slowest <= Bar ? $"Within {Bar} µs." : $"Over {Bar} µs.");
return slowest <= Bar ? 0 : 1;

static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
