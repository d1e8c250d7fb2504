using System.Net.WebSockets;

namespace Outreach.Pdf.DevTools;

/// <summary>
/// Messages over a WebSocket as the pipe of a browser carries them: each ends in a zero byte. One reader and one writer
/// at a time.
/// </summary>
internal sealed class WebSocketStream(WebSocket socket) : Stream
{
    private static readonly byte[] Zero = [0];
    private bool _isEnded;

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads what has come in; 0: the other side has gone.</summary>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_isEnded)
        {
            _isEnded = false;
            Zero.CopyTo(buffer);
            return 1;
        }

        try
        {
            ValueWebSocketReceiveResult received = await socket.ReceiveAsync(buffer, cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return 0;
            }

            _isEnded = received.EndOfMessage;
            return received.Count > 0 ? received.Count : await ReadAsync(buffer, cancellationToken);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            throw new IOException(e.Message, e);
        }
    }

    /// <summary>Sends one whole message, given with its zero byte.</summary>
    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            await socket.SendAsync(buffer[..^1], WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }
        catch (Exception e) when (e is WebSocketException or InvalidOperationException or OperationCanceledException)
        {
            throw new IOException(e.Message, e);
        }
    }

    public override void Flush() { }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
