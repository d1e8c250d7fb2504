using System.Diagnostics;
using System.Reflection;

namespace Outreach.Site.Tests;

/// <summary>How a run of the program ended.</summary>
internal sealed record CliRun(int ExitCode, string Out, string Error)
{
    public override string ToString() => $"exit code {ExitCode}\n{Out}\n{Error}";
}

/// <summary>
/// The program itself: whole, from its command line to its exit code. It runs in the tests' process, where it is warm; what
/// makes a process different (its folder, its environment, its end) is seen in one of its own.
/// </summary>
internal static class Cli
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(15);

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "outreach.dll");

    private static readonly Func<string[], int> Main = Assembly.Load("outreach").EntryPoint!.CreateDelegate<Func<string[], int>>();

    /// <summary>The command line that starts the program, for a shell or another program to run.</summary>
    public static IReadOnlyList<string> Command { get; } =
    [Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", Program];

    /// <summary>The arguments of a build of some input with the repository's theme, into folders below one folder.</summary>
    public static string[] Build(string input, string into, params string[] more) =>
        [
            "build",
            "--input",
            input,
            "--theme",
            Repository.Theme,
            "--output",
            Path.Combine(into, "output"),
            "--cache",
            Path.Combine(into, "cache"),
            .. more,
        ];

    /// <summary>Runs the program to its end, in this process.</summary>
    public static CliRun Run(params string[] arguments)
    {
        var (code, output) = (0, "");
        var error = SpokenConsole.Error.Hear(() => output = SpokenConsole.Out.Hear(() => code = Main(arguments)));
        return new CliRun(code, output, error);
    }

    /// <summary>Runs the program to its end, in a process of its own.</summary>
    public static CliRun RunAlone(params string[] arguments) => Run(Start(arguments));

    /// <summary>Runs a program to its end and answers with what it wrote.</summary>
    public static CliRun Run(ProcessStartInfo start)
    {
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Limit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{start.FileName} did not end within {Limit}.");
        }

        return new CliRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    /// <summary>How the program is started, for tests that change its environment or folder.</summary>
    public static ProcessStartInfo Start(params string[] arguments) => Piped(Command[0], [.. Command.Skip(1), .. arguments]);

    /// <summary>A program whose input and output are pipes.</summary>
    public static ProcessStartInfo Piped(string program, IEnumerable<string> arguments) =>
        new(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
}
