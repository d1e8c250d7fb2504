using System.Collections.Immutable;
using CsCheck;
using Outreach.Engine.PostProcess.Marking;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.Tests.PostProcess.Marking;

/// <summary>What holds of every funding block, whatever donors, awards, items and dates there are.</summary>
public sealed class MarkingPropertyTests
{
    /// <summary>Cases that are compared whole with the oracle, in both languages.</summary>
    private const int Cases = 10_000;

    /// <summary>Cases in which each single promise is looked at.</summary>
    private const int Fewer = 3_000;

    [Fact]
    public void Every_block_is_what_trying_each_day_of_publication_says_it_must_be()
    {
        var (blocks, errors) = (0, 0);
        Each(
            (c, language) =>
            {
                var expected = new MarkingOracle(c, language).Run();
                var (block, problems) = c.Resolve(language);
                Assert.True(
                    expected is null == block is null,
                    $"{language.Code}: {(block is null ? "no block" : "a block")} beside\n{string.Join('\n', problems)}"
                );
                Assert.True(block is not null || problems.HasErrors, "Without a block there is an error.");
                if (block is null)
                {
                    Interlocked.Increment(ref errors);
                    return;
                }

                Interlocked.Increment(ref blocks);
                Assert.All(
                    MarkingOracle.Spots.Zip(expected!.Value.Texts),
                    s => Assert.Equal(s.Second, block.Required(s.First.Channel, s.First.Placement).Select(MarkingOracle.In))
                );
                Assert.Equal(expected.Value.Logos, block.Logos);
            },
            Cases
        );
        Assert.InRange(blocks, Cases / 4, Cases * 2);
        Assert.InRange(errors, Cases / 10, Cases * 2);
    }

    [Fact]
    public void A_block_stands_beside_no_error() => EachBlock((_, _, _, problems) => Assert.False(problems.HasErrors));

    [Fact]
    public void What_is_the_same_in_every_language_is_warned_of_in_the_source_language_alone() =>
        EachBlock(
            (_, language, _, problems) =>
                Assert.True(
                    language == Language.English || problems.All(p => p.Rule.Code is not "OUT307" and not "OUT327" and not "OUT328")
                )
        );

    [Fact]
    public void An_award_has_one_text_of_a_kind_in_each_channel_place_and_language() =>
        EachBlock(
            (_, _, block, _) =>
            {
                foreach (var (channel, placement) in MarkingOracle.Spots)
                {
                    var kinds = block.Required(channel, placement).Select(t => (t.AwardId, t.Kind, t.Language)).ToList();
                    Assert.Equal(kinds.Distinct(), kinds);
                }
            }
        );

    [Fact]
    public void Each_award_has_words_that_bind_on_the_item_in_every_channel_unless_they_are_lifted() =>
        EachBlock(
            (c, _, block, _) =>
            {
                Assert.Equal(
                    c.Request.FundedBy.Awards.Select(a => a.Value).Order(StringComparer.Ordinal),
                    block.Programmes.Select(p => p.Award.Id).Order(StringComparer.Ordinal)
                );
                foreach (var programme in block.Programmes)
                {
                    foreach (
                        var kind in programme.Donor.Rules.Requires.Where(k =>
                            k is MarkingElement.Disclaimer or MarkingElement.Credit && !programme.Lifted.Contains(k)
                        )
                    )
                    {
                        Assert.All(
                            (Channels[])[Channels.Web, Channels.Pdf],
                            channel =>
                                Assert.Contains(
                                    block.Required(channel, Placements.Item),
                                    t => t.AwardId == programme.Award.Id && !t.Courtesy && t.Kind == kind
                                )
                        );
                    }

                    var exempted = block.Exemptions.Where(e => e.AwardId == programme.Award.Id).SelectMany(e => e.Elements);
                    var asked =
                        programme.Donor.Rules.ExemptsInternationalOrganisations
                        && c.Site.Settings.Organisations[programme.Award.Prime.Value].International
                            ? [MarkingElement.Logo, MarkingElement.Credit]
                            : Array.Empty<MarkingElement>();
                    Assert.Equal(exempted.Concat(asked).ToHashSet(), programme.Lifted.ToHashSet());
                    Assert.DoesNotContain(block.Texts, t => t.AwardId == programme.Award.Id && programme.Lifted.Contains(t.Kind));
                }
            }
        );

    [Fact]
    public void Every_text_is_the_awards_own_or_of_the_donor_that_had_it_on_each_of_the_days() =>
        EachBlock(
            (c, language, block, _) =>
            {
                foreach (var text in block.Texts)
                {
                    var award = c.Site.Awards[text.AwardId];
                    Assert.Equal(block.Programmes.Single(p => p.Award.Id == text.AwardId).Donor.Id, text.DonorId);
                    var isOwn = c
                        .Request.FundedBy.Awards.SelectMany(a =>
                            c.Site.Awards[a.Value]
                                .Wordings.Where(w =>
                                    w.Kind == text.Kind && w.TextId == text.TextId && (a.Value == award.Id || !w.With.IsEmpty)
                                )
                        )
                        .Any(w => SaysThat(w.Wording, text));
                    if (isOwn)
                    {
                        continue;
                    }

                    Assert.NotEqual(WordingBy.Award, PlanOf(award, c.Request.Material, text.Kind));
                    var saying = c
                        .Site.Donors[text.DonorId]
                        .Texts.Where(t =>
                            t.Kind == text.Kind
                            && t.Placements.HasFlag(text.Placements)
                            && t.Materials.Contains(c.Request.Material)
                            && t.Channels.HasFlag(text.Channels)
                            && SaysThat(t.Wording, text)
                        )
                        .ToList();
                    Assert.All(
                        saying,
                        t =>
                            Assert.True(
                                t.Approved is null
                                    || saying.Count > 1
                                    || t.Approved == (c.Request.Approval.Status == ApprovalStatus.Approved)
                            )
                    );
                    Assert.All(
                        new MarkingOracle(c, language).DaysFor(award),
                        day =>
                            Assert.Contains(
                                saying,
                                t => c.Request.Version == MarkingVersion.Current ? t.Valid.To is null : t.Valid.Covers(new Period(day, day))
                            )
                    );
                }
            }
        );

    [Fact]
    public void A_courtesy_translation_stands_beside_words_that_bind_and_never_where_the_language_is_required() =>
        EachBlock(
            (c, language, block, _) =>
            {
                foreach (var courtesy in block.Texts.Where(t => t.Courtesy))
                {
                    Assert.Equal(language, courtesy.Language);
                    Assert.Contains(
                        block.Texts,
                        t =>
                            !t.Courtesy
                            && t.Language != language
                            && t with { Courtesy = true, Language = language, Wording = courtesy.Wording } == courtesy
                    );
                    Assert.False(
                        courtesy.Kind is MarkingElement.Disclaimer or MarkingElement.Credit
                            && c.Site.Awards[courtesy.AwardId].LanguageRequirement.Contains(language)
                    );
                }
            }
        );

    [Fact]
    public void Awards_stand_as_written_or_by_share_and_name_whatever_the_order_in_which_they_are_named() =>
        EachBlock(
            (c, language, block, _) =>
            {
                Assert.Equal(new MarkingOracle(c, language).InOrder(), block.Programmes.Select(p => p.Award.Id));
                var ranks = block.Programmes.Select((p, i) => (p.Award.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
                Assert.Equal(block.Texts.OrderBy(t => ranks[t.AwardId]).ThenBy(t => t.Kind), block.Texts);
                if (c.Request.FundedBy.Awards.Any(a => a.Share is not null))
                {
                    var turned = c with
                    {
                        Request = c.Request with
                        {
                            FundedBy = c.Request.FundedBy with { Awards = [.. c.Request.FundedBy.Awards.Reverse()] },
                        },
                    };
                    IsSame(block, turned.Resolve(language).Block!);
                }
            }
        );

    [Fact]
    public void What_is_printed_says_each_wording_once_and_leaves_none_out() =>
        EachBlock(
            (_, _, block, _) =>
            {
                foreach (var channel in (Channels[])[Channels.Web, Channels.Pdf])
                {
                    foreach (var placement in (Placements[])[Placements.Item, Placements.Home, Placements.SectionIndex, Placements.List])
                    {
                        var printed = block.Printed(channel, placement).Select(t => (t.Language, t.Wording)).ToList();
                        Assert.Equal(
                            block
                                .Texts.Where(t => t.Channels.HasFlag(channel) && t.Placements.HasFlag(placement))
                                .Select(t => (t.Language, t.Wording))
                                .Distinct(),
                            printed
                        );
                    }
                }
            }
        );

    [Fact]
    public void An_exemption_takes_away_its_elements_of_its_award_and_nothing_else()
    {
        var compared = 0;
        EachBlock(
            (c, language, block, _) =>
            {
                foreach (var programme in block.Programmes.Where(p => !p.Award.Exemptions.IsEmpty))
                {
                    var award = programme.Award;
                    ImmutableArray<MarkingElement> lifted =
                    [
                        .. block.Exemptions.Where(e => e.AwardId == award.Id).SelectMany(e => e.Elements),
                    ];
                    if (c.With(award with { Exemptions = [] }).Resolve(language).Block is not { } whole)
                    {
                        continue;
                    }

                    Interlocked.Increment(ref compared);
                    bool Together(MarkingElement kind) =>
                        c.Request.FundedBy.Awards.Length > 1
                        && lifted.Contains(kind)
                        && c.Request.FundedBy.Awards.Any(a => c.Site.Awards[a.Value].Wordings.Any(w => w.Kind == kind && !w.With.IsEmpty));
                    Assert.Equal(
                        whole.Texts.Where(t => t.AwardId != award.Id || !lifted.Contains(t.Kind)).Where(t => !Together(t.Kind)),
                        block.Texts.Where(t => !Together(t.Kind))
                    );
                    // With the credit go the partners' logos, which would tell of the award too.
                    bool Compared(RequiredLogo logo) => !logo.Partner || !lifted.Contains(MarkingElement.Credit);
                    Assert.Equal(
                        whole
                            .Logos.Where(Compared)
                            .Where(l => l.AwardId != award.Id || l.Partner || !lifted.Contains(MarkingElement.Logo))
                            .Select(l => l with { Statement = null }),
                        block.Logos.Where(Compared).Select(l => l with { Statement = null })
                    );
                    Assert.Equal(!lifted.Contains(MarkingElement.Credit), programme.Credited);
                }
            }
        );
        Assert.InRange(compared, Fewer / 20, Fewer * 6);
    }

    [Fact]
    public void The_same_input_gives_the_same_block_and_the_same_problems_whether_somebody_asks_why_or_not() =>
        Each(
            (c, language) =>
            {
                var (first, problems) = c.Resolve(language);
                var trace = new Trace();
                foreach (var (again, others) in new[] { c.Resolve(language), c.Resolve(language, trace) })
                {
                    Assert.Equal(problems, others);
                    Assert.Equal(first is null, again is null);
                    if (first is not null)
                    {
                        IsSame(first, again!);
                    }
                }

                Assert.True(first is null || trace.Reasons.Count > 0);
            }
        );

    [Fact]
    public void A_donors_logo_is_valid_wanted_and_permitted_on_each_of_the_days() =>
        EachBlock(
            (c, language, block, _) =>
            {
                foreach (var logo in block.Logos.Where(l => !l.Partner))
                {
                    var award = c.Site.Awards[logo.AwardId];
                    var identity = c.Site.Donors[logo.OwnerId].Identities.Single(i => i.Id == logo.IdentityId);
                    var permission = award.LogoPermission ?? identity.Permission;
                    Assert.NotEqual(LogoPolicy.Forbidden, identity.Policy);
                    Assert.Contains(c.Request.Material, identity.Materials);
                    Assert.True(c.Request.Material != Material.Leaflet || logo.Mono is not null);
                    foreach (var day in new MarkingOracle(c, language).DaysFor(award))
                    {
                        Assert.True(
                            c.Request.Version == MarkingVersion.Current
                                ? identity.Valid.To is null
                                : identity.Valid.Covers(new Period(day, day))
                        );
                        Assert.True(
                            identity.Policy == LogoPolicy.Required
                                || (permission is not null && (permission.To is null || day <= permission.To))
                        );
                    }
                }

                Assert.Equal(block.Logos.OrderBy(l => l.Partner), block.Logos);
            }
        );

    [Fact]
    public void A_page_that_shows_several_items_keeps_every_text_and_logo_and_has_each_once() =>
        Gen.Select(MarkingCase.Any, MarkingCase.Any, MarkingCase.Any)
            .Sample(
                (a, b, c) =>
                {
                    List<FundingBlock> parts =
                    [
                        .. new[] { a, a with { Request = b.Request }, a with { Request = c.Request } }
                            .Select(x => x.Resolve(Language.Khmer).Block)
                            .OfType<FundingBlock>()
                            .Append(FundingBlock.OwnFunds),
                    ];
                    var union = FundingBlock.Union(parts);
                    Assert.Equal(parts.SelectMany(p => p.Texts).ToHashSet(), union.Texts.ToHashSet());
                    Assert.Equal(union.Texts.Distinct(), union.Texts);
                    Assert.Equal(
                        parts.SelectMany(p => p.Programmes).Select(p => p.Award.Id).ToHashSet(),
                        union.Programmes.Select(p => p.Award.Id).ToHashSet()
                    );
                    Assert.All(
                        union.Programmes,
                        p => Assert.Equal(parts.Exists(x => x.Programmes.Any(o => o.Award.Id == p.Award.Id && o.Credited)), p.Credited)
                    );
                    Assert.Equal(
                        parts.SelectMany(p => p.Logos).Select(l => l.File.Path).ToHashSet(),
                        union.Logos.Select(l => l.File.Path).ToHashSet()
                    );
                    Assert.Equal(parts.SelectMany(p => p.Exemptions).ToHashSet(), union.Exemptions.ToHashSet());
                    if (parts.Where(p => p != FundingBlock.OwnFunds).Distinct().Count() > 1)
                    {
                        Assert.Equal(
                            union
                                .Programmes.OrderBy(p => p.Award.Share)
                                .ThenBy(p => p.Award.Title.En ?? p.Award.Title.Km, StringComparer.Ordinal)
                                .ThenBy(p => p.Award.Id, StringComparer.Ordinal),
                            union.Programmes
                        );
                        Assert.Equal(union.Logos.DistinctBy(l => l.File.Path).OrderBy(l => l.Partner), union.Logos);
                        Assert.Equal(
                            union.Programmes.Select(p => p.Award.Id),
                            FundingBlock.Union(parts.AsEnumerable().Reverse()).Programmes.Select(p => p.Award.Id)
                        );
                    }
                },
                iter: Fewer
            );

    private static void IsSame(FundingBlock one, FundingBlock other)
    {
        Assert.Equal(
            one.Programmes.Select(p => p with { Lifted = ImmutableArray<MarkingElement>.Empty }),
            other.Programmes.Select(p => p with { Lifted = ImmutableArray<MarkingElement>.Empty })
        );
        Assert.All(one.Programmes.Zip(other.Programmes), p => Assert.Equal(p.First.Lifted.AsEnumerable(), p.Second.Lifted));
        Assert.Equal(one.Texts, other.Texts);
        Assert.Equal(one.Logos, other.Logos);
        Assert.Equal(one.Exemptions, other.Exemptions);
    }

    /// <summary>Whose wording an award's marking plan asks for; null where it asks for none.</summary>
    private static WordingBy? PlanOf(Award award, Material material, MarkingElement kind) =>
        (kind, award.Marking.FirstOrDefault(m => m.Material == material)) switch
        {
            (MarkingElement.Disclaimer, { Disclaimer: { } plan }) => plan.Value,
            (MarkingElement.Credit, { Credit: { } plan }) => plan.Value,
            _ => null,
        };

    private static bool SaysThat(Wording wording, RequiredText text) =>
        wording.Text[text.Language] is { } words && text.Wording.StartsWith(words.Split(" {")[0], StringComparison.Ordinal);

    private static void Each(Action<MarkingCase, Language> holds, int cases = Fewer) =>
        MarkingCase.Any.Sample(
            c =>
            {
                foreach (var language in Language.All)
                {
                    holds(c, language);
                }
            },
            iter: cases
        );

    private static void EachBlock(Action<MarkingCase, Language, FundingBlock, DiagnosticBag> holds) =>
        Each(
            (c, language) =>
            {
                var (block, problems) = c.Resolve(language);
                if (block is not null)
                {
                    holds(c, language, block, problems);
                }
            }
        );
}
