using System.Text;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Theming;

/// <summary>The theme inside the program: the files of the repository's <c>theme/</c> as they were when it was built.</summary>
internal static class BuiltInTheme
{
    /// <summary>What the project file writes before each path.</summary>
    private const string Prefix = "theme/";

    private static readonly System.Reflection.Assembly Program = typeof(BuiltInTheme).Assembly;

    /// <summary>The files below a sub-folder, relative to the theme.</summary>
    public static IEnumerable<string> Files(string subfolder) =>
        Program
            .GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Prefix}{subfolder}/", StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..]);

    /// <summary>The text of a file, or null when there is none.</summary>
    public static SourceFile? ReadText(string path) =>
        ReadBytes(path) is { } bytes ? new SourceFile(path, Encoding.UTF8.GetString(bytes)) : null;

    /// <summary>The bytes of a file, or null when there is none.</summary>
    public static byte[]? ReadBytes(string path)
    {
        using var stream = Program.GetManifestResourceStream(Prefix + path);
        if (stream is null)
        {
            return null;
        }

        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
