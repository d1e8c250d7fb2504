namespace Outreach.Model.Diagnostics;

/// <summary>One problem, told to the person who can mend it.</summary>
/// <param name="Rule">The rule that was broken.</param>
/// <param name="At">Where.</param>
/// <param name="Message">What is wrong, in the author's words. One sentence with a full stop.</param>
/// <param name="Hint">What to do about it; null when the message already says so.</param>
public sealed record Diagnostic(Rule Rule, SourceRange At, string Message, string? Hint = null)
{
    /// <summary><c>path:line:column: error OUT201: message</c> and, on a second line, the hint.</summary>
    public override string ToString()
    {
        var severity = Rule.Severity == Severity.Error ? "error" : "warning";
        var first = $"{At}: {severity} {Rule.Code}: {Message}";
        return Hint is null ? first : $"{first}\n  hint: {Hint}";
    }
}
