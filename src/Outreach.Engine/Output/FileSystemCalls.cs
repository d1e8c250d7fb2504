using System.Runtime.InteropServices;

namespace Outreach.Engine.Output;

/// <summary>The two things that .NET has no call for: a second name for a file, and two folders changing places at once.</summary>
internal static partial class FileSystemCalls
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Gives a file a second name; where that is not possible, copies it with its time.</summary>
    public static void LinkOrCopy(string existing, string added)
    {
        if (OperatingSystem.IsWindows() || Link(existing, added) != 0)
        {
            File.Copy(existing, added, overwrite: true);
            File.SetLastWriteTimeUtc(added, File.GetLastWriteTimeUtc(existing));
        }
    }

    /// <summary>
    /// Lets two folders change places in one step, so that at every moment one of them is there, whole.
    /// False where the system cannot (then nothing has happened).
    /// </summary>
    public static bool TryExchange(string one, string other) =>
        OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, one, CurrentFolder, other, Exchange) == 0;

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string added);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
