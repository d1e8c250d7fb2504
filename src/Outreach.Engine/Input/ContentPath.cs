using System.Text.RegularExpressions;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Engine.Input;

/// <summary>What a text's place says of it: <c>stories/&lt;slug&gt;/index.&lt;language&gt;.md</c>.</summary>
internal readonly partial record struct ContentPath(string Slug, Language Language)
{
    /// <summary>Reads the path, or reports what is wrong with it and returns null.</summary>
    public static ContentPath? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var at = SourceRange.InFile(file.Path);
        var segments = file.Path.Split('/');
        if (segments.Length != 3 || !IndexName().IsMatch(segments[2]))
        {
            diagnostics.Add(
                Rules.FileName,
                at,
                $"{segments[0]}/ holds a folder for each text, and in it index.en.md and index.km.md.",
                $"Move this file to {segments[0]}/<short-name>/index.en.md."
            );
            return null;
        }

        if (!InputPlan.IsSlug(segments[1]))
        {
            diagnostics.Add(
                Rules.FileName,
                at,
                $"The folder \"{segments[1]}\" cannot be an address.",
                "Use small Latin letters, digits and hyphens: svay-rieng-refresher"
            );
            return null;
        }

        var code = segments[2].Split('.')[1];
        if (Language.Find(code) is not { } language)
        {
            diagnostics.Add(
                Rules.FileName,
                at,
                $"There is no language \"{code}\".",
                code == "kh" ? "Khmer is km; kh is the country: index.km.md" : "Use index.en.md for English and index.km.md for Khmer."
            );
            return null;
        }

        return new ContentPath(segments[1], language);
    }

    [GeneratedRegex("^index\\.[a-z]+\\.md\\z", RegexOptions.None, 60_000)]
    private static partial Regex IndexName();
}
