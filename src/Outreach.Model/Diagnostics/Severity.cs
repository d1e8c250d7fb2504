namespace Outreach.Model.Diagnostics;

/// <summary>What a diagnostic does to the build.</summary>
public enum Severity
{
    /// <summary>The site is built; somebody should look.</summary>
    Warning,

    /// <summary>Nothing is written; the previous site stays.</summary>
    Error,
}
