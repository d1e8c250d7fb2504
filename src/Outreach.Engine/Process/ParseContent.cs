using Outreach.Engine.Input;
using Outreach.Engine.Process.Head;
using Outreach.Engine.Process.Markdown;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Process;

/// <summary>Reads a story, a leaflet or a page in one language: its head, key by key, and its text.</summary>
internal sealed class ParseContent(Material material) : IModule<SourceFile, ContentFile>
{
    private string What =>
        material switch
        {
            Material.Story => "A story",
            Material.Leaflet => "A leaflet",
            _ => "A page",
        };

    /// <inheritdoc/>
    public ContentFile? Run(SourceFile document, DiagnosticBag diagnostics)
    {
        if (
            ContentPath.Read(document, diagnostics) is not { } path
            || FrontMatter.Find(document, diagnostics) is not { } front
            || YamlReader.Read(document, front.Start, front.Length, diagnostics) is not { } group
        )
        {
            return null;
        }

        var head = HeadKeys.Table.Read(new YamlFields(group, What, diagnostics), material);
        return MarkdownReader.Read(document, front.BodyStart, path.Language, diagnostics) is { } body
            ? new ContentFile(document, material, path, head, body, new SourceRange(document, front.BodyStart, 0))
            : null;
    }
}
