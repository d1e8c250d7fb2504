using System.Collections.Immutable;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.Process;

/// <summary>Reads a donor pack: <c>donors/&lt;id&gt;.yml</c>.</summary>
internal sealed class ParseDonor : IModule<SourceFile, Donor>
{
    private static readonly Dictionary<string, DonorStatus> Statuses = new(StringComparer.Ordinal)
    {
        ["active"] = DonorStatus.Active,
        ["closed"] = DonorStatus.Closed,
        ["renamed"] = DonorStatus.Renamed,
    };

    /// <inheritdoc/>
    public Donor? Run(SourceFile document, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(document, 0, document.Text.Length, diagnostics) is not { } root)
        {
            return null;
        }

        var fields = new YamlFields(root, "A donor pack", diagnostics);
        var donor = new Donor(
            Path.GetFileNameWithoutExtension(document.Path),
            fields.RequiredLocalized("names"),
            fields.Text("short_name")?.Value,
            fields.OneOf("status", Statuses) ?? DonorStatus.Active,
            fields.Day("active_to"),
            [.. fields.Groups("texts", "A donor's text").Select(text => ReadText(text, diagnostics))],
            document.Start);
        fields.Text("successor");
        fields.Done();
        return donor;
    }

    private static DonorText ReadText(YamlFields fields, DiagnosticBag diagnostics)
    {
        var id = fields.RequiredText("id", "Give the text a short name: id: product").Value;

        // Only disclaimers are placed so far; a kind that would be passed over in silence is refused.
        fields.OneOf("kind", new Dictionary<string, int>(StringComparer.Ordinal) { ["disclaimer"] = 0 });
        var text = new DonorText(
            id,
            ReadMaterials(fields),
            fields.Period("valid").Value,
            ReadWording(fields, "text", diagnostics),
            ReadProducts(fields),
            fields.Text("source")?.Value,
            fields.At);
        fields.Day("verified_on");
        fields.OneOf("confidence", new Dictionary<string, int>(StringComparer.Ordinal) { ["high"] = 0, ["medium"] = 1, ["low"] = 2 });
        fields.Done();
        return text;
    }

    private static ImmutableArray<Material> ReadMaterials(YamlFields fields)
    {
        if (fields.Group("when", "\"when\"") is not { } when)
        {
            return [.. Materials.Known.Values];
        }

        var materials = when.EachOf("materials", Materials.Known);
        when.OneOf("approval", new Dictionary<string, int>(StringComparer.Ordinal) { ["not-approved"] = 0 });
        when.Done();
        return materials.IsEmpty ? [.. Materials.Known.Values] : materials;
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
    public static Wording ReadWording(YamlFields fields, string key, DiagnosticBag diagnostics)
    {
        var text = fields.Localized(key);
        var status = fields.Group("translation_status", "\"translation_status\"");
        var wording = new Wording(text, ReadStatus(status, "en"), ReadStatus(status, "km"));
        status?.Done();
        foreach (var language in Language.All)
        {
            if (text[language] is { } words && !words.Any(char.IsLetter))
            {
                diagnostics.Add(Rules.DisclaimerMissing, fields.Place(key), $"The {language.Code} wording holds no words.", "Write the sentence as the agreement gives it.");
            }

            if (text[language] is not null && wording.Status(language) is null)
            {
                diagnostics.Add(
                    Rules.MissingKey,
                    fields.Place("translation_status"),
                    $"The text does not say whose words its {language.Code} wording is.",
                    $"Write translation_status: {{{language.Code}: official}}, or donor-approved, or courtesy.");
            }
        }

        return wording;
    }

    private static WordingStatus? ReadStatus(YamlFields? status, string language) => status?.OneOf(
        language,
        new Dictionary<string, WordingStatus>(StringComparer.Ordinal)
        {
            ["official"] = WordingStatus.Official,
            ["donor-approved"] = WordingStatus.DonorApproved,
            ["courtesy"] = WordingStatus.Courtesy,
        });
}
