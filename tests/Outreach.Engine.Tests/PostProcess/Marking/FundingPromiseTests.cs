using System.Collections.Immutable;
using Outreach.Engine.PostProcess.Pages;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.Tests.PostProcess.Marking;

/// <summary>A page cannot be made that says of its item's funding anything else than the item does, or less than what it shows.</summary>
public sealed class FundingPromiseTests : IDisposable
{
    private readonly TestSite site = new(
        """
        -- pages/help/index.en.md --
        ---
        title: Help
        published: 2018
        awards: [ctip]
        ---
        Where help is found.
        """
    );

    private readonly ComposedSite composed;

    public FundingPromiseTests() => composed = site.Compose([]);

    private FundingBlock Paid => Only<StoryPage>(Language.English).Funding;

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_story_that_a_donor_paid_for_is_not_marked_as_paid_from_own_funds() => Refuses(page => page, FundingBlock.OwnFunds);

    [Fact]
    public void No_kind_of_item_is()
    {
        var (leaflet, page) = (Only<LeafletPage>(Language.English), composed.Items.OfType<TextPage>().First(p => p.Address == "/en/help/"));
        Assert.Throws<ArgumentException>(() => new LeafletPage(leaflet.Leaflet, leaflet.Text, leaflet.Language, FundingBlock.OwnFunds));
        Assert.Throws<ArgumentException>(() => new TextPage(page.Page, page.Text, page.Language, FundingBlock.OwnFunds));
        Assert.Same(Paid, new TextPage(page.Page, page.Text, page.Language, Paid).Funding);
    }

    [Fact]
    public void A_text_paid_from_own_funds_bears_no_donors_words()
    {
        var about = composed.Items.OfType<TextPage>().First(p => p.Address == "/en/about/");
        Assert.Same(FundingBlock.OwnFunds, about.Funding);
        Assert.Throws<ArgumentException>(() => new TextPage(about.Page, about.Text, about.Language, Paid));
    }

    [Fact]
    public void Notices_alone_are_not_own_funds()
    {
        var about = composed.Items.OfType<TextPage>().First(p => p.Address == "/en/about/");
        var notices = FundingBlock.NoticesOf([
            new FundingBlock(Paid.Programmes, [.. Paid.Texts, Paid.Texts[0] with { Kind = MarkingElement.SiteNotice }], [], []),
        ]);
        Assert.Throws<ArgumentException>(() => new TextPage(about.Page, about.Text, about.Language, notices));
    }

    [Fact]
    public void Another_award_does_not_answer_for_the_one_that_is_named() => Refuses(page => page, Of("other"));

    [Fact]
    public void Neither_does_one_more_than_is_named() => Refuses(page => page, FundingBlock.Union([Paid, Of("other")]));

    [Fact]
    public void Neither_does_one_less() => Refuses(story => Funded(story, "ctip", "other"), Paid);

    [Fact]
    public void Each_award_that_is_named_and_no_other_does()
    {
        var page = Only<StoryPage>(Language.English);
        var both = FundingBlock.Union([Of("other"), Paid]);
        Assert.Same(both, new StoryPage(Funded(page.Story, "ctip", "other"), page.Text, page.Language, both).Funding);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("another award")]
    [InlineData("all but a translation for convenience")]
    [InlineData("all but a logo")]
    public void A_page_of_several_things_says_of_each_who_paid(string said)
    {
        var language = Language.Khmer;
        ImmutableArray<StoryPage> stories = [WithLogo(Only<StoryPage>(language))];
        ImmutableArray<LeafletPage> leaflets = [Only<LeafletPage>(language)];
        var whole = FundingBlock.Union([stories[0].Funding, leaflets[0].Funding]);
        var less = said switch
        {
            "nothing" => FundingBlock.OwnFunds,
            "another award" => Of("other"),
            "all but a logo" => new FundingBlock(whole.Programmes, whole.Texts, [], []),
            _ => new FundingBlock(whole.Programmes, [.. whole.Texts.Where(t => !t.Courtesy)], whole.Logos, []),
        };
        var pager = new Pager("/km/stories/", 1, 1);

        Assert.Same(whole, new HomePage(language, stories, leaflets, whole).Funding);
        Assert.Throws<ArgumentException>(() => new HomePage(language, stories, [], less));
        if (said != "all but a logo")
        {
            Assert.Throws<ArgumentException>(() => new HomePage(language, [], leaflets, less));
            Assert.Throws<ArgumentException>(() => new EditionPage(language, leaflets[0].Leaflet.Edition, null, leaflets, less));
        }

        Assert.Same(whole, new SectionPage("stories", language, [.. stories, .. leaflets], pager, whole).Funding);
        Assert.Throws<ArgumentException>(() => new SectionPage("stories", language, [.. leaflets, .. stories], pager, less));
        Assert.Same(whole, new EditionPage(language, leaflets[0].Leaflet.Edition, null, leaflets, whole).Funding);
    }

    [Fact]
    public void Where_nobody_can_tell_who_pays_for_the_site_no_page_says_it_is_the_organisation()
    {
        site.Edit("site.yml", "funding: own-funds", "funding: [ctip]")
            .Edit("donors/usaid.yml", "[story, leaflet, page]", "[story, leaflet]");
        site.Remove("pages/help");
        var problems = new DiagnosticBag();
        var broken = site.Compose(problems);

        Assert.Contains(problems, p => p.Rule.Code == "OUT303" && p.At.File.Path == "site.yml");
        Assert.Contains(site.Explain("/en/")!, line => line.StartsWith("site.yml:", StringComparison.Ordinal));
        Assert.NotEmpty(broken.Items);
        Assert.All(broken.Pages, page => Assert.IsAssignableFrom<ItemPage>(page));
        Assert.False(site.Build().Succeeded);
        Assert.False(Directory.Exists(site.Output));
    }

    private TPage Only<TPage>(Language language)
        where TPage : ItemPage => composed.Items.OfType<TPage>().First(p => p.Language == language);

    private void Refuses(Func<Story, Story> change, FundingBlock funding)
    {
        var page = Only<StoryPage>(Language.English);
        Assert.Throws<ArgumentException>(() => new StoryPage(change(page.Story), page.Text, page.Language, funding));
    }

    /// <summary>The story's page with a donor's logo on it.</summary>
    private static StoryPage WithLogo(StoryPage page)
    {
        var logo = new RequiredLogo(
            "ctip",
            "usaid",
            "logo",
            new LogoFile("usaid.svg", new string('0', 64), 1),
            null,
            "USAID",
            0,
            0,
            0,
            Partner: false,
            Statement: null
        );
        return new StoryPage(
            page.Story,
            page.Text,
            page.Language,
            new FundingBlock(page.Funding.Programmes, page.Funding.Texts, [logo], [])
        );
    }

    /// <summary>The story, paid for by these.</summary>
    private static Story Funded(Story story, params string[] awards) =>
        story with
        {
            Facts = story.Facts with
            {
                FundedBy = new FundedBy([.. awards.Select(a => new NamedAward(a, null, story.Facts.At))], story.Facts.At),
            },
        };

    /// <summary>The block of the story, as if another award had paid.</summary>
    private FundingBlock Of(string award) =>
        new(
            [Paid.Programmes[0] with { Award = Paid.Programmes[0].Award with { Id = award } }],
            [.. Paid.Texts.Select(t => t with { AwardId = award })],
            [],
            []
        );
}
