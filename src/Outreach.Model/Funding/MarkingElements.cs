namespace Outreach.Model.Funding;

/// <summary>
/// What marking consists of. A marking plan, a donor's text and an exemption each speak of one or more of these;
/// a waiver of one leaves the others standing.
/// </summary>
public enum MarkingElement
{
    /// <summary>The donor's identity, as a picture.</summary>
    Logo,

    /// <summary>The words that say who paid.</summary>
    Credit,

    /// <summary>The words that say who answers for the content.</summary>
    Disclaimer,

    /// <summary>The words that a website carries at its entrances.</summary>
    SiteNotice,

    /// <summary>The words that a translation carries.</summary>
    TranslationNotice,

    /// <summary>The words that a map carries.</summary>
    MapNotice,

    /// <summary>A neutral note on material of a donor that has gone.</summary>
    ArchiveNote,
}

/// <summary>By which way something reaches its readers.</summary>
[Flags]
public enum Channels
{
    /// <summary>By none.</summary>
    None = 0,

    /// <summary>Web pages, and what is made from them: feeds, data for search engines.</summary>
    Web = 1,

    /// <summary>Printed sheets.</summary>
    Pdf = 2,

    /// <summary>By each.</summary>
    All = Web | Pdf,
}

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

/// <summary>How far the donor's approval of an item has come.</summary>
public enum ApprovalStatus
{
    /// <summary>The donor has not approved it, or was not asked.</summary>
    NotApproved,

    /// <summary>It has been sent, and there is no answer yet.</summary>
    Pending,

    /// <summary>The donor has approved it.</summary>
    Approved,
}

/// <summary>By which of the donor's texts an item is marked.</summary>
public enum MarkingVersion
{
    /// <summary>By those that were valid when it was published.</summary>
    AsPublished,

    /// <summary>By those now in force: the ones whose validity has no end, of the donor that has the award now.</summary>
    Current,
}

/// <summary>What is usual of each element.</summary>
public static class MarkingElementExtensions
{
    /// <summary>Where a text of the kind stands when neither its pack nor its award says so.</summary>
    public static Placements UsualPlacements(this MarkingElement kind) =>
        kind switch
        {
            MarkingElement.SiteNotice => Placements.Home | Placements.SectionIndex,
            MarkingElement.TranslationNotice or MarkingElement.MapNotice or MarkingElement.ArchiveNote => Placements.Item,
            _ => Placements.All,
        };
}
