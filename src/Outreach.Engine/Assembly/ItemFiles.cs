using System.Collections.Immutable;
using Outreach.Engine.Process;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Photos;

namespace Outreach.Engine.Assembly;

/// <summary>A photograph in an item's folder.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Photo">Null: it cannot be read (reported).</param>
internal readonly record struct FolderPhoto(string Name, Photo? Photo);

/// <summary>
/// Everything of which one item is made, and nothing else: while it is equal, what was joined from it, and what was reported
/// of it, holds. Two are equal when they hold the same parsed files, not only equal ones.
/// </summary>
/// <param name="Material">What it is.</param>
/// <param name="Slug">The folder.</param>
/// <param name="Files">Its languages, as far as they could be read. Never empty.</param>
/// <param name="Photos">The photographs in its folder, by name.</param>
/// <param name="HasSource">Whether the file of the source language is there, readable or not.</param>
/// <param name="Editions">What is recorded of its editions; null: it is no leaflet.</param>
internal sealed record ItemFiles(
    Material Material,
    string Slug,
    ImmutableArray<ContentFile> Files,
    ImmutableArray<FolderPhoto> Photos,
    bool HasSource,
    RecordedEditions? Editions
)
{
    /// <summary>The start of its first file, for problems of the item as a whole.</summary>
    public SourceRange At => Files[0].File.Start;

    /// <summary>Whether the same files would be joined, in the same surroundings.</summary>
    public bool Equals(ItemFiles? other) =>
        other is not null
        && (Material, Slug, HasSource) == (other.Material, other.Slug, other.HasSource)
        && Files.SequenceEqual(other.Files, (a, b) => ReferenceEquals(a, b))
        && Photos.SequenceEqual(other.Photos)
        && HasSameEditions(other.Editions);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Material, Slug);

    private bool HasSameEditions(RecordedEditions? other) =>
        Editions is null || other is null
            ? Editions == other
            : (Editions.IsWhole, Editions.FreshCode) == (other.IsWhole, other.FreshCode) && Editions.Editions.SequenceEqual(other.Editions);
}
