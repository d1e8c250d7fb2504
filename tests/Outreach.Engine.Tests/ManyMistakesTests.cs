using System.Globalization;

namespace Outreach.Engine.Tests;

/// <summary>All mistakes are reported at once, each with its place, always in the same order.</summary>
public sealed class ManyMistakesTests
{
    // Every mistake stands after ⟦, which is taken out before the build: the place is where it stood.
    private const string Mistakes = """
        -- site.yml --
        title: {en: Site, km: គេហទំព័រ}
        tagline: {en: Tagline, km: ពាក្យស្លោក}
        address: ⟦example
        languages: [en, km, ⟦fr]
        time_zone: ⟦Asia/Atlantis
        funding: [⟦nobody]
        ⟦colour: red
        organisations:
          winrock: {names: {en: Winrock}, ⟦short: W}
        topics:
          work: {en: Work, ⟦fr: Travail}
          ⟦Not An Address: {en: Address}
        hotlines: [⟦1280]
        -- donors/usaid.yml --
        names: {en: USAID}
        status: ⟦shut
        active_to: ⟦1/7/2025
        texts:
          - id: product
            kind: ⟦credits
            valid: ⟦2025-07-01
            text: {en: Words.}
            translation_status: {en: ⟦oficial}
          - ⟦just words
        -- awards/ctip.yml --
        title: {en: Trafficking}
        donor: ⟦usiad
        instrument: ⟦gift
        prime: ⟦winrok
        subs: [{org: ⟦nobody}]
        period: ⟦[2025-01-01, 2015-01-01]
        marking_plan:
          story: {disclaimer: ⟦both}
          ⟦poster: {disclaimer: award}
        -- stories/one/index.en.md --
        ---
        kind: ⟦snap
        title: ⟦[One, two]
        ⟦titel: One
        published: ⟦14.3.2017
        provinces: [⟦svay, ⟦kampong]
        topics: [⟦fishing]
        awards: [⟦acme, ⟦acme]
        implementers: [⟦us]
        draft: ⟦perhaps
        redirect_from: [⟦old, ⟦/stories/one/]
        photos:
          - ⟦file: one.png
            focus: ⟦middle
          - file: ⟦two two.png
        note: [fine]
        ---
        Some ⟦<b>bold⟦</b> words, a ⟦[link](javascript:alert(1)), ⟦**strong**{.wide} and ⟦[place](#nowhere).

        ⟦![](three.png)

        ⟦::: boxes
        Words.
        :::
        -- stories/one/index.km.md --
        ---
        title: មួយ
        published: ⟦2018
        translation: {status: ⟦done}
        photos:
          - file: ⟦four.png
        ---
        ពាក្យ ⟦[តំណ](ftp://example.org)។
        -- leaflets/two/index.en.md --
        ---
        title: Two
        published: 2018
        awards: own-funds
        edition: ⟦-1
        formats: [⟦a0]
        audience: ⟦{en: All}
        ---
        ## One
        -- leaflets/two/editions.yml --
        editions:
          - {edition: 1, code: ⟦ABC23}
          - {edition: 2, code: abc24, published: ⟦May}
          - ⟦{edition: 5, code: abc25}
        ⟦colour: red
        """;

    [Fact]
    public void Fifty_mistakes_in_several_files_are_all_reported_in_one_build()
    {
        using var site = new TestSite().Remove("stories").Remove("leaflets").Remove("donors").Remove("awards");
        var places = WriteMistakes(site);
        var found = site.Build().Diagnostics.Select(d => d.At.ToString()).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(places.Except(found));
        Assert.InRange(places.Count, 50, 60);
    }

    [Fact]
    public void They_come_in_the_same_order_on_one_thread_and_on_many()
    {
        using var site = new TestSite().Remove("stories").Remove("leaflets").Remove("donors").Remove("awards");
        WriteMistakes(site);
        var alone = Threads.Run(1, () => Messages(site));
        Assert.True(alone.Count > 50);
        Assert.All(Enumerable.Range(0, 5), _ => Assert.Equal(alone, Threads.Run(16, () => Messages(site))));
    }

    [Fact]
    public void What_is_wrong_in_the_files_themselves_comes_first_and_file_by_file_and_each_problem_once()
    {
        using var site = new TestSite().Remove("stories").Remove("leaflets").Remove("donors").Remove("awards");
        WriteMistakes(site);
        var problems = site.Build().Diagnostics;
        var files = problems.Select(d => d.At.File.Path).ToList();
        Assert.Equal(
            [
                "site.yml",
                "donors/usaid.yml",
                "awards/ctip.yml",
                "stories/one/index.en.md",
                "stories/one/index.km.md",
                "leaflets/two/index.en.md",
                "leaflets/two/editions.yml",
            ],
            files.Where((file, i) => i == 0 || files[i - 1] != file).Take(7)
        );
        Assert.Equal(problems.Select(d => d.ToString()).Distinct(), problems.Select(d => d.ToString()));
    }

    private static List<string> Messages(TestSite site) => [.. site.Build().Diagnostics.Select(d => d.ToString())];

    private static List<string> WriteMistakes(TestSite site)
    {
        var places = new List<string>();
        var (path, line) = ("", 0);
        foreach (var written in Mistakes.Split('\n'))
        {
            line++;
            if (written.StartsWith("-- ", StringComparison.Ordinal))
            {
                (path, line) = (written[3..^3], 0);
            }

            for (var (at, seen) = (written.IndexOf('⟦', StringComparison.Ordinal), 0); at >= 0; at = written.IndexOf('⟦', at + 1))
            {
                places.Add(string.Create(CultureInfo.InvariantCulture, $"{path}:{line}:{at - seen + 1}"));
                seen++;
            }
        }

        site.Write(Mistakes.Replace("⟦", "", StringComparison.Ordinal));
        return places;
    }
}
