using Outreach.Engine.Input;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Theming;

/// <summary>
/// The files of a theme: the site's own folder, laid over the theme inside the program. A file of the site takes the
/// place of the one at the same path inside; the rest comes from inside, so a site need hold only what it changes.
/// </summary>
/// <param name="path">The site's own theme folder. It need not exist: then the theme inside is used as it is.</param>
internal sealed class ThemeFolder(string path)
{
    private readonly ConfinedFolder own = new(path);

    /// <summary>The files below a sub-folder, relative to the theme, each once, in ordinal order. Links are reported as OUT115.</summary>
    public IReadOnlyList<string> Files(string subfolder, DiagnosticBag diagnostics) =>
        [.. own.Files(subfolder, diagnostics).Union(BuiltInTheme.Files(subfolder)).Order(StringComparer.Ordinal)];

    /// <summary>The text of a file, or null when there is none. One of the site's that cannot be read as text is reported.</summary>
    public SourceFile? ReadText(string path, DiagnosticBag diagnostics) => own.ReadText(path, diagnostics) ?? BuiltInTheme.ReadText(path);

    /// <summary>The bytes of a file that <see cref="Files"/> has listed.</summary>
    /// <exception cref="FileNotFoundException">The file was removed meanwhile.</exception>
    public byte[] ReadBytes(string path, DiagnosticBag diagnostics) =>
        own.ReadBytes(path, diagnostics)
        ?? BuiltInTheme.ReadBytes(path)
        ?? throw new FileNotFoundException($"The theme's file {path} was removed while it was read.");
}
