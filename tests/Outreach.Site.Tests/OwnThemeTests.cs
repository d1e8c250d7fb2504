namespace Outreach.Site.Tests;

/// <summary>The program alone, in a folder that is not this repository.</summary>
public sealed class OwnThemeTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_folder_with_input_alone_is_a_site()
    {
        Folders.Copy(Repository.Input, folder.At("input"));
        var start = Cli.Start("build", "--no-pdf", "--date", "2026-06-01");
        start.WorkingDirectory = folder.Path;
        var run = Cli.Run(start);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Contains(
            "<link rel=\"stylesheet\" " + "href=\"/assets/styles/site.",
            File.ReadAllText(folder.At("output/en/index.html")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_theme_that_is_named_and_not_there_is_a_mistake()
    {
        var run = Cli.Run("build", "--input", Repository.Input, "--theme", folder.At("looks"));

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("There is no theme folder", run.Error, StringComparison.Ordinal);
    }
}
