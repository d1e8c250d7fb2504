using System.Globalization;
using Outreach.Engine;
using Outreach.Model.Diagnostics;

namespace Outreach.Cli.Reports;

/// <summary>The closing lines of a build.</summary>
internal static class Summary
{
    /// <summary>What was done, what was held back and why, and how long it took.</summary>
    public static IEnumerable<string> Lines(BuildResult result, BuildOptions options, TimeSpan time)
    {
        var errors = result.Diagnostics.Count(d => d.Rule.Severity == Severity.Error);
        var warnings = result.Diagnostics.Length - errors;
        if (errors > 0)
        {
            yield return $"{Count(errors, "error")}, {Count(warnings, "warning")}. Nothing was published; the site in "
                + $"{options.Output}/ is as it was.";
            yield break;
        }

        foreach (var held in result.HeldBack)
        {
            yield return $"Held back: {held.Path}: {held.Reason}.";
        }

        if (result.Output is { } output)
        {
            yield return $"{Count(result.Pages, "page")}, {Count(result.Pdfs, "PDF")} ({result.PdfsPrinted} printed now), "
                + $"{Count(result.Photos, "photograph rendition")} in {options.Output}/.";
            yield return $"{output.Written} files written, {output.Kept} unchanged, {output.Removed} removed.";
            yield return $"{Count(result.Markings, "donor text")} looked for on pages and sheets and found; the evidence is "
                + $"{Path.Combine(options.Cache, "marking-ledger.csv")}.";
        }
        else
        {
            yield return $"Checked {Count(result.Pages, "page")} and {Count(result.Pdfs, "PDF")}. Nothing was written.";
        }

        yield return result.Looked is { } looked
            ? $"{Count(looked, "page")}, one of each kind and language, looked at as readers see them: phone, desktop, light, dark, paper."
            : "No browser has looked at the pages (--no-pdf): what a style sheet hides or shrinks was not checked.";
        yield return $"{Count(warnings, "warning")}. Done in {time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture)} s.";
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";
}
