using System.Collections.Immutable;
using CsCheck;
using Outreach.Engine.PostProcess;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.Tests.PostProcess;

/// <summary>What holds of every funding block, whatever donors, awards and dates there are.</summary>
public sealed class ResolveFundingPropertyTests
{
    private static readonly SourceFile File = new("awards/any.yml", "");

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 40].Select(i => new DateOnly(2015, 1, 1).AddDays(i * 91));

    private static readonly Gen<Period> Periods = Gen.Select(Gen.Bool, Days, Gen.Bool, Days)
        .Select((hasFrom, a, hasTo, b) => new Period(hasFrom ? (a < b ? a : b) : null, hasTo ? (a < b ? b : a) : null));

    private static readonly Gen<PublicationDate> Dates = Gen.Select(Gen.Int[0, 3], Days).Select((exactness, day) => exactness switch
    {
        0 => PublicationDate.Undated,
        1 => new PublicationDate(day.Year, null, null),
        2 => new PublicationDate(day.Year, day.Month, null),
        _ => new PublicationDate(day.Year, day.Month, day.Day),
    });

    private static readonly Gen<ImmutableArray<Material>> Materials = Gen.Enum<Material>().Array[1, 3].Select(m => m.Distinct().ToImmutableArray());

    private static readonly Gen<WordingStatus> Statuses = Gen.Enum<WordingStatus>();

    // The number makes each text one of its own, so that a text in a block is known to come from its place.
    private static Gen<Wording> Wordings(string name) => Gen.Select(Gen.Int[0, 3], Statuses, Statuses, Gen.Int[0, 9]).Select((languages, en, km, slot) =>
    {
        var end = slot == 0 ? " {product}" : slot == 1 ? " {responsible}" : "";
        return new Wording(new LocalizedText(languages == 2 ? null : $"{name} en{end}", languages == 1 ? null : $"{name} km{end}"), en, km);
    });

    private static Gen<Donor> Donors(int number) => Gen.Select(Materials, Periods, Wordings($"donor {number} text")).Array[0, 3].Select(texts => new Donor(
        $"donor{number}",
        new LocalizedText("Donor", null),
        null,
        DonorStatus.Active,
        null,
        [.. texts.Select((t, i) => new DonorText($"text{i}", t.Item1, t.Item2, Numbered(t.Item3, i), ImmutableDictionary<Material, LocalizedText>.Empty.Add(Material.Story, new LocalizedText("story", "សាច់រឿង")), null, File.Start))],
        File.Start));

    private static Gen<Award> Awards(int number) => Gen.Select(
        Gen.Int[0, 1],
        Periods,
        Gen.Select(Gen.Enum<Material>(), Gen.Enum<DisclaimerBy>()).Array[0, 2],
        Gen.Select(Materials, Wordings($"award {number} text")).Array[0, 2]).Select((donor, period, marking, wordings) => new Award(
            $"award{number}",
            new LocalizedText("Award", null),
            new Located<string>($"donor{donor}", File.Start),
            "grant",
            new Located<string>("winrock", File.Start),
            [],
            new Located<Period>(period, File.Start),
            [.. marking.DistinctBy(m => m.Item1).Select(m => new MarkingRule(m.Item1, m.Item2, File.Start))],
            [.. wordings.Select((w, i) => new AwardWording("text0", w.Item1, Numbered(w.Item2, i), File.Start))],
            null,
            File.Start));

    private static readonly Gen<(Site Site, ImmutableArray<string> Named, Material Material, PublicationDate Date)> Cases =
        Gen.Select(Donors(0), Donors(1), Awards(0), Awards(1), Gen.Int[0, 3], Gen.Enum<Material>(), Dates).Select((d0, d1, a0, a1, order, material, date) => (
            SiteOf([d0, d1], [a0, a1]),
            order switch { 0 => ImmutableArray.Create("award0"), 1 => ["award1"], 2 => ["award0", "award1"], _ => ["award1", "award0"] },
            material,
            date));

    [Fact]
    public void Every_award_has_exactly_one_binding_text_that_is_its_own_or_there_is_an_error()
    {
        Cases.Sample(
            c =>
            {
                foreach (var language in Language.All)
                {
                    var problems = new DiagnosticBag();
                    var block = Resolve(c.Site, c.Named, c.Material, c.Date, language, problems);
                    if (problems.HasErrors)
                    {
                        continue;
                    }

                    Assert.NotNull(block);
                    Assert.Equal(c.Named, block.Programmes.Select(p => p.Award.Id));
                    Assert.Equal(c.Named, block.Texts.Where(t => !t.Courtesy).Select(t => t.AwardId));
                    Assert.All(block.Texts, text => IsAllowed(text, c.Site, c.Material, c.Date, language));
                    Assert.All(block.Texts.Where(t => t.Courtesy), courtesy =>
                        Assert.Contains(block.Texts, t => !t.Courtesy && t.AwardId == courtesy.AwardId && t.Language != courtesy.Language));
                    Assert.Equal(block.Texts, Resolve(c.Site, c.Named, c.Material, c.Date, language, [])!.Texts);
                }
            },
            iter: 10_000,
            print: c => $"{string.Join(", ", c.Named)}, {c.Material}, {c.Date}: {string.Join("; ", c.Site.Awards.Values)}");
    }

    [Fact]
    public void An_error_and_no_block_go_together()
    {
        var blocks = 0;
        Cases.Sample(
            c =>
            {
                var problems = new DiagnosticBag();
                var block = Resolve(c.Site, c.Named, c.Material, c.Date, Language.English, problems);
                Interlocked.Add(ref blocks, block is null ? 0 : 1);
                return block is not null || problems.HasErrors;
            },
            iter: 10_000);
        Assert.InRange(blocks, 500, 9_500);
    }

    /// <summary>The text is the award's own for the material, or one of its donor's that holds on every day it may be of.</summary>
    private static void IsAllowed(RequiredText text, Site site, Material material, PublicationDate date, Language page)
    {
        var award = site.Awards[text.AwardId];
        var byAward = award.Marking.FirstOrDefault(m => m.Material == material)?.Disclaimer;
        var own = award.Wordings.Where(w => w.Materials.Contains(material)).ToList();
        var days = date.IsUndated ? award.Period.Value : date.Span;
        var wording = own.Count == 1 && byAward != DisclaimerBy.Donor
            ? own[0].Wording
            : Assert.Single(site.Donors[award.Donor.Value].Texts, t => t.Materials.Contains(material) && t.Valid.Covers(days)).Wording;
        Assert.True(own.Count > 0 || byAward != DisclaimerBy.Award);
        Assert.StartsWith(text.Wording.Split(" story")[0].Split(" សាច់")[0].Split(" Winrock")[0], wording.Text[text.Language], StringComparison.Ordinal);
        Assert.DoesNotContain('{', text.Wording);
        Assert.Equal(text.Courtesy, !wording.IsBinding(text.Language));
        Assert.True(!wording.IsBinding(page) || text.Language == page, "The page's own language stands alone where it binds.");
    }

    private static FundingBlock? Resolve(Site site, ImmutableArray<string> named, Material material, PublicationDate date, Language language, DiagnosticBag problems) =>
        new ResolveFunding(site).Run(material, new FundedBy([.. named.Select(n => new Located<string>(n, File.Start))], File.Start), date, File.Start, language, problems);

    private static Wording Numbered(Wording wording, int number) =>
        wording with { Text = new LocalizedText(wording.Text.En is { } en ? $"{number} {en}" : null, wording.Text.Km is { } km ? $"{number} {km}" : null) };

    private static Site SiteOf(IEnumerable<Donor> donors, IEnumerable<Award> awards) => new(
        new SiteSettings(
            new LocalizedText("Site", null),
            LocalizedText.None,
            "https://example.org",
            [.. Language.All],
            "Asia/Phnom_Penh",
            new FundedBy([], File.Start),
            ImmutableSortedDictionary<string, Organisation>.Empty.Add("winrock", new Organisation("winrock", new LocalizedText("Winrock", null), null)),
            [],
            []),
        donors.ToImmutableSortedDictionary(d => d.Id, d => d, StringComparer.Ordinal),
        awards.ToImmutableSortedDictionary(a => a.Id, a => a, StringComparer.Ordinal),
        [],
        [],
        []);
}
