using System.Collections.Immutable;
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

        var complete = true;
        var filled = Slot().Replace(wording, slot =>
        {
            var value = slot.Value switch
            {
                "{responsible}" => settings.Organisations.GetValueOrDefault(award.Prime.Value)?.Names[into],
                "{product}" => products.GetValueOrDefault(material)?[into],
                "{authority}" => award.Authority?[into],
                _ => null,
            };
            if (value is null)
            {
                complete = false;
                if (slot.Value[0] == '{')
                {
                    diagnostics.Add(Rules.SlotUnfilled, at, $"The slot {slot.Value} of the text \"{textId}\" cannot be filled in {into.Code} for a {MaterialName} of the award \"{award.Id}\".", Advice(slot.Value, into));
                }
            }

            return value ?? slot.Value;
        });
        if (Choice().Matches(wording) is { Count: > 0 } choices)
        {
            diagnostics.Add(
                Rules.SlotUnfilled,
                at,
                $"The text \"{textId}\" leaves a choice open that nobody has decided: {string.Join(", ", choices.Select(c => $"\"{c.Value}\"").Distinct())}.",
                "Write the words that hold for your agreement, without the brackets.");
        }

        return complete ? filled : null;
    }

    private string Advice(string slot, Language into) => slot switch
    {
        "{responsible}" => $"Give the organisation \"{award.Prime.Value}\" its name in {into.Code} in site.yml.",
        "{product}" => $"Write product: {{{MaterialName}: {{{into.Code}: …}}}} under the text.",
        "{authority}" => $"Write authority: {{{into.Code}: …}} in awards/{award.Id}.yml: the authority that grants, as the agreement names it.",
        _ => "The slots that are known are {responsible}, {product} and {authority}.",
    };

    [GeneratedRegex("\\{[^{}]*\\}|\\[[^\\[\\]]*\\]|<[^<>]*>", RegexOptions.None, 1000)]
    private static partial Regex Slot();

    /// <summary>A bracket with the word to which it is attached: <c>author[s]</c>.</summary>
    [GeneratedRegex("[^\\s\\[\\]<>]*(\\[[^\\[\\]]*\\]|<[^<>]*>)[^\\s\\[\\]<>]*", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Choice();
}
