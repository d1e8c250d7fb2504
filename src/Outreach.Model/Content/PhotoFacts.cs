using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;

namespace Outreach.Model.Content;

/// <summary>What is the same for a photograph in every language, or decides how it may be used.</summary>
/// <param name="File">The file's name beside the text, and its place in the front matter.</param>
/// <param name="Photo">The photograph itself; null when it could not be found or read (an error has been reported).</param>
/// <param name="Credit">Who made it: <c>Tha Chea/CTIP</c>.</param>
/// <param name="Consent">An opaque id of the consent register, or <see cref="NobodyRecognisable"/>.</param>
/// <param name="StandIn">Whether a drawing stands in for a photograph that is not there.</param>
/// <param name="Focus">What crops keep in view; null: decided from the picture.</param>
public sealed record PhotoFacts(Located<string> File, Photo? Photo, string Credit, string Consent, bool StandIn, Focus? Focus)
{
    /// <summary>The value that says that no person can be recognised, so that nobody's consent is needed.</summary>
    public const string NobodyRecognisable = "nobody-recognisable";
}

/// <summary>What is said about a photograph in one language.</summary>
/// <param name="File">The file's name, as in <see cref="PhotoFacts.File"/>.</param>
/// <param name="Caption">Null: no caption.</param>
/// <param name="Alt">What the photograph shows, in words.</param>
public sealed record PhotoText(string File, string? Caption, string Alt);
