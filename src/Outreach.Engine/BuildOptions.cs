using Outreach.Model.Content;
using Outreach.Model.Languages;

namespace Outreach.Engine;

/// <summary>What a build is asked to do. All that decides its result beside the input and the theme.</summary>
/// <param name="Input">The input folder.</param>
/// <param name="Theme">The theme folder.</param>
/// <param name="Output">The folder of the finished site.</param>
/// <param name="Cache">The folder of what is kept between builds, and of the marking ledger.</param>
/// <param name="Today">The date of the build: decides what is published. The only clock there is.</param>
/// <param name="Preview">Whether drafts and what is dated later are shown; such a site asks not to be indexed.</param>
/// <param name="Pdf">Whether sheets are printed.</param>
/// <param name="BaseAddress">Where the site stands, in place of what <c>site.yml</c> says; null: what it says.</param>
/// <param name="WriteOutput">False for a check: everything is done but nothing is put into the output folder.</param>
/// <param name="Press">The folder for the versions of the sheets for a printing house; null: none are made.</param>
/// <param name="Pack">The evidence to put together for a donor; null: none.</param>
public sealed record BuildOptions(
    string Input,
    string Theme,
    string Output,
    string Cache,
    DateOnly Today,
    bool Preview = false,
    bool Pdf = true,
    string? BaseAddress = null,
    bool WriteOutput = true,
    PackRequest? Pack = null,
    string? Press = null
);

/// <summary>A donor's evidence, as it is asked for.</summary>
/// <param name="Award">The award's id.</param>
/// <param name="Days">The publication dates to include. Undated material is always included.</param>
/// <param name="Path">Where the ZIP goes.</param>
/// <param name="Language">The language of the cover sheet.</param>
public sealed record PackRequest(string Award, Period Days, string Path, Language Language);
