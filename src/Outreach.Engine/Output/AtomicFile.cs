namespace Outreach.Engine.Output;

/// <summary>Files that are replaced whole: whoever reads one, at any moment, finds the old or the new content.</summary>
internal static class AtomicFile
{
    /// <summary>The ending of a file that is being written. One that a killed program left is written over by the next.</summary>
    public const string Aside = ".next";

    /// <summary>Writes the bytes aside and puts them in place. Makes the folder where it is missing.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using var aside = WriteAside(path, bytes);
        aside.PutInPlace();
    }

    /// <summary>Lets a stream be filled aside and puts it in place.</summary>
    public static void Write(string path, Action<Stream> fill)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using (var stream = File.Create(path + Aside))
        {
            fill(stream);
        }

        File.Move(path + Aside, path, overwrite: true);
    }

    /// <summary>Writes the bytes aside, to be put in place later: then a full disk is met before anything is replaced.</summary>
    public static FileAside WriteAside(string path, ReadOnlySpan<byte> bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllBytes(path + Aside, bytes);
        return new FileAside(path);
    }
}

/// <summary>A file that was written and is not in its place yet.</summary>
/// <param name="path">Its place.</param>
internal sealed class FileAside(string path) : IDisposable
{
    private bool isInPlace;

    /// <summary>Puts it there, over what was there before.</summary>
    public void PutInPlace()
    {
        File.Move(path + AtomicFile.Aside, path, overwrite: true);
        isInPlace = true;
    }

    /// <summary>Removes it, if it was never put in place.</summary>
    public void Dispose()
    {
        if (!isInPlace)
        {
            File.Delete(path + AtomicFile.Aside);
        }
    }
}
