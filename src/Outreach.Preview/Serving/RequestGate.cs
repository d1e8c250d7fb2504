using Microsoft.AspNetCore.Http;

namespace Outreach.Preview.Serving;

/// <summary>
/// Lets in only what the person at this computer asks for. Any page on the web can send a browser to this address:
/// by a name of its own that leads here (Host), or from a script of its own (Origin).
/// </summary>
internal static class RequestGate
{
    /// <summary>The status with which a request is refused; null when it is let in.</summary>
    public static int? Refusal(HttpRequest request)
    {
        if (!IsThisComputer(request.Host.Host))
        {
            return StatusCodes.Status421MisdirectedRequest;
        }

        if (request.Headers.Origin.Any(origin => origin != $"http://{request.Host.Value}"))
        {
            return StatusCodes.Status403Forbidden;
        }

        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? null : StatusCodes.Status405MethodNotAllowed;
    }

    // The port is not looked at: a container may be reached by another one, and no name from outside can be among these.
    private static bool IsThisComputer(string host) =>
        host is "127.0.0.1" or "[::1]" || host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
}
