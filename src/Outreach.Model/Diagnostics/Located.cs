namespace Outreach.Model.Diagnostics;

/// <summary>A value that remembers where it was written, so that an error found a phase later has its place.</summary>
/// <param name="Value">The value itself.</param>
/// <param name="At">Where the author wrote it.</param>
public readonly record struct Located<T>(T Value, SourceRange At)
{
    /// <summary>The value's own text.</summary>
    public override string ToString() => Value?.ToString() ?? "";
}
