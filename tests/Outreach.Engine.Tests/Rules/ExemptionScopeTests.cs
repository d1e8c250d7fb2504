namespace Outreach.Engine.Tests.Rules;

/// <summary>A slip in an exemption's scope publishes nothing: what was lifted may not be safe to show.</summary>
public sealed class ExemptionScopeTests
{
    [Theory, Covers("OUT330")]
    [InlineData("tag: sheltr", "tag \"sheltr\"")]
    [InlineData("item: meting", "item \"meting\"")]
    [InlineData("province: svay-rien", "province \"svay-rien\"")]
    public void A_scope_that_finds_nothing_is_an_error(string scope, string name)
    {
        using var site = With(scope).Edit("stories/meeting/index.en.md", "awards: [ctip]", "awards: [ctip]\ntags: [shelter]");
        site.FailsWith($"awards/ctip.yml:8:5: error OUT330: The exemption \"letter 7\" is about the {name}, and there is none.");
    }

    [Theory]
    [InlineData("tag: shelter")]
    [InlineData("tag: Shelter")]
    [InlineData("item: meeting")]
    [InlineData("province: svay-rieng")]
    public void One_that_finds_something_is_not(string scope)
    {
        using var site = With(scope).Edit("stories/meeting/index.en.md", "awards: [ctip]", "awards: [ctip]\ntags: [shelter]").Publish();
        Assert.Contains("letter 7", File.ReadAllText(Path.Combine(site.Cache, "marking-ledger.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_and_a_part_of_it_contradict_each_other()
    {
        using var site = With("everything: true, tag: shelter")
            .Edit("stories/meeting/index.en.md", "awards: [ctip]", "awards: [ctip]\ntags: [shelter]");
        site.FailsWith("awards/ctip.yml:8:32: error OUT105: This exemption is about everything, and about a part of it.");
    }

    private static TestSite With(string scope) =>
        new TestSite().Edit(
            "awards/ctip.yml",
            "period: [2015-01-01, 2025-07-01]\n",
            $"exemptions:\n  - {{elements: [logo], scope: {{{scope}}}, reason: safety, authority: the agency, ref: letter 7, from: "
                + $"2015-01-01, to: 2025-07-01}}\nperiod: [2015-01-01, 2025-07-01]\n"
        );
}
