namespace Outreach.Engine.Process;

/// <summary>Reads the address at which a site stands.</summary>
public static class SiteAddress
{
    /// <summary>Scheme and host without a slash at the end, or null when it is anything else.</summary>
    public static string? Read(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && uri.Scheme is "https" or "http"
        && uri.PathAndQuery == "/"
        && uri.Fragment.Length == 0
        && uri.UserInfo.Length == 0
            ? uri.GetLeftPart(UriPartial.Authority)
            : null;
}
