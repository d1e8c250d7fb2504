using Outreach.Engine;

namespace Outreach.Cli;

internal sealed class ServeCommand(BuildOptions options, string? browser, int port, bool poll)
{
    public Task<int> Run(CancellationToken cancellation) => throw new NotSupportedException($"{options} {browser} {port} {poll} {cancellation.IsCancellationRequested}");
}
