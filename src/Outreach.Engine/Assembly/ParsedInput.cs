using System.Collections.Immutable;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Funding;
using Outreach.Model.Photos;

namespace Outreach.Engine.Assembly;

/// <summary>What the Process phase made of the input folder.</summary>
/// <param name="Settings">What <c>site.yml</c> says.</param>
/// <param name="Donors">Donor packs.</param>
/// <param name="Awards">Awards.</param>
/// <param name="Stories">Stories, one file for each language.</param>
/// <param name="Leaflets">Leaflets, one file for each language.</param>
/// <param name="Pages">Pages, one file for each language.</param>
/// <param name="Editions">The records of leaflets' editions.</param>
/// <param name="Photos">The photographs beside the texts, by path; null where one cannot be read (reported).</param>
/// <param name="BesideTexts">The path of every file in the folders of stories, leaflets and pages, whether it could be read or not.</param>
internal sealed record ParsedInput(
    SiteSettings Settings,
    ImmutableArray<Donor> Donors,
    ImmutableArray<Award> Awards,
    ImmutableArray<ContentFile> Stories,
    ImmutableArray<ContentFile> Leaflets,
    ImmutableArray<ContentFile> Pages,
    ImmutableArray<EditionRecord> Editions,
    IReadOnlyDictionary<string, Photo?> Photos,
    IReadOnlySet<string> BesideTexts
);
