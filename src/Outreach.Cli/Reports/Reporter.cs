using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Outreach.Engine;
using Outreach.Model.Diagnostics;

namespace Outreach.Cli.Reports;

/// <summary>How diagnostics are written.</summary>
internal enum ReportFormat
{
    /// <summary>For people: one line a problem, its hint below.</summary>
    Text,

    /// <summary>For programs: one JSON document.</summary>
    Json,

    /// <summary>For GitHub: workflow commands, shown beside the lines of a pull request.</summary>
    Github,
}

/// <summary>Writes the outcome of a build in the form that was asked for.</summary>
internal static class Reporter
{
    private static readonly JsonSerializerOptions JsonOptions = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The report for programs.</summary>
    public static string Json(BuildResult result) =>
        new JsonObject
        {
            ["succeeded"] = result.Succeeded,
            ["published"] = result.Output is not null,
            ["pages"] = result.Pages,
            ["pdfs"] = result.Pdfs,
            ["photos"] = result.Photos,
            ["markings"] = result.Markings,
            ["looked"] = result.Looked,
            ["held_back"] = new JsonArray([
                .. result.HeldBack.Select(h => (JsonNode)new JsonObject { ["path"] = h.Path, ["reason"] = h.Reason }),
            ]),
            ["diagnostics"] = new JsonArray([.. result.Diagnostics.Select(Node)]),
        }.ToJsonString(JsonOptions);

    /// <summary>One problem as a GitHub workflow command.</summary>
    /// <param name="diagnostic">The problem.</param>
    /// <param name="root">The folder, relative to the repository, in which the problem's path stands.</param>
    public static string Github(Diagnostic diagnostic, string root)
    {
        var command = diagnostic.Rule.Severity == Severity.Error ? "error" : "warning";
        var at = diagnostic.At.Line > 0 ? $",line={diagnostic.At.Line},col={diagnostic.At.Column}" : "";
        var words = diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message}\n{diagnostic.Hint}";
        return $"::{command} "
            + $"file={Property($"{root}/{diagnostic.At.File.Path}")}{at},title={Property(diagnostic.Rule.Code)}::{Data(words)}";
    }

    private static JsonNode Node(Diagnostic diagnostic) =>
        new JsonObject
        {
            ["code"] = diagnostic.Rule.Code,
            ["severity"] = diagnostic.Rule.Severity == Severity.Error ? "error" : "warning",
            ["file"] = diagnostic.At.File.Path,
            ["line"] = diagnostic.At.Line,
            ["column"] = diagnostic.At.Column,
            ["message"] = diagnostic.Message,
            ["hint"] = diagnostic.Hint,
        };

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal)
            .Replace("\r", "%0D", StringComparison.Ordinal)
            .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
