namespace Outreach.Engine.Tests;

public sealed class BaseSiteTests
{
    [Fact]
    public void The_small_site_that_all_tests_start_from_is_published_without_a_word()
    {
        using var site = new TestSite();
        var result = site.Build();
        Assert.Empty(result.Diagnostics);
        Assert.Equal(4, result.Pdfs);
        Assert.True(site.IsPublished("en/stories/meeting/index.html"));
        Assert.True(site.IsPublished("km/stories/meeting/meeting-km.pdf"));
        Assert.True(site.IsPublished("en/leaflets/going-away/going-away-a4-copy-en.pdf"));
    }
}
