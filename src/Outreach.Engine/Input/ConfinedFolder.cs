using System.Text;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Input;

/// <summary>A folder out of which nothing is read: links to other places, and links within, are refused.</summary>
public sealed class ConfinedFolder
{
    private const long LargestText = 2 * 1024 * 1024;
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private readonly string root;

    /// <summary>Opens a folder, which need not exist: then it is empty.</summary>
    /// <param name="path">Its path on this machine. It may itself be a link: the person who starts the build chose it.</param>
    public ConfinedFolder(string path) => root = Path.GetFullPath(path);

    /// <summary>Where a file of the folder lies on this machine.</summary>
    public string FullPath(string path) => Path.Combine(root, path);

    /// <summary>
    /// The files below a sub-folder, relative to this folder, in ordinal order. Names that begin with a dot or an
    /// underscore are not published, nor is what lies under them. Links are reported as OUT115 and left out.
    /// </summary>
    public IReadOnlyList<string> Files(string subfolder, DiagnosticBag diagnostics)
    {
        var start = new DirectoryInfo(FullPath(subfolder));
        if (!start.Exists || !Admit(start, subfolder, diagnostics))
        {
            return [];
        }

        var entries = start.GetFileSystemInfos();
        Array.Sort(entries, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        var found = new (List<string> Files, DiagnosticBag Problems)[entries.Length];
        Phase.SideBySide(
            entries.Length,
            i =>
            {
                found[i] = ([], []);
                Collect(entries[i], subfolder, found[i].Files, found[i].Problems);
            },
            CancellationToken.None
        );
        foreach (var (_, problems) in found)
        {
            diagnostics.AddRange(problems);
        }

        List<string> files = [.. found.SelectMany(f => f.Files)];
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>The text of a file, or null when it is not there or cannot be read as text (reported, unless it is not there).</summary>
    public SourceFile? ReadText(string path, DiagnosticBag diagnostics)
    {
        if (Find(path, diagnostics) is not { } info)
        {
            return null;
        }

        if (info.Length > LargestText)
        {
            diagnostics.Add(
                Rules.FileTooLarge,
                SourceRange.InFile(path),
                $"This text has {info.Length / 1024 / 1024} MB; 2 MB is the most.",
                "Photographs are files of their own; look for one that was pasted into the text."
            );
            return null;
        }

        return Decode(path, File.ReadAllBytes(info.FullName), diagnostics);
    }

    /// <summary>The bytes of a file, or null when it is not there or lies behind a link (reported).</summary>
    public byte[]? ReadBytes(string path, DiagnosticBag diagnostics) =>
        Find(path, diagnostics) is { } info ? File.ReadAllBytes(info.FullName) : null;

    private FileInfo? Find(string path, DiagnosticBag diagnostics)
    {
        var info = new FileInfo(FullPath(path));
        return
            info.Exists
            && FoldersOf(path).All(folder => Admit(new DirectoryInfo(FullPath(folder)), folder, diagnostics))
            && Admit(info, path, diagnostics)
            ? info
            : null;
    }

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            yield return path[..slash];
        }
    }

    private static SourceFile? Decode(string path, byte[] bytes, DiagnosticBag diagnostics)
    {
        try
        {
            var content = bytes.AsSpan();
            return new SourceFile(path, StrictUtf8.GetString(content.StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content));
        }
        catch (DecoderFallbackException problem)
        {
            diagnostics.Add(
                Rules.NotUtf8,
                SourceRange.InFile(path),
                $"This file is not UTF-8 text (byte {problem.Index + 1} cannot be read).",
                "Save it again with the encoding UTF-8. Text in an old Khmer font (Limon, ABC) has to be converted to Unicode first."
            );
            return null;
        }
    }

    private static void Collect(FileSystemInfo entry, string parent, List<string> files, DiagnosticBag diagnostics)
    {
        var path = parent.Length == 0 ? entry.Name : $"{parent}/{entry.Name}";
        if (entry.Name[0] is '.' or '_' || !Admit(entry, path, diagnostics))
        {
            return;
        }

        if (entry is not DirectoryInfo folder)
        {
            files.Add(path);
            return;
        }

        foreach (var inner in folder.EnumerateFileSystemInfos().OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            Collect(inner, path, files, diagnostics);
        }
    }

    private static bool Admit(FileSystemInfo entry, string path, DiagnosticBag diagnostics)
    {
        if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            return true;
        }

        diagnostics.Add(
            Rules.OutsideInput,
            SourceRange.InFile(path),
            "This is a link to another place, and links are not followed.",
            "Put the file itself here."
        );
        return false;
    }
}
