namespace Outreach.Model.Funding;

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
