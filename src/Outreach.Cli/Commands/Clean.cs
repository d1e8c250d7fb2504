using System.CommandLine;
using Outreach.Engine.Output;

namespace Outreach.Cli.Commands;

/// <summary><c>outreach clean</c>: takes away what builds have made.</summary>
internal sealed class Clean : Command
{
    private readonly SiteOptions site = new();

    /// <summary>The command with its options.</summary>
    public Clean()
        : base("clean", "Remove the finished site and what is kept between builds.")
    {
        Add(site.Output);
        Add(site.Cache);
        SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, cache) = (parsed.GetValue(site.Output)!, parsed.GetValue(site.Cache)!);
        OutputRemoval.Run(output, cache, cancellation);
        Console.WriteLine($"Removed {output}/ and {cache}/.");
        return ExitCode.Done;
    }
}
