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
)
{
    /// <summary>Whether a path is that of a text that was read.</summary>
    public bool IsText(string path) =>
        Settings?.Path == path || new[] { Donors, Awards, Stories, Leaflets, Pages, Editions }.Any(texts => Find(texts, path) >= 0);

    /// <summary>The same, with another text in the place of the one of its path.</summary>
    public InputFiles With(SourceFile text) =>
        this with
        {
            Settings = Settings?.Path == text.Path ? text : Settings,
            Donors = Replace(Donors, text),
            Awards = Replace(Awards, text),
            Stories = Replace(Stories, text),
            Leaflets = Replace(Leaflets, text),
            Pages = Replace(Pages, text),
            Editions = Replace(Editions, text),
        };

    private static ImmutableArray<SourceFile> Replace(ImmutableArray<SourceFile> texts, SourceFile text) =>
        Find(texts, text.Path) is >= 0 and var index ? texts.SetItem(index, text) : texts;

    private static int Find(ImmutableArray<SourceFile> texts, string path)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            if (texts[i].Path == path)
            {
                return i;
            }
        }

        return -1;
    }
}
