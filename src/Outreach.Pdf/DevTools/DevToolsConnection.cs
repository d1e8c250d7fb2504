using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Outreach.Pdf.DevTools;

/// <summary>
/// Commands to a browser and events from it, as JSON messages that end in a zero byte (the DevTools protocol over
/// <c>--remote-debugging-pipe</c>). May be used from several threads.
/// </summary>
internal sealed class DevToolsConnection : IAsyncDisposable
{
    // The reader is a JSON parser, not a web page: Khmer stays three bytes a letter.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Stream _commands;
    private readonly Stream _answers;
    private readonly Task _reading;
    private readonly SemaphoreSlim _writing = new(1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _pending = new();
    private readonly ConcurrentDictionary<string, Action<string, JsonElement>> _listeners = new();
    private readonly TaskCompletionSource _lost = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _lastId;

    public DevToolsConnection(Stream commands, Stream answers)
    {
        _commands = commands;
        _answers = answers;
        _reading = Task.Run(ReadAnswers);
    }

    /// <summary>Fails with a <see cref="BrowserLostException"/> as soon as the browser is gone; never ends otherwise.</summary>
    public Task Lost => _lost.Task;

    /// <summary>Calls <paramref name="listener"/> with name and parameters of each event of a session, in order.</summary>
    public void Listen(string session, Action<string, JsonElement> listener) => _listeners[session] = listener;

    /// <summary>Sends a command and gives its result.</summary>
    /// <exception cref="BrowserLostException">The browser is gone.</exception>
    /// <exception cref="DevToolsException">The browser answers with an error.</exception>
    public async Task<JsonElement> Call(string method, JsonObject? parameters, string? session, CancellationToken cancellation)
    {
        int id = Interlocked.Increment(ref _lastId);
        TaskCompletionSource<JsonElement> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[id] = answer;
        try
        {
            await Write(Message(id, method, parameters, session)).WaitAsync(cancellation);
            await await Task.WhenAny(answer.Task, Lost).WaitAsync(cancellation);
            return Result(method, await answer.Task);
        }
        finally
        {
            _pending.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Lose(new BrowserLostException("The browser was ended."));
        await _reading;
    }

    private static byte[] Message(int id, string method, JsonObject? parameters, string? session)
    {
        using MemoryStream message = new();
        using (Utf8JsonWriter json = new(message, Plain))
        {
            JsonObject command = new()
            {
                ["id"] = id,
                ["method"] = method,
                ["params"] = parameters ?? [],
            };
            if (session is not null)
            {
                command["sessionId"] = session;
            }

            command.WriteTo(json);
        }

        message.WriteByte(0);
        return message.ToArray();
    }

    // Never broken off by a cancelled command: half a message would spoil those of the other pages.
    private async Task Write(byte[] message)
    {
        await _writing.WaitAsync();
        try
        {
            if (Lost.IsFaulted)
            {
                await Lost;
            }

            await _commands.WriteAsync(message);
            await _commands.FlushAsync();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            throw new BrowserLostException("The browser ended.", e);
        }
        finally
        {
            _writing.Release();
        }
    }

    private async Task ReadAnswers()
    {
        byte[] buffer = new byte[1 << 16];
        int filled = 0;
        try
        {
            while (true)
            {
                if (filled == buffer.Length)
                {
                    Array.Resize(ref buffer, buffer.Length * 2);
                }

                int read = await _answers.ReadAsync(buffer.AsMemory(filled));
                if (read == 0)
                {
                    break;
                }

                filled = TakeMessages(buffer, filled, filled + read);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or JsonException)
        {
            Lose(new BrowserLostException("The browser's answers broke off.", e));
        }

        Lose(new BrowserLostException("The browser ended."));
    }

    /// <summary>Takes whole messages out of the buffer and moves the rest to its start; gives the rest's length.</summary>
    private int TakeMessages(byte[] buffer, int searched, int end)
    {
        int start = 0;
        int zero;
        while ((zero = Array.IndexOf(buffer, (byte)0, searched, end - searched)) >= 0)
        {
            Receive(JsonElement.Parse(buffer.AsSpan(start, zero - start)));
            start = searched = zero + 1;
        }

        Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
        return end - start;
    }

    private void Receive(JsonElement message)
    {
        if (message.TryGetProperty("id", out JsonElement id))
        {
            if (_pending.TryGetValue(id.GetInt32(), out TaskCompletionSource<JsonElement>? answer))
            {
                answer.TrySetResult(message);
            }
        }
        else if (
            message.TryGetProperty("sessionId", out JsonElement session)
            && _listeners.TryGetValue(session.GetString()!, out Action<string, JsonElement>? listener)
        )
        {
            listener(message.GetProperty("method").GetString()!, message.GetProperty("params"));
        }
    }

    private static JsonElement Result(string method, JsonElement answer) =>
        answer.TryGetProperty("error", out JsonElement error)
            ? throw new DevToolsException($"The browser refused {method}: {error.GetProperty("message")}")
            : answer.GetProperty("result");

    private void Lose(BrowserLostException reason) => _lost.TrySetException(reason);
}
