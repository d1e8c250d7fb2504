using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Outreach.Model.Printing;

namespace Outreach.Engine.Tests.Output;

/// <summary>Which files are made of a leaflet, how they are called and what its page says of them.</summary>
public sealed class PrintedFilesTests
{
    private const string Leaflet = "leaflets/going-away/index.en.md";
    private const string Page = "en/leaflets/going-away/index.html";
    private const string Name = "en/leaflets/going-away/going-away-";

    [Fact]
    public void Each_format_is_made_in_colour_and_for_the_photocopier()
    {
        using var site = WithFormats("card, poster-a3, booklet, trifold, a5, a4").Publish();
        Assert.Equal(
            new[] { "a4", "a5", "trifold", "booklet", "poster-a3", "card" }
                .SelectMany(f => new[] { $"{Name}{f}-en.pdf", $"{Name}{f}-copy-en.pdf" })
                .Order(StringComparer.Ordinal),
            Published(site, ".pdf").Where(p => p.Contains("leaflets", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("a4", 210, 297, 2)]
    [InlineData("a5", 148, 210, 4)]
    [InlineData("trifold", 297, 210, 2)]
    [InlineData("booklet", 297, 210, 6)]
    [InlineData("poster-a3", 297, 420, 1)]
    [InlineData("card", 210, 297, 2)]
    public void Each_has_its_paper_and_a_number_of_sides(string format, double width, double height, int sides)
    {
        using var site = WithFormats(format).Publish();
        var jobs = site.Printer.Jobs.Where(j => j.Path.StartsWith(Name, StringComparison.Ordinal)).ToList();
        Assert.Equal(2, jobs.Count);
        Assert.All(jobs, job => Assert.Equal((new Paper(width, height), sides), (job.Page, job.Pages)));
    }

    [Theory]
    [InlineData("a4", 1, 1)]
    [InlineData("a4", 2, 1)]
    [InlineData("a5", 2, 1)]
    [InlineData("a5", 3, 2)]
    [InlineData("a5", 4, 2)]
    [InlineData("trifold", 2, 1)]
    [InlineData("booklet", 2, 1)]
    [InlineData("booklet", 6, 3)]
    [InlineData("poster-a3", 1, 1)]
    [InlineData("card", 2, 1)]
    public void What_is_printed_on_both_sides_takes_half_as_many_sheets(string format, int sides, int sheets) =>
        Assert.Equal(sheets, LeafletFormat.All.Single(f => f.Id == format).Sheets(sides));

    [Fact]
    public void A_format_that_does_not_exist_is_refused_with_the_one_that_was_meant()
    {
        using var site = WithFormats("a4, tri-fold");
        site.FailsWith($"{Leaflet}:7:15: error OUT105: Leaflets cannot be printed as \"tri-fold\".\n  hint: Did you mean \"trifold\"?");
    }

    [Fact]
    public void The_page_says_how_large_each_file_is_rounded_up()
    {
        using var site = new TestSite();
        site.Printer.Afterwards = outcome =>
            outcome with
            {
                Pdf = outcome.Pdf! with { Bytes = new byte[outcome.Job.Path.Contains("copy", StringComparison.Ordinal) ? 1024 : 2049] },
            };
        site.Publish();
        using var page = new HtmlParser().ParseDocument(site.Published(Page));
        Assert.Equal("3 KB", SizeBeside($"/{Name}a4-en.pdf"));
        Assert.Equal("1 KB", SizeBeside($"/{Name}a4-copy-en.pdf"));

        string SizeBeside(string address)
        {
            var link = page.QuerySelector($"main a[href=\"{address}\"]")!;
            var said = link.GetAncestors()
                .OfType<IElement>()
                .Prepend(link)
                .First(e => e.TextContent.Contains("KB", StringComparison.Ordinal))
                .TextContent;
            return Regex.Match(said, "[0-9]+ KB", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        }
    }

    [Fact]
    public void A_translation_has_files_of_its_own_and_without_one_the_page_offers_those_of_the_other_language()
    {
        using var site = new TestSite().Publish();
        Assert.False(site.IsPublished("km/leaflets/going-away/going-away-a4-km.pdf"));
        Assert.Contains($"/{Name}a4-en.pdf", site.Published("km/leaflets/going-away/index.html"), StringComparison.Ordinal);
        site.Write(
                """
                -- leaflets/going-away/index.km.md --
                ---
                title: ទៅធ្វើការ
                translation: {status: reviewed}
                ---
                ## មុនពេលសម្រេចចិត្ត

                ពាក្យ។

                ## ជំនួយ

                ::: help
                ពាក្យ។
                :::
                """
            )
            .Publish();
        Assert.True(site.IsPublished("km/leaflets/going-away/going-away-a4-km.pdf"));
        Assert.True(site.IsPublished("km/leaflets/going-away/going-away-a4-copy-km.pdf"));
    }

    [Fact]
    public void The_pages_of_the_first_format_that_is_not_folded_are_published_as_pictures_and_one_small()
    {
        using var site = WithFormats("trifold, a5");
        site.Printer.Afterwards = outcome =>
            outcome.Job.PictureWidth is null
                ? outcome
                : outcome with
                {
                    Pdf = outcome.Pdf! with
                    {
                        Pictures =
                        [
                            .. Enumerable
                                .Range(1, outcome.Job.Path.Contains("-a5-", StringComparison.Ordinal) ? 3 : 2)
                                .SelectMany(_ => outcome.Pdf.Pictures),
                        ],
                    },
                };
        site.Publish();
        Assert.Equal([$"{Name}en-1.png", $"{Name}en-2.png", $"{Name}en-3.png", $"{Name}en-small.png"], Published(site, ".png"));
        Assert.Contains("to share", site.Published($"{Name}en-3.png"), StringComparison.Ordinal);
        Assert.Contains("for a shelf", site.Published($"{Name}en-small.png"), StringComparison.Ordinal);
        Assert.All(
            site.Printer.Jobs.Where(j => j.Path.Contains("leaflets", StringComparison.Ordinal)),
            j => Assert.Equal(1240, j.PictureWidth)
        );
        Assert.All(site.Printer.Jobs.Where(j => j.Path.Contains("stories", StringComparison.Ordinal)), j => Assert.Null(j.PictureWidth));
    }

    [Fact]
    public void Where_every_format_is_folded_the_first_ones_pages_are()
    {
        using var site = WithFormats("booklet, trifold").Publish();
        Assert.Equal([$"{Name}en-1.png", $"{Name}en-small.png"], Published(site, ".png"));
    }

    private static TestSite WithFormats(string formats) => new TestSite().Edit(Leaflet, "edition: 1", $"edition: 1\nformats: [{formats}]");

    private static List<string> Published(TestSite site, string ending) =>
        [
            .. site.Snapshot()
                .Keys.Where(p =>
                    p.EndsWith(ending, StringComparison.Ordinal) && p.Contains("going-away", StringComparison.Ordinal) | ending == ".pdf"
                ),
        ];
}
