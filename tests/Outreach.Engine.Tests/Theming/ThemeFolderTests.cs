using Outreach.Engine.Theming;

namespace Outreach.Engine.Tests.Theming;

/// <summary>A site's own theme is laid over the one inside the program, file by file.</summary>
public sealed class ThemeFolderTests
{
    [Fact]
    public void A_site_without_a_theme_looks_as_one_with_the_whole_theme()
    {
        using var whole = new TestSite().Publish();
        using var bare = new TestSite().WithThemeOf().Publish();
        Assert.False(Directory.Exists(bare.Theme));
        Assert.Equal(Folders.Hashes(whole.Output), Folders.Hashes(bare.Output));
    }

    [Fact]
    public void The_theme_inside_is_the_repositorys_down_to_the_byte()
    {
        string[] folders = ["assets", "layouts", "partials", "print", "strings"];
        Assert.All(
            folders,
            folder =>
            {
                var inside = BuiltInTheme.Files(folder).Order(StringComparer.Ordinal);
                Assert.Equal(Folders.Hashes(Path.Combine(WholeTheme.Folder, folder)).Keys.Select(file => $"{folder}/{file}"), inside);
                Assert.All(
                    inside,
                    file => Assert.Equal(File.ReadAllBytes(Path.Combine(WholeTheme.Folder, file)), BuiltInTheme.ReadBytes(file))
                );
            }
        );
    }

    [Fact]
    public void The_strings_of_one_language_can_be_the_sites_own()
    {
        var words = Words("strings/en.yml");
        Assert.Contains("home: \"Home\"", words, StringComparison.Ordinal);
        using var site = new TestSite()
            .WithThemeOf(("strings/en.yml", words.Replace("home: \"Home\"", "home: \"Our door\"", StringComparison.Ordinal)))
            .Publish();
        Assert.Contains("Our door", site.Published("en/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("Our door", site.Published("km/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_partial_can_be_the_sites_own()
    {
        using var site = new TestSite().WithThemeOf(("partials/header.liquid", "<header id=\"ours\"></header>")).Publish();
        Assert.Contains("id=\"ours\"", site.Published("en/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_style_sheet_of_the_sites_own_is_imported_by_one_from_inside()
    {
        using var site = new TestSite().WithThemeOf(("assets/styles/tokens.css", ":root { --ours: 1 }")).Publish();
        var styles = Directory.GetFiles(Path.Combine(site.Output, "assets", "styles"), "site.*.css");
        Assert.Contains("--ours:1", File.ReadAllText(Assert.Single(styles)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_takes_no_ones_place_and_is_used_by_nothing_does_no_harm()
    {
        using var site = new TestSite().WithThemeOf(("partials/spare.liquid", "spare"), ("assets/icons/spare.svg", "<svg/>"));
        site.Publish();
    }

    [Fact]
    public void A_mistake_in_the_sites_own_file_has_its_place()
    {
        using var site = new TestSite().WithThemeOf(("partials/header.liquid", "{{ 'nav.hime' | t }}"));
        site.FailsWith("partials/header.liquid:1:4: error OUT408");
    }

    private static string Words(string path) => File.ReadAllText(Path.Combine(WholeTheme.Folder, path));
}
