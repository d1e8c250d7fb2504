using Outreach.Model.Photos;

namespace Outreach.Engine.Theming;

/// <summary>A rendition that some page or sheet shows.</summary>
/// <param name="Path">Its path in the output (or print) folder: named after what it is made from and how.</param>
/// <param name="Photo">The original.</param>
/// <param name="Rendition">How it is made.</param>
internal sealed record PhotoFile(string Path, Photo Photo, Rendition Rendition);
