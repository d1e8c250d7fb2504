using System.Collections.Immutable;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Photos;

namespace Outreach.Engine.Input;

/// <summary>Everything that was read from the input folder, sorted by path.</summary>
/// <param name="Settings"><c>site.yml</c>; null when it is missing (reported).</param>
/// <param name="Donors">Donor packs.</param>
/// <param name="Awards">Awards.</param>
/// <param name="Stories">Stories, one file for each language.</param>
/// <param name="Leaflets">Leaflets, one file for each language.</param>
/// <param name="Pages">Pages, one file for each language.</param>
/// <param name="Editions">The records of leaflets' editions.</param>
/// <param name="Logos">The logo files of donors and organisations, by path; null where one cannot be used (reported).</param>
/// <param name="Photos">The photographs beside the texts, by path; null where one cannot be read (reported).</param>
/// <param name="BesideTexts">The path of every file in the folders of stories, leaflets and pages, whether it could be read or not.</param>
internal sealed record InputFiles(
    SourceFile? Settings,
    ImmutableArray<SourceFile> Donors,
    ImmutableArray<SourceFile> Awards,
    ImmutableArray<SourceFile> Stories,
    ImmutableArray<SourceFile> Leaflets,
    ImmutableArray<SourceFile> Pages,
    ImmutableArray<SourceFile> Editions,
    IReadOnlyDictionary<string, LogoFile?> Logos,
    IReadOnlyDictionary<string, Photo?> Photos,
    IReadOnlySet<string> BesideTexts
);
