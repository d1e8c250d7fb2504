using System.Buffers;
using System.Collections.Immutable;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.Process;

/// <summary>Reads a donor pack: <c>donors/&lt;id&gt;.yml</c>.</summary>
/// <param name="logos">The logo files that were found, by path; null where one cannot be used (reported).</param>
internal sealed class ParseDonor(IReadOnlyDictionary<string, LogoFile?> logos) : IModule<SourceFile, Donor>
{
    /// <inheritdoc/>
    public Donor? Run(SourceFile document, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(document, 0, document.Text.Length, diagnostics) is not { } root)
        {
            return null;
        }

        var fields = new YamlFields(root, "A donor pack", diagnostics);
        var identities = new ParseIdentity(logos, diagnostics);
        var donor = new Donor(
            Path.GetFileNameWithoutExtension(document.Path),
            fields.RequiredLocalized("names"),
            fields.OneOf("status", FundingWords.DonorStatuses) ?? DonorStatus.Active,
            [.. fields.Texts("gone_sites").Select(s => s.Value.ToLowerInvariant())],
            [.. fields.Groups("identity", "An identity").Select(identity => identities.Run(identity, "donors", null))],
            [.. fields.Groups("texts", "A donor's text").Select(ReadText)],
            ReadRules(fields, diagnostics),
            document.Start
        );

        // Of the donor itself these are for whoever keeps the pack: what is published says the full name, and dates choose texts.
        fields.Text("short_name");
        fields.Day("active_to");
        fields.Text("successor");
        fields.Texts("note");
        fields.Done();
        CheckIds(donor, diagnostics);
        return donor;
    }

    /// <summary>Unicode's embeddings, overrides and isolates: with them words read otherwise than they are written (UAX 9).</summary>
    private static readonly SearchValues<char> TurningDirection = SearchValues.Create(
        "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"
    );

    private static void CheckIds(Donor donor, DiagnosticBag diagnostics)
    {
        foreach (var twice in donor.Texts.GroupBy(t => t.Id).Where(g => g.Count() > 1 && g.Key.Length > 0))
        {
            diagnostics.Add(
                Rules.DuplicateKey,
                twice.Last().At,
                $"Two texts of this pack have the id \"{twice.Key}\".",
                "Give each its own: product-2017, product-2020."
            );
        }

        foreach (
            var (id, at) in donor
                .Texts.Select(t => (t.Id, t.At))
                .Concat(donor.Identities.Select(i => (i.Id, i.At)))
                .Where(i => i.Id.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.')))
        )
        {
            diagnostics.Add(Rules.ValueOutOfRange, at, $"\"{id}\" cannot be an id.", "Use Latin letters, digits and hyphens: product-2017");
        }

        foreach (var identity in donor.Identities.Where(i => i.Statement is { } id && donor.Texts.All(t => t.Id != id)))
        {
            diagnostics.Add(
                Rules.UnknownValue,
                identity.At,
                $"The identity \"{identity.Id}\" stands beside the text \"{identity.Statement}\", which this pack does not have.",
                Suggestion.For(identity.Statement!, donor.Texts.Select(t => t.Id))
            );
        }
    }

    private static DonorRules ReadRules(YamlFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Group("rules", "\"rules\"") is not { } rules)
        {
            return DonorRules.Default;
        }

        var requires = rules.EachOf("requires", FundingWords.TextKinds);
        if (!requires.IsEmpty && !requires.Contains(MarkingElement.Disclaimer) && !requires.Contains(MarkingElement.Credit))
        {
            diagnostics.Add(
                Rules.UnknownValue,
                rules.Place("requires"),
                "\"requires\" names neither a disclaimer nor a credit, so nothing would say who paid.",
                "Write requires: [disclaimer], or [credit], or both."
            );
            requires = [];
        }

        var read = new DonorRules(
            requires.IsEmpty ? DonorRules.Default.Requires : requires,
            rules.OneOf("prominence", FundingWords.Prominences) ?? Prominence.Any,
            rules.OneOf("partner_logos", new Dictionary<string, bool>(StringComparer.Ordinal) { ["allowed"] = true, ["forbidden"] = false })
                ?? true,
            rules.Flag("exempts_international_organisations")
        );
        rules.Done();
        return read;
    }

    private static DonorText ReadText(YamlFields fields)
    {
        var id = fields.RequiredText("id", "Give the text a short name: id: product").Value;
        var kind = fields.OneOf("kind", FundingWords.TextKinds) ?? MarkingElement.Disclaimer;
        var (materials, channels, placements, approved) = ReadWhen(fields, kind);
        var text = new DonorText(
            id,
            kind,
            materials,
            channels,
            placements,
            approved,
            fields.Period("valid").Value,
            ReadWording(fields, "text"),
            ReadProducts(fields),
            ReadProvenance(fields),
            fields.At
        );
        fields.Done();
        return text;
    }

    /// <summary>Where a wording comes from.</summary>
    public static Provenance ReadProvenance(YamlFields fields) =>
        new(fields.Text("source")?.Value, fields.Day("verified_on"), fields.OneOf("confidence", FundingWords.Confidences));

    private static (ImmutableArray<Material> Materials, Channels Channels, Placements Placements, bool? Approved) ReadWhen(
        YamlFields fields,
        MarkingElement kind
    )
    {
        var usual = kind.UsualPlacements();
        if (fields.Group("when", "\"when\"") is not { } when)
        {
            return ([.. Materials.Known.Values], Channels.All, usual, null);
        }

        var materials = when.EachOf("materials", Materials.Known);
        var channels = when.EachOf("channel", FundingWords.Channels).Aggregate(Channels.None, (all, one) => all | one);
        var placements = when.EachOf("placement", FundingWords.Placements).Aggregate(Placements.None, (all, one) => all | one);
        var approval = when.OneOf("approval", FundingWords.Approvals);
        when.Done();
        return (
            materials.IsEmpty ? [.. Materials.Known.Values] : materials,
            channels == Channels.None ? Channels.All : channels,
            placements == Placements.None ? usual : placements,
            approval is null ? null : approval == ApprovalStatus.Approved
        );
    }

    private static ImmutableDictionary<Material, LocalizedText> ReadProducts(YamlFields fields)
    {
        var products = ImmutableDictionary.CreateBuilder<Material, LocalizedText>();
        if (fields.Group("product", "\"product\"") is { } names)
        {
            foreach (var (name, material) in Materials.Known)
            {
                products[material] = names.Localized(name);
            }

            names.Done();
        }

        return products.ToImmutable();
    }

    /// <summary>A text per language with whose words they are. Which languages exist is checked where a text is needed.</summary>
    public static Wording ReadWording(YamlFields fields, string key)
    {
        var text = fields.Localized(key);
        var status = fields.Group("translation_status", "\"translation_status\"");
        var wording = new Wording(text, ReadStatus(status, "en"), ReadStatus(status, "km"));
        status?.Done();
        foreach (var language in Language.All)
        {
            if (text[language] is { } words)
            {
                CheckWords(words, fields, key, language);
                CheckStatus(wording, status, fields, language);
            }
        }

        return wording;
    }

    private static void CheckWords(string words, YamlFields fields, string key, Language language)
    {
        if (words.AsSpan().IndexOfAny(TurningDirection) >= 0)
        {
            fields.Report(
                Rules.ValueOutOfRange,
                fields.Place(key),
                $"The {language.Code} wording holds an invisible sign that turns the direction of writing.",
                "Type the sentence again, or paste it without formatting."
            );
        }

        if (!words.Any(char.IsLetter))
        {
            fields.Report(
                Rules.DisclaimerMissing,
                fields.Place(key),
                $"The {language.Code} wording holds no words.",
                "Write the sentence as the agreement gives it."
            );
        }
    }

    private static void CheckStatus(Wording wording, YamlFields? status, YamlFields fields, Language language)
    {
        if (
            wording.Status(language) is null
            && (status is null || !status.Has(language.Code) || status.Text(language.Code)?.Value == "none")
        )
        {
            fields.Report(
                Rules.MissingKey,
                fields.Place("translation_status"),
                $"The text does not say whose words its {language.Code} wording is.",
                $"Write translation_status: {{{language.Code}: official}}, or donor-approved, or courtesy."
            );
        }
    }

    /// <summary>"none" says that there is no wording in the language: where there is one, that is reported as not said.</summary>
    private static WordingStatus? ReadStatus(YamlFields? status, string language) =>
        status?.Text(language)?.Value == "none" ? null : status?.OneOf(language, FundingWords.WordingStatuses);
}
