using System.Collections.Immutable;
using System.Globalization;
using Outreach.Engine.Input;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Process;

/// <summary>Reads the record of a leaflet's editions: <c>leaflets/&lt;slug&gt;/editions.yml</c>.</summary>
internal sealed class ParseEditions : IModule<SourceFile, EditionRecord>
{
    /// <inheritdoc/>
    public EditionRecord? Run(SourceFile document, DiagnosticBag diagnostics)
    {
        if (document.Path.Split('/') is not [_, var slug, InputPlan.Editions])
        {
            diagnostics.Add(
                Rules.FileName,
                SourceRange.InFile(document.Path),
                "A record of editions lies in the folder of its leaflet.",
                $"Move this file to leaflets/<short-name>/{InputPlan.Editions}."
            );
            return null;
        }

        var problems = new DiagnosticBag();
        var editions = Read(document, problems);
        diagnostics.AddRange(problems);
        return new EditionRecord(slug, editions, IsWhole: !problems.HasErrors, document.Start);
    }

    private static ImmutableArray<Edition> Read(SourceFile document, DiagnosticBag diagnostics)
    {
        if (YamlReader.Read(document, 0, document.Text.Length, diagnostics) is not { } root)
        {
            return [];
        }

        var fields = new YamlFields(root, "The record of editions", diagnostics);
        ImmutableArray<Edition> editions = [.. fields.Groups("editions", "An edition").Select(e => Read(e, diagnostics)).OfType<Edition>()];
        fields.Texts("note");
        fields.Done();
        CheckOrder(editions, diagnostics);
        return editions;
    }

    /// <summary>The line by which an edition is recorded.</summary>
    /// <param name="number">The edition.</param>
    /// <param name="code">Its code.</param>
    /// <param name="published">The day from which it is handed out; null: not known yet.</param>
    public static string Line(int number, string code, DateOnly? published = null) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"  - {{edition: {number}, code: {code}{(published is null ? "" : ", published: ")}{published:yyyy-MM-dd}}}"
        );

    private static Edition? Read(YamlFields fields, DiagnosticBag diagnostics)
    {
        var number = fields.Count("edition");
        var code = fields.RequiredText("code", "Run \"outreach editions\": it makes a code and writes it down.");
        var published = fields.Day("published");
        var withdrawn = fields.Day("withdrawn");
        fields.Done();
        if (number is null && !fields.Has("edition"))
        {
            diagnostics.Add(Rules.MissingKey, fields.At, "An edition has no number.", "Write edition: 1");
        }

        if (code.Value.Length > 0 && !IsCode(code.Value))
        {
            diagnostics.Add(
                Rules.EditionRecordBroken,
                code.At,
                $"\"{code.Value}\" is not a code.",
                $"A code has {Edition.CodeLength} or more of {Edition.CodeLetters}. If sheets with it are in use, put it back as it was."
            );
            return null;
        }

        return number is { } n && code.Value.Length > 0 ? new Edition(n, code.Value, published, withdrawn, fields.At) : null;
    }

    private static bool IsCode(string text) =>
        text.Length is >= Edition.CodeLength and <= 12 && text.All(c => Edition.CodeLetters.Contains(c, StringComparison.Ordinal));

    private static void CheckOrder(ImmutableArray<Edition> editions, DiagnosticBag diagnostics)
    {
        foreach (var (before, after) in editions.Zip(editions.Skip(1)))
        {
            if (after.Number != before.Number + 1)
            {
                diagnostics.Add(
                    Rules.EditionRecordBroken,
                    after.At,
                    $"Edition {after.Number} stands after edition {before.Number}.",
                    "Each edition that was ever printed keeps its line, in order: put back what is missing."
                );
            }
            else if (after.Published < before.Published)
            {
                diagnostics.Add(
                    Rules.EditionRecordBroken,
                    after.At,
                    $"Edition {after.Number} was published before edition {before.Number}.",
                    "Check both dates."
                );
            }
        }
    }
}
