using Microsoft.Extensions.Hosting;

namespace Outreach.Preview.Serving;

/// <summary>
/// Leaves Ctrl+C and other signals to the program, which decides when the preview ends; the framework would take them over.
/// </summary>
internal sealed class CallerOwnsProcess : IHostLifetime
{
    /// <inheritdoc/>
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
