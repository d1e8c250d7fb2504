using Outreach.Model.Content;
using Outreach.Model.Languages;

namespace Outreach.Engine;

/// <summary>What a build is asked to do. All that decides its result beside the input and the theme.</summary>
public sealed record BuildOptions
{
    /// <summary>The input folder.</summary>
    public required string Input { get; init; }

    /// <summary>The site's own theme folder; it need not exist.</summary>
    public required string Theme { get; init; }

    /// <summary>The folder of the finished site.</summary>
    public required string Output { get; init; }

    /// <summary>The folder of what is kept between builds, and of the marking ledger.</summary>
    public required string Cache { get; init; }

    /// <summary>The date of the build: decides what is published. The only clock there is.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>Whether drafts and what is dated later are shown; such a site asks not to be indexed.</summary>
    public bool Preview { get; init; }

    /// <summary>Whether sheets are printed.</summary>
    public bool Pdf { get; init; } = true;

    /// <summary>Where the site stands, in place of what <c>site.yml</c> says; null: what it says.</summary>
    public string? BaseAddress { get; init; }

    /// <summary>False for a check: everything is done but nothing is put into the output folder.</summary>
    public bool WriteOutput { get; init; } = true;

    /// <summary>The evidence to put together for a donor; null: none.</summary>
    public EvidenceRequest? Evidence { get; init; }

    /// <summary>The folder for the versions of the sheets for a printing house; null: none are made.</summary>
    public string? Press { get; init; }
}

/// <summary>A donor's evidence, as it is asked for.</summary>
/// <param name="Award">The award's id.</param>
/// <param name="Days">The publication dates to include. Undated material is always included.</param>
/// <param name="Path">Where the ZIP goes.</param>
/// <param name="Language">The language of the cover sheet.</param>
public sealed record EvidenceRequest(string Award, Period Days, string Path, Language Language);
