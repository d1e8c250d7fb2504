using Outreach.Engine.PostProcess.Marking;
using Outreach.Model.Funding;

namespace Outreach.Engine.Tests.PostProcess.Marking;

/// <summary>Donors' logos stand alike in size, and each as large as its owner demands.</summary>
public sealed class LogoLayoutTests
{
    private static readonly LogoFile Mono = new("donors/mono.png", new string('b', 64), 3);

    [Fact]
    public void Where_there_are_no_logos_nothing_is_laid_out() => Assert.Empty(LogoLayout.Of([], LogoMedium.Paper));

    [Fact]
    public void Donors_logos_have_the_same_area_and_keep_their_proportions()
    {
        var placed = LogoLayout.Of([Logo(3), Other(1), Other(0.5) with { File = Mono with { Proportion = 0.5 } }], LogoMedium.Paper);
        Assert.All(placed, l => Assert.InRange(l.Width * l.Height, 363, 364));
        Assert.All(placed, l => Assert.Equal(l.File.Proportion, l.Width / l.Height, 0.01));
        Assert.Equal(11, placed[0].Height);
    }

    [Fact]
    public void A_partners_logo_has_four_fifths_of_the_area()
    {
        var placed = LogoLayout.Of([Logo(3), Other(3) with { Partner = true }], LogoMedium.Paper);
        Assert.Equal(0.8, placed[1].Width * placed[1].Height / (placed[0].Width * placed[0].Height), 0.01);
    }

    [Theory]
    [InlineData(22, 0, 22)]
    [InlineData(0, 66, 22)]
    [InlineData(22, 99, 33)]
    [InlineData(5, 10, 11)]
    public void All_grow_together_until_each_is_as_high_and_wide_as_its_owner_demands(
        double minimumHeight,
        double minimumWidth,
        double height
    )
    {
        var placed = LogoLayout.Of(
            [Logo(3), Other(3) with { MinimumHeight = minimumHeight, MinimumWidth = minimumWidth }],
            LogoMedium.Paper
        );
        Assert.All(placed, l => Assert.Equal(height, l.Height, 0.011));
        Assert.All(placed, l => Assert.True(l.Height >= minimumHeight && l.Width >= minimumWidth));
    }

    [Fact]
    public void On_the_web_sizes_are_whole_pixels_of_96_to_the_inch()
    {
        var placed = Assert.Single(LogoLayout.Of([Logo(3)], LogoMedium.Screen));
        Assert.Equal((125, 42), (placed.Width, placed.Height));
    }

    [Fact]
    public void Sizes_are_rounded_up_so_that_no_smallest_size_is_missed()
    {
        var placed = Assert.Single(LogoLayout.Of([Logo(3) with { MinimumHeight = 12.341 }], LogoMedium.Paper));
        Assert.Equal(12.35, placed.Height, 1e-9);
        Assert.Equal(37.03, placed.Width, 1e-9);
    }

    [Fact]
    public void A_sheet_for_the_photocopier_bears_the_logos_of_one_colour_alone()
    {
        RequiredLogo[] logos = [Logo(2) with { Mono = Mono }, Other(2)];
        Assert.Equal([Mono], LogoLayout.Of(logos, LogoMedium.Photocopy).Select(l => l.File));
        Assert.Equal([Logo(2).File, Other(2).File], LogoLayout.Of(logos, LogoMedium.Paper).Select(l => l.File));
    }

    [Fact]
    public void A_logos_address_is_that_of_its_bytes()
    {
        Assert.Equal("assets/logos/aaaaaaaaaaaaaaaa.svg", Assert.Single(LogoLayout.Of([Logo(2)], LogoMedium.Screen)).Path);
        Assert.Equal("assets/logos/bbbbbbbbbbbbbbbb.png", LogoLayout.PathOf(Mono));
    }

    [Fact]
    public void The_same_picture_stands_once_where_it_is_first()
    {
        var placed = LogoLayout.Of(
            [Logo(3), Other(3), Logo(3) with { AwardId = "b" }, Other(3) with { Partner = true }],
            LogoMedium.Screen
        );
        Assert.Equal([Logo(3), Other(3)], placed.Select(l => l.Logo));
    }

    [Fact]
    public void On_a_sheet_for_the_photocopier_it_is_the_picture_of_one_colour_that_stands_once()
    {
        RequiredLogo[] logos = [Logo(3) with { Mono = Mono }, Other(3) with { Mono = Mono }];
        Assert.Single(LogoLayout.Of(logos, LogoMedium.Photocopy));
        Assert.Equal(2, LogoLayout.Of(logos, LogoMedium.Paper).Count);
    }

    private static RequiredLogo Other(double proportion) =>
        Logo(proportion) with
        {
            OwnerId = "o",
            File = new LogoFile("donors/other.svg", new string('c', 64), proportion),
        };

    private static RequiredLogo Logo(double proportion) =>
        new(
            "a",
            "d",
            "logo",
            new LogoFile("donors/Logo.SVG", new string('a', 64), proportion),
            null,
            "Agency",
            0,
            0,
            0,
            Partner: false,
            null
        );
}
