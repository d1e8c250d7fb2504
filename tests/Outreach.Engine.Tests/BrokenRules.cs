using System.Collections.Concurrent;
using Outreach.Engine.Tests;
using Outreach.Model.Diagnostics;

[assembly: AssemblyFixture(typeof(BrokenRules))]

namespace Outreach.Engine.Tests;

/// <summary>
/// What was reported while tests ran. When all have run, each of them that says it covers a rule must have broken it:
/// otherwise the run fails.
/// </summary>
public sealed class BrokenRules : IDisposable
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<string>> Reported = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<(string Method, string Code), bool> Covered = new();

    /// <summary>Takes down what was reported to the test that runs.</summary>
    internal static void TakeDown(IEnumerable<Diagnostic> diagnostics)
    {
        var codes = Reported.GetOrAdd(TestContext.Current.Test!.UniqueID, _ => []);
        foreach (var code in diagnostics.Select(d => d.Rule.Code).Distinct())
        {
            codes.Add(code);
        }
    }

    /// <summary>Takes down whether a test of this method, which has just run, broke the rule that it says it covers.</summary>
    internal static void TakeDown(string test, string method, string code)
    {
        var isBroken = Reported.TryGetValue(test, out var codes) && codes.Contains(code);
        Covered.AddOrUpdate((method, code), isBroken, (_, before) => before || isBroken);
    }

    public void Dispose() =>
        Assert.Empty(Covered.Where(c => !c.Value).Select(c => $"{c.Key.Method} says that it covers {c.Key.Code}, and never breaks it."));
}
