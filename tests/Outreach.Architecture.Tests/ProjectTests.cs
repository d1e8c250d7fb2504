using System.Xml.Linq;

namespace Outreach.Architecture.Tests;

/// <summary>Who may know whom, and what is brought in from outside.</summary>
public sealed class ProjectTests
{
    [Theory]
    [InlineData("Outreach.Model", "")]
    [InlineData("Outreach.Engine", "Model")]
    [InlineData("Outreach.Media", "Model")]
    [InlineData("Outreach.Pdf", "Model")]
    [InlineData("Outreach.Preview", "Model")]
    [InlineData("Outreach.Cli", "Engine Media Model Pdf Preview")]
    public void A_project_refers_to_those_below_it_alone(string project, string references)
    {
        var found = Elements($"src/{project}/{project}.csproj", "ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r)["Outreach.".Length..])
            .Order(StringComparer.Ordinal);

        Assert.Equal(references, string.Join(' ', found));
    }

    [Fact]
    public void Every_project_has_its_line_in_the_test_above()
    {
        var projects = Directory
            .EnumerateDirectories(Path.Combine(House.Root, "src"))
            .Select(d => Path.GetFileName(d))
            .Order(StringComparer.Ordinal);

        Assert.Equal(["Outreach.Cli", "Outreach.Engine", "Outreach.Media", "Outreach.Model", "Outreach.Pdf", "Outreach.Preview"], projects);
    }

    [Fact]
    public void The_model_brings_in_nothing()
    {
        Assert.Empty(Elements("src/Outreach.Model/Outreach.Model.csproj", "PackageReference"));
    }

    [Fact]
    public void Every_package_is_used_and_the_map_says_why_it_is_here()
    {
        var used = House
            .TrackedFiles()
            .Where(f => f.EndsWith(".csproj", StringComparison.Ordinal) || f.EndsWith("Directory.Build.props", StringComparison.Ordinal))
            .SelectMany(f => Elements(f, "PackageReference"))
            .ToHashSet();
        var analyzers = Elements("src/Directory.Packages.props", "GlobalPackageReference").ToList();
        var packages = Elements("src/Directory.Packages.props", "PackageVersion").ToList();
        var map = House.Read("src/README.md");

        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.Contains(package, used));
        Assert.All(packages.Concat(analyzers), package => Assert.Contains(package, map, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_ban_has_its_reason()
    {
        Assert.All(
            House.Read("src/BannedSymbols.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line =>
            {
                var parts = line.Split(';', 2);
                Assert.Matches("^[TMPFEN]:", parts[0]);
                Assert.True(parts.Length == 2 && parts[1].Length > 10, line);
            }
        );
    }

    [Fact]
    public void No_kept_file_knows_a_machine_or_where_packages_come_from()
    {
        // Put together here, so that this file does not hold what it looks for.
        string[] strangers =
        [
            "/" + "work/main",
            "/" + "work/shared",
            "/" + "tmp/wt",
            "/" + "root/",
            "api." + "nuget.org",
            "registry." + "npmjs.org",
            "arti" + "factory",
        ];
        string[] pictures = [".png", ".jpg", ".woff2", ".webp", ".pdf"];

        Assert.All(
            House.TrackedFiles().Where(f => !pictures.Contains(Path.GetExtension(f))),
            file =>
            {
                var text = House.Read(file);
                Assert.All(
                    strangers,
                    stranger => Assert.False(text.Contains(stranger, StringComparison.OrdinalIgnoreCase), $"{file} holds {stranger}")
                );
            }
        );
    }

    private static IEnumerable<string> Elements(string project, string name) =>
        XDocument.Parse(House.Read(project)).Descendants(name).Select(e => e.Attribute("Include")!.Value);
}
