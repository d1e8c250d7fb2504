using System.Collections.Concurrent;
using System.Globalization;

namespace Outreach.Engine.Tests.Output;

/// <summary>The same input gives the same bytes.</summary>
[Collection(nameof(WholeMachine))]
public sealed class DeterminismTests
{
    [Fact]
    public void In_another_folder_and_with_files_that_were_written_in_another_order()
    {
        using var here = new TestSite().Publish();
        using var there = new TestSite();
        foreach (var file in Directory.GetFiles(here.Input, "*", SearchOption.AllDirectories).OrderDescending(StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(here.Input, file);
            there.Remove(path).WriteBytes(path, File.ReadAllBytes(file));
            File.SetLastWriteTimeUtc(Path.Combine(there.Input, path), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        }

        AreEqual(here, there.Publish());
    }

    [Fact]
    public void On_one_thread_and_on_many()
    {
        using var alone = new TestSite();
        Assert.Single(PublishOn(1, alone));
        for (var i = 0; i < 3; i++)
        {
            using var together = new TestSite();
            Assert.True(PublishOn(16, together).Count > 1);
            AreEqual(alone, together);
        }
    }

    [Fact]
    public void In_another_time_zone_and_culture()
    {
        using var here = new TestSite()
            .Edit("stories/meeting/index.en.md", "    consent: C-0042", "    consent: C-0042\n    focus: 33.3% 66.6%")
            .Publish();
        var (culture, zone) = (CultureInfo.DefaultThreadCurrentCulture, Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.DefaultThreadCurrentCulture = Strange();
            Environment.SetEnvironmentVariable("TZ", "Pacific/Kiritimati");
            TimeZoneInfo.ClearCachedData();
            using var there = new TestSite().Edit(
                "stories/meeting/index.en.md",
                "    consent: C-0042",
                "    consent: C-0042\n    focus: 33.3% 66.6%"
            );
            var worker = new Thread(() => there.Publish());
            worker.Start();
            worker.Join();
            AreEqual(here, there);
        }
        finally
        {
            CultureInfo.DefaultThreadCurrentCulture = culture;
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void Built_at_once_and_built_step_by_step()
    {
        using var atOnce = new TestSite().Publish();
        using var stepByStep = new TestSite()
            .Edit("stories/meeting/index.en.md", "title: Leaders meet", "title: Someone meets")
            .Remove("leaflets")
            .Publish();
        stepByStep.Edit("stories/meeting/index.en.md", "title: Someone meets", "title: Leaders meet").Write(BaseSite.Files);
        AreEqual(atOnce, stepByStep.Publish());
    }

    /// <summary>Publishes a site on so many threads; answers with those on which photographs were rendered.</summary>
    private static HashSet<int> PublishOn(int count, TestSite site)
    {
        var threads = new ConcurrentBag<int>();
        site.Photos = new FakePhotoRenderer
        {
            BeforeRender = () =>
            {
                threads.Add(Environment.CurrentManagedThreadId);
                Thread.Sleep(1);
            },
        };
        Threads.Run(count, () => site.Publish());
        return [.. threads];
    }

    private static void AreEqual(TestSite one, TestSite other)
    {
        Assert.Equal(Folders.Hashes(one.Output), Folders.Hashes(other.Output));
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(one.Cache, "marking-ledger.csv")),
            File.ReadAllBytes(Path.Combine(other.Cache, "marking-ledger.csv"))
        );
    }

    /// <summary>Commas for decimals, odd minus signs and dates: whoever formats by the machine's culture is found out.</summary>
    private static CultureInfo Strange()
    {
        var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        strange.NumberFormat.NumberDecimalSeparator = ",";
        strange.NumberFormat.NumberGroupSeparator = ".";
        strange.NumberFormat.NegativeSign = "neg";
        strange.DateTimeFormat.DateSeparator = "~";
        strange.DateTimeFormat.ShortDatePattern = "yy/d/M";
        return strange;
    }
}
