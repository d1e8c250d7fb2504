namespace Outreach.Engine.Output;

/// <summary>
/// Lets one build at a time use a cache folder: two would put their halves into the same folder aside. A second build
/// (beside a running preview, say) waits for its turn.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private const int Tries = 600;
    private const int MillisecondsBetween = 100;
    private readonly FileStream file;

    private BuildLock(FileStream file) => this.file = file;

    /// <summary>Waits for its turn, for a minute at most.</summary>
    /// <exception cref="IOException">Another build is still running, or the cache folder cannot be used.</exception>
    public static BuildLock Take(CacheFolder cache, CancellationToken cancellation)
    {
        var path = cache.Lock;
        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new BuildLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (attempt < Tries && File.Exists(path))
            {
                cancellation.WaitHandle.WaitOne(MillisecondsBetween);
                cancellation.ThrowIfCancellationRequested();
            }
            catch (IOException busy) when (File.Exists(path))
            {
                throw new IOException(
                    $"Another build is using {folder}/. Wait until it has ended, or name another folder with --cache.",
                    busy
                );
            }
        }
    }

    /// <summary>Lets the next build in.</summary>
    public void Dispose() => file.Dispose();
}
