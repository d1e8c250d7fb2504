using System.Collections.Immutable;
using CsCheck;
using Outreach.Engine.PostProcess.Marking;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.Tests.PostProcess.Marking;

/// <summary>A site with three donors and three awards, and what one item asks of it.</summary>
internal sealed record MarkingCase(Site Site, MarkingRequest Request)
{
    /// <summary>Where everything in a case is written.</summary>
    public static SourceFile File { get; } = new("awards/any.yml", "");

    /// <summary>Any number of them.</summary>
    public static Gen<MarkingCase> Any { get; } = Gen.Int[0, 9_999].Array[700].Select(numbers => new MarkingCaseBuilder(numbers).Build());

    /// <summary>What the resolver makes of it.</summary>
    public (FundingBlock? Block, DiagnosticBag Problems) Resolve(Language language, Trace? trace = null)
    {
        var problems = new DiagnosticBag();
        return (new ResolveFunding(Site.Register).Run(Request, language, problems, trace), problems);
    }

    /// <summary>The same with another award in the place of the one of its id.</summary>
    public MarkingCase With(Award award) => this with { Site = Site with { Awards = Site.Awards.SetItem(award.Id, award) } };

    public override string ToString() =>
        string.Join(
            '\n',
            [
                $"{Request.Material} of {Request.Published.Value}, {Request.Version}, {Request.Approval.Status}",
                $"paid by {string.Join(", ", Request.FundedBy.Awards.Select(a => $"{a.Value} {a.Share}"))}",
                .. Site.Awards.Values.SelectMany(a => Lines(a, [.. a.Marking, .. a.Wordings, .. a.Exemptions, .. a.Modifications])),
                .. Site.Donors.Values.SelectMany(d => Lines(d, [.. d.Texts, .. d.Identities])),
            ]
        );

    private static IEnumerable<string> Lines(object whole, IEnumerable<object> parts) => parts.Prepend(whole).Select(p => $"  {p}");
}

/// <summary>Makes a case of numbers: most of it as an organisation would write it, each part of it sometimes unusual.</summary>
internal sealed class MarkingCaseBuilder(int[] numbers)
{
    private static readonly Material[] AllMaterials = [Material.Story, Material.Leaflet, Material.Page];
    private static readonly ImmutableArray<MarkingElement> Lifts = [.. Enum.GetValues<MarkingElement>()];
    private int used;
    private int texts;

    public MarkingCase Build()
    {
        var donors = Enumerable.Range(0, 3).Select(ADonor).ToImmutableSortedDictionary(d => d.Id, d => d, StringComparer.Ordinal);
        var awards = Enumerable.Range(0, 3).Select(AnAward).ToImmutableSortedDictionary(a => a.Id, a => a, StringComparer.Ordinal);
        var settings = new SiteSettings(
            new LocalizedText("Site", null),
            LocalizedText.None,
            "https://example.org",
            [.. Language.All],
            "Asia/Phnom_Penh",
            new FundedBy([], Start),
            new[] { AnOrganisation("winrock"), AnOrganisation("ccpcr"), AnOrganisation("iom") }.ToImmutableSortedDictionary(
                o => o.Id,
                o => o,
                StringComparer.Ordinal
            ),
            [],
            []
        );
        return new MarkingCase(new Site(settings, donors, awards, [], [], [], []), ARequest());
    }

    private static SourceRange Start => MarkingCase.File.Start;

    private SourceRange Somewhere => new(MarkingCase.File, used, 0);

    private int Next(int below) => numbers[used++ % numbers.Length] % below;

    private bool Chance(int percent) => Next(100) < percent;

    private T Pick<T>(params ReadOnlySpan<T> of) => of[Next(of.Length)];

    private DateOnly ADay() => new DateOnly(2015, 1, 1).AddDays(Next(12) * 91);

    private Period APeriod(int open)
    {
        var (a, b) = (ADay(), ADay());
        return new Period(
            Chance(open) ? null
                : a < b ? a
                : b,
            Chance(open) ? null
                : a < b ? b
                : a
        );
    }

    private ImmutableArray<Material> SomeMaterials() => Chance(88) ? [.. AllMaterials] : [.. AllMaterials.Where(_ => Chance(60))];

    private MarkingRequest ARequest()
    {
        ImmutableArray<string> order = Pick<ImmutableArray<string>>(
            ["award0"],
            ["award1"],
            ["award0", "award1"],
            ["award1", "award0"],
            ["award0", "award1", "award2"],
            ["award2", "award0", "award1"],
            ["award2", "award1"]
        );
        var byShare = Chance(40);
        var day = ADay().AddDays(Next(3) - 1);
        return new MarkingRequest(
            Pick(AllMaterials),
            Pick("shelter", "meeting"),
            new FundedBy(
                [
                    .. order.Select(a => new NamedAward(
                        a,
                        byShare && Chance(70) ? Pick(Share.Majority, Share.Co, Share.Minor) : null,
                        Somewhere
                    )),
                ],
                Start
            ),
            new Located<PublicationDate>(
                Next(10) switch
                {
                    0 => PublicationDate.Undated,
                    1 => new PublicationDate(day.Year, null, null),
                    2 or 3 => new PublicationDate(day.Year, day.Month, null),
                    _ => new PublicationDate(day.Year, day.Month, day.Day),
                },
                Start
            ),
            Chance(75) ? MarkingVersion.AsPublished : MarkingVersion.Current,
            new Approval(
                Pick(ApprovalStatus.NotApproved, ApprovalStatus.NotApproved, ApprovalStatus.Approved, ApprovalStatus.Pending),
                null,
                null,
                Start,
                Chance(80)
            ),
            Chance(50) ? ["shelter", "court"] : ["court"],
            Chance(50) ? ["kandal"] : [],
            ShowsMap: Chance(40),
            IsTranslated: Chance(40)
        );
    }

    private Organisation AnOrganisation(string id) =>
        new(
            id,
            new LocalizedText($"{id} in English", Chance(90) ? $"{id} in Khmer" : null),
            International: Chance(15),
            Chance(70)
                ? AnIdentity(id, 0, Pick<LogoPolicy?>(LogoPolicy.Required, LogoPolicy.Required, null)) with
                {
                    Statement = null,
                }
                : null
        );

    private Donor ADonor(int number)
    {
        var id = $"donor{number}";
        return new Donor(
            id,
            new LocalizedText(id, null),
            Pick(DonorStatus.Active, DonorStatus.Active, DonorStatus.Closed, DonorStatus.Renamed),
            [],
            [.. Enumerable.Range(0, Next(4)).Select(i => AnIdentity(id, i, null))],
            [
                .. Texts(id, MarkingElement.Disclaimer, 95),
                .. Texts(id, MarkingElement.Credit, 40),
                .. Texts(id, MarkingElement.SiteNotice, 30),
                .. Texts(id, MarkingElement.TranslationNotice, 40),
                .. Texts(id, MarkingElement.MapNotice, 40),
                .. Texts(id, MarkingElement.ArchiveNote, 40),
            ],
            new DonorRules(
                Pick<ImmutableArray<MarkingElement>>(
                    [MarkingElement.Disclaimer],
                    [MarkingElement.Disclaimer],
                    [MarkingElement.Disclaimer],
                    [MarkingElement.Disclaimer, MarkingElement.Credit],
                    [MarkingElement.Credit],
                    [MarkingElement.Disclaimer, MarkingElement.MapNotice]
                ),
                Pick(Prominence.Any, Prominence.EqualOrGreater, Prominence.Most),
                PartnerLogos: Chance(80),
                ExemptsInternationalOrganisations: Chance(40)
            ),
            Start
        );
    }

    /// <summary>The texts of a kind, as packs have them: one; one after another; one per channel; one per approval; or anyhow.</summary>
    private IEnumerable<DonorText> Texts(string donor, MarkingElement kind, int chance)
    {
        if (!Chance(chance))
        {
            return [];
        }

        var one = AText(donor, kind) with { Materials = SomeMaterials(), Channels = Channels.All, Approved = null, Valid = Period.Always };
        var other = AText(donor, kind) with { Materials = one.Materials, Channels = Channels.All, Approved = null, Valid = Period.Always };
        var day = ADay();
        return Next(16) switch
        {
            < 4 or > 11 => [one],
            4 => [one with { Valid = new Period(null, day.AddDays(-1)) }, other with { Valid = new Period(day, null) }],
            5 => [one with { Valid = new Period(null, day.AddDays(-1)) }, one with { Id = other.Id, Valid = new Period(day, null) }],
            6 => [one with { Valid = new Period(null, day.AddDays(-2)) }, one with { Id = other.Id, Valid = new Period(day, null) }],
            7 when kind != MarkingElement.SiteNotice && Chance(50) =>
            [
                one with
                {
                    Channels = Channels.Web,
                },
                other with
                {
                    Channels = Channels.Pdf,
                },
            ],
            7 =>
            [
                one with
                {
                    Placements = Placements.Item,
                },
                other with
                {
                    Placements = Placements.Home | Placements.SectionIndex | Placements.List,
                },
            ],
            8 => [one with { Approved = true }, other with { Approved = false }],
            9 => [one with { Valid = APeriod(50) }],
            10 =>
            [
                one with
                {
                    Valid = new Period(day, null),
                },
                one with
                {
                    Id = other.Id,
                    Valid = new Period(null, day.AddDays(-1)),
                    Placements = other.Placements,
                    ProductNames = other.ProductNames,
                },
            ],
            _ => [AText(donor, kind), AText(donor, kind)],
        };
    }

    private DonorText AText(string donor, MarkingElement kind)
    {
        var placements =
            kind == MarkingElement.SiteNotice ? Placements.Home | Placements.SectionIndex
            : Chance(80) ? Placements.All
            : Pick(Placements.Item, Placements.Item, Placements.Home | Placements.List, Placements.Item | Placements.SectionIndex);
        return new DonorText(
            $"text{texts++}",
            kind,
            SomeMaterials(),
            placements.HasFlag(Placements.Item)
                ? Pick(Channels.All, Channels.All, Channels.Web, Channels.Pdf)
                : Pick(Channels.All, Channels.Web),
            placements,
            Pick<bool?>(null, null, true, false),
            APeriod(60),
            AWording($"{donor} {kind}"),
            ImmutableDictionary<Material, LocalizedText>
                .Empty.Add(Material.Story, new LocalizedText("story", Chance(90) ? "story in Khmer" : null))
                .Add(Material.Leaflet, new LocalizedText("leaflet", "leaflet in Khmer")),
            Chance(80)
                ? Provenance.Unknown
                : new Provenance(
                    "a page",
                    Chance(50) ? ADay() : null,
                    Pick<Confidence?>(null, Confidence.High, Confidence.Medium, Confidence.Low)
                ),
            Somewhere
        );
    }

    private Wording AWording(string of)
    {
        var name = Chance(6) ? "Shared words" : $"{of} {texts++}";
        var slot = Next(60) switch
        {
            0 => " {product}",
            1 or 2 or 3 => " {responsible}",
            4 => " {authority}",
            5 => " {thing}",
            6 when Chance(30) => " [project]",
            6 when Chance(30) => " <name>",
            _ => "",
        };
        var languages = Next(30);
        return new Wording(
            new LocalizedText(languages == 0 ? null : $"{name} en{slot}", languages is > 0 and < 7 ? null : $"{name} km{slot}"),
            Chance(94) ? WordingStatus.Official : Pick(WordingStatus.DonorApproved, WordingStatus.Courtesy),
            Pick(WordingStatus.Courtesy, WordingStatus.Courtesy, WordingStatus.Official, WordingStatus.DonorApproved)
        );
    }

    private Identity AnIdentity(string owner, int number, LogoPolicy? policy)
    {
        Located<LogoFile> FileOf(string kind) => new(new LogoFile($"{owner}/{kind}{number}.svg", $"{used:D64}", 0.5 + Next(6)), Start);
        return new Identity(
            $"logo{number}",
            Chance(95) ? FileOf("colour") : null,
            Chance(93) ? FileOf("mono") : null,
            number switch
            {
                0 => null,
                1 => Language.English,
                _ => Language.Khmer,
            },
            SomeMaterials(),
            MinimumHeight: Next(20),
            MinimumWidth: Next(20),
            ClearSpace: Next(4),
            Chance(85) ? Period.Always : APeriod(60),
            new LocalizedText($"{owner} logo", null),
            policy ?? Pick(LogoPolicy.Required, LogoPolicy.Required, LogoPolicy.Permission, LogoPolicy.Forbidden),
            Chance(30) ? APermission() : null,
            Chance(40) ? $"text{Next(12)}" : null,
            Somewhere
        );
    }

    private Permission APermission() => new("letter", Chance(50) ? null : ADay(), Somewhere);

    private Award AnAward(int number) =>
        new(
            $"award{number}",
            Chance(90) ? new LocalizedText(Pick("Alpha", "Beta", $"Gamma {number}"), "Omega") : new LocalizedText(null, $"Khmer {number}"),
            new Located<string>($"donor{Next(3)}", Start),
            null,
            null,
            Pick("grant", "grant", "contract"),
            new Located<string>(Pick("winrock", "winrock", "iom"), Start),
            Chance(70) ? new LocalizedText("Authority", Chance(60) ? "Authority in Khmer" : null) : null,
            Chance(60) ? [new Located<string>("ccpcr", Start)]
                : Chance(30) ? [new Located<string>("iom", Start), new Located<string>("ccpcr", Start)]
                : [],
            new Located<Period>(APeriod(20), Start),
            Modifications(),
            Pick(Share.Majority, Share.Co, Share.Minor),
            Chance(10) ? [Language.Khmer] : [],
            MarkingPlan(),
            OwnWordings(number),
            [.. Enumerable.Range(0, Chance(35) ? 1 + Next(2) : 0).Select(_ => AnExemption())],
            ApprovalRequired: Chance(15),
            Chance(25) ? APermission() : null,
            Chance(20) ? APermission() : null,
            Chance(20) ? new Decision("minutes") : null,
            null,
            Somewhere
        );

    private ImmutableArray<Modification> Modifications() =>
        [
            .. Enumerable
                .Range(0, Chance(20) ? 1 + Next(2) : 0)
                .Select(_ => new Modification(ADay(), Chance(80) ? new Located<string>($"donor{Next(3)}", Start) : null, Somewhere))
                .DistinctBy(m => m.Date)
                .OrderBy(m => m.Date),
        ];

    private ImmutableArray<MarkingRule> MarkingPlan() =>
        [
            .. AllMaterials
                .Where(_ => Chance(60))
                .Select(m => new MarkingRule(
                    m,
                    Chance(60)
                        ? new Located<WordingBy>(
                            Pick(WordingBy.Either, WordingBy.Either, WordingBy.Donor, WordingBy.Donor, WordingBy.Award),
                            Somewhere
                        )
                        : null,
                    Chance(15) ? new Located<WordingBy>(Pick(WordingBy.Either, WordingBy.Donor, WordingBy.Award), Somewhere) : null,
                    Chance(30) ? new Located<bool>(Chance(60), Somewhere) : null,
                    Chance(8) ? [Language.Khmer] : [],
                    Somewhere
                )),
        ];

    private ImmutableArray<AwardWording> OwnWordings(int number) =>
        [
            .. Enumerable.Range(0, Pick(0, 0, 0, 0, 1, 1, 1, 1, 1, 2)).Select(_ => OwnWording(MarkingElement.Disclaimer, [])),
            .. Enumerable
                .Range(0, Chance(30) ? 1 : 0)
                .Select(_ => OwnWording(Pick(MarkingElement.Credit, MarkingElement.ArchiveNote, MarkingElement.MapNotice), [])),
            .. Enumerable
                .Range(0, Chance(25) ? 1 : 0)
                .Select(_ =>
                    OwnWording(
                        Chance(70) ? MarkingElement.Disclaimer : MarkingElement.Credit,
                        [
                            .. Enumerable
                                .Range(0, 3)
                                .Where(i => i != number && Chance(60))
                                .Select(i => new Located<string>($"award{i}", Start)),
                        ]
                    )
                ),
        ];

    private AwardWording OwnWording(MarkingElement kind, ImmutableArray<Located<string>> with) =>
        new(
            $"text{Next(12)}",
            kind,
            Chance(50) ? [.. AllMaterials] : [Pick(AllMaterials)],
            with,
            AWording($"award {kind}"),
            Provenance.Unknown,
            Somewhere
        );

    private Exemption AnExemption() =>
        new(
            [.. Lifts.Where(_ => Chance(30)).DefaultIfEmpty(MarkingElement.Logo)],
            Next(6) switch
            {
                0 => new ExemptionScope(true, null, null, null, null),
                1 => new ExemptionScope(false, "shelter", null, null, null),
                2 => new ExemptionScope(false, null, "shelter", null, null),
                3 => new ExemptionScope(false, null, null, Pick(AllMaterials), null),
                4 => new ExemptionScope(false, null, null, null, "kandal"),
                _ => new ExemptionScope(false, "court", "shelter", Material.Story, null),
            },
            "safety",
            "the mission",
            $"letter {used}",
            Chance(70) ? new Period(new DateOnly(2000, 1, 1), new DateOnly(2030, 1, 1)) : APeriod(0),
            Somewhere
        );
}
