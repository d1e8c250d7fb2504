namespace Outreach.Model.Funding;

/// <summary>Where on the site something stands.</summary>
[Flags]
public enum Placements
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>The page or the sheet of an item itself.</summary>
    Item = 1,

    /// <summary>The site's entrances: the page at the root and each language's home.</summary>
    Home = 2,

    /// <summary>The front page of a section: stories, leaflets.</summary>
    SectionIndex = 4,

    /// <summary>Other lists: a topic, a province, an award, the later pages of a section.</summary>
    List = 8,

    /// <summary>On each.</summary>
    All = Item | Home | SectionIndex | List,
}
