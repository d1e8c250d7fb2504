using System.Text.RegularExpressions;

namespace Outreach.Engine.Output;

/// <summary>
/// The sheets for a printing house. They are large and nobody reads them on a screen, so they are no part of the site: they
/// lie in a folder of their own, to be sent.
/// </summary>
internal static partial class PressFolder
{
    /// <summary>
    /// Puts the files there. A sheet of an earlier build that is not made any more is taken away, so that nobody sends it;
    /// files of other names are left alone.
    /// </summary>
    public static void Write(string folder, IEnumerable<PdfFile> files)
    {
        Directory.CreateDirectory(folder);
        var sheets = files.ToDictionary(f => Path.GetFileName(f.Path), StringComparer.Ordinal);
        foreach (var old in Directory.EnumerateFiles(folder).Where(f => SheetName().IsMatch(Path.GetFileName(f)) && !sheets.ContainsKey(Path.GetFileName(f))).ToList())
        {
            File.Delete(old);
        }

        foreach (var (name, file) in sheets)
        {
            var target = Path.Combine(folder, name);
            File.Copy(file.CachePath, target + ".next", overwrite: true);
            File.Move(target + ".next", target, overwrite: true);
        }
    }

    [GeneratedRegex("^[a-z0-9-]+-press-[a-z]{2}\\.pdf(\\.next)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SheetName();
}
