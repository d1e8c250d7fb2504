namespace Outreach.Cli;

/// <summary>The exit codes that scripts may depend on.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>The content has errors; all are listed, and the previous site stands untouched.</summary>
    public const int ContentErrors = 1;

    /// <summary>The command line is wrong.</summary>
    public const int CommandLine = 2;

    /// <summary>The machine is: no disk, no browser.</summary>
    public const int Machine = 3;
}
