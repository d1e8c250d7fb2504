using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Tests.Assembly;

/// <summary>The command that writes the codes of new editions down.</summary>
public sealed class RecordEditionsTests
{
    private const string Leaflet = "leaflets/going-away/index.en.md";
    private const string Record = "leaflets/going-away/editions.yml";

    [Fact]
    public void The_first_edition_gets_a_record_of_its_own_with_the_day_and_then_the_site_is_published()
    {
        using var site = new TestSite().Remove(Record);
        var recorded = Assert.Single(Run(site));
        Assert.Equal((Record, 1), (recorded.Path, recorded.Number));
        Assert.Equal(
            "# Printed sheets carry these codes for years. Never change a line, and never take one out.\n"
                + $"editions:\n  - {{edition: 1, code: {recorded.Code}, published: 2026-01-31}}\n",
            Text(site)
        );
        site.WarnsOf();
        Assert.True(site.IsPublished($"v/{recorded.Code}/index.html"));
    }

    [Fact]
    public void The_code_is_the_one_that_the_build_proposed()
    {
        using var site = new TestSite().Remove(Record);
        var proposal = Assert.Single(site.Build().Diagnostics).ToString();
        Assert.Contains($"code: {Assert.Single(Run(site)).Code}}}", proposal, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_writes_nothing()
    {
        using var site = new TestSite().Remove(Record);
        Run(site);
        var before = Folders.Snapshot(site.Input);
        Assert.Empty(Run(site));
        Assert.Equal(before, Folders.Snapshot(site.Input));
    }

    [Fact]
    public void The_next_edition_is_added_at_the_end_and_everything_else_stays_as_it_was()
    {
        const string before = """
            # Printed in Phnom Penh.
            note: [Two thousand sheets]

            editions:
              # Never change these.
              - {edition: 1,   code: abc23}   # the first


            """;
        using var site = new TestSite($"-- {Record} --\n{before}").Edit(Leaflet, "edition: 1", "edition: 2");
        var files = Folders.Hashes(site.Input);
        var recorded = Assert.Single(Run(site));
        Assert.Equal($"{before.TrimEnd()}\n  - {{edition: 2, code: {recorded.Code}, published: 2026-01-31}}\n", Text(site));
        Assert.Equal([Record], Folders.Hashes(site.Input).Except(files).Select(f => f.Key));
        site.WarnsOf();
    }

    [Fact]
    public void A_translation_that_repeats_the_edition_is_the_same_leaflet()
    {
        using var site = new TestSite(
            """
            -- leaflets/going-away/index.km.md --
            ---
            title: ទៅធ្វើការ
            edition: 1
            translation: {status: reviewed}
            ---
            ## មុន

            ពាក្យ។

            ## ជំនួយ

            ::: help
            ពាក្យ។
            :::
            """
        ).Remove(Record);
        Assert.Single(Run(site));
        site.WarnsOf();
    }

    [Theory]
    [InlineData("editions: [{edition: 1, code: abc23}]")]
    [InlineData("editions:\n  - {edition: 1, code: abc23}\nnote: [Two thousand sheets]")]
    [InlineData("editions:\n  - {edition: 1, code: abc23}\nnote:\n  - Two thousand sheets")]
    [InlineData("editions:\n- {edition: 1, code: abc23}")]
    [InlineData("editions:\n    - {edition: 1, code: abc23}")]
    [InlineData("editions:")]
    public void A_record_that_is_laid_out_otherwise_is_added_to_rightly_or_left_alone_with_the_line_to_write(string record)
    {
        using var site = new TestSite($"-- {Record} --\n{record}").Edit(
            Leaflet,
            "edition: 1",
            record == "editions:" ? "edition: 1" : "edition: 2"
        );
        var before = Text(site);
        var problems = new DiagnosticBag();
        var recorded = Run(site, problems);
        if (recorded.Count == 0)
        {
            var problem = Assert.Single(problems).ToString();
            Assert.StartsWith(
                $"{Record}:1:1: error OUT507: The next edition cannot be added at the end of this file.",
                problem,
                StringComparison.Ordinal
            );
            Assert.Contains("write there by hand: - {edition: 2, code: ", problem, StringComparison.Ordinal);
            Assert.Equal(before, Text(site));
        }
        else
        {
            site.WarnsOf();
        }
    }

    [Fact]
    public void Where_anything_cannot_be_recorded_nothing_is()
    {
        using var site = new TestSite(
            """
            -- leaflets/another/index.en.md --
            ---
            title: Another
            published: 2018
            awards: own-funds
            edition: 1
            ---
            ## One

            Words.
            """
        ).Edit(Leaflet, "edition: 1", "edition: 3");
        var before = Folders.Snapshot(site.Input);
        var problems = new DiagnosticBag();
        Assert.Empty(Run(site, problems));
        Assert.StartsWith($"{Leaflet}:6:1: error OUT507", Assert.Single(problems).ToString(), StringComparison.Ordinal);
        Assert.Equal(before, Folders.Snapshot(site.Input));
    }

    private static string Text(TestSite site) => File.ReadAllText(Path.Combine(site.Input, Record));

    private static IReadOnlyList<RecordedEdition> Run(TestSite site, DiagnosticBag? problems = null)
    {
        var own = new DiagnosticBag();
        var recorded = new RecordEditions(site.Photos).Run(
            site.Input,
            new DateOnly(2026, 1, 31),
            problems ?? own,
            TestContext.Current.CancellationToken
        );
        Assert.Empty(own);
        return recorded;
    }
}
