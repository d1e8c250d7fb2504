using System.Collections.Immutable;
using System.Reflection;
using Outreach.Engine;
using Outreach.Model.Content;
using Outreach.Model.Diagnostics;
using Outreach.Model.Funding;
using Outreach.Model.Languages;

namespace Outreach.Benchmarks.Resolution;

/// <summary>
/// The engine's resolver, which is no part of its public face: found by name, and called through an invoker that costs
/// some tens of nanoseconds.
/// </summary>
internal sealed class Resolver(Site site)
{
    private const string Namespace = "Outreach.Engine.PostProcess.Marking";
    private static readonly Assembly Engine = typeof(SiteBuild).Assembly;
    private static readonly Type Type = Engine.GetType($"{Namespace}.ResolveFunding", throwOnError: true)!;
    private static readonly MethodInvoker Invoker = MethodInvoker.Create(Type.GetMethod("Run")!);
    private static readonly ConstructorInfo RequestOf = Engine
        .GetType($"{Namespace}.MarkingRequest", throwOnError: true)!
        .GetConstructors()[0];
    private readonly object resolver = Activator.CreateInstance(Type, site.Register)!;

    /// <summary>The funding block, or null with an error in the bag.</summary>
    public FundingBlock? Run(object request, Language language, DiagnosticBag diagnostics) =>
        (FundingBlock?)Invoker.Invoke(resolver, request, language, diagnostics, null);

    /// <summary>What a document asks for.</summary>
    public static object Request(
        Material material,
        string slug,
        FundedBy fundedBy,
        PublicationDate published,
        MarkingVersion version,
        Approval approval,
        ImmutableArray<string> tags,
        bool showsMap,
        bool isTranslated
    ) =>
        RequestOf.Invoke([
            material,
            slug,
            fundedBy,
            new Located<PublicationDate>(published, fundedBy.At),
            version,
            approval,
            tags,
            ImmutableArray<string>.Empty,
            showsMap,
            isTranslated,
        ]);
}
