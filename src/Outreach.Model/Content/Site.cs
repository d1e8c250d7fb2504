using System.Collections.Immutable;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Model.Content;

/// <summary>An organisation that does the work or answers for it.</summary>
/// <param name="Id">Unique in the site.</param>
/// <param name="Names">Full name.</param>
/// <param name="International">Whether it is a public international organisation, which some donors ask for less.</param>
/// <param name="Logo">Its logo, shown after the donors'; null: none.</param>
public sealed record Organisation(string Id, LocalizedText Names, bool International, Identity? Logo);

/// <summary>A subject under which stories and leaflets are filed.</summary>
public sealed record Topic(string Id, LocalizedText Names);

/// <summary>A place where help is found.</summary>
/// <param name="Id">Unique in the site.</param>
/// <param name="Names">What it is called.</param>
/// <param name="Text">Where it is and what it does.</param>
public sealed record Contact(string Id, LocalizedText Names, LocalizedText Text);

/// <summary>What <c>site.yml</c> says.</summary>
/// <param name="Title">The site's name.</param>
/// <param name="Tagline">One line under it.</param>
/// <param name="Address">Scheme and host, without a slash at the end: <c>https://outreach.example.org</c>.</param>
/// <param name="Languages">The first is the source language, in which facts are written.</param>
/// <param name="TimeZone">IANA id: in it "today" is decided.</param>
/// <param name="FundedBy">Who pays for the site itself.</param>
/// <param name="Organisations">By id.</param>
/// <param name="Topics">In the order in which they are shown.</param>
/// <param name="Contacts">In the order in which they are shown.</param>
public sealed record SiteSettings(
    LocalizedText Title,
    LocalizedText Tagline,
    string Address,
    ImmutableArray<Language> Languages,
    string TimeZone,
    FundedBy FundedBy,
    ImmutableSortedDictionary<string, Organisation> Organisations,
    ImmutableArray<Topic> Topics,
    ImmutableArray<Contact> Contacts
)
{
    /// <summary>The language in which facts are written.</summary>
    public Language SourceLanguage => Languages[0];
}

/// <summary>
/// Everything that is published, joined and checked. Frozen: it is made once, between Process and PostProcess, and
/// nothing in it changes afterwards. What is held back (drafts, expired) is not in it.
/// </summary>
/// <param name="Settings">What <c>site.yml</c> says.</param>
/// <param name="Donors">By id.</param>
/// <param name="Awards">By id, in ordinal order.</param>
/// <param name="Stories">Newest first, undated last; then by slug.</param>
/// <param name="Leaflets">Newest first, undated last; then by slug.</param>
/// <param name="Pages">By slug.</param>
/// <param name="PastEditions">Editions of leaflets that are not published now, of which sheets may still be in use.</param>
public sealed record Site(
    SiteSettings Settings,
    ImmutableSortedDictionary<string, Donor> Donors,
    ImmutableSortedDictionary<string, Award> Awards,
    ImmutableArray<Story> Stories,
    ImmutableArray<Leaflet> Leaflets,
    ImmutableArray<Page> Pages,
    ImmutableArray<Edition> PastEditions
)
{
    /// <summary>What marking an item depends on beside the item.</summary>
    public MarkingRegister Register => new(Settings, Donors, Awards);
}
