using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Model.Funding;

/// <summary>Whether a donor's logo is shown.</summary>
public enum LogoPolicy
{
    /// <summary>It must be.</summary>
    Required,

    /// <summary>Only with the donor's written permission.</summary>
    Permission,

    /// <summary>Never.</summary>
    Forbidden,
}

/// <summary>A picture as the donor supplied it. It is published byte for byte: never recoloured, cropped or re-typeset.</summary>
/// <param name="Path">Relative to the input folder.</param>
/// <param name="Hash">SHA-256 of the bytes, lower-case hexadecimal.</param>
/// <param name="Proportion">Width over height.</param>
public sealed record LogoFile(string Path, string Hash, double Proportion);

/// <summary>A permission that was given in writing.</summary>
/// <param name="Reference">The letter's or e-mail's reference.</param>
/// <param name="To">The last day on which it holds; null: it has no end.</param>
/// <param name="At">Where it is written down.</param>
public sealed record Permission(string Reference, DateOnly? To, SourceRange At);

/// <summary>One identity of a donor or a partner: a logo, with the rules under which it is used.</summary>
/// <param name="Id">Unique in the pack.</param>
/// <param name="Colour">The file for screens and colour print; null: none was supplied.</param>
/// <param name="Mono">The one-colour file for sheets that are photocopied; null: none was supplied.</param>
/// <param name="Language">The language of the words in it; null: it has none, or stands for every language.</param>
/// <param name="Materials">The materials on which it is used.</param>
/// <param name="MinimumHeight">Millimetres; 0: the donor names none.</param>
/// <param name="MinimumWidth">Millimetres; 0: the donor names none.</param>
/// <param name="ClearSpace">Millimetres around it in which nothing stands.</param>
/// <param name="Valid">Publication dates for which it is the donor's identity.</param>
/// <param name="Alt">What it is called in words.</param>
/// <param name="Policy">Whether it is shown.</param>
/// <param name="Permission">The permission, where one is needed and was given for all of the donor's awards.</param>
/// <param name="Statement">The id of the donor's text that stands beside it and from which it is never apart; null: none.</param>
/// <param name="At">Its place in the pack.</param>
public sealed record Identity(
    string Id,
    Located<LogoFile>? Colour,
    Located<LogoFile>? Mono,
    Language? Language,
    ImmutableArray<Material> Materials,
    double MinimumHeight,
    double MinimumWidth,
    double ClearSpace,
    Period Valid,
    LocalizedText Alt,
    LogoPolicy Policy,
    Permission? Permission,
    string? Statement,
    SourceRange At
);
