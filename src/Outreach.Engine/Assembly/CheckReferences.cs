using Outreach.Engine.Input;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.Assembly;

/// <summary>Reports every name that leads nowhere, in what is published and in what is held back.</summary>
/// <param name="site">Where names lead.</param>
/// <param name="items">Every item, whether it is published or not.</param>
/// <param name="diagnostics">Receives what leads nowhere.</param>
internal sealed class CheckReferences(Site site, IReadOnlyList<ContentItem> items, DiagnosticBag diagnostics)
{
    private readonly Known donors = new(site.Donors.Keys, Rules.UnknownDonor, "donor pack", $"{InputPlan.Donors}/");
    private readonly Known awards = new(site.Awards.Keys, Rules.UnknownAward, "award", $"{InputPlan.Awards}/");
    private readonly Known provinces = new(Provinces.All, Rules.UnknownProvince, "province", "Cambodia");
    private readonly Known topics = new(site.Settings.Topics.Select(t => t.Id), Rules.UnknownTopic, "topic", InputPlan.Settings);
    private readonly Known organisations = new(
        site.Settings.Organisations.Keys,
        Rules.UnknownOrganisation,
        "organisation",
        InputPlan.Settings
    );

    /// <summary>Checks awards, donors, organisations, topics and provinces.</summary>
    public void Run()
    {
        foreach (var award in site.Awards.Values)
        {
            CheckAward(award);
        }

        foreach (var exemption in site.Awards.Values.SelectMany(a => a.Exemptions))
        {
            CheckScope(exemption);
        }

        CheckFunding(site.Settings.FundedBy);
        foreach (var item in items)
        {
            CheckFunding(item.Facts.FundedBy);
            CheckEach(item.Facts.Topics, topics);
            CheckEach(item.Facts.Provinces, provinces);
            CheckEach(item.Facts.Implementers, organisations);
        }
    }

    private void CheckAward(Award award)
    {
        Check(award.Donor, donors);
        Check(award.Prime, organisations);
        CheckEach(award.Modifications.Select(m => m.TransferredTo).OfType<Located<string>>(), donors);
        foreach (var other in award.Wordings.SelectMany(w => w.With))
        {
            if (other.Value == award.Id)
            {
                diagnostics.Add(
                    Rules.UnknownAward,
                    other.At,
                    "A sentence for several awards names the others, not its own.",
                    "Take this award's own name out of \"with\"."
                );
            }

            Check(other, awards);
        }

        CheckEach(award.Subs, organisations);
    }

    /// <summary>A slip in a scope would publish what was lifted for somebody's safety, so a name that finds nothing is an error.</summary>
    private void CheckScope(Exemption exemption)
    {
        CheckScope(exemption, exemption.Scope.Item, "item", items.Select(i => i.Facts.Slug));
        CheckScope(exemption, exemption.Scope.Tag, "tag", items.SelectMany(i => i.Facts.Tags));
        CheckScope(exemption, exemption.Scope.Province, "province", Provinces.All);
    }

    private void CheckScope(Exemption exemption, string? name, string what, IEnumerable<string> known)
    {
        if (name is null || known.Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            return;
        }

        diagnostics.Add(
            Rules.ExemptionScopeEmpty,
            exemption.At,
            $"The exemption \"{exemption.Reference}\" is about the {what} \"{name}\", and there is none.",
            Suggestion.For(name, known.Distinct(StringComparer.OrdinalIgnoreCase))
                + " Until it finds what it is about, nothing is published: what was lifted may not be safe to show."
        );
    }

    private void CheckFunding(FundedBy funding)
    {
        foreach (var award in funding.Awards)
        {
            if (award.Value == FundedBy.OwnFundsName)
            {
                diagnostics.Add(
                    Rules.UnknownAward,
                    award.At,
                    "own-funds stands alone: no award beside it.",
                    "Name the awards, or own-funds."
                );
            }
            else
            {
                Check(new Located<string>(award.Value, award.At), awards);
            }
        }

        foreach (var twice in funding.Awards.GroupBy(a => a.Value).Where(g => g.Count() > 1))
        {
            diagnostics.Add(Rules.UnknownAward, twice.Last().At, $"The award \"{twice.Key}\" is named twice.", "Name it once.");
        }
    }

    private void CheckEach(IEnumerable<Located<string>> names, Known known)
    {
        foreach (var name in names)
        {
            Check(name, known);
        }
    }

    private void Check(Located<string> name, Known known)
    {
        if (name.Value.Length == 0 || known.Has(name.Value))
        {
            return;
        }

        diagnostics.Add(known.Rule, name.At, $"There is no {known.What} \"{name.Value}\".", known.Advice(name.Value));
    }

    /// <summary>The names of one kind.</summary>
    /// <param name="names">Those that there are.</param>
    /// <param name="rule">The rule that a name is one of them.</param>
    /// <param name="what">What such a name is the name of.</param>
    /// <param name="where">Where they are written.</param>
    private sealed class Known(IEnumerable<string> names, Rule rule, string what, string where)
    {
        private readonly List<string> inOrder = [.. names];
        private readonly HashSet<string> all = names.ToHashSet(StringComparer.Ordinal);

        public Rule Rule => rule;

        public string What => what;

        public bool Has(string name) => all.Contains(name);

        public string Advice(string name)
        {
            var suggestion = Suggestion.For(name, inOrder);
            return suggestion.StartsWith("Known", StringComparison.Ordinal) ? $"{where} has: {string.Join(", ", inOrder)}." : suggestion;
        }
    }
}
