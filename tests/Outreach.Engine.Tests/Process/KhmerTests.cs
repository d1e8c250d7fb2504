namespace Outreach.Engine.Tests.Process;

/// <summary>What Khmer needs.</summary>
public sealed class KhmerTests
{
    private const string Story = "stories/meeting/index.en.md";
    private const string Translation = "stories/meeting/index.km.md";

    [Theory]
    [InlineData("2025-04-14", "ថ្ងៃទី១៤ ខែមេសា ឆ្នាំ២០២៥", "April 14, 2025")]
    [InlineData("2025-04", "ខែមេសា ឆ្នាំ២០២៥", "April 2025")]
    [InlineData("2025", "ឆ្នាំ២០២៥", "2025")]
    [InlineData("២០១៧-១២-០១", "ថ្ងៃទី១ ខែធ្នូ ឆ្នាំ២០១៧", "December 1, 2017")]
    public void Dates_are_written_in_the_pages_own_words_and_digits(string published, string khmer, string english)
    {
        using var site = new TestSite().Edit(Story, "published: 2017-03-14", $"published: {published}").Publish(pdf: false);
        Assert.Contains(
            $"<p class=\"dateline\" lang=\"km\">{khmer}</p>",
            site.Published("km/stories/meeting/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"<p class=\"dateline\" lang=\"en\">{english}</p>",
            site.Published("en/stories/meeting/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Undated_material_shows_no_date()
    {
        using var site = new TestSite().Edit(Story, "published: 2017-03-14", "published: undated").Publish(pdf: false);
        Assert.DoesNotContain("dateline", site.Published("km/stories/meeting/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("datePublished", site.Published("en/stories/meeting/index.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("អ្នក**ដឹកនាំ**ជួប", "អ្នក<strong>ដឹកនាំ</strong>ជួប")]
    [InlineData("អ្នក**«ដឹកនាំ»**ជួប", "អ្នក<strong>«ដឹកនាំ»</strong>ជួប")]
    [InlineData("**ដឹកនាំ។**ជួប", "<strong>ដឹកនាំ។</strong>ជួប")]
    [InlineData("អ្នក*ដឹកនាំ*ជួប", "អ្នក<em>ដឹកនាំ</em>ជួប")]
    [InlineData("**មួយ** និង **ពីរ**", "<strong>មួយ</strong> និង <strong>ពីរ</strong>")]
    public void Asterisks_beside_Khmer_letters_make_words_bold(string markdown, string html)
    {
        using var site = new TestSite().Edit(Translation, "អ្នកដឹកនាំជួបគ្នានៅស្វាយរៀង។", markdown).Publish(pdf: false);
        Assert.Contains(html, site.Published("km/stories/meeting/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_have_the_same_plain_ids_in_both_languages()
    {
        using var site = new TestSite()
            .Edit(Story, "Leaders met in", "## The hall\n\nWords.\n\n## The plan\n\nLeaders met in")
            .Edit(Translation, "អ្នកដឹកនាំជួបគ្នានៅ", "## សាលា\n\nពាក្យ។\n\n## ផែនការ\n\nអ្នកដឹកនាំ")
            .Publish(pdf: false);
        Assert.Contains("<h2 id=\"part-1\">The hall</h2>", site.Published("en/stories/meeting/index.html"), StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"part-2\">The plan</h2>", site.Published("en/stories/meeting/index.html"), StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"part-1\">សាលា</h2>", site.Published("km/stories/meeting/index.html"), StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"part-2\">ផែនការ</h2>", site.Published("km/stories/meeting/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Khmer_letters_are_written_as_they_are_and_not_as_numbers()
    {
        using var site = new TestSite().Publish(pdf: false);
        Assert.All(
            site.Snapshot().Keys.Where(p => p.EndsWith(".html", StringComparison.Ordinal) || p.EndsWith(".xml", StringComparison.Ordinal)),
            path => Assert.DoesNotContain("&#x17", site.Published(path), StringComparison.OrdinalIgnoreCase)
        );
    }

    [Fact]
    public void Every_address_is_plain_ASCII()
    {
        using var site = new TestSite().Publish();
        Assert.All(site.Snapshot().Keys, path => Assert.All(path, letter => Assert.True(char.IsAscii(letter))));
    }
}
