namespace Outreach.Engine.Output;

/// <summary>Removes what builds made, and nothing else: whatever else lies in the folders stays.</summary>
public static class OutputRemoval
{
    /// <summary>Removes a finished site and what is kept in the cache, when no build is running.</summary>
    /// <exception cref="IOException">The output folder holds something that no build made; or a build is running.</exception>
    public static void Run(string output, string cache, CancellationToken cancellation)
    {
        OutputFolder.Clean(output);
        new CacheFolder(cache).Clean(cancellation);
    }
}
