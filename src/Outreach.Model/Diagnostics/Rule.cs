namespace Outreach.Model.Diagnostics;

/// <summary>One thing the build insists on. Every rule stands in <see cref="Rules"/>.</summary>
/// <param name="Code">"OUT" and three digits. A code never changes its meaning and is never used again.</param>
/// <param name="Severity">Whether breaking the rule stops the build.</param>
/// <param name="Summary">The rule as one sentence, for the catalogue.</param>
public sealed record Rule(string Code, Severity Severity, string Summary);
