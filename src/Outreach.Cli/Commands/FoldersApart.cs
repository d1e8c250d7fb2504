using Outreach.Engine;

namespace Outreach.Cli.Commands;

/// <summary>What is written never lies in what is read, and the cache with its ledger never in what is published.</summary>
internal static class FoldersApart
{
    /// <summary>Refuses folders of a build that lie in one another.</summary>
    /// <exception cref="WrongCommandLineException">Some do.</exception>
    public static void Check(BuildOptions options)
    {
        Refuse("--output", options.Output, "--input", options.Input);
        Refuse("--output", options.Output, "--theme", options.Theme);
        Refuse("--cache", options.Cache, "--input", options.Input);
        Refuse("--cache", options.Cache, "--theme", options.Theme);
        Refuse("--cache", options.Cache, "--output", options.Output);
    }

    /// <summary>Refuses one folder that lies in another.</summary>
    /// <exception cref="WrongCommandLineException">It does, or a folder has no name.</exception>
    public static void Refuse(string option, string path, string other, string otherPath)
    {
        if (path.Length == 0 || otherPath.Length == 0)
        {
            throw new WrongCommandLineException($"{(path.Length == 0 ? option : other)} names a folder.");
        }

        if (
            IsInside(path, otherPath)
            || (option != "--cache" && IsInside(otherPath, path))
            || (other == "--output" && IsInside(otherPath, path))
        )
        {
            throw new WrongCommandLineException(
                $"{option} {path} and {other} {otherPath} lie in one another. Choose folders beside each other."
            );
        }
    }

    private static bool IsInside(string inner, string outer) =>
        (Path.GetFullPath(inner) + Path.DirectorySeparatorChar).StartsWith(
            Path.TrimEndingDirectorySeparator(Path.GetFullPath(outer)) + Path.DirectorySeparatorChar,
            StringComparison.Ordinal
        );
}
