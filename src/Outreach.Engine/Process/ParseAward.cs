using System.Collections.Immutable;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;

namespace Outreach.Engine.Process;

/// <summary>Reads an award: <c>awards/&lt;id&gt;.yml</c>.</summary>
internal sealed class ParseAward : IModule<SourceFile, Award>
{
    /// <summary>The instruments, by which readers are told what kind of agreement it was.</summary>
    public static IReadOnlyList<string> Instruments { get; } =
        ["contract", "cooperative-agreement", "fixed-amount", "grant", "in-kind", "subaward"];

    /// <inheritdoc/>
    public Award? Run(SourceFile document, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(document, 0, document.Text.Length, diagnostics) is not { } root)
        {
            return null;
        }

        var fields = new YamlFields(root, "An award", diagnostics);
        var award = new Award(
            Path.GetFileNameWithoutExtension(document.Path),
            fields.RequiredLocalized("title"),
            fields.RequiredText("donor", "Name the donor pack that applies: donor: usaid"),
            ReadInstrument(fields, diagnostics),
            fields.RequiredText("prime", "Name the organisation that answers for the content: prime: winrock"),
            ReadSubs(fields),
            fields.Period("period"),
            ReadMarking(fields, diagnostics),
            [.. fields.Groups("wordings", "A wording").Select(wording => ReadWording(wording, diagnostics))],
            ReadImprint(fields),
            document.Start);
        fields.Text("number");
        fields.Done();
        return award;
    }

    private static string ReadInstrument(YamlFields fields, DiagnosticBag diagnostics)
    {
        var text = fields.RequiredText("instrument", "Say what kind of agreement it is: instrument: grant");
        if (text.Value.Length > 0 && !Instruments.Contains(text.Value))
        {
            diagnostics.Add(Rules.UnknownValue, text.At, $"\"instrument\" cannot be \"{text.Value}\".", Suggestion.For(text.Value, Instruments));
        }

        return text.Value;
    }

    private static ImmutableArray<Located<string>> ReadSubs(YamlFields fields)
    {
        var subs = ImmutableArray.CreateBuilder<Located<string>>();
        foreach (var sub in fields.Groups("subs", "A sub-recipient"))
        {
            subs.Add(sub.RequiredText("org", "Name the organisation: org: ccpcr"));
            sub.Text("role");
            sub.Done();
        }

        return subs.DrainToImmutable();
    }

    private static ImmutableArray<MarkingRule> ReadMarking(YamlFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Group("marking_plan", "The marking plan") is not { } plan)
        {
            return [];
        }

        var rules = ImmutableArray.CreateBuilder<MarkingRule>();
        foreach (var (name, material) in Materials.Known)
        {
            if (plan.Group(name, $"The marking plan's \"{name}\"") is { } marks)
            {
                rules.Add(new MarkingRule(material, ReadDisclaimer(marks, diagnostics), marks.Place("disclaimer")));
                marks.Done();
            }
        }

        plan.Done();
        return rules.DrainToImmutable();
    }

    private static DisclaimerBy ReadDisclaimer(YamlFields marks, DiagnosticBag diagnostics)
    {
        var by = marks.OneOf("disclaimer", new Dictionary<string, DisclaimerBy>(StringComparer.Ordinal)
        {
            ["award"] = DisclaimerBy.Award,
            ["donor"] = DisclaimerBy.Donor,
        });
        if (by is null && !marks.Has("disclaimer"))
        {
            diagnostics.Add(Rules.MissingKey, marks.At, "The marking plan does not say whose disclaimer is used.", "Write disclaimer: award (the award's own wording) or disclaimer: donor (the donor pack's).");
        }

        return by ?? DisclaimerBy.Donor;
    }

    private static AwardWording ReadWording(YamlFields fields, DiagnosticBag diagnostics)
    {
        var wording = new AwardWording(
            fields.RequiredText("text", "Name the donor's text in whose place it stands: text: product").Value,
            fields.EachOf("materials", Materials.Known),
            ParseDonor.ReadWording(fields, "wording", diagnostics),
            fields.At);
        if (wording.Materials.IsEmpty)
        {
            diagnostics.Add(Rules.MissingKey, fields.Place("materials"), "A wording does not say on what it stands.", "Write materials: [story], or leaflet, or page. The donor pack's text would take its place unnoticed.");
        }

        fields.Text("source");
        fields.Done();
        return wording;
    }

    private static Imprint? ReadImprint(YamlFields fields)
    {
        if (fields.Group("imprint", "The imprint") is not { } imprint)
        {
            return null;
        }

        var read = new Imprint(
            imprint.EachOf("materials", Materials.Known),
            imprint.RequiredLocalized("series"),
            [.. imprint.Texts("lines").Select(line => line.Value)]);
        imprint.Done();
        return read;
    }
}
