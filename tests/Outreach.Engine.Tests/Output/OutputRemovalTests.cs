using Outreach.Engine.Output;

namespace Outreach.Engine.Tests.Output;

public sealed class OutputRemovalTests
{
    [Fact]
    public void Cleaning_removes_what_builds_made()
    {
        using var site = new TestSite().Publish();
        OutputRemoval.Run(site.Output, site.Cache, CancellationToken.None);
        Assert.False(Directory.Exists(site.Output));
        Assert.False(Directory.Exists(site.Cache));
    }

    [Fact]
    public void Cleaning_leaves_what_people_put_into_the_cache_folder()
    {
        using var site = new TestSite().Publish();
        var mine = Path.Combine(site.Cache, "pdf", "mine.txt");
        File.WriteAllText(mine, "mine");
        OutputRemoval.Run(site.Output, site.Cache, CancellationToken.None);
        Assert.Equal("mine", File.ReadAllText(mine));
    }

    [Fact]
    public void A_second_build_waits_for_the_first()
    {
        using var site = new TestSite();
        Parallel.Invoke(() => site.Publish(), () => site.Publish());
        Assert.True(site.IsPublished("en/index.html"));
    }
}
