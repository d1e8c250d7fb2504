namespace Outreach.Site.Tests;

/// <summary>The same input makes the same bytes, PDFs included.</summary>
public sealed class RepeatabilityTests(BuiltSite site)
{
    [Theory]
    [InlineData("1", "Pacific/Kiritimati", "tr_TR.UTF-8")]
    [InlineData("3", "America/Anchorage", "km_KH.UTF-8")]
    public void Another_folder_another_clock_another_language_and_other_threads_make_the_same_bytes(
        string processors,
        string zone,
        string language
    )
    {
        using var folder = new TemporaryFolder();
        Folders.Copy(Repository.Input, folder.At("texts ក"));
        Folders.Copy(Repository.Theme, folder.At("looks"));
        var start = Cli.Start("build", "--input", "texts ក", "--theme", "looks", "--output", "a/b/site", "--cache", "kept");
        start.WorkingDirectory = folder.Path;
        start.Environment["DOTNET_PROCESSOR_COUNT"] = processors;
        start.Environment["TZ"] = zone;
        start.Environment["LANG"] = start.Environment["LC_ALL"] = language;

        var run = Cli.Run(start);

        Assert.True(run.ExitCode == 0, run.ToString());
        Assert.Equal(Folders.Hashes(site.Output), Folders.Hashes(folder.At("a/b/site")));
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(site.Cache, "marking-ledger.csv")),
            File.ReadAllBytes(folder.At("kept/marking-ledger.csv"))
        );
        Assert.Equal(
            File.ReadAllBytes(Path.Combine(site.Cache, "marking-ledger.json")),
            File.ReadAllBytes(folder.At("kept/marking-ledger.json"))
        );
        Assert.Equal(site.Run.Error, run.Error);
    }
}
