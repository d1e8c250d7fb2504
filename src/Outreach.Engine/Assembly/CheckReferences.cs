using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.Assembly;

/// <summary>Reports every name that leads nowhere, in what is published and in what is held back.</summary>
internal static class CheckReferences
{
    /// <summary>Checks awards, donors, organisations, topics and provinces, and that no two pages share an address.</summary>
    public static void Run(Site site, IReadOnlyList<ContentItem> items, DiagnosticBag diagnostics)
    {
        foreach (var award in site.Awards.Values)
        {
            Check(award.Donor, site.Donors, Rules.UnknownDonor, "donor pack", "donors/", diagnostics);
            Check(award.Prime, site.Settings.Organisations, Rules.UnknownOrganisation, "organisation", "site.yml", diagnostics);
            foreach (var transfer in award.Modifications.Select(m => m.TransferredTo).OfType<Located<string>>())
            {
                Check(transfer, site.Donors, Rules.UnknownDonor, "donor pack", "donors/", diagnostics);
            }

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

                Check(other, site.Awards, Rules.UnknownAward, "award", "awards/", diagnostics);
            }

            foreach (var sub in award.Subs)
            {
                Check(sub, site.Settings.Organisations, Rules.UnknownOrganisation, "organisation", "site.yml", diagnostics);
            }
        }

        foreach (var exemption in site.Awards.Values.SelectMany(a => a.Exemptions))
        {
            CheckScope(exemption, items, diagnostics);
        }

        CheckAwards(site.Settings.FundedBy, site, diagnostics);
        var topics = site.Settings.Topics.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var provinces = Provinces.All.ToDictionary(p => p, StringComparer.Ordinal);
        foreach (var item in items)
        {
            CheckAwards(item.Facts.FundedBy, site, diagnostics);
            Each(item.Facts.Topics, topics, Rules.UnknownTopic, "topic", "site.yml", diagnostics);
            Each(item.Facts.Provinces, provinces, Rules.UnknownProvince, "province", "Cambodia", diagnostics);
            Each(item.Facts.Implementers, site.Settings.Organisations, Rules.UnknownOrganisation, "organisation", "site.yml", diagnostics);
        }

        CheckAddresses(site, items, diagnostics);
    }

    /// <summary>A slip in a scope would publish what was lifted for somebody's safety, so a name that finds nothing is an error.</summary>
    private static void CheckScope(Exemption exemption, IReadOnlyList<ContentItem> items, DiagnosticBag diagnostics)
    {
        var scope = exemption.Scope;
        Find(scope.Item, "item", items.Select(i => i.Facts.Slug));
        Find(scope.Tag, "tag", items.SelectMany(i => i.Facts.Tags));
        Find(scope.Province, "province", Provinces.All);

        void Find(string? name, string what, IEnumerable<string> known)
        {
            List<string> names = [.. known.Distinct(StringComparer.OrdinalIgnoreCase)];
            if (name is not null && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                diagnostics.Add(
                    Rules.ExemptionScopeEmpty,
                    exemption.At,
                    $"The exemption \"{exemption.Reference}\" is about the {what} \"{name}\", and there is none.",
                    $"{Suggestion.For(name, names)} Until it finds what it is about, nothing is published: what was lifted may not be safe to show."
                );
            }
        }
    }

    private static void CheckAwards(FundedBy funding, Site site, DiagnosticBag diagnostics)
    {
        foreach (var award in funding.Awards)
        {
            if (award.Value == "own-funds")
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
                Check(new Located<string>(award.Value, award.At), site.Awards, Rules.UnknownAward, "award", "awards/", diagnostics);
            }
        }

        foreach (var twice in funding.Awards.GroupBy(a => a.Value).Where(g => g.Count() > 1))
        {
            diagnostics.Add(Rules.UnknownAward, twice.Last().At, $"The award \"{twice.Key}\" is named twice.", "Name it once.");
        }
    }

    private static void Each<T>(
        IEnumerable<Located<string>> names,
        IReadOnlyDictionary<string, T> known,
        Rule rule,
        string what,
        string where,
        DiagnosticBag diagnostics
    )
    {
        foreach (var name in names)
        {
            Check(name, known, rule, what, where, diagnostics);
        }
    }

    private static void Check<T>(
        Located<string> name,
        IReadOnlyDictionary<string, T> known,
        Rule rule,
        string what,
        string where,
        DiagnosticBag diagnostics
    )
    {
        if (name.Value.Length == 0 || known.ContainsKey(name.Value))
        {
            return;
        }

        var suggestion = Suggestion.For(name.Value, known.Keys);
        var has = suggestion.StartsWith("Known", StringComparison.Ordinal) ? $"{where} has: {string.Join(", ", known.Keys)}." : suggestion;
        diagnostics.Add(rule, name.At, $"There is no {what} \"{name.Value}\".", has);
    }

    private static void CheckAddresses(Site site, IReadOnlyList<ContentItem> items, DiagnosticBag diagnostics)
    {
        string[] reserved = ["stories", "leaflets", "topics", "provinces", "awards", "assets"];
        foreach (var page in items.OfType<Page>().Where(p => reserved.Contains(p.Facts.Slug)))
        {
            diagnostics.Add(
                Rules.AddressTaken,
                page.Facts.At,
                $"The address /{page.Facts.Slug}/ belongs to the site's own lists.",
                "Give the page's folder another name."
            );
        }

        var taken = items
            .Select(i => i.Section.Length == 0 ? $"/{i.Facts.Slug}/" : $"/{i.Section}/{i.Facts.Slug}/")
            .ToHashSet(StringComparer.Ordinal);
        taken.UnionWith(items.OfType<Leaflet>().SelectMany(l => l.Editions).Concat(site.PastEditions).Select(e => e.Address));
        foreach (var old in items.SelectMany(i => i.Facts.RedirectFrom).Where(old => !taken.Add(old.Value.TrimEnd('/') + "/")))
        {
            diagnostics.Add(
                Rules.AddressTaken,
                old.At,
                $"\"{old.Value}\" is a page's address, or redirects already.",
                "An old address leads to one place, and nothing else stands there."
            );
        }
    }
}
