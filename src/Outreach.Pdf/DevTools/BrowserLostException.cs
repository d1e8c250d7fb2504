namespace Outreach.Pdf.DevTools;

/// <summary>The browser ended, hangs, or lost the page: what was under way must be done again in a new one.</summary>
internal sealed class BrowserLostException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// The browser refused a command: because of the document, or because the page crashed under it. Which of the two shows
/// when it is done again.
/// </summary>
internal sealed class DevToolsException(string message) : Exception(message);
