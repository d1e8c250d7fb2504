using System.Globalization;

namespace Outreach.Engine.Output;

/// <summary>Tells one build of this program from another: what one of them made need not be what another would make.</summary>
internal static class ProgramStamp
{
    /// <summary>Name, length and time of the program's own files.</summary>
    public static string Value { get; } = Read();

    private static string Read()
    {
        var own = new DirectoryInfo(AppContext.BaseDirectory)
            .EnumerateFiles("outreach*", new EnumerationOptions { MatchCasing = MatchCasing.CaseInsensitive })
            .Append(new FileInfo(Environment.ProcessPath ?? ""))
            .Where(f => f.Exists && f.Extension is not (".pdb" or ".xml" or ".dbg"))
            .OrderBy(f => f.FullName, StringComparer.Ordinal);
        return string.Join(
            ' ',
            own.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name}:{f.Length}:{f.LastWriteTimeUtc.Ticks}"))
        );
    }
}
