using Outreach.Engine.PostProcess.Marking;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.Tests.PostProcess.Marking;

/// <summary>A funding block cannot be made without what it promises.</summary>
public sealed class FundingBlockTests
{
    private static readonly SourceRange At = new SourceFile("awards/a.yml", "").Start;
    private static readonly RequiredText Words = new(
        "a",
        "d",
        "product",
        MarkingElement.Disclaimer,
        Language.English,
        "Words.",
        Courtesy: false,
        At,
        Provenance.Unknown
    );

    [Fact]
    public void A_block_names_a_programme() => Assert.Throws<ArgumentException>("programmes", () => new FundingBlock([], [Words], [], []));

    [Fact]
    public void An_award_without_any_text_has_no_block() => Assert.Throws<ArgumentException>("texts", () => Block());

    public static TheoryData<string> Lacking =>
        ["another award's", "a courtesy", "a notice", "on the web alone", "on paper alone", "at the entrances alone", "without a letter"];

    [Theory]
    [MemberData(nameof(Lacking))]
    public void A_text_that_does_not_bind_on_the_item_in_every_channel_is_not_enough(string what) =>
        Assert.Throws<ArgumentException>(
            "texts",
            () =>
                Block(
                    what switch
                    {
                        "another award's" => Words with { AwardId = "b" },
                        "a courtesy" => Words with { Courtesy = true },
                        "a notice" => Words with { Kind = MarkingElement.SiteNotice },
                        "on the web alone" => Words with { Channels = Channels.Web },
                        "on paper alone" => Words with { Channels = Channels.Pdf },
                        "at the entrances alone" => Words with { Placements = Placements.Home | Placements.List },
                        _ => Words with { Wording = "2017 …" },
                    }
                )
        );

    [Theory]
    [InlineData(MarkingElement.Disclaimer)]
    [InlineData(MarkingElement.Credit)]
    public void What_the_donor_requires_is_of_that_kind(MarkingElement kind)
    {
        var other = kind == MarkingElement.Credit ? MarkingElement.Disclaimer : MarkingElement.Credit;
        FundingBlock Make(MarkingElement standing) =>
            new([Requiring(kind)], [Words with { Kind = standing, Placements = Placements.Item }], [], []);
        Assert.Single(Make(kind).Texts);
        Assert.Throws<ArgumentException>("texts", () => Make(other));
    }

    [Fact]
    public void Where_the_donor_requires_both_one_does_not_stand_in_for_the_other()
    {
        var both = Requiring(MarkingElement.Disclaimer, MarkingElement.Credit);
        var credit = Words with { Kind = MarkingElement.Credit };
        Assert.Equal(2, new FundingBlock([both], [Words, credit], [], []).Texts.Length);
        Assert.Throws<ArgumentException>("texts", () => new FundingBlock([both], [Words], [], []));
        Assert.Throws<ArgumentException>("texts", () => new FundingBlock([both], [credit], [], []));
        Assert.Throws<ArgumentException>(
            "texts",
            () => new FundingBlock([both], [Words with { Channels = Channels.Web }, credit with { Channels = Channels.Pdf }], [], [])
        );
    }

    [Fact]
    public void A_notice_may_be_required_that_has_no_occasion_here() =>
        Assert.Single(new FundingBlock([Requiring(MarkingElement.Disclaimer, MarkingElement.MapNotice)], [Words], [], []).Texts);

    [Fact]
    public void A_text_for_each_channel_binds() =>
        Assert.Equal(2, Block(Words with { Channels = Channels.Web }, Words with { Channels = Channels.Pdf }).Texts.Length);

    [Fact]
    public void What_is_lifted_of_a_programme_stands_in_for_its_text_and_for_no_other()
    {
        Programme Lifting(string award, MarkingElement element) => Paid(award) with { Lifted = [element] };
        Assert.Empty(new FundingBlock([Lifting("a", MarkingElement.Disclaimer)], [], [], []).Texts);
        Assert.Throws<ArgumentException>("texts", () => new FundingBlock([Lifting("a", MarkingElement.Logo)], [], [], []));
        Assert.Throws<ArgumentException>("texts", () => new FundingBlock([Lifting("a", MarkingElement.Disclaimer), Paid("b")], [], [], []));
        Assert.Throws<ArgumentException>(
            "texts",
            () => new FundingBlock([Paid("a")], [], [], [new AppliedExemption("a", "d", [MarkingElement.Disclaimer], "letter")])
        );
    }

    [Fact]
    public void What_is_required_is_told_apart_by_channel_and_by_place()
    {
        var block = Block(
            Words,
            Words with
            {
                TextId = "web",
                Channels = Channels.Web,
            },
            Words with
            {
                TextId = "home",
                Placements = Placements.Home,
            }
        );
        Assert.Equal(["product", "web"], block.Required(Channels.Web, Placements.Item).Select(t => t.TextId));
        Assert.Equal(["product"], block.Required(Channels.Pdf, Placements.Item).Select(t => t.TextId));
        Assert.Equal(["product", "web", "home"], block.Required(Channels.Web, Placements.Home).Select(t => t.TextId));
        Assert.Equal(["product"], block.Printed(Channels.Web, Placements.Home).Select(t => t.TextId));
    }

    [Fact]
    public void The_same_words_in_two_languages_are_printed_in_each() =>
        Assert.Equal(2, Block(Words, Words with { Language = Language.Khmer }).Printed(Channels.Web, Placements.Item).Count());

    [Fact]
    public void A_page_of_nothing_but_own_funds_carries_no_donors_words()
    {
        Assert.Same(FundingBlock.OwnFunds, FundingBlock.Union([]));
        Assert.Same(FundingBlock.OwnFunds, FundingBlock.Union([FundingBlock.OwnFunds, FundingBlock.OwnFunds]));
    }

    [Fact]
    public void A_page_that_shows_one_block_carries_it_as_it_is()
    {
        var block = Block(Words);
        Assert.Same(block, FundingBlock.Union([FundingBlock.OwnFunds, block]));
    }

    [Fact]
    public void Two_things_that_are_marked_alike_are_listed_in_the_order_of_lists()
    {
        var block = new FundingBlock(
            [Paid("b", Share.Minor), Paid("a")],
            [Words with { AwardId = "b" }, Words with { Wording = "Other words." }],
            [],
            []
        );
        var union = FundingBlock.Union([block, block]);
        Assert.Equal(["a", "b"], union.Programmes.Select(p => p.Award.Id));
        Assert.Equal(["a", "b"], union.Texts.Select(t => t.AwardId));
        Assert.Equal(["b", "a"], FundingBlock.Union([block]).Programmes.Select(p => p.Award.Id));
    }

    [Fact]
    public void Words_that_readers_cannot_tell_apart_are_one_wherever_they_were_written()
    {
        var elsewhere = Words with { At = new SourceFile("awards/b.yml", "").Start, Provenance = new Provenance("A letter.", null, null) };
        Assert.Equal(Words, elsewhere);
        Assert.Equal(Words.GetHashCode(), elsewhere.GetHashCode());
        Assert.Equal("awards/a.yml", Assert.Single(FundingBlock.Union([Block(Words), Block(elsewhere)]).Texts).At.File.Path);
    }

    [Fact]
    public void Items_that_are_marked_alike_share_a_block_only_if_their_wordings_were_written_in_one_place()
    {
        var one = Paid("a");
        FundingBlock Of(RequiredText text) => new([one], [text], [], []);
        Assert.Equal(Of(Words), Of(Words), SameMarking.Instance);
        Assert.NotEqual(Of(Words), Of(Words with { At = new SourceFile("awards/b.yml", "").Start }), SameMarking.Instance);
        Assert.NotEqual(Of(Words), Of(Words with { Provenance = new Provenance("A letter.", null, null) }), SameMarking.Instance);
        Assert.NotEqual(Of(Words), Of(Words with { Wording = "Other words." }), SameMarking.Instance);
        Assert.NotEqual(Of(Words), new FundingBlock([one with { Credited = false }], [Words], [], []), SameMarking.Instance);
        Assert.NotEqual(Of(Words), new FundingBlock([one], [Words], [Logo("d", partner: false)], []), SameMarking.Instance);
        Assert.NotEqual(
            Of(Words),
            new FundingBlock([one], [Words], [], [new AppliedExemption("a", "d", [MarkingElement.Logo], "letter")]),
            SameMarking.Instance
        );
    }

    [Fact]
    public void Unions_are_remembered_and_are_what_they_would_be_without_that()
    {
        var (a, b) = (Block(Words), new FundingBlock([Paid("b")], [Words with { AwardId = "b" }], [], []));
        var unions = new FundingUnions();
        var both = unions.Of([a, b, a]);
        Assert.Same(both, unions.Of([a, FundingBlock.OwnFunds, b, b]));
        Assert.Equal(FundingBlock.Union([a, b, a]), both, SameMarking.Instance);
        Assert.Same(a, unions.Of([FundingBlock.OwnFunds, a]));
        Assert.Same(FundingBlock.OwnFunds, unions.Of([]));
        Assert.Equal(FundingBlock.Union([a, a]), unions.Of([a, a]), SameMarking.Instance);
    }

    [Fact]
    public void Notices_alone_stand_beside_what_is_shown_and_after_it()
    {
        var notice = Words with { AwardId = "z", Kind = MarkingElement.SiteNotice, Wording = "Notice." };
        var notices = FundingBlock.NoticesOf([
            new FundingBlock([Paid("z")], [Words with { AwardId = "z" }, notice], [], []),
            new FundingBlock([Paid("z")], [Words with { AwardId = "z" }, notice], [], []),
        ]);
        Assert.Equal([notice], notices.Texts);
        Assert.Empty(notices.Programmes);
        Assert.Same(notices, FundingBlock.Union([notices, FundingBlock.OwnFunds]));
        Assert.Equal([Words, notice], FundingBlock.Union([notices, Block(Words)]).Texts);
        var more = FundingBlock.NoticesOf([
            new FundingBlock([Paid("b")], [Words with { AwardId = "b" }, notice with { AwardId = "b" }], [], []),
        ]);
        Assert.Equal(["b", "z"], FundingBlock.Union([notices, more]).Texts.Select(t => t.AwardId));
    }

    [Fact]
    public void Together_awards_stand_by_share_then_by_name_then_by_id_and_each_once()
    {
        FundingBlock[] blocks =
        [
            .. new[]
            {
                Paid("d", Share.Minor, "A"),
                Paid("c", Share.Co, "B"),
                Paid("b", Share.Co, "A"),
                Paid("a", Share.Co, "B"),
                Paid("e", Share.Majority, "Z"),
                Paid("e", Share.Majority, "Z"),
            }.Select(p => new FundingBlock(
                [p],
                [Words with { AwardId = p.Award.Id, Wording = $"Words of {p.Award.Id}." }],
                [Logo(p.Award.Id, partner: false), Logo("partner of " + p.Award.Id, partner: true) with { AwardId = p.Award.Id }],
                []
            )),
        ];
        var union = FundingBlock.Union(blocks);
        Assert.Equal(["e", "b", "a", "c", "d"], union.Programmes.Select(p => p.Award.Id));
        Assert.Equal(["e", "b", "a", "c", "d"], union.Texts.Select(t => t.AwardId));
        Assert.Equal(
            ["e", "b", "a", "c", "d", "partner of e", "partner of b", "partner of a", "partner of c", "partner of d"],
            union.Logos.Select(l => l.OwnerId)
        );
    }

    [Fact]
    public void An_award_that_only_has_a_Khmer_name_stands_by_it()
    {
        var khmer = Paid("a") with { Award = Paid("a").Award with { Title = new LocalizedText(null, "ក") } };
        Assert.Equal(
            ["b", "a"],
            FundingBlock
                .Union([new FundingBlock([khmer], [Words], [], []), new FundingBlock([Paid("b")], [Words with { AwardId = "b" }], [], [])])
                .Programmes.Select(p => p.Award.Id)
        );
    }

    [Fact]
    public void An_award_is_named_on_a_list_when_one_of_the_items_may_name_it()
    {
        var hidden = new FundingBlock([Paid("a") with { Credited = false }], [Words], [], []);
        var shown = new FundingBlock([Paid("a")], [Words with { Wording = "Other words." }], [], []);
        Assert.True(Assert.Single(FundingBlock.Union([hidden, shown]).Programmes).Credited);
        Assert.True(Assert.Single(FundingBlock.Union([shown, hidden]).Programmes).Credited);
    }

    [Fact]
    public void An_exemption_that_two_items_share_is_named_once()
    {
        var exemption = new AppliedExemption("a", "d", [MarkingElement.Logo], "letter");
        var union = FundingBlock.Union([
            new FundingBlock([Paid("a")], [Words], [], [exemption]),
            new FundingBlock([Paid("a")], [Words with { Wording = "Other words." }], [], [exemption]),
        ]);
        Assert.Equal([exemption], union.Exemptions);
    }

    private static FundingBlock Block(params RequiredText[] texts) => new([Paid("a")], [.. texts], [], []);

    private static RequiredLogo Logo(string owner, bool partner) =>
        new(owner, owner, "logo", new LogoFile($"{owner}.svg", new string('0', 64), 1), null, owner, 0, 0, 0, partner, null);

    private static Programme Requiring(params MarkingElement[] kinds) =>
        Paid("a") with
        {
            Donor = Paid("a").Donor with { Rules = DonorRules.Default with { Requires = [.. kinds] } },
        };

    private static Programme Paid(string id, Share share = Share.Majority, string title = "Award") =>
        new(
            new Award(
                id,
                new LocalizedText(title, null),
                new Located<string>("d", At),
                null,
                null,
                "grant",
                new Located<string>("p", At),
                null,
                [],
                new Located<Period>(Period.Always, At),
                [],
                share,
                [],
                [],
                [],
                [],
                ApprovalRequired: false,
                null,
                null,
                null,
                null,
                At
            ),
            new Donor("d", new LocalizedText("Donor", null), DonorStatus.Active, [], [], [], DonorRules.Default, At),
            Credited: true,
            []
        );
}
