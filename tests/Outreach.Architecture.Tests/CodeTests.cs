using ArchUnitNET.Domain;
using ArchUnitNET.Domain.Dependencies;
using Outreach.Model.Diagnostics;

namespace Outreach.Architecture.Tests;

/// <summary>The habits of the house.</summary>
public sealed class CodeTests
{
    private static readonly string[] PurePhases = ["Outreach.Engine.Process", "Outreach.Engine.PostProcess"];

    [Fact]
    public void A_class_is_sealed_or_static_unless_it_is_an_abstract_record()
    {
        // An abstract record is one of a closed family, and so is an abstract class that only its own project sees: the sealed
        // cases stand beside it.
        Assert.All(
            House.Types.Where(t => t.IsClass),
            type => Assert.True(type.IsSealed || (type.IsAbstract && (IsRecord(type) || !type.IsVisible)), $"{type} is open to heirs.")
        );
    }

    [Fact]
    public void No_name_ends_in_a_word_that_says_nothing()
    {
        string[] words = ["Manager", "Helper", "Helpers", "Util", "Utils", "Service", "Processor", "Handler", "Base", "Common", "Core"];

        Assert.DoesNotContain(House.Types, t => words.Any(w => t.Name.Split('`')[0].EndsWith(w, StringComparison.Ordinal)));
    }

    [Fact]
    public void Process_PostProcess_and_every_module_touch_nothing_of_the_outside_world()
    {
        string[] doors =
        [
            "System.Console",
            "System.Random",
            "System.Environment",
            "System.AppContext",
            "System.TimeProvider",
            "System.Diagnostics.Stopwatch",
            "System.Diagnostics.Process",
        ];
        string[] harmless = ["System.IO.Path", "System.IO.StringWriter", "System.IO.StringReader", "System.IO.TextWriter"];

        var touched = TypesOf(PurePhases)
            .Concat(Modules())
            .SelectMany(t => t.Dependencies.Select(d => (From: t.FullName, To: d.Target.FullName)))
            .Where(d =>
                (d.To.StartsWith("System.IO.", StringComparison.Ordinal) && !harmless.Contains(d.To))
                || doors.Contains(d.To)
                || d.To.StartsWith("System.Threading.Tasks.", StringComparison.Ordinal)
                || d.To.StartsWith("System.Net.Http", StringComparison.Ordinal)
            );

        Assert.Empty(touched.Select(d => $"{d.From} uses {d.To}").Distinct());
    }

    [Fact]
    public void Process_PostProcess_and_every_module_do_not_read_the_clock()
    {
        var calls = TypesOf(PurePhases)
            .Concat(Modules())
            .SelectMany(t => t.Dependencies.OfType<MethodCallDependency>())
            .Select(d => d.TargetMember.FullName);

        Assert.DoesNotContain(
            calls,
            c =>
                c.Contains("System.DateTime", StringComparison.Ordinal)
                && (
                    c.Contains("get_Now", StringComparison.Ordinal)
                    || c.Contains("get_UtcNow", StringComparison.Ordinal)
                    || c.Contains("get_Today", StringComparison.Ordinal)
                )
        );
    }

    [Fact]
    public void Process_never_sees_the_site()
    {
        var seen = TypesOf("Outreach.Engine.Process")
            .Where(t => t.Dependencies.Any(d => d.Target.FullName == "Outreach.Model.Content.Site"));

        Assert.Empty(seen.Select(t => t.FullName));
    }

    [Fact]
    public void Only_one_project_knows_the_image_library_and_one_the_browser()
    {
        var types = House.Architecture.Types.Where(t => t.FullName.StartsWith("Outreach.", StringComparison.Ordinal)).ToList();

        Assert.All(
            types.Where(t => t.Dependencies.Any(d => d.Target.FullName.StartsWith("NetVips.", StringComparison.Ordinal))),
            t => Assert.StartsWith("Outreach.Media.", t.FullName, StringComparison.Ordinal)
        );
        Assert.All(
            types.Where(t => t.Dependencies.Any(d => d.Target.FullName.StartsWith("UglyToad.", StringComparison.Ordinal))),
            t => Assert.StartsWith("Outreach.Pdf.", t.FullName, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Every_rule_has_a_code_of_its_own_in_order_and_a_sentence()
    {
        var codes = Rules.All.Select(r => r.Code).ToList();

        Assert.NotEmpty(codes);
        Assert.Equal(codes.Distinct().Order(StringComparer.Ordinal), codes);
        Assert.All(
            Rules.All,
            rule =>
            {
                Assert.Matches("^OUT[1-9][0-9]{2}$", rule.Code);
                Assert.EndsWith(".", rule.Summary, StringComparison.Ordinal);
            }
        );
    }

    private static List<IType> TypesOf(params string[] namespaces)
    {
        var types = House
            .Architecture.Types.Where(t =>
                namespaces.Any(n => t.Namespace.FullName == n || t.Namespace.FullName.StartsWith(n + ".", StringComparison.Ordinal))
            )
            .ToList();
        Assert.NotEmpty(types);
        return types;
    }

    /// <summary>Every module, wherever it lies: the interface's contract says that it touches nothing.</summary>
    private static List<IType> Modules()
    {
        var modules = House
            .Architecture.Types.OfType<Class>()
            .Where(c => c.ImplementedInterfaces.Any(i => i.FullName.StartsWith("Outreach.Engine.IModule", StringComparison.Ordinal)))
            .ToList<IType>();
        Assert.True(modules.Count > 10, "Modules are not found by their interface any more.");
        return modules;
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;
}
