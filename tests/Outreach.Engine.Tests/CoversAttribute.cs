namespace Outreach.Engine.Tests;

/// <summary>Says of a test that it shows what happens when this rule is broken.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
internal sealed class CoversAttribute(string code) : Attribute
{
    public string Code { get; } = code;
}
