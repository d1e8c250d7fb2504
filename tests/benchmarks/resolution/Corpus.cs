using System.Collections.Immutable;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Benchmarks.Resolution;

/// <summary>Three donors with five texts each, three awards, and documents of every material, date and combination of awards.</summary>
internal static class Corpus
{
    private static readonly SourceRange At = new SourceFile("awards/any.yml", "").Start;
    private static readonly ImmutableArray<Material> Materials = [Material.Story, Material.Leaflet, Material.Page];
    private static readonly ImmutableArray<ImmutableArray<string>> Combinations =
    [
        ["award0"],
        ["award1"],
        ["award0"],
        ["award2"],
        ["award0", "award1"],
        ["award2", "award0"],
        ["award0", "award1", "award2"],
    ];

    public static Site Site()
    {
        var donors = Enumerable.Range(0, 3).Select(Donor).ToImmutableSortedDictionary(d => d.Id, d => d, StringComparer.Ordinal);
        var awards = Enumerable.Range(0, 3).Select(Award).ToImmutableSortedDictionary(a => a.Id, a => a, StringComparer.Ordinal);
        var organisations = new[] { "prime", "partner" }
            .Select(id => new Organisation(id, new LocalizedText(id, id), International: false, Identity(id)))
            .ToImmutableSortedDictionary(o => o.Id, o => o, StringComparer.Ordinal);
        var settings = new SiteSettings(
            new LocalizedText("Site", null),
            LocalizedText.None,
            "https://example.org",
            [.. Language.All],
            "Asia/Phnom_Penh",
            new FundedBy([], At),
            organisations,
            [],
            []
        );
        return new Site(settings, donors, awards, [], [], [], []);
    }

    /// <summary>What each document asks for in a language.</summary>
    public static ImmutableArray<object> Requests(int count, Language language) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    Resolver.Request(
                        Materials[i % 3],
                        $"document-{i}",
                        new FundedBy([.. Combinations[i % 7].Select(a => new NamedAward(a, i % 11 == 0 ? Share.Co : null, At))], At),
                        (i % 10) switch
                        {
                            0 => PublicationDate.Undated,
                            1 => new PublicationDate(2015 + (i % 3), null, null),
                            2 or 3 => new PublicationDate(2015 + (i % 9), 1 + (i % 12), null),
                            _ => new PublicationDate(2015 + (i % 9), 1 + (i % 12), 1 + (i % 28)),
                        },
                        i % 17 == 0 ? MarkingVersion.Current : MarkingVersion.AsPublished,
                        new Approval(
                            i % 4 == 0 ? ApprovalStatus.Approved : ApprovalStatus.NotApproved,
                            "letter",
                            null,
                            At,
                            IsWritten: true
                        ),
                        i % 5 == 0 ? ["shelter"] : [],
                        i % 6 == 0,
                        language == Language.Khmer
                    )
                ),
        ];

    private static Donor Donor(int number)
    {
        var id = $"donor{number}";
        return new Donor(
            id,
            new LocalizedText(id, null),
            number == 0 ? DonorStatus.Closed : DonorStatus.Active,
            [],
            [Identity(id)],
            [
                Text(id, "older", MarkingElement.Disclaimer, new Period(null, new DateOnly(2019, 12, 31))),
                Text(id, "newer", MarkingElement.Disclaimer, new Period(new DateOnly(2020, 1, 1), null)),
                Text(id, "credit", MarkingElement.Credit, Period.Always),
                Text(id, "notice", number == 0 ? MarkingElement.ArchiveNote : MarkingElement.SiteNotice, Period.Always),
                Text(id, "translation", MarkingElement.TranslationNotice, Period.Always),
            ],
            DonorRules.Default,
            At
        );
    }

    private static DonorText Text(string donor, string id, MarkingElement kind, Period valid) =>
        new(
            id,
            kind,
            Materials,
            Channels.All,
            Placements.All,
            null,
            valid,
            new Wording(
                new LocalizedText(
                    $"This {{product}} is made possible by {donor} ({id}). {{responsible}} answers for it.",
                    $"{{product}} {donor} ({id}) {{responsible}}"
                ),
                WordingStatus.Official,
                WordingStatus.Courtesy
            ),
            Materials.ToImmutableDictionary(m => m, m => new LocalizedText($"{m}", $"{m}")),
            Provenance.Unknown,
            At
        );

    private static Identity Identity(string owner)
    {
        var file = new Located<LogoFile>(new LogoFile($"{owner}.svg", new string('0', 64), 3), At);
        return new Identity(
            "logo",
            file,
            file,
            null,
            Materials,
            10,
            0,
            3,
            Period.Always,
            new LocalizedText(owner, null),
            LogoPolicy.Required,
            null,
            null,
            At
        );
    }

    private static Award Award(int number) =>
        new(
            $"award{number}",
            new LocalizedText($"Award {number}", null),
            new Located<string>($"donor{number}", At),
            null,
            null,
            "grant",
            new Located<string>("prime", At),
            null,
            [new Located<string>("partner", At)],
            new Located<Period>(new Period(new DateOnly(2015, 1, 1), new DateOnly(2019, 12, 31)), At),
            number == 2 ? [new Modification(new DateOnly(2025, 7, 1), new Located<string>("donor1", At), At)] : [],
            (Share)number,
            [],
            [new MarkingRule(Material.Story, new Located<WordingBy>(WordingBy.Either, At), null, null, [], At)],
            number == 1
                ?
                [
                    new AwardWording(
                        "newer",
                        MarkingElement.Disclaimer,
                        [Material.Story],
                        [],
                        new Wording(new LocalizedText("The agreement's own sentence.", null), WordingStatus.Official, null),
                        Provenance.Unknown,
                        At
                    ),
                ]
                : [],
            [
                new Exemption(
                    [MarkingElement.Logo],
                    new ExemptionScope(false, "shelter", null, null, null),
                    "safety",
                    "the mission",
                    "letter",
                    new Period(new DateOnly(2000, 1, 1), new DateOnly(2030, 1, 1)),
                    At
                ),
            ],
            ApprovalRequired: false,
            null,
            null,
            null,
            null,
            At
        );
}
