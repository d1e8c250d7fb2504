namespace Outreach.Pdf.DevTools;

/// <summary>Whether a page is drawn as on a screen.</summary>
internal enum Drawing
{
    /// <summary>It is, so that pictures can be taken of it.</summary>
    Done,

    /// <summary>
    /// It is not: it lays out and prints the same in half the time, since no photograph is ever decoded for it; pictures of it
    /// cannot be taken.
    /// </summary>
    LeftOut,
}
