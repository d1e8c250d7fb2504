using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Outreach.Engine.Input;
using Outreach.Engine.Process.Head;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Languages;

namespace Outreach.Engine.Process;

/// <summary>
/// What one <c>index.&lt;language&gt;.md</c> says. A fact that it does not say is not there: the source language must say
/// it, a translation inherits it.
/// </summary>
/// <param name="File">The file itself.</param>
/// <param name="Material">What it is.</param>
/// <param name="Path">What its place says of it.</param>
/// <param name="Head">The keys that it writes.</param>
/// <param name="Body">The text under them.</param>
/// <param name="BodyAt">Where that begins.</param>
internal sealed record ContentFile(SourceFile File, Material Material, ContentPath Path, WrittenKeys Head, Body Body, SourceRange BodyAt)
{
    /// <summary>The folder's name.</summary>
    public string Slug => Path.Slug;

    /// <summary>The language in which it is written.</summary>
    public Language Language => Path.Language;

    /// <summary>The photographs that it lists.</summary>
    public ImmutableArray<PhotoAsWritten> Photos => Head.Of(HeadKeys.Photos)?.Value ?? [];

    /// <summary>What it says under a key of words, or null.</summary>
    public string? Words(Key<string> key) => Head.Of(key)?.Value;

    /// <summary>
    /// A hash of what a translator translates, white space collapsed: facts and line breaks may change without making
    /// a translation stale. Reckoned when it is asked for.
    /// </summary>
    public string TranslatableHash()
    {
        var text = new StringBuilder();
        text.AppendJoin('\n', Words(HeadKeys.Title), Words(HeadKeys.Subtitle), Words(HeadKeys.Summary), Words(HeadKeys.Audience));
        foreach (var photo in Photos)
        {
            text.Append('\n').Append(photo.Keys.Of(PhotoKeys.Caption)?.Value).Append('\n').Append(photo.Keys.Of(PhotoKeys.Alt)?.Value);
        }

        text.Append('\n').Append(File.Text, BodyAt.Start, File.Text.Length - BodyAt.Start);
        var collapsed = string.Join(' ', text.ToString().Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(collapsed)));
    }
}
