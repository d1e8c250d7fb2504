using System.Text.RegularExpressions;
using Outreach.Engine.PostProcess.Recipes;

namespace Outreach.Engine.Output;

/// <summary>
/// The sheets for a printing house. They are large and nobody reads them on a screen, so they are no part of the site: they
/// lie in a folder of their own, to be sent.
/// </summary>
internal static partial class PressFolder
{
    private static readonly string[] Sections = ["leaflets", "stories"];

    /// <summary>
    /// Puts the files there, leaflets and stories each in a folder of theirs: one of each may have the same name. A sheet
    /// of an earlier build that is not made any more is taken away, so that nobody sends it; files of other names are left
    /// alone.
    /// </summary>
    public static void Write(string folder, IEnumerable<PrintedFile> files, IOutputDoors doors)
    {
        folder = Path.GetFullPath(folder);
        var sheets = files.ToDictionary(f => Path.Combine(folder, f.Path.Split('/')[1], Path.GetFileName(f.Path)), StringComparer.Ordinal);
        foreach (var section in Sections.Select(s => Directory.CreateDirectory(Path.Combine(folder, s)).FullName))
        {
            foreach (
                var old in Directory
                    .EnumerateFiles(section)
                    .Where(f => SheetName().IsMatch(Path.GetFileName(f)) && !sheets.ContainsKey(f))
                    .ToList()
            )
            {
                File.Delete(old);
            }
        }

        foreach (var (path, file) in sheets)
        {
            AtomicFile.Write(path, file.Make(doors));
        }
    }

    [GeneratedRegex("^[a-z0-9-]+-press-[a-z]{2}\\.pdf(\\.next)?$", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex SheetName();
}
