using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Outreach.Architecture.Tests;

/// <summary>
/// Nothing that all builds and threads share can change: a static field is set once, and to something that stays as it
/// is. What stays is found in a field's type; the types that are trusted for another reason have it beside them.
/// </summary>
public sealed partial class StateTests
{
    private static readonly List<int> Mutable = [];
    private static readonly ConcurrentDictionary<string, int> Shared = new();
    private static readonly ImmutableArray<List<int>> Nested = [];
    private static readonly (int, StringWithCount) Inside = (1, new() { Text = "" });
    private static readonly Lazy<List<int>> Late = new(() => []);
    private static readonly FrozenDictionary<string, ImmutableArray<Version>> Fine = FrozenDictionary<
        string,
        ImmutableArray<Version>
    >.Empty;
    private static readonly IReadOnlyList<string> Read = [];

    /// <summary>Types whose values do not change after they were made, though their fields cannot tell.</summary>
    private static readonly FrozenDictionary<string, string> Trusted = new Dictionary<string, string>
    {
        ["System.String"] = "cannot be changed",
        ["System.Text.RegularExpressions.Regex"] = "cannot be changed, and may be used by several threads",
        ["System.Uri"] = "cannot be changed",
        ["System.Version"] = "cannot be changed",
        ["System.Type"] = "cannot be changed",
        ["System.Reflection.Assembly"] = "cannot be changed",
        ["System.Text.Encoding"] = "those that are asked for by name are read-only",
        ["System.Text.UTF8Encoding"] = "nobody sets its fallbacks: they are read-only in what is not a clone",
        ["System.Text.CompositeFormat"] = "cannot be changed",
        ["System.Buffers.SearchValues`1"] = "cannot be changed",
        ["System.Xml.Linq.XName"] = "cannot be changed",
        ["System.Xml.Linq.XNamespace"] = "cannot be changed",
        ["System.StringComparer"] = "cannot be changed",
        ["System.Text.Encodings.Web.HtmlEncoder"] = "knows what it lets through from its making on",
        ["Markdig.MarkdownPipeline"] = "is closed by its making",
        ["Fluid.FluidParser"] = "learns its tags in its constructor, and nobody teaches it others",
        ["System.Text.Json.JsonSerializerOptions"] = "is closed by its first use",
    }.ToFrozenDictionary();

    [Fact]
    public void No_static_field_can_change()
    {
        var written = House.Types.SelectMany(Statics).Where(f => !f.IsInitOnly).Select(Name);

        House.HasNone(written);
    }

    [Fact]
    public void No_static_field_holds_what_can_change()
    {
        var open = House.Types.SelectMany(Statics).Where(f => !Stays(f.FieldType, f)).Select(f => $"{Name(f)} is {f.FieldType}");

        House.HasNone(open);
    }

    [Fact]
    public void What_can_change_is_known_by_its_type()
    {
        var open = Statics(typeof(StateTests)).Where(f => !Stays(f.FieldType, f)).Select(f => f.Name);

        Assert.Equal([nameof(Mutable), nameof(Shared), nameof(Nested), nameof(Inside), nameof(Late)], open);
    }

    /// <summary>A list of values that is private and never assigned to is the shortest way to write one down.</summary>
    [Fact]
    public void Nobody_writes_into_a_static_array()
    {
        var arrays = House.Types.SelectMany(Statics).Where(f => f.FieldType.IsArray).ToList();
        var sources = House.TrackedFiles().Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).Select(House.Read).ToList();
        var written = arrays.Where(f =>
            !f.IsPrivate
            || sources.Any(s => Declares(s, f) && Regex.IsMatch(s, WritesInto(f.Name), RegexOptions.None, TimeSpan.FromSeconds(10)))
        );

        House.HasNone(written.Select(Name));
    }

    private static IEnumerable<FieldInfo> Statics(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(f => !f.IsLiteral && !f.Name.StartsWith("<>", StringComparison.Ordinal));

    private static bool Stays(Type type, FieldInfo of) =>
        type.IsPrimitive
        || type.IsEnum
        || type.IsPointer
        || (type.IsArray && of.IsPrivate && Stays(type.GetElementType()!, of))
        || typeof(Delegate).IsAssignableFrom(type)
        || TrustedBy(type)
        || (IsReadOnlyCollection(type) && type.GetGenericArguments().All(a => Stays(a, of)))
        || (IsOurs(type) && !type.IsInterface && Fields(type).All(f => f.IsInitOnly && (f.FieldType == type || Stays(f.FieldType, of))))
        || (type.IsValueType && !IsOurs(type) && type.GetGenericArguments().All(a => Stays(a, of)));

    private static bool TrustedBy(Type type) =>
        Trusted.ContainsKey((type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName ?? type.Name);

    /// <summary>Frozen and immutable ones, what is handed out to be read only, and what is made once when it is asked for.</summary>
    private static bool IsReadOnlyCollection(Type type) =>
        type.IsGenericType
        && (
            type.Namespace is "System.Collections.Immutable" or "System.Collections.Frozen"
            || type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
            || type.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>)
            || type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
            || type.GetGenericTypeDefinition() == typeof(IReadOnlySet<>)
            || type.GetGenericTypeDefinition() == typeof(Lazy<>)
        );

    private static bool IsOurs(Type type) => type.Assembly.GetName().Name!.StartsWith("outreach", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null && type != typeof(object) && type != typeof(ValueType); type = type.BaseType)
        {
            foreach (
                var field in type.GetFields(
                    BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            {
                yield return field;
            }
        }
    }

    private static bool Declares(string source, FieldInfo field) =>
        source.Contains($"{field.DeclaringType!.Name.Split('`')[0]}", StringComparison.Ordinal)
        && source.Contains($" {field.Name} =", StringComparison.Ordinal);

    private static string WritesInto(string name) =>
        $@"(?<![\w.]){name}\[[^\]]*\]\s*([-+*/|&^]|<<|>>)?=(?![=>])|(?<![\w.]){name}\[[^\]]*\](\+\+|--)"
        + $@"|Array\.(Sort|Reverse|Clear|Fill|Resize)\(\s*(ref\s+)?{name}\b|\bref\s+{name}\b|(?<![\w.]){name}\.AsSpan\(";

    private static string Name(FieldInfo field) => $"{field.DeclaringType}.{field.Name}";

    private struct StringWithCount
    {
        public string Text { get; set; }
    }
}
