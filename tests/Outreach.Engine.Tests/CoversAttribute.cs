using System.Reflection;
using Xunit.v3;

namespace Outreach.Engine.Tests;

/// <summary>
/// Says of a test that it breaks this rule. Whether it really did, in one of its cases at least, is taken down when it runs
/// and looked at by <see cref="BrokenRules"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CoversAttribute(string code) : BeforeAfterTestAttribute
{
    public string Code { get; } = code;

    public override void After(MethodInfo methodUnderTest, IXunitTest test) =>
        BrokenRules.TakeDown(test.UniqueID, $"{methodUnderTest.DeclaringType!.Name}.{methodUnderTest.Name}", Code);
}
