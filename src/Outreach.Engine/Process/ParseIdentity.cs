using System.Collections.Immutable;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Engine.Process;

/// <summary>Reads an identity: the logo files that a donor or a partner supplied, and the rules for their use.</summary>
/// <param name="logos">The logo files that were found, by path; null where one cannot be used (reported).</param>
/// <param name="diagnostics">Receives what is wrong.</param>
internal sealed class ParseIdentity(IReadOnlyDictionary<string, LogoFile?> logos, DiagnosticBag diagnostics)
{
    private static IReadOnlyDictionary<string, bool> Backgrounds { get; } =
        new Dictionary<string, bool>(StringComparer.Ordinal) { ["any"] = false, ["white"] = true };

    /// <summary>Reads one entry.</summary>
    /// <param name="fields">The entry.</param>
    /// <param name="folder">The folder to which file names refer: <c>donors</c> or <c>organisations</c>.</param>
    /// <param name="defaultId">The id where none is asked for; null: it must be written.</param>
    public Identity Run(YamlFields fields, string folder, string? defaultId)
    {
        var (colour, mono) = ReadFiles(fields, folder);
        var identity = new Identity(
            defaultId ?? fields.RequiredText("id", "Give the identity a short name: id: logo-en").Value,
            colour,
            mono,
            ReadLanguage(fields),
            ReadMaterials(fields),
            fields.Millimetres("min_height_mm"),
            fields.Millimetres("min_width_mm"),
            fields.Millimetres("clear_space_mm"),
            fields.Period("valid").Value,
            fields.RequiredLocalized("alt"),
            fields.OneOf("logo_policy", FundingWords.LogoPolicies) ?? LogoPolicy.Required,
            ReadPermission(fields, "permission", diagnostics),
            fields.Text("statement")?.Value,
            fields.At
        );

        // Every logo stands on white, on pages and on sheets, so that both demands are met.
        fields.OneOf("background", Backgrounds);
        fields.Done();
        return identity;
    }

    /// <summary>A permission: a reference and, where it has an end, its last day. Null when none is written.</summary>
    public static Permission? ReadPermission(YamlFields fields, string key, DiagnosticBag diagnostics)
    {
        if (fields.Group(key, $"\"{key}\"") is not { } group)
        {
            return null;
        }

        var reference = group.Text("ref");
        var permission = new Permission(reference?.Value ?? "", group.Day("to"), group.At);
        group.Done();
        if (reference is null)
        {
            diagnostics.Add(
                Rules.MissingKey,
                group.At,
                "A permission has no \"ref\".",
                "Write the letter's reference, and the last day on which it holds: {ref: letter of 2024-03-01, to: 2026-12-31}"
            );
        }

        return permission;
    }

    private (Located<LogoFile>? Colour, Located<LogoFile>? Mono) ReadFiles(YamlFields fields, string folder)
    {
        var files = fields.Group("files", "\"files\"");
        var hashes = fields.Group("sha256", "\"sha256\"");
        var read = (ReadFile(files, hashes, "colour", folder), ReadFile(files, hashes, "mono", folder));
        files?.Done();
        hashes?.Done();
        return read;
    }

    private Located<LogoFile>? ReadFile(YamlFields? files, YamlFields? hashes, string key, string folder)
    {
        var expected = hashes?.Text(key);
        if (files?.Text(key) is not { } name)
        {
            return null;
        }

        if (!logos.TryGetValue($"{folder}/{name.Value}", out var file))
        {
            diagnostics.Add(
                Rules.LogoFile,
                name.At,
                $"There is no file \"{name.Value}\" in {folder}/.",
                "Put the file that the donor supplied there, unchanged: an SVG or a PNG."
            );
            return null;
        }

        if (file is not null && expected is { } hash && !hash.Value.Equals(file.Hash, StringComparison.OrdinalIgnoreCase))
        {
            diagnostics.Add(
                Rules.LogoFile,
                hash.At,
                $"\"{name.Value}\" is not the file that was registered: its SHA-256 is {file.Hash}.",
                "A logo is published as the donor supplied it. Put the donor's file back, or register the new one."
            );
        }

        return file is null ? null : new Located<LogoFile>(file, name.At);
    }

    private static Language? ReadLanguage(YamlFields fields)
    {
        var codes = Language.All.Select((l, i) => (l.Code, i)).ToDictionary(l => l.Code, l => l.i, StringComparer.Ordinal);
        return fields.OneOf("lang", codes) is { } index ? Language.All[index] : null;
    }

    private static ImmutableArray<Material> ReadMaterials(YamlFields fields)
    {
        var materials = fields.EachOf("materials", Materials.Known);
        return materials.IsEmpty ? [.. Materials.Known.Values] : materials;
    }
}
