using System.Reflection;

namespace Outreach.Engine.Tests.Rules;

public sealed class EveryRuleTests
{
    /// <summary>That each of them really breaks its rule is seen when it runs: see <see cref="BrokenRules"/>.</summary>
    [Fact]
    public void Every_rule_has_a_test_that_breaks_it()
    {
        var covered = typeof(EveryRuleTests)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(m => m.GetCustomAttribute<FactAttribute>() is { Skip: null, Explicit: false })
            .SelectMany(m => m.GetCustomAttributes<CoversAttribute>())
            .Select(c => c.Code)
            .ToHashSet(StringComparer.Ordinal);
        Assert.Equal(Model.Diagnostics.Rules.All.Select(r => r.Code), covered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_code_stands_once_and_is_OUT_and_three_digits()
    {
        var codes = Model.Diagnostics.Rules.All.Select(r => r.Code).ToList();
        Assert.Equal(codes.Distinct(), codes);
        Assert.All(codes, code => Assert.Matches("^OUT[1-69][0-9]{2}$", code));
    }
}
