using System.Text.Json;

namespace Outreach.Pdf;

/// <summary>What a document needs but cannot have, and why.</summary>
internal sealed record FailedResource(string Address, string Reason);

/// <summary>
/// What a page asks for while it shows a document, followed by the browser's network events: what is under way, what
/// failed, and how much there was.
/// </summary>
internal sealed class PageResources
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _underWay = [];
    private readonly List<FailedResource> _failures = [];
    private TaskCompletionSource? _idle;

    /// <summary>Number of resources asked for since the last <see cref="Forget"/>.</summary>
    public int Requested { get; private set; }

    /// <summary>Starts anew for the next document. What still comes in for the last one is passed over.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _underWay.Clear();
            _failures.Clear();
            Requested = 0;
        }
    }

    /// <summary>The failures so far, one for each address.</summary>
    public IReadOnlyList<FailedResource> Failures()
    {
        lock (_lock)
        {
            return [.. _failures.DistinctBy(failure => failure.Address)];
        }
    }

    /// <summary>Ends when nothing is under way.</summary>
    public Task Idle()
    {
        lock (_lock)
        {
            if (_underWay.Count == 0)
            {
                return Task.CompletedTask;
            }

            _idle ??= new(TaskCreationOptions.RunContinuationsAsynchronously);
            return _idle.Task;
        }
    }

    /// <summary>A resource was refused before it was asked for.</summary>
    public void Refuse(string address)
    {
        lock (_lock)
        {
            _failures.Add(new(address, "not in the print folder"));
        }
    }

    /// <summary>Takes note of an event of the protocol's Network domain; others are passed over.</summary>
    public void Follow(string name, JsonElement parameters)
    {
        lock (_lock)
        {
            switch (name)
            {
                case "Network.requestWillBeSent":
                    Requested++;
                    _underWay[Id(parameters)] = parameters.GetProperty("request").GetProperty("url").GetString()!;
                    break;
                case "Network.loadingFinished":
                    End(Id(parameters));
                    break;
                case "Network.loadingFailed":
                    Fail(parameters);
                    break;
            }
        }
    }

    private static string Id(JsonElement parameters) => parameters.GetProperty("requestId").GetString()!;

    private void Fail(JsonElement parameters)
    {
        string id = Id(parameters);
        if (_underWay.TryGetValue(id, out string? address))
        {
            string reason = parameters.TryGetProperty("blockedReason", out _)
                ? "not in the print folder"
                : parameters.GetProperty("errorText").GetString()!;
            _failures.Add(new(address, reason));
            End(id);
        }
    }

    private void End(string id)
    {
        if (_underWay.Remove(id) && _underWay.Count == 0)
        {
            _idle?.TrySetResult();
            _idle = null;
        }
    }
}
