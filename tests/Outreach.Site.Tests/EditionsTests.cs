namespace Outreach.Site.Tests;

/// <summary>The command that gives new editions their codes, and where the sheets for a printing house may be put.</summary>
public sealed class EditionsTests
{
    [Fact]
    public void A_new_edition_gets_its_code_once_and_its_file_is_named()
    {
        using var folder = new TemporaryFolder();
        Folders.Copy(Path.Combine(Repository.Cases, "whole-sites", "leaflet", "input"), folder.At("input"));
        var record = Path.Combine(folder.At("input"), "leaflets", "safe-water", "editions.yml");
        File.Delete(record);

        var first = Cli.Run("editions", "--input", folder.At("input"), "--date", "2026-06-01");
        Assert.True(first.ExitCode == 0, first.ToString());
        Assert.Matches("^leaflets/safe-water/editions\\.yml: edition 2 has the code [2-9a-z]{5}\\.\nKeep these files", first.Out);
        var written = File.ReadAllText(record);
        Assert.Contains(", published: 2026-06-01}", written, StringComparison.Ordinal);

        var second = Cli.Run("editions", "--input", folder.At("input"), "--date", "2026-07-01");
        Assert.Equal((0, "Every edition has its code.\n"), (second.ExitCode, second.Out));
        Assert.Equal(written, File.ReadAllText(record));
    }

    [Fact]
    public void With_a_mistake_in_a_leaflet_nothing_is_written_and_the_mistake_is_told()
    {
        using var folder = new TemporaryFolder();
        Folders.Copy(Path.Combine(Repository.Cases, "whole-sites", "leaflet", "input"), folder.At("input"));
        Folders.Replace(Path.Combine(folder.At("input"), "leaflets", "safe-water", "index.en.md"), "edition: 2", "edition: 4");
        var before = File.ReadAllText(Path.Combine(folder.At("input"), "leaflets", "safe-water", "editions.yml"));

        var run = Cli.Run("editions", "--input", folder.At("input"));
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("error OUT507", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Equal("Nothing was written.\n", run.Out);
        Assert.Equal(before, File.ReadAllText(Path.Combine(folder.At("input"), "leaflets", "safe-water", "editions.yml")));
    }

    [Theory]
    [InlineData("output/press")]
    [InlineData("output")]
    [InlineData("input/press")]
    public void Sheets_for_a_printing_house_are_never_put_where_the_site_or_its_texts_lie(string press)
    {
        using var folder = new TemporaryFolder();
        Folders.Copy(Path.Combine(Repository.Cases, "whole-sites", "leaflet", "input"), folder.At("input"));
        var run = Cli.Run(Cli.Build(folder.At("input"), folder.Path, "--press", folder.At(press)));
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("lie in one another", run.Out + run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.At("output")));
    }

    [Fact]
    public void And_they_cannot_be_made_without_printing()
    {
        using var folder = new TemporaryFolder();
        Folders.Copy(Path.Combine(Repository.Cases, "whole-sites", "leaflet", "input"), folder.At("input"));
        var run = Cli.Run(Cli.Build(folder.At("input"), folder.Path, "--press", folder.At("press"), "--no-pdf"));
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("--press prints, and --no-pdf forbids it.", run.Out + run.Error, StringComparison.Ordinal);
    }
}
