using System.Collections.Immutable;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

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
        var number = fields.Text("number")?.Value;
        var award = new Award(
            Path.GetFileNameWithoutExtension(document.Path),
            fields.RequiredLocalized("title"),
            fields.RequiredText("donor", "Name the donor pack that applies: donor: usaid"),
            fields.Flag("show_number") ? number : null,
            fields.Text("iati")?.Value,
            ReadInstrument(fields, diagnostics),
            fields.RequiredText("prime", "Name the organisation that answers for the content: prime: winrock"),
            fields.Node("authority") is null ? null : fields.Localized("authority"),
            ReadSubs(fields),
            fields.Period("period"),
            ReadModifications(fields, diagnostics),
            fields.OneOf("share", FundingWords.Shares) ?? Share.Majority,
            ReadLanguages(fields, "language_requirement", diagnostics),
            ReadMarking(fields, diagnostics),
            [.. fields.Groups("wordings", "A wording").Select(wording => ReadWording(wording, diagnostics))],
            [.. fields.Groups("exemptions", "An exemption").Select(exemption => ReadExemption(exemption, diagnostics)).OfType<Exemption>()],
            ReadApprovals(fields),
            ParseIdentity.ReadPermission(fields, "logo_permission", diagnostics),
            ParseIdentity.ReadPermission(fields, "partner_logos", diagnostics),
            ReadDecision(fields),
            ReadImprint(fields),
            document.Start
        );
        fields.Texts("note");
        fields.Done();
        return award;
    }

    private static string ReadInstrument(YamlFields fields, DiagnosticBag diagnostics)
    {
        var text = fields.RequiredText("instrument", "Say what kind of agreement it is: instrument: grant");
        if (text.Value.Length > 0 && !Instruments.Contains(text.Value))
        {
            diagnostics.Add(
                Rules.UnknownValue,
                text.At,
                $"\"instrument\" cannot be \"{text.Value}\".",
                Suggestion.For(text.Value, Instruments)
            );
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

    private static ImmutableArray<Modification> ReadModifications(YamlFields fields, DiagnosticBag diagnostics)
    {
        var modifications = ImmutableArray.CreateBuilder<Modification>();
        foreach (var entry in fields.Groups("mods", "A modification"))
        {
            // In words, for whoever keeps the file: what is marked follows from the date and the donor.
            entry.Text("what");
            var to = entry.Text("transferred_to");
            if (entry.Day("date") is { } date)
            {
                modifications.Add(new Modification(date, to, entry.At));
            }
            else if (!entry.Has("date"))
            {
                diagnostics.Add(
                    Rules.MissingKey,
                    entry.At,
                    "A modification has no \"date\".",
                    "Write the day from which it holds: date: 2025-07-01"
                );
            }

            entry.Done();
        }

        return [.. modifications.OrderBy(m => m.Date)];
    }

    private static ImmutableArray<Language> ReadLanguages(YamlFields fields, string key, DiagnosticBag diagnostics)
    {
        var languages = ImmutableArray.CreateBuilder<Language>();
        foreach (var code in fields.Texts(key))
        {
            if (FundingWords.Languages.TryGetValue(code.Value, out var language))
            {
                languages.Add(language);
            }
            else
            {
                diagnostics.Add(
                    Rules.UnknownValue,
                    code.At,
                    $"There is no language \"{code.Value}\".",
                    Suggestion.For(code.Value, FundingWords.Languages.Keys)
                );
            }
        }

        return languages.DrainToImmutable();
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
                rules.Add(
                    new MarkingRule(
                        material,
                        ReadBy(marks, "disclaimer"),
                        ReadBy(marks, "credit"),
                        marks.OneOf("logo", new Dictionary<string, bool>(StringComparer.Ordinal) { ["required"] = true, ["none"] = false })
                            is { } logo
                            ? new Located<bool>(logo, marks.Place("logo"))
                            : null,
                        ReadLanguages(marks, "lang", diagnostics),
                        marks.At
                    )
                );
                marks.Done();
            }
        }

        plan.Done();
        return rules.DrainToImmutable();
    }

    private static Located<WordingBy>? ReadBy(YamlFields marks, string key) =>
        marks.OneOf(key, FundingWords.WordingsBy) is { } by ? new Located<WordingBy>(by, marks.Place(key)) : null;

    private static AwardWording ReadWording(YamlFields fields, DiagnosticBag diagnostics)
    {
        var wording = new AwardWording(
            fields.RequiredText("text", "Name the donor's text in whose place it stands: text: product").Value,
            fields.OneOf("kind", FundingWords.TextKinds) ?? MarkingElement.Disclaimer,
            fields.EachOf("materials", Materials.Known),
            fields.Texts("with"),
            ParseDonor.ReadWording(fields, "wording"),
            ParseDonor.ReadProvenance(fields),
            fields.At
        );
        if (wording.Materials.IsEmpty)
        {
            diagnostics.Add(
                Rules.MissingKey,
                fields.Place("materials"),
                "A wording does not say on what it stands.",
                "Write materials: [story], or leaflet, or page. The donor pack's text would take its place unnoticed."
            );
        }

        fields.Done();
        return wording;
    }

    /// <summary>An exemption removes what protects a donor, so it counts only when it is whole.</summary>
    private static Exemption? ReadExemption(YamlFields fields, DiagnosticBag diagnostics)
    {
        var elements = fields.EachOf("elements", FundingWords.Elements);
        var scope = ReadScope(fields, diagnostics);
        var texts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["reason"] = fields.Text("reason")?.Value,
            ["authority"] = fields.Text("authority")?.Value,
            ["ref"] = fields.Text("ref")?.Value,
        };
        var (from, to) = (fields.Day("from"), fields.Day("to"));
        fields.Done();
        string[] missing =
        [
            .. elements.IsEmpty ? ["elements"] : Array.Empty<string>(),
            .. scope is null ? ["scope"] : Array.Empty<string>(),
            .. texts.Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => t.Key),
            .. from is null ? ["from"] : Array.Empty<string>(),
            .. to is null ? ["to"] : Array.Empty<string>(),
        ];
        if (missing.Length > 0)
        {
            ReportIncomplete(fields, missing);
            return null;
        }

        if (Period.TryCreate(from, to) is { } period)
        {
            return new Exemption(elements, scope!, texts["reason"]!, texts["authority"]!, texts["ref"]!, period, fields.At);
        }

        diagnostics.Add(
            Rules.PeriodBackwards,
            fields.Place("to"),
            "This exemption ends before it begins.",
            "Write the earlier day under from."
        );
        return null;
    }

    private static void ReportIncomplete(YamlFields fields, string[] missing) =>
        fields.Report(
            Rules.ExemptionIncomplete,
            fields.At,
            $"This exemption does not say: {string.Join(", ", missing)}.",
            "Write what may be left out (elements), on what (scope), why (reason), who granted it (authority), the letter's "
                + "reference (ref), and from and to which day. Until then nothing is left out, and nothing is published."
        );

    private static ExemptionScope? ReadScope(YamlFields fields, DiagnosticBag diagnostics)
    {
        if (fields.Group("scope", "\"scope\"") is not { } scope)
        {
            return null;
        }

        var read = new ExemptionScope(
            scope.Flag("everything"),
            scope.Text("tag")?.Value,
            scope.Text("item")?.Value,
            scope.OneOf("material", Materials.Known),
            scope.Text("province")?.Value
        );
        scope.Done();
        if (read is { Everything: true } and not { Tag: null, Item: null, Material: null, Province: null })
        {
            diagnostics.Add(
                Rules.UnknownValue,
                scope.Place("everything"),
                "This exemption is about everything, and about a part of it.",
                "Keep everything: true alone, or take it out."
            );
        }

        return read is { Everything: false, Tag: null, Item: null, Material: null, Province: null } ? null : read;
    }

    private static bool ReadApprovals(YamlFields fields)
    {
        if (fields.Group("approvals", "\"approvals\"") is not { } approvals)
        {
            return false;
        }

        var required = approvals.Flag("required");
        approvals.Text("contact_role");
        approvals.Count("lead_days");
        approvals.Done();
        return required;
    }

    private static Decision? ReadDecision(YamlFields fields)
    {
        if (fields.Group("prominence_decision", "\"prominence_decision\"") is not { } decision)
        {
            return null;
        }

        // Asked for, so that somebody stands behind the decision; nothing that is published says who.
        decision.RequiredText("by", "Write the role of the person who decided, never a name: by: head of communications");
        var read = new Decision(decision.RequiredText("ref", "Write the minute's or e-mail's reference.").Value);
        decision.Done();
        return read;
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
            [.. imprint.Texts("lines").Select(line => line.Value)]
        );
        imprint.Done();
        return read;
    }
}
