using System.Text;
using System.Text.RegularExpressions;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Engine.PostProcess.Marking;

/// <summary>
/// Fills the slots of a donor's text, which is all that is ever done to one. Square and angle brackets, with which
/// manuals mark what is to be chosen or filled, must be gone: whoever set up the pack has to decide.
/// </summary>
internal sealed partial class FillWording(MarkingQuestion question, ChosenWording chosen)
{
    /// <summary>The wording with its slots filled, or null when one cannot be (reported).</summary>
    /// <param name="wording">The wording in one of its languages.</param>
    /// <param name="into">The language.</param>
    public string? Run(string wording, Language into)
    {
        if (!wording.AsSpan().ContainsAny("{[<"))
        {
            return wording;
        }

        var filled = new StringBuilder(wording.Length + 32);
        var complete = ReportChoices(wording);
        var from = 0;
        while (wording.IndexOf('{', from) is >= 0 and var open && wording.IndexOf('}', open) is >= 0 and var close)
        {
            var slot = wording[open..(close + 1)];
            var value = ValueOf(slot, into);
            complete &= value is not null;
            if (value is null)
            {
                ReportUnfilled(slot, into);
            }

            filled.Append(wording, from, open - from).Append(value);
            from = close + 1;
        }

        if (wording.AsSpan(from).ContainsAny("{}"))
        {
            complete = false;
            Report($"A brace of the text \"{chosen.TextId}\" has no counterpart.", "A slot is a name between two braces: {responsible}");
        }

        return complete ? filled.Append(wording, from, wording.Length - from).ToString() : null;
    }

    private string? ValueOf(string slot, Language into) =>
        slot switch
        {
            "{responsible}" => question.Register.Settings.Organisations.GetValueOrDefault(chosen.Answering.Prime.Value)?.Names[into],
            "{product}" => chosen.Products.GetValueOrDefault(question.Request.Material)?[into],
            "{authority}" => chosen.Answering.Authority?[into],
            _ => null,
        };

    /// <summary>Whether every choice that the donor's manual leaves has been made; if not, all are reported together.</summary>
    private bool ReportChoices(string wording)
    {
        if (!wording.AsSpan().ContainsAny("[<") || Choice().Matches(wording) is not { Count: > 0 } choices)
        {
            return true;
        }

        Report(
            $"The text \"{chosen.TextId}\" leaves a choice open that nobody has decided: "
                + $"{string.Join(", ", choices.Select(c => $"\"{c.Value}\"").Distinct())}.",
            "Write the words that hold for your agreement, without the brackets."
        );
        return false;
    }

    private void ReportUnfilled(string slot, Language into) =>
        Report(
            $"The slot {slot} of the text \"{chosen.TextId}\" cannot be filled in {into.Name} for a {question.MaterialName} "
                + $"of the award \"{chosen.Answering.Id}\".",
            Advice(slot, into)
        );

    private void Report(string message, string hint) => question.Diagnostics.Add(Rules.SlotUnfilled, chosen.At, message, hint);

    private string Advice(string slot, Language into) =>
        slot switch
        {
            "{responsible}" => $"Give the organisation \"{chosen.Answering.Prime.Value}\" its name in {into.Name} in site.yml.",
            "{product}" => $"Write product: {{{question.MaterialName}: {{{into.Code}: …}}}} under the text.",
            "{authority}" => $"Write authority: {{{into.Code}: …}} in awards/{chosen.Answering.Id}.yml: "
                + "the authority that grants, as the agreement names it.",
            _ => "The slots that are known are {responsible}, {product} and {authority}.",
        };

    /// <summary>A bracket with the word to which it is attached: <c>author[s]</c>.</summary>
    [GeneratedRegex("[^\\s\\[\\]<>]*(\\[[^\\[\\]]*\\]|<[^<>]*>)[^\\s\\[\\]<>.,;:]*", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Choice();
}
