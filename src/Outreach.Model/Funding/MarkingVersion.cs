namespace Outreach.Model.Funding;

/// <summary>By which of the donor's texts an item is marked.</summary>
public enum MarkingVersion
{
    /// <summary>By those that were valid when it was published.</summary>
    AsPublished,

    /// <summary>By those now in force: the ones whose validity has no end, of the donor that has the award now.</summary>
    Current,
}
