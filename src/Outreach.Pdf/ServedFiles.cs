using System.Text.Json.Nodes;

namespace Outreach.Pdf;

/// <summary>Answers to a page's requests that no network gives: a file, or a refusal (the protocol's Fetch domain).</summary>
internal static class ServedFiles
{
    /// <summary>A file, or an empty page.</summary>
    public static (string Method, JsonObject Parameters) Found(byte[] bytes, string path) =>
        (
            "Fetch.fulfillRequest",
            new()
            {
                ["responseCode"] = 200,
                ["responseHeaders"] = new JsonArray(new JsonObject { ["name"] = "Content-Type", ["value"] = ContentType(path) }),
                ["body"] = Convert.ToBase64String(bytes),
            }
        );

    /// <summary>There is no such file; the page loads on.</summary>
    public static (string Method, JsonObject Parameters) NotFound() => ("Fetch.fulfillRequest", new() { ["responseCode"] = 404 });

    /// <summary>It is not to be had. Aborted, unlike refused, leaves a page that sends its readers on as it is.</summary>
    public static (string Method, JsonObject Parameters) Refused(string reason = "Aborted") =>
        ("Fetch.failRequest", new() { ["errorReason"] = reason });

    private static string ContentType(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".webp" => "image/webp",
            ".gif" => "image/gif",
            ".ico" => "image/x-icon",
            ".woff2" => "font/woff2",
            ".json" => "application/json",
            ".xml" => "application/xml",
            ".txt" => "text/plain; charset=utf-8",
            ".pdf" => "application/pdf",
            _ => "application/octet-stream",
        };
}
