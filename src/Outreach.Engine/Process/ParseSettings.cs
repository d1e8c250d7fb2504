using System.Collections.Immutable;
using Outreach.Engine.Input;
using Outreach.Engine.Process.Head;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.Process;

/// <summary>Reads <c>site.yml</c>.</summary>
/// <param name="logos">The logo files that were found, by path; null where one cannot be used (reported).</param>
internal sealed class ParseSettings(IReadOnlyDictionary<string, LogoFile?> logos) : IModule<SourceFile, SiteSettings>
{
    /// <inheritdoc/>
    public SiteSettings? Run(SourceFile document, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(document, 0, document.Text.Length, diagnostics) is not { } root)
        {
            return null;
        }

        var fields = new YamlFields(root, "site.yml", diagnostics);
        var settings = new SiteSettings(
            fields.RequiredLocalized("title"),
            fields.RequiredLocalized("tagline"),
            ReadAddress(fields, diagnostics),
            ReadLanguages(fields, diagnostics),
            ReadTimeZone(fields, diagnostics),
            ReadFunding(fields, diagnostics),
            ReadOrganisations(fields, new ParseIdentity(logos, diagnostics)),
            ReadTopics(fields, diagnostics),
            [.. fields.Groups("contacts", "A contact").Select(ReadContact)]
        );
        RefuseHotlines(fields, diagnostics);
        fields.Done();
        return settings;
    }

    private static string ReadAddress(YamlFields fields, DiagnosticBag diagnostics)
    {
        var text = fields.RequiredText("address", "Write where the site will stand: address: https://outreach.example.org");
        if (text.Value.Length == 0)
        {
            return "https://localhost";
        }

        if (SiteAddress.Read(text.Value) is { } address)
        {
            return address;
        }

        diagnostics.Add(
            Rules.ValueOutOfRange,
            text.At,
            $"\"{text.Value}\" is not a site's address.",
            "Write scheme and host, nothing behind them: https://outreach.example.org"
        );
        return "https://localhost";
    }

    private static ImmutableArray<Language> ReadLanguages(YamlFields fields, DiagnosticBag diagnostics)
    {
        var known = Language.All.ToDictionary(l => l.Code);
        var written = fields.Texts("languages");
        foreach (var language in written.Where(l => !known.ContainsKey(l.Value)))
        {
            diagnostics.Add(
                Rules.UnknownValue,
                language.At,
                $"There is no language \"{language.Value}\".",
                Suggestion.For(language.Value, known.Keys)
            );
        }

        ImmutableArray<Language> languages = [.. written.Select(l => known.GetValueOrDefault(l.Value)).OfType<Language>().Distinct()];
        if (languages.Length == Language.All.Count)
        {
            return languages;
        }

        diagnostics.Add(
            Rules.MissingKey,
            fields.Place("languages"),
            "The site is in English and Khmer.",
            "Write languages: [en, km]; the first is the one in which facts are written."
        );
        return [.. languages.Union(Language.All)];
    }

    private static string ReadTimeZone(YamlFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Text("time_zone") is not { } zone)
        {
            return "Asia/Phnom_Penh";
        }

        if (TimeZoneConverter.TZConvert.TryGetTimeZoneInfo(zone.Value, out _))
        {
            return zone.Value;
        }

        diagnostics.Add(Rules.UnknownValue, zone.At, $"There is no time zone \"{zone.Value}\".", "Cambodia's is Asia/Phnom_Penh.");
        return "Asia/Phnom_Penh";
    }

    private static FundedBy ReadFunding(YamlFields fields, DiagnosticBag diagnostics)
    {
        if (FundingShape.Value.Read(fields, "funding") is { } funding)
        {
            return funding.Value;
        }

        diagnostics.Add(
            Rules.FundingMissing,
            fields.Place("funding"),
            "site.yml does not say who pays for the site.",
            "Write funding: own-funds, or the awards: funding: [ctip]"
        );
        return new FundedBy([], fields.At);
    }

    private static ImmutableSortedDictionary<string, Organisation> ReadOrganisations(YamlFields fields, ParseIdentity identities)
    {
        var organisations = ImmutableSortedDictionary.CreateBuilder<string, Organisation>(StringComparer.Ordinal);
        foreach (var (key, organisation) in fields.Named("organisations", "The organisation"))
        {
            organisations[key.Value] = new Organisation(
                key.Value,
                organisation.RequiredLocalized("names"),
                organisation.Flag("international"),
                organisation.Group("logo", "The logo") is { } logo ? identities.Run(logo, "organisations", "logo") : null
            );

            // For whoever keeps the file: what is published says the full name.
            organisation.Text("short_name");
            organisation.Done();
        }

        return organisations.ToImmutable();
    }

    /// <summary>A topic's id is part of an address. One that is written twice has been reported.</summary>
    private static ImmutableArray<Topic> ReadTopics(YamlFields fields, DiagnosticBag diagnostics)
    {
        var topics = fields.Named("topics", "The topic").Select(t => (t.Key, Topic: new Topic(t.Key.Value, t.Fields.Localized()))).ToList();
        foreach (var (key, _) in topics.Where(t => !InputPlan.IsSlug(t.Key.Value)))
        {
            diagnostics.Add(
                Rules.ValueOutOfRange,
                key.At,
                $"The topic \"{key.Value}\" cannot be an address.",
                "Use small Latin letters, digits and hyphens: safe-migration"
            );
        }

        return [.. topics.Select(t => t.Topic).DistinctBy(t => t.Id)];
    }

    private static Contact ReadContact(YamlFields fields)
    {
        var contact = new Contact(
            fields.RequiredText("id", "Give it a short name: id: ccwc").Value,
            fields.RequiredLocalized("names"),
            fields.RequiredLocalized("text")
        );
        fields.Done();
        return contact;
    }

    /// <summary>A number that no longer answers harms the person who needed it, so numbers wait for their checks.</summary>
    private static void RefuseHotlines(YamlFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Node("hotlines") is { } node and not YamlList { Items: [] })
        {
            diagnostics.Add(
                Rules.UnknownValue,
                node is YamlList { Items: [var first, ..] } ? first.At : node.At,
                "Hotlines cannot be published yet: their checks (who answers, when, verified on which day) are not built.",
                "Write hotlines: [] and name the places where help is found under contacts."
            );
        }
    }
}
