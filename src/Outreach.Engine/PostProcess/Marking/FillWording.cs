using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>
/// Fills the slots of a donor's text, which is all that is ever done to one. Square and angle brackets, with which
/// manuals mark what is to be chosen or filled, must be gone: whoever set up the pack has to decide.
/// </summary>
internal sealed partial class FillWording(SiteSettings settings, Award award, string textId, Material material, DiagnosticBag diagnostics)
{
    private string MaterialName => Materials.Name(material);

    /// <summary>The wording with its slots filled, or null when one cannot be (reported).</summary>
    public string? Run(string wording, Language into, ImmutableDictionary<Material, LocalizedText> products, SourceRange at)
    {
        if (!wording.AsSpan().ContainsAny("{[<"))
        {
            return wording;
        }

        var filled = new StringBuilder(wording.Length + 32);
        var complete = ReportChoices(wording, at);
        var from = 0;
        while (wording.IndexOf('{', from) is >= 0 and var open && wording.IndexOf('}', open) is >= 0 and var close)
        {
            var slot = wording[open..(close + 1)];
            var value = ValueOf(slot, into, products);
            if (value is null)
            {
                complete = false;
                diagnostics.Add(
                    Rules.SlotUnfilled,
                    at,
                    $"The slot {slot} of the text \"{textId}\" cannot be filled in {into.Name} for a {MaterialName} of the award \"{award.Id}\".",
                    Advice(slot, into)
                );
            }

            filled.Append(wording, from, open - from).Append(value);
            from = close + 1;
        }

        if (wording.AsSpan(from).ContainsAny("{}"))
        {
            complete = false;
            diagnostics.Add(
                Rules.SlotUnfilled,
                at,
                $"A brace of the text \"{textId}\" has no counterpart.",
                "A slot is a name between two braces: {responsible}"
            );
        }

        return complete ? filled.Append(wording, from, wording.Length - from).ToString() : null;
    }

    private string? ValueOf(string slot, Language into, ImmutableDictionary<Material, LocalizedText> products) =>
        slot switch
        {
            "{responsible}" => settings.Organisations.GetValueOrDefault(award.Prime.Value)?.Names[into],
            "{product}" => products.GetValueOrDefault(material)?[into],
            "{authority}" => award.Authority?[into],
            _ => null,
        };

    /// <summary>Whether every choice that the donor's manual leaves has been made; if not, all are reported together.</summary>
    private bool ReportChoices(string wording, SourceRange at)
    {
        if (!wording.AsSpan().ContainsAny("[<") || Choice().Matches(wording) is not { Count: > 0 } choices)
        {
            return true;
        }

        diagnostics.Add(
            Rules.SlotUnfilled,
            at,
            $"The text \"{textId}\" leaves a choice open that nobody has decided: {string.Join(", ", choices.Select(c => $"\"{c.Value}\"").Distinct())}.",
            "Write the words that hold for your agreement, without the brackets."
        );
        return false;
    }

    private string Advice(string slot, Language into) =>
        slot switch
        {
            "{responsible}" => $"Give the organisation \"{award.Prime.Value}\" its name in {into.Name} in site.yml.",
            "{product}" => $"Write product: {{{MaterialName}: {{{into.Code}: …}}}} under the text.",
            "{authority}" =>
                $"Write authority: {{{into.Code}: …}} in awards/{award.Id}.yml: the authority that grants, as the agreement names it.",
            _ => "The slots that are known are {responsible}, {product} and {authority}.",
        };

    /// <summary>A bracket with the word to which it is attached: <c>author[s]</c>.</summary>
    [GeneratedRegex("[^\\s\\[\\]<>]*(\\[[^\\[\\]]*\\]|<[^<>]*>)[^\\s\\[\\]<>.,;:]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Choice();
}
