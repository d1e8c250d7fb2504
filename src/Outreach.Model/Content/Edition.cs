using System.Collections.Immutable;
using Outreach.Model.Diagnostics;

namespace Outreach.Model.Content;

/// <summary>
/// An edition of a leaflet: printed sheets carry its code, and the code leads to a page that says whether the edition is
/// current. Sheets stay in use for years, so an edition, once recorded, is never taken out.
/// </summary>
/// <param name="Number">Counted from 1.</param>
/// <param name="Code">Five or more small letters and digits, unique on the site, without those that are easily mistaken.</param>
/// <param name="Published">The day from which it was handed out; null: not known.</param>
/// <param name="Withdrawn">The day from which it must not be used any more; null: it may.</param>
/// <param name="At">Where it is recorded.</param>
public sealed record Edition(int Number, string Code, DateOnly? Published, DateOnly? Withdrawn, SourceRange At)
{
    /// <summary>The letters and digits of codes: none of them looks like another on a bad photocopy.</summary>
    public const string CodeLetters = "23456789abcdefghjkmnpqrstuvwxyz";

    /// <summary>The shortest code.</summary>
    public const int CodeLength = 5;

    /// <summary>The address of its page, from the root.</summary>
    public string Address => $"/v/{Code}/";
}

/// <summary>What is recorded of a leaflet's editions in the file beside it, <c>editions.yml</c>.</summary>
/// <param name="Slug">The leaflet's folder.</param>
/// <param name="Editions">In rising order, without gaps.</param>
/// <param name="IsWhole">Whether everything in the file could be read. What could not be read has been reported.</param>
/// <param name="At">The start of the file.</param>
public sealed record EditionRecord(string Slug, ImmutableArray<Edition> Editions, bool IsWhole, SourceRange At);
