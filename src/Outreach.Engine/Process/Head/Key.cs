using System.Collections.Immutable;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Process.Head;

/// <summary>What a translation has to do with a key.</summary>
internal enum KeyBearing
{
    /// <summary>True in every language: the source text says it, translations inherit it, or say the same again.</summary>
    Fact,

    /// <summary>Said in each language anew.</summary>
    Words,

    /// <summary>Said of a translation alone.</summary>
    Translation,

    /// <summary>For whoever keeps the file. Nothing becomes of it.</summary>
    Note,
}

/// <summary>A value under a key, and its place.</summary>
internal interface IWritten
{
    /// <summary>Where a contradiction to it, or in it, is reported.</summary>
    SourceRange At { get; }
}

/// <summary>A value of one type under a key.</summary>
/// <param name="Located">The value, and where it is written.</param>
internal sealed record Written<T>(Located<T> Located) : IWritten
{
    /// <inheritdoc/>
    public SourceRange At => Located.At;
}

/// <summary>A key that authors may write: its name is spelled here alone, wherever it is read, compared or written.</summary>
/// <param name="name">As authors write it.</param>
/// <param name="bearing">What a translation has to do with it.</param>
/// <param name="materials">The materials that have it.</param>
internal abstract class Key(string name, KeyBearing bearing, ImmutableArray<Material> materials)
{
    /// <summary>As authors write it.</summary>
    public string Name { get; } = name;

    /// <summary>What a translation has to do with it.</summary>
    public KeyBearing Bearing { get; } = bearing;

    /// <summary>The materials that have it.</summary>
    public ImmutableArray<Material> Materials { get; } = materials;

    /// <summary>The value under the key; null: none is written, or it cannot be read (reported).</summary>
    public abstract IWritten? Read(YamlFields fields);

    /// <summary>Whether two values of this key say the same, wherever they stand.</summary>
    public abstract bool AreSame(IWritten one, IWritten other);

    /// <summary>A value of this key as it is written behind the key's colon.</summary>
    public abstract string Write(IWritten value);
}

/// <summary>A key whose values are of one type.</summary>
/// <param name="name">As authors write it.</param>
/// <param name="bearing">What a translation has to do with it.</param>
/// <param name="shape">How its values are read, compared and written.</param>
/// <param name="materials">The materials that have it; none named: all of them.</param>
internal sealed class Key<T>(string name, KeyBearing bearing, Shape<T> shape, params ImmutableArray<Material> materials)
    : Key(name, bearing, materials.IsEmpty ? [.. Process.Materials.Known.Values] : materials)
{
    private readonly Shape<T> shape = shape;

    /// <inheritdoc/>
    public override IWritten? Read(YamlFields fields) => shape.Read(fields, Name) is { } value ? new Written<T>(value) : null;

    /// <inheritdoc/>
    public override bool AreSame(IWritten one, IWritten other) =>
        shape.AreSame(((Written<T>)one).Located.Value, ((Written<T>)other).Located.Value);

    /// <inheritdoc/>
    public override string Write(IWritten value) => shape.Write(((Written<T>)value).Located.Value);
}
