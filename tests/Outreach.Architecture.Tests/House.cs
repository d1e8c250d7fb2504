using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Outreach.Engine;
using Outreach.Media;
using Outreach.Model.Diagnostics;
using Outreach.Pdf;

namespace Outreach.Architecture.Tests;

/// <summary>The program's own assemblies, and the checkout they are made from.</summary>
internal static class House
{
    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        typeof(Rule).Assembly,
        typeof(SiteBuild).Assembly,
        typeof(VipsPhotoRenderer).Assembly,
        typeof(ChromiumPrinter).Assembly,
        Assembly.Load("Outreach.Preview"),
        Assembly.Load("outreach"),
    ];

    /// <summary>Every type that somebody wrote: none that the compiler made.</summary>
    public static IReadOnlyList<Type> Types { get; } =
    [
        .. Assemblies
            .SelectMany(a => a.GetTypes())
            .Where(t => t.Namespace?.StartsWith("Outreach", StringComparison.Ordinal) == true && !IsMadeByCompiler(t)),
    ];

    public static ArchUnitNET.Domain.Architecture Architecture { get; } =
        new ArchUnitNET.Loader.ArchLoader().LoadAssemblies([.. Assemblies]).Build();

    public static string Root { get; } = FindRoot();

    public static bool IsMadeByCompiler(Type type) =>
        type.Name.Contains('<', StringComparison.Ordinal)
        || type.IsDefined(typeof(CompilerGeneratedAttribute))
        || type.IsDefined(typeof(System.CodeDom.Compiler.GeneratedCodeAttribute))
        || (type.DeclaringType is { } outer && IsMadeByCompiler(outer));

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Every file that the repository keeps, by its path.</summary>
    public static IReadOnlyList<string> TrackedFiles()
    {
        using var git = Process.Start(
            new ProcessStartInfo("git", ["-c", "core.quotepath=false", "ls-files", "-z"])
            {
                WorkingDirectory = Root,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        return [.. files.Where(f => File.Exists(Path.Combine(Root, f)))];
    }

    /// <summary>Nothing was found that breaks a rule; otherwise all of it is shown, each in a line of its own.</summary>
    public static void HasNone(IEnumerable<string> found)
    {
        var all = found.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Outreach.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("These tests run in a checkout: above them stands Outreach.sln.");
    }
}
