using Outreach.Engine.Process;
using Outreach.Engine.Process.Head;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;
using Outreach.Model.Printing;

namespace Outreach.Engine.Assembly;

/// <summary>
/// Makes one item of its files: the source text's facts hold for all languages, a translation adds words and inherits the
/// rest. It sees no other item, so what it made holds as long as the files do.
/// </summary>
/// <param name="sourceLanguage">The language in which facts are written.</param>
internal sealed class JoinItem(Language sourceLanguage) : IModule<ItemFiles, ContentItem>
{
    /// <summary>The item, or null when its source text is missing or cannot be used (reported).</summary>
    public ContentItem? Run(ItemFiles document, DiagnosticBag diagnostics)
    {
        if (document.Files.FirstOrDefault(f => f.Language == sourceLanguage) is not { } source)
        {
            ReportNoSource(document, diagnostics);
            return null;
        }

        return document.Material switch
        {
            Material.Story => Story(document, source, diagnostics),
            Material.Leaflet => Leaflet(document, source, diagnostics),
            _ => Page(document, source, diagnostics),
        };
    }

    /// <summary>Of a source text that is there and could not be read, that has been reported.</summary>
    private void ReportNoSource(ItemFiles item, DiagnosticBag diagnostics)
    {
        if (!item.HasSource)
        {
            diagnostics.Add(
                Rules.NoSourceLanguage,
                item.At,
                $"There is no index.{sourceLanguage.Code}.md beside this translation.",
                "The facts (date, awards, photographs) are written there."
            );
        }
    }

    private static Story Story(ItemFiles item, ContentFile source, DiagnosticBag diagnostics)
    {
        var kind = source.Head.Of(HeadKeys.Kind);
        if (kind is null)
        {
            diagnostics.Add(
                Rules.MissingKey,
                source.File.Start,
                "This story does not say what kind of story it is.",
                "Write kind: snapshot, or success-story, case-study, first-person, before-and-after or photo-and-caption."
            );
        }

        var facts = JoinFacts.Run(item, source, diagnostics);
        return new Story(facts, JoinTexts.Run(item, source, diagnostics), kind?.Value ?? StoryKind.Snapshot);
    }

    private static Leaflet Leaflet(ItemFiles item, ContentFile source, DiagnosticBag diagnostics)
    {
        if (source.Head.Of(HeadKeys.Edition) is null)
        {
            diagnostics.Add(
                Rules.MissingKey,
                source.File.Start,
                "This leaflet does not say which edition it is.",
                "Write edition: 1, and count up whenever the printed sheet changes."
            );
        }

        foreach (var file in item.Files)
        {
            CheckPanels(file, diagnostics);
        }

        var written =
            source.Head.Of(HeadKeys.Formats)?.Value.Select(f => f.Value).ToHashSet(StringComparer.Ordinal) ?? [LeafletFormat.A4.Id];
        var facts = JoinFacts.Run(item, source, diagnostics);
        return new Leaflet(
            facts,
            JoinTexts.Run(item, source, diagnostics),
            item.Editions!.For(source, diagnostics),
            [.. LeafletFormat.All.Where(f => written.Contains(f.Id))]
        );
    }

    private static void CheckPanels(ContentFile file, DiagnosticBag diagnostics)
    {
        if (!file.Body.Blocks.OfType<HeadingBlock>().Any())
        {
            diagnostics.Add(
                Rules.EmptyBody,
                file.File.Start,
                "This leaflet has no panels.",
                "Begin each panel with a heading: ## Before you decide"
            );
        }
        else if (file.Body.Blocks is [not HeadingBlock, ..])
        {
            diagnostics.Add(
                Rules.TextOutsidePanels,
                file.BodyAt,
                "The text before the first heading belongs to no panel, so it would be printed nowhere.",
                "Write it under a heading, or as the leaflet's subtitle."
            );
        }
    }

    private static Page Page(ItemFiles item, ContentFile source, DiagnosticBag diagnostics)
    {
        var facts = JoinFacts.Run(item, source, diagnostics);
        return new Page(facts, JoinTexts.Run(item, source, diagnostics), source.Head.Of(HeadKeys.Nav)?.Value ?? false);
    }
}
