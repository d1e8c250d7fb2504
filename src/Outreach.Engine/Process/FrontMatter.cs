using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Process;

/// <summary>Finds the front matter: it may open with <c>---</c> or begin with the first line, and closes with <c>---</c>.</summary>
/// <param name="Start">Where the YAML begins.</param>
/// <param name="Length">How long it is.</param>
/// <param name="BodyStart">Where the text under it begins.</param>
internal readonly record struct FrontMatter(int Start, int Length, int BodyStart)
{
    /// <summary>The front matter of a file, or null when it is never closed (reported).</summary>
    public static FrontMatter? Find(SourceFile file, DiagnosticBag diagnostics)
    {
        var text = file.Text;
        var start = IsFence(text, 0) ? LineEnd(text, 0) : 0;
        for (var line = start; line < text.Length; line = LineEnd(text, line))
        {
            if (IsFence(text, line))
            {
                return new FrontMatter(start, line - start, LineEnd(text, line));
            }
        }

        diagnostics.Add(
            Rules.MissingKey,
            file.Start,
            "This text has no head: its title, its date and who paid for it are missing.",
            "Begin the file with a line of ---, then the keys, then another line of ---, then the text."
        );
        return null;
    }

    private static bool IsFence(string text, int line) => text.AsSpan(line, LineEnd(text, line) - line).TrimEnd() is "---";

    private static int LineEnd(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end + 1;
    }
}
