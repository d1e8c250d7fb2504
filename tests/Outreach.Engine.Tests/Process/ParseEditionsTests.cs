namespace Outreach.Engine.Tests.Process;

/// <summary>The record of a leaflet's editions: <c>leaflets/going-away/editions.yml</c>.</summary>
public sealed class ParseEditionsTests
{
    private const string Record = "leaflets/going-away/editions.yml";
    private const string First = "  - {edition: 1, code: abc23, published: 2018-05-02}";

    [Theory, Covers("OUT507")]
    [InlineData(
        "abc2",
        "\"abc2\" is not a code.\n  hint: A code has 5 or more of 23456789abcdefghjkmnpqrstuvwxyz. If sheets with it are in "
            + "use, put it back as it was."
    )]
    [InlineData("abcdefgh23456", "\"abcdefgh23456\" is not a code.")]
    [InlineData("ABC23", "\"ABC23\" is not a code.")]
    [InlineData("abc-23", "\"abc-23\" is not a code.")]
    [InlineData("abcd1", "\"abcd1\" is not a code.")]
    [InlineData("abcd0", "\"abcd0\" is not a code.")]
    [InlineData("abcdo", "\"abcdo\" is not a code.")]
    [InlineData("abcdi", "\"abcdi\" is not a code.")]
    [InlineData("abcdl", "\"abcdl\" is not a code.")]
    public void A_code_has_five_to_twelve_letters_of_which_none_looks_like_another(string code, string message)
    {
        using var site = new TestSite().Edit(Record, "abc23", code);
        site.FailsWith($"{Record}:2:24: error OUT507: {message}");
    }

    [Theory]
    [InlineData("abcde")]
    [InlineData("23456789abcd")]
    public void A_code_of_five_and_one_of_twelve_letters_are_codes(string code)
    {
        using var site = new TestSite().Edit(Record, "abc23", code).Publish();
        Assert.True(site.IsPublished($"v/{code}/index.html"));
    }

    [Theory, Covers("OUT507")]
    [InlineData("{edition: 1, code: abc24}", "Edition 1 stands after edition 1.")]
    [InlineData("{edition: 3, code: abc24}", "Edition 3 stands after edition 1.")]
    [InlineData("{edition: 2, code: abc24, published: 2018-05-01}", "Edition 2 was published before edition 1.")]
    public void Editions_stand_in_order_without_a_gap(string second, string message)
    {
        using var site = new TestSite()
            .Edit(Record, First, $"{First}\n  - {second}")
            .Edit("leaflets/going-away/index.en.md", "edition: 1", "edition: 2");
        Assert.Contains(
            site.Build().Diagnostics,
            d => d.ToString().StartsWith($"{Record}:3:5: error OUT507: {message}", StringComparison.Ordinal)
        );
    }

    [Fact, Covers("OUT507")]
    public void An_edition_that_was_taken_out_is_missed()
    {
        using var site = new TestSite(
            $"""
            -- {Record} --
            editions:
              - code: abc23
                edition: 1
              - code: abc25
                edition: 3
            """
        ).Edit("leaflets/going-away/index.en.md", "edition: 1", "edition: 3");
        site.FailsWith(
            $"{Record}:4:5: error OUT507: Edition 3 stands after edition 1.\n"
                + "  hint: Each edition that was ever printed keeps its line, in order: put back what is missing."
        );
    }

    [Theory]
    [InlineData("edition: 1, ", "", "2:5: error OUT103: An edition has no number.")]
    [InlineData("code: abc23, ", "", "2:5: error OUT103")]
    [InlineData("edition: 1", "edition: first", "2:15: error OUT118: \"edition\" is a whole number from 1 up")]
    [InlineData("edition: 1", "edition: 0", "2:15: error OUT118: \"edition\" is a whole number from 1 up")]
    [InlineData("published: 2018-05-02", "published: May", "2:42: error OUT106")]
    [InlineData("published: 2018-05-02", "published: 2018-05", "2:42: error OUT106")]
    [InlineData("published: 2018-05-02", "withdrawn: 2018-02-30", "2:42: error OUT106")]
    [InlineData("published: 2018-05-02", "printed: 2018-05-02", "2:31: error OUT102")]
    [InlineData("editions:\n", "editons:\n", "1:1: error OUT102")]
    [InlineData("editions:\n", "editions: [\n", "")]
    public void Every_other_mistake_is_reported_where_it_stands_and_no_new_code_is_proposed(string from, string to, string problem)
    {
        using var site = new TestSite().Edit(Record, from, to);
        var found = site.Build().Diagnostics.Select(d => d.ToString()).ToList();
        Assert.Contains(found, d => d.StartsWith($"{Record}:{problem}", StringComparison.Ordinal));
        Assert.DoesNotContain(found, d => d.Contains("OUT506", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("leaflets/editions.yml")]
    [InlineData("leaflets/going-away/old/editions.yml")]
    [InlineData("leaflets/going-away/Editions.yml")]
    public void A_record_lies_in_the_folder_of_its_leaflet(string path)
    {
        using var site = new TestSite($"-- {path} --\neditions: [{{edition: 1, code: xyz23}}]");
        site.FailsWith($"{path}: error OUT108: A record of editions lies in the folder of its leaflet.");
    }

    [Fact]
    public void A_note_and_comments_may_stand_in_it()
    {
        using var site = new TestSite(
            $"""
            -- {Record} --
            # Printed in Phnom Penh.
            note: [Two thousand sheets]
            editions:
              - {"{"}edition: 1, code: abc23{"}"} # the first
            """
        );
        site.WarnsOf();
    }
}
