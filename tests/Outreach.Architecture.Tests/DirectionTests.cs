using ArchUnitNET.Domain;

namespace Outreach.Architecture.Tests;

/// <summary>The folders of the engine follow each other as the phases do: none knows what comes after it.</summary>
public sealed class DirectionTests
{
    /// <summary>What stands beside the folders and belongs to all of them: the machinery, what is asked, how it goes on.</summary>
    private static readonly IReadOnlyList<string> Machinery =
    [
        "IModule`2",
        "Phase",
        "IBuildProgress",
        "BuildStage",
        "PackRequest",
        "EvidenceRequest",
    ];

    [Theory]
    [InlineData("Input", "")]
    [InlineData("Process", "Input")]
    [InlineData("Assembly", "Input Process")]
    [InlineData("Theming", "Input Process")]
    [InlineData("PostProcess", "Input Process Assembly Theming PostProcess.Marking")]
    [InlineData("PostProcess.Marking", "Input Process Assembly")]
    [InlineData("Output", "Input Process Assembly Theming PostProcess PostProcess.Marking")]
    public void A_folder_of_the_engine_knows_only_those_before_it(string folder, string known)
    {
        var mayKnow = known.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(folder).ToHashSet();
        var strangers = EngineTypes()
            .Where(t => FolderOf(t) == folder)
            .SelectMany(t => t.Dependencies.Select(d => (From: t, To: d.Target)))
            .Where(d => d.To is not GenericParameter && IsOfEngine(d.To) && !mayKnow.Contains(FolderOf(d.To)) && !IsMachinery(d.To))
            .Select(d => $"{d.From.FullName} knows {d.To.FullName}")
            .Distinct()
            .Order(StringComparer.Ordinal);

        House.HasNone(strangers);
    }

    [Fact]
    public void Every_folder_of_the_engine_has_its_line_in_the_test_above() =>
        Assert.Equal(
            ["", "Assembly", "Input", "Output", "PostProcess", "PostProcess.Marking", "Process", "Theming", "Workshops"],
            EngineTypes().Select(FolderOf).Distinct().Order(StringComparer.Ordinal)
        );

    private static IEnumerable<IType> EngineTypes() => House.Architecture.Types.Where(IsOfEngine);

    private static bool IsOfEngine(IType type) => $"{type.Namespace?.FullName}.".StartsWith("Outreach.Engine.", StringComparison.Ordinal);

    /// <summary>The folder at the engine's root; the marking decides for itself, so it is one too. Empty: the root.</summary>
    private static string FolderOf(IType type)
    {
        var parts = type.Namespace.FullName.Split('.').Skip(2).ToList();
        return parts is ["PostProcess", "Marking", ..] ? "PostProcess.Marking" : parts.FirstOrDefault() ?? "";
    }

    private static bool IsMachinery(IType type) =>
        type.Namespace.FullName == "Outreach.Engine" && Machinery.Contains(type.FullName.Split('.')[^1].Split('/', '+')[0]);
}
