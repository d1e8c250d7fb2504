using Outreach.Model.Content;

namespace Outreach.Engine.Tests.PostProcess.Marking;

/// <summary>
/// A period never ends before it begins; where somebody writes one that would, it is said, and nothing else is said of it.
/// </summary>
public sealed class PeriodTests
{
    private const string Award = "awards/ctip.yml";
    private static readonly DateOnly Day = new(2020, 1, 2);

    [Fact]
    public void One_that_ends_before_it_begins_cannot_be_made()
    {
        Assert.Throws<ArgumentException>("to", () => new Period(Day, Day.AddDays(-1)));
        Assert.Null(Period.TryCreate(Day, Day.AddDays(-1)));
    }

    [Fact]
    public void One_day_is_a_period_and_so_is_one_with_an_open_end()
    {
        Assert.True(new Period(Day, Day).Covers(new Period(Day, Day)));
        Assert.Equal(new Period(Day, null), Period.TryCreate(Day, null));
        Assert.Equal(new Period(null, Day), Period.TryCreate(null, Day));
        Assert.Equal(Period.Always, Period.TryCreate(null, null));
    }

    [Fact]
    public void A_wording_whose_days_are_written_the_wrong_way_round_is_reported_once()
    {
        using var site = new TestSite().Edit("donors/usaid.yml", "valid: [null, 2025-07-01]", "valid: [2025-07-01, 2001-01-01]");
        var only = Assert.Single(site.Build().Diagnostics);
        Assert.Equal("OUT310", only.Rule.Code);
        Assert.Equal("donors/usaid.yml", only.At.File.Path);
    }

    [Fact]
    public void An_exemption_whose_days_are_written_the_wrong_way_round_is_reported_once_and_lifts_nothing()
    {
        using var site = new TestSite().Edit(
            Award,
            "imprint:",
            """
            exemptions:
              - elements: [disclaimer]
                scope: {everything: true}
                reason: safety
                authority: the mission
                ref: letter
                from: 2020-01-02
                to: 2020-01-01
            imprint:
            """
        );
        var only = Assert.Single(site.Build().Diagnostics);
        Assert.Equal("OUT310", only.Rule.Code);
        Assert.Equal(Award, only.At.File.Path);
    }
}
