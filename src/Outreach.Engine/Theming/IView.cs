using System.Diagnostics.CodeAnalysis;
using Fluid;
using Fluid.Values;

namespace Outreach.Engine.Theming;

/// <summary>
/// Something that templates see. Its words are already in the page's language, its addresses begin at the root, and null is
/// "not there". Members are named one by one: nothing else of an object can be reached from a template, and no reflection
/// is needed. theme/README.md is the contract.
/// </summary>
/// <typeparam name="TSelf">The view itself.</typeparam>
internal interface IView<TSelf>
    where TSelf : IView<TSelf>
{
    /// <summary>The names under which templates see its values.</summary>
    static abstract IReadOnlyDictionary<string, Func<TSelf, object?>> Members { get; }
}

/// <summary>The views that a theme's templates can see.</summary>
/// <param name="strategy">Where the template language looks members up.</param>
internal sealed class ViewRegister(MemberAccessStrategy strategy)
{
    /// <summary>What the template language says that it reaches; it is told each member, and looks for none.</summary>
    private const DynamicallyAccessedMemberTypes Reached =
        DynamicallyAccessedMemberTypes.PublicMethods
        | DynamicallyAccessedMemberTypes.PublicFields
        | DynamicallyAccessedMemberTypes.PublicProperties;

    /// <summary>Makes a kind of view visible.</summary>
    public ViewRegister Add<[DynamicallyAccessedMembers(Reached)] TView>()
        where TView : IView<TView>
    {
        foreach (var (name, read) in TView.Members)
        {
            strategy.Register(name, read);
        }

        return this;
    }

    /// <summary>HTML that the engine made and checked: printed as it is. Null stays null.</summary>
    public static object? Html(string? html) => html is null ? null : new StringValue(html, encode: false);
}
