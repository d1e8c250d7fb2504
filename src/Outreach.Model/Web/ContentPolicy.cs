namespace Outreach.Model.Web;

/// <summary>What pages may do, wherever they are served: on the web and in the preview.</summary>
public static class ContentPolicy
{
    /// <summary>
    /// The value of the header <c>Content-Security-Policy</c>: everything is the site's own, nothing is inline, nothing is
    /// asked of anybody else.
    /// </summary>
    public const string Value =
        "default-src 'none'; img-src 'self' data:; style-src 'self'; font-src 'self'; script-src 'self'; "
        + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}
