using System.Text.RegularExpressions;
using Outreach.Model.Content;

namespace Outreach.Engine.Tests.Assembly;

/// <summary>Which edition a leaflet is, and that its code is one that was written down.</summary>
public sealed partial class EditionTests
{
    private const string Leaflet = "leaflets/going-away/index.en.md";
    private const string Record = "leaflets/going-away/editions.yml";
    private const string Second = """
        -- leaflets/second/index.en.md --
        ---
        title: Second
        published: 2018
        awards: own-funds
        edition: 1
        ---
        ## One

        Words.
        """;

    [Fact, Covers("OUT506")]
    public void An_edition_that_is_not_recorded_is_not_printed()
    {
        using var site = new TestSite().Remove(Record);
        site.FailsWith(
            $"{Leaflet}:6:1: error OUT506: Edition 1 has no code yet, so its sheets could not say whether they are current.\n"
                + $"  hint: Run \"outreach editions\": it writes the code down. By hand: in editions.yml beside the leaflet, under "
                + $"\"editions:\", the line - {{edition: 1, code: "
        );
        Assert.Equal(0, site.Printer.Sheets);
    }

    [Fact, Covers("OUT506")]
    public void Nor_is_the_next_edition_of_one_that_is()
    {
        using var site = new TestSite().Edit(Leaflet, "edition: 1", "edition: 2");
        site.FailsWith($"{Leaflet}:6:1: error OUT506: Edition 2 has no code yet");
    }

    [Fact]
    public void Of_a_leaflet_that_does_not_say_its_edition_nothing_else_is_reported()
    {
        using var site = new TestSite().Remove(Record).Edit(Leaflet, "edition: 1\n", "");
        site.FailsWith($"{Leaflet}:1:1: error OUT103: This leaflet does not say which edition it is.");
    }

    [Fact]
    public void Of_a_record_that_cannot_be_read_nothing_else_is_reported()
    {
        using var site = new TestSite().WriteBytes(Record, [0x65, 0xFF, 0xFE]);
        site.FailsWith($"{Record}: error OUT109");
        site.Write($"-- {Record} --\neditions: [").FailsWith($"{Record}:2:1: error OUT101");
        site.Write($"-- {Record} --\neditions: [{{edition: 1, code: abc23}}]\nprinted: 500").FailsWith($"{Record}:2:1: error OUT102");
    }

    [Fact]
    public void A_draft_need_not_be_recorded_and_can_be_looked_at()
    {
        using var site = new TestSite().Remove(Record).Edit(Leaflet, "edition: 1", "edition: 1\ndraft: true");
        site.WarnsOf();
        Assert.True(site.Build(preview: true).Succeeded);
        Assert.Single(Directory.GetDirectories(Path.Combine(site.Output, "v")));
    }

    [Fact]
    public void The_code_that_is_proposed_is_always_the_same_and_one_that_can_be_recorded()
    {
        var code = Proposed("");
        Assert.Equal(code, Proposed(""));
        Assert.Matches($"^[{Edition.CodeLetters}]{{{Edition.CodeLength}}}$", code);
        using var site = new TestSite().Edit(Record, "abc23", code);
        site.WarnsOf();
    }

    [Fact]
    public void A_code_that_another_leaflet_has_is_not_proposed()
    {
        var code = Proposed("");
        Assert.NotEqual(code, Proposed($"{Second}\n-- leaflets/second/editions.yml --\neditions: [{{edition: 1, code: {code}}}]"));
    }

    [Fact]
    public void What_was_recorded_once_is_not_proposed_anew_whatever_happens_to_the_leaflet()
    {
        using var site = new TestSite().Publish();
        site.Edit(Leaflet, "title: Going to work far away?", "title: Another title")
            .Edit(Leaflet, "## Before you decide", "## Think first")
            .Publish();
        Assert.True(site.IsPublished("v/abc23/index.html"));
        Assert.Single(Directory.GetDirectories(Path.Combine(site.Output, "v")));
    }

    [Fact, Covers("OUT507")]
    public void A_code_stands_for_one_edition_on_the_whole_site()
    {
        using var site = new TestSite($"{Second}\n-- leaflets/second/editions.yml --\neditions:\n  - {{edition: 1, code: abc23}}");
        site.FailsWith(
            "leaflets/second/editions.yml:2:5: error OUT507: The code abc23 stands for two editions.\n"
                + "  hint: It also stands in leaflets/going-away/editions.yml."
        );
    }

    [Fact, Covers("OUT507")]
    public void A_leaflet_does_not_go_back_to_an_earlier_edition()
    {
        using var site = new TestSite().Edit(Record, "2018-05-02}", "2018-05-02}\n  - {edition: 2, code: abc24}");
        site.FailsWith($"{Leaflet}:6:1: error OUT507: This leaflet is edition 1, and edition 2 is recorded already.");
    }

    [Fact, Covers("OUT507")]
    public void A_leaflet_does_not_pass_over_an_edition()
    {
        using var site = new TestSite().Edit(Leaflet, "edition: 1", "edition: 3");
        site.FailsWith(
            $"{Leaflet}:6:1: error OUT507: This leaflet is edition 3, and the last that is recorded is edition 1.\n"
                + "  hint: Editions are counted one by one: write 2 here."
        );
    }

    /// <summary>The code in the hint where the record is missing.</summary>
    private static string Proposed(string files)
    {
        using var site = new TestSite(files).Remove(Record);
        var problem = Assert.Single(site.Build().Diagnostics, d => d.Rule.Code == "OUT506");
        return Code().Match(problem.ToString()).Groups["code"].Value;
    }

    [GeneratedRegex("code: (?<code>[^}]*)}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Code();
}
