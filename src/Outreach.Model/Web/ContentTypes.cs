namespace Outreach.Model.Web;

/// <summary>What a file is, by the end of its name.</summary>
public static class ContentTypes
{
    /// <summary>HTML, the one type that the preview adds to.</summary>
    public const string Html = "text/html; charset=utf-8";

    /// <summary>Scripts.</summary>
    public const string Script = "text/javascript; charset=utf-8";

    /// <summary>Style sheets.</summary>
    public const string Style = "text/css; charset=utf-8";

    /// <summary>The type to send with a file.</summary>
    public static string Of(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".html" => Html,
            ".css" => Style,
            ".js" => Script,
            ".json" => "application/json",
            ".xml" => "application/xml",
            ".txt" => "text/plain; charset=utf-8",
            ".woff2" => "font/woff2",
            ".webp" => "image/webp",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".png" => "image/png",
            ".svg" => "image/svg+xml",
            ".ico" => "image/x-icon",
            ".pdf" => "application/pdf",
            _ => "application/octet-stream",
        };
}
