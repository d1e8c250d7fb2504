using System.Reflection;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Outreach.Media;

/// <summary>
/// A native library inside a program that is one file. It is unpacked once into a folder of the person's own, under a
/// name that holds its hash, and believed only as long as its bytes have that hash.
/// </summary>
/// <param name="hash">The SHA-256 of its bytes, in small hexadecimal digits.</param>
/// <param name="open">Opens its bytes within the program.</param>
internal sealed class CarriedLibrary(string hash, Func<Stream> open)
{
    /// <summary>What stands before the hash in the resource's name; the project file of the program writes both.</summary>
    private const string ResourcePrefix = "libvips-";
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The library that a program carries, or null when the library's file lies beside it.</summary>
    public static CarriedLibrary? In(Assembly? program) =>
        program?.GetManifestResourceNames().FirstOrDefault(name => name.StartsWith(ResourcePrefix, StringComparison.Ordinal)) is { } name
            ? new CarriedLibrary(name[ResourcePrefix.Length..], () => program.GetManifestResourceStream(name)!)
            : null;

    /// <summary>The folder of this person on this machine in which such libraries are kept.</summary>
    public static string OwnFolder =>
        Path.Combine(
            Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } named
                ? named
                : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache"),
            "outreach",
            "libraries"
        );

    /// <summary>
    /// Loads the library: from the kept file, which is unpacked if need be; where none can be kept, from one that goes away
    /// at once.
    /// </summary>
    /// <exception cref="IOException">The library can be written nowhere.</exception>
    public nint Load(string folder)
    {
        try
        {
            return NativeLibrary.Load(Unpack(folder));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or DllNotFoundException)
        {
            // No home, a full or foreign one, or one from which nothing may be run.
            var passing = Directory.CreateTempSubdirectory("outreach-");
            try
            {
                return NativeLibrary.Load(Unpack(passing.FullName));
            }
            finally
            {
                passing.Delete(recursive: true);
            }
        }
    }

    /// <summary>The path of the library's file in a folder, whose bytes were just looked at.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder is another person's.</exception>
    public string Unpack(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            // Refused where the folder belongs to somebody else, who could change the file after it was looked at.
            File.SetUnixFileMode(folder, OwnersAlone);
        }

        var path = Path.Combine(folder, $"libvips-{hash}");
        if (!IsWhole(path))
        {
            Write(path);
        }

        return path;
    }

    private bool IsWhole(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file)) == hash;
    }

    /// <summary>Written aside and moved, so that a second program that starts at the same time finds a whole file or none.</summary>
    private void Write(string path)
    {
        var aside = $"{path}.{Environment.ProcessId}";
        using (var inside = open())
        using (var file = File.Create(aside))
        {
            inside.CopyTo(file);
        }

        File.Move(aside, path, overwrite: true);
    }
}
