using System.Collections.Immutable;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Process.Yaml;

/// <summary>A piece of YAML with its place. Aliases are refused, so the tree is as small as the file.</summary>
internal abstract record YamlNode(SourceRange At);

/// <summary>A text, a number, a date: always read as the author typed it.</summary>
/// <param name="Text">Null when nothing, <c>null</c> or <c>~</c> is written.</param>
/// <param name="At">Its place.</param>
internal sealed record YamlText(string? Text, SourceRange At) : YamlNode(At);

/// <summary>A list.</summary>
internal sealed record YamlList(ImmutableArray<YamlNode> Items, SourceRange At) : YamlNode(At);

/// <summary>A group of keys. Keys are unique without regard to case.</summary>
internal sealed record YamlGroup(ImmutableArray<(Located<string> Key, YamlNode Value)> Entries, SourceRange At) : YamlNode(At);
