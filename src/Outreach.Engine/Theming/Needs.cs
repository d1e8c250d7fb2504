namespace Outreach.Engine.Theming;

/// <summary>
/// What a rendering turned out to need: pictures, files of the theme, and names that nobody gave it. A part that several
/// renderings share is referred to, not copied. Filled by one thread while it renders, and not changed afterwards.
/// </summary>
internal sealed class Needs
{
    private readonly List<PhotoFile> renditions = [];
    private readonly List<IReadOnlyList<PhotoFile>> pictures = [];
    private readonly List<ThemeAsset> assets = [];
    private readonly List<string> unknownNames = [];
    private readonly List<CoarsePhoto> coarsePhotos = [];
    private readonly List<Needs> shared = [];

    /// <summary>A rendition that is shown.</summary>
    public void Add(PhotoFile rendition) => renditions.Add(rendition);

    /// <summary>All renditions of a picture; the same list each time that the same picture is shown.</summary>
    public void Add(IReadOnlyList<PhotoFile> picture) => pictures.Add(picture);

    /// <summary>A file of the theme that is referred to.</summary>
    public void Add(ThemeAsset asset) => assets.Add(asset);

    /// <summary>A name that the template used and nobody gave it.</summary>
    public void AddUnknownName(string name) => unknownNames.Add(name);

    /// <summary>A photograph that is printed larger than its pixels allow.</summary>
    public void Add(CoarsePhoto photo) => coarsePhotos.Add(photo);

    /// <summary>What a part needs that was rendered before.</summary>
    public void Add(Needs part) => shared.Add(part);

    /// <summary>Everything that some renderings need, each thing once and in an order that does not depend on theirs.</summary>
    public static AllNeeds Union(IEnumerable<Needs> several)
    {
        var all = new AllNeeds();
        foreach (var needs in several)
        {
            needs.AddTo(all);
        }

        return all;
    }

    /// <summary>Adds these to what other renderings need.</summary>
    public void AddTo(AllNeeds all)
    {
        foreach (var part in shared.Where(all.IsNew))
        {
            part.AddTo(all);
        }

        foreach (var picture in pictures.Where(all.IsNew))
        {
            all.Add(picture);
        }

        all.Add(renditions);
        all.Add(assets);
        all.AddUnknownNames(unknownNames);
        all.Add(coarsePhotos);
    }
}

/// <summary>A photograph that is printed with fewer than 150 dots per inch.</summary>
/// <param name="Path">Relative to the input folder.</param>
/// <param name="DotsPerInch">The dots that it has.</param>
internal sealed record CoarsePhoto(string Path, int DotsPerInch);

/// <summary>What many renderings need together. Not safe for several threads.</summary>
internal sealed class AllNeeds
{
    private readonly HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
    private readonly SortedDictionary<string, PhotoFile> renditions = new(StringComparer.Ordinal);
    private readonly SortedSet<string> assets = new(StringComparer.Ordinal);
    private readonly SortedSet<string> unknownNames = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> coarsePhotos = new(StringComparer.Ordinal);

    /// <summary>Renditions, in the order of their paths.</summary>
    public IReadOnlyList<PhotoFile> Renditions => [.. renditions.Values];

    /// <summary>Paths of the theme's files, in order.</summary>
    public IReadOnlyCollection<string> Assets => assets;

    /// <summary>Names that templates used and nobody gave them, in order.</summary>
    public IReadOnlyCollection<string> UnknownNames => unknownNames;

    /// <summary>Photographs with fewer than 150 dots per inch where they are printed largest: path, and the dots that they have.</summary>
    public IReadOnlyDictionary<string, int> CoarsePhotos => coarsePhotos;

    /// <summary>Whether a shared thing is met for the first time.</summary>
    public bool IsNew(object shared) => seen.Add(shared);

    /// <summary>Adds renditions.</summary>
    public void Add(IReadOnlyList<PhotoFile> more)
    {
        foreach (var rendition in more)
        {
            renditions[rendition.Path] = rendition;
        }
    }

    /// <summary>Adds files of the theme.</summary>
    public void Add(IReadOnlyList<ThemeAsset> more)
    {
        foreach (var asset in more.Where(IsNew))
        {
            assets.Add(asset.Path);
        }
    }

    /// <summary>Adds names that nobody gave.</summary>
    public void AddUnknownNames(IReadOnlyList<string> more) => unknownNames.UnionWith(more);

    /// <summary>Adds coarse photographs; of the same one, the fewest dots count.</summary>
    public void Add(IReadOnlyList<CoarsePhoto> more)
    {
        foreach (var (path, dots) in more)
        {
            coarsePhotos[path] = coarsePhotos.TryGetValue(path, out var fewest) ? Math.Min(fewest, dots) : dots;
        }
    }
}
