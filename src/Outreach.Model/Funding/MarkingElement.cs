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
