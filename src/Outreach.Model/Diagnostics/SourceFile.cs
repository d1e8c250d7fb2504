namespace Outreach.Model.Diagnostics;

/// <summary>A text file as it was read: the first of the types that content passes through.</summary>
/// <param name="Path">Relative to the input or theme folder, with forward slashes: <c>stories/lost/index.en.md</c>.</param>
/// <param name="Text">The whole file, decoded as UTF-8, without a byte order mark, with line ends as written.</param>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>The range that covers nothing but the file's start: for problems of the file as a whole.</summary>
    public SourceRange Start => new(this, 0, 0);

    /// <summary>Line and column of an offset into <see cref="Text"/>, both counted from 1, columns in UTF-16 units.</summary>
    public (int Line, int Column) Locate(int offset)
    {
        var upTo = Text.AsSpan(0, Math.Clamp(offset, 0, Text.Length));
        return (upTo.Count('\n') + 1, upTo.Length - upTo.LastIndexOf('\n'));
    }

    /// <summary>The path: what a person calls the file.</summary>
    public override string ToString() => Path;

    /// <summary>Files are told apart by their paths; reckoning with the whole text would be slow, and as good.</summary>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Path);

    /// <summary>Whether path and text are the same.</summary>
    public bool Equals(SourceFile? other) =>
        ReferenceEquals(this, other) || (other is not null && Path == other.Path && Text == other.Text);
}
