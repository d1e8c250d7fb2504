namespace Outreach.Engine.Tests.PostProcess.Marking;

/// <summary>What is told of a wording names the line on which it was written, whatever was done to its words since.</summary>
public sealed class ExplainMarkingTests
{
    private const string Award = "awards/ctip.yml";
    private const string Donor = "donors/usaid.yml";

    [Fact]
    public void A_donors_text_with_names_filled_in_is_found_in_its_pack()
    {
        using var site = new TestSite();

        var place = Place(site, Donor, "- id: product", 2);
        Assert.Contains($"      ctip · usaid/product · {place} · Source: –", Told(site, "going-away"));
    }

    [Fact]
    public void An_awards_own_wording_with_names_filled_in_is_found_in_the_award_and_not_in_the_pack()
    {
        using var site = new TestSite().Edit(Award, "responsibility of Winrock International.", "responsibility of {responsible}.");

        var told = Told(site, "meeting");
        Assert.Contains("The content of this story is the sole responsibility of Winrock International.", told);
        Assert.Contains($"ctip · usaid/product · {Place(site, Award, "- text: product", 2)} · ", told);
        Assert.DoesNotContain($"usaid/product · {Donor}", told);
    }

    [Fact]
    public void An_awards_wording_that_says_what_the_pack_says_is_found_where_it_was_taken_from()
    {
        const string Words = "Two awards paid for this.";
        using var site = new TestSite()
            .Edit(Donor, "This {product} is made possible by USAID. The contents are the responsibility of {responsible}.", Words)
            .Edit(Award, "The content of this story is the sole responsibility of Winrock International.", Words);

        Assert.Contains($"usaid/product · {Place(site, Award, "- text: product", 2)} · ", Told(site, "meeting"));
        Assert.Contains($"usaid/product · {Place(site, Donor, "- id: product", 2)} · ", Told(site, "going-away"));
    }

    [Fact]
    public void One_sentence_for_awards_together_is_found_in_the_award_that_supplied_it_for_each_of_them()
    {
        using var site = Together();

        var told = Told(site, "meeting");
        var place = Place(site, "awards/second.yml", "- text: product", 2);
        Assert.Contains($"ctip · usaid/product · {place} · ", told);
        Assert.Contains($"second · usaid/product · {place} · ", told);
        Assert.Contains("Both awards paid. Winrock International answers for it.", told);
    }

    [Fact]
    public void An_awards_wording_says_where_it_was_taken_from_and_whether_anybody_has_compared_it()
    {
        using var site = new TestSite().Edit(
            Award,
            "  - text: product",
            "  - text: product\n    source: the agreement, page 12\n    verified_on: 2025-03-01\n    confidence: high"
        );

        Assert.Contains(
            "Source: the agreement, page 12 (confidence: high). Checked against its source on 2025-03-01.",
            Told(site, "meeting")
        );
    }

    /// <summary>The site, with a second award that gives one sentence for both.</summary>
    private static TestSite Together()
    {
        var site = new TestSite().Edit("stories/meeting/index.en.md", "awards: [ctip]", "awards: [ctip, second]");
        return site.Write(
            """
            -- awards/second.yml --
            title: {en: Second}
            donor: usaid
            instrument: grant
            prime: winrock
            period: [2015-01-01, 2025-07-01]
            wordings:
              - text: product
                materials: [story]
                with: [ctip]
                wording: {en: "Both awards paid. {responsible} answers for it."}
                translation_status: {en: official}
            """
        );
    }

    private static string Told(TestSite site, string what) => string.Join('\n', site.Explain(what)!);

    /// <summary>The place of a list's item, which begins behind its dash.</summary>
    private static string Place(TestSite site, string path, string item, int behind)
    {
        var lines = File.ReadAllLines(Path.Combine(site.Input, path));
        var line = Array.FindIndex(lines, l => l.TrimStart().StartsWith(item, StringComparison.Ordinal));
        return $"{path}:{line + 1}:{lines[line].IndexOf(item, StringComparison.Ordinal) + 1 + behind}";
    }
}
