namespace Outreach.Engine.Tests;

/// <summary>Somebody who does not care how a build gets on.</summary>
internal sealed class NoProgress : IBuildProgress
{
    public static NoProgress Instance { get; } = new();

    public void Begin(BuildStage stage, int steps) { }

    public void Advance(BuildStage stage) { }
}
