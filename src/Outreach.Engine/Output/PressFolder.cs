namespace Outreach.Engine.Output;

/// <summary>
/// The sheets for a printing house. They are large and nobody reads them on a screen, so they are no part of the site: they
/// lie in a folder of their own, to be sent.
/// </summary>
internal static class PressFolder
{
    /// <summary>Puts the files there; one of the same name is replaced, others are left alone.</summary>
    public static void Write(string folder, IEnumerable<PdfFile> files)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            var target = Path.Combine(folder, Path.GetFileName(file.Path));
            File.Copy(file.CachePath, target + ".next", overwrite: true);
            File.Move(target + ".next", target, overwrite: true);
        }
    }
}
