namespace Outreach.Cli;

/// <summary>Which browser prints.</summary>
/// <param name="Program">The browser of this machine; null: one that is installed, else one that is fetched.</param>
/// <param name="Endpoints">Browsers on other machines that print instead; empty: none do.</param>
internal sealed record BrowserChoice(string? Program, IReadOnlyList<Uri> Endpoints);
