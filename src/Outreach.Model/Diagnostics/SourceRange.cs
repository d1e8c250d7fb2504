namespace Outreach.Model.Diagnostics;

/// <summary>A place in a source file. Line and column are computed only when the place is shown.</summary>
/// <param name="File">The file. Compared by reference in practice: a build reads each file once.</param>
/// <param name="Start">Offset of the first character, in UTF-16 units.</param>
/// <param name="Length">Zero when the place is a point.</param>
public readonly record struct SourceRange(SourceFile File, int Start, int Length)
{
    /// <summary>A place in a file whose text is not known (a photograph) or that is missing: shown without line and column.</summary>
    public static SourceRange InFile(string path) => new(new SourceFile(path, ""), -1, 0);

    /// <summary>Line counted from 1; 0 when the place is a whole file.</summary>
    public int Line => Start < 0 ? 0 : File.Locate(Start).Line;

    /// <summary>Column counted from 1; 0 when the place is a whole file.</summary>
    public int Column => Start < 0 ? 0 : File.Locate(Start).Column;

    /// <summary><c>path:line:column</c>, or the path alone for a whole file.</summary>
    public override string ToString() => Start < 0 ? File.Path : $"{File.Path}:{Line}:{Column}";
}
