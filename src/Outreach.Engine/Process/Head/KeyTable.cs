using System.Collections.Immutable;
using System.Text;
using Outreach.Engine.Process.Yaml;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;

namespace Outreach.Engine.Process.Head;

/// <summary>The keys of one kind of group, in the order in which they are read and written.</summary>
internal sealed class KeyTable(params ImmutableArray<Key> keys)
{
    /// <summary>The keys.</summary>
    public ImmutableArray<Key> Keys { get; } = keys;

    /// <summary>What a group says. A key that is none of the material's is an error.</summary>
    public WrittenKeys Read(YamlFields fields, Material material)
    {
        var values = ImmutableArray.CreateBuilder<(Key, IWritten)>();
        foreach (var key in Keys)
        {
            if (key.Materials.Contains(material) && key.Read(fields) is { } value)
            {
                values.Add((key, value));
            }
        }

        fields.Done();
        return new WrittenKeys(values.DrainToImmutable(), fields.At);
    }
}

/// <summary>The values that stand under the keys of a group.</summary>
/// <param name="values">In the order of the table.</param>
/// <param name="at">The group.</param>
internal sealed class WrittenKeys(ImmutableArray<(Key Key, IWritten Value)> values, SourceRange at)
{
    /// <summary>The value under a key; null: none is written.</summary>
    public Located<T>? Of<T>(Key<T> key) => Find(key) is Written<T> written ? written.Located : null;

    /// <summary>Where a key's value stands; the start of the group where none does.</summary>
    public SourceRange PlaceOf(Key key) => Find(key)?.At ?? at with { Length = 0 };

    /// <summary>What is written here and the other does not say, or says otherwise.</summary>
    public IEnumerable<(Key Key, SourceRange At)> Differences(WrittenKeys other) =>
        values.Where(v => !(other.Find(v.Key) is { } there && v.Key.AreSame(v.Value, there))).Select(v => (v.Key, v.Value.At));

    /// <summary>The facts in which a translation differs from its source text.</summary>
    public IEnumerable<(Key Key, SourceRange At)> Contradictions(WrittenKeys source) =>
        Differences(source).Where(d => d.Key.Bearing == KeyBearing.Fact);

    /// <summary>Every key with its value, a line each, as YAML. Read again, it says the same.</summary>
    /// <param name="indent">What stands before each line but the first.</param>
    public string Write(string indent = "")
    {
        var yaml = new StringBuilder();
        foreach (var (key, value) in values)
        {
            var written = key.Write(value);
            yaml.Append(yaml.Length == 0 ? "" : indent)
                .Append(key.Name)
                .Append(written.StartsWith('\n') ? ":" : ": ")
                .Append(written)
                .Append('\n');
        }

        return yaml.ToString();
    }

    private IWritten? Find(Key key)
    {
        foreach (var (name, value) in values)
        {
            if (ReferenceEquals(name, key))
            {
                return value;
            }
        }

        return null;
    }
}
