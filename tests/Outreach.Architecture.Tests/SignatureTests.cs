using System.Collections.Frozen;
using System.Reflection;

namespace Outreach.Architecture.Tests;

/// <summary>What is asked of a caller can be read where the call stands.</summary>
public sealed class SignatureTests
{
    private const int MostParameters = 7;

    /// <summary>Methods that take a yes or no, each with the reason why it is no choice between two deeds.</summary>
    private static readonly FrozenDictionary<string, string> Values = FrozenDictionary<string, string>.Empty;

    /// <summary>
    /// A call with <c>true</c> in it says nothing: two methods say it, or an enum. A constructor and a record take yes and
    /// no as data, a private method is read beside its callers.
    /// </summary>
    [Fact]
    public void No_method_that_others_call_takes_a_bool()
    {
        var takers = House
            .Types.SelectMany(t =>
                t.GetMethods(
                    BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                )
            )
            .Where(m => !m.IsPrivate && !m.IsSpecialName && !m.Name.Contains('<', StringComparison.Ordinal))
            .Where(m => m.GetParameters().Any(p => !p.IsOut && (p.ParameterType == typeof(bool) || p.ParameterType == typeof(bool?))))
            .Where(m => !IsOfOthers(m))
            .Select(m => $"{m.DeclaringType}.{m.Name}")
            .Where(m => !Values.ContainsKey(m));

        House.HasNone(takers);
    }

    /// <summary>Who needs more than seven things lacks a type that holds some of them. A record of data may hold more.</summary>
    [Fact]
    public void A_constructor_takes_at_most_seven_things()
    {
        var greedy = House
            .Types.Where(t => t.IsClass && t.GetMethod("<Clone>$") is null)
            .SelectMany(t => t.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(c => c.GetParameters().Length > MostParameters)
            .Select(c => $"{c.DeclaringType} takes {c.GetParameters().Length}");

        House.HasNone(greedy);
    }

    /// <summary>The shape of an overriding method, or of one that keeps a foreign interface's contract, is not ours.</summary>
    private static bool IsOfOthers(MethodInfo method) =>
        method.GetBaseDefinition() != method
        || method
            .DeclaringType!.GetInterfaces()
            .Where(i => !House.Assemblies.Contains(i.Assembly) && !method.DeclaringType.IsInterface)
            .Any(i => method.DeclaringType.GetInterfaceMap(i).TargetMethods.Contains(method));
}
